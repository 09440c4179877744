// Periods by which the software works and which the clauses print. The rooms that act on them take them from here.

/** Days for which the link in a mail about joining or leaving the newsletter is valid; then a pending address goes. */
export const linkDays = 7
/** Days for which the recipient of a mail is kept after sending (for questions about a mail that did not arrive). */
export const recipientDays = 30
/** Days after which an unconfirmed sign-up is reminded, once. */
export const reminderDays = 4
/** Days for which a consent that was asked for anew is waited for; the address gets no issue meanwhile, then it goes. */
export const reconfirmDays = 30
/** Days after which that is reminded, once. */
export const reconfirmReminderDays = 7
/** Days for which an address is kept to which sending was stopped because messages do not arrive. */
export const stoppedDays = 30
/** Days after the end of sending an issue for which it is kept who was sent it and with what result. */
export const deliveryDays = 30
/** Hours for which a table of subscribers from elsewhere is kept, encrypted. */
export const importHours = 24
