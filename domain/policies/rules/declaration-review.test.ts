// The yearly review: by 31 March of the year after the last one, reminders 30 and 7 days before.
import { describe, expect, it } from 'vitest'
import { reminderDue, reviewState } from './declaration-review'

describe('reviewState', () => {
  it.each([
    ['2026-01-01', '2027-03-31'],
    ['2026-03-31', '2027-03-31'],
    ['2026-11-30', '2027-03-31'],
    ['2026-12-31', '2027-03-31'],
  ])('after a review on %s the next is due by %s', (last, dueBy) => {
    expect(reviewState(last, '2026-12-31').dueBy).toBe(dueBy)
  })

  it.each([
    ['2027-02-28', 'done', null],
    ['2027-03-01', 'soon', 30],
    ['2027-03-23', 'soon', 30],
    ['2027-03-24', 'soon', 7],
    ['2027-03-31', 'soon', 7],
    ['2027-04-01', 'overdue', null],
  ] as const)('on %s it is %s, reminder %s', (today, state, reminder) => {
    const review = reviewState('2026-05-06', today)
    expect([review.state, reminderDue(review)]).toEqual([state, reminder])
  })
})
