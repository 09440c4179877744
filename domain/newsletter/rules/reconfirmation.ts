// How fast requests to confirm anew leave. Browser-safe.

/** Milliseconds between two of them when there are few: sixty a minute, so that other mails of the office find their place between. */
const usual = 1000
/** All of them leave in three days, however many: those asked last have nearly the whole term left. */
const longest = 3 * 86_400_000

/** Milliseconds between two of `count` mails. */
export const mailGap = (count: number): number => Math.min(usual, Math.floor(longest / Math.max(1, count)))
