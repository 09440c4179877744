// Periods by which the software works and which the clauses print. The rooms that act on them take them from here.

/** Days for which the link in a mail about joining or leaving the newsletter is valid; then a pending address goes. */
export const linkDays = 7
/** Days for which the recipient of a mail is kept after sending (for questions about a mail that did not arrive). */
export const recipientDays = 30
