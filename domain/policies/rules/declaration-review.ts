// When an accessibility declaration is to be reviewed: every year by 31 March (art. 11 of the act of 4 April 2019). Exact rule: a
// review counts for the calendar year in which it is made, so the next one is due by 31 March of the following year; the day of
// preparation counts as a review. One made in November does not stand for the coming March. Days are `YYYY-MM-DD` in Poland; pure.

/** The 31 March by which the next review must be made, seen from the last one; it may lie in the past (overdue). */
export const reviewDueBy = (reviewedOn: string): string => `${Number(reviewedOn.slice(0, 4)) + 1}-03-31`

export type ReviewState = {
  /** last review, or preparation where there was none */
  last: string
  dueBy: string
  /** days until `dueBy`; negative when it has passed */
  daysLeft: number
  state: 'done' | 'soon' | 'overdue'
}

/** How many days before 31 March people are reminded by mail, the first reminder first. */
export const reminderDays = [30, 7] as const

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The state of the yearly review on a day; `soon` from the first reminder on. */
export function reviewState(reviewedOn: string, today: string): ReviewState {
  const dueBy = reviewDueBy(reviewedOn)
  const daysLeft = daysBetween(today, dueBy)
  const state = daysLeft < 0 ? 'overdue' : daysLeft <= reminderDays[0] ? 'soon' : 'done'
  return { last: reviewedOn, dueBy, daysLeft, state }
}

/** Which reminder is due on a day: 30, 7, or null. A day on which no worker ran is made up for until the next one is due. */
export function reminderDue({ daysLeft }: ReviewState): (typeof reminderDays)[number] | null {
  if (daysLeft < 0 || daysLeft > reminderDays[0]) return null
  return daysLeft <= reminderDays[1] ? reminderDays[1] : reminderDays[0]
}
