// Who may approve, when an approval holds, what the clock does.
import { describe, expect, test } from 'vitest'
import { issueStateNames } from '@/domain/newsletter/schema/issue'
import { dueIssue, hasStarted, isRemovable, issueApprovalProblem, issueGroups, isWritable } from './issue-states'

const facts = {
  ...{ hash: 'h', approvedSha256: 'h', approvedById: 'two', authorId: 'one', savedById: 'one' },
  fourEyes: true,
}

describe('approval', () => {
  test.each([
    ['holds', {}, null],
    ['nobody approved', { approvedById: null, approvedSha256: null }, 'not_approved'],
    ['another content', { hash: 'other' }, 'content_changed'],
    ['the author', { approvedById: 'one' }, 'own_issue'],
    ['who saved last', { savedById: 'two' }, 'own_issue'],
    ['the author, where one pair of eyes is enough', { approvedById: 'one', fourEyes: false }, null],
    ['another content, where one pair is enough', { hash: 'other', fourEyes: false }, 'content_changed'],
  ] as const)('%s', (_name, over, problem) => {
    expect(issueApprovalProblem({ ...facts, ...over })).toBe(problem)
  })
})

test('the clock sends for two hours and then asks', () => {
  const planned = new Date('2027-03-02T08:00:00Z')
  const after = (minutes: number) => dueIssue(planned, new Date(planned.getTime() + minutes * 60_000))
  expect([after(-1), after(0), after(120), after(121)]).toEqual(['wait', 'send', 'send', 'ask'])
})

test('every state stands in one list of the desk; what is removable is writable and was not started', () => {
  const states = Object.keys(issueStateNames) as (keyof typeof issueStateNames)[]
  const listed = Object.values(issueGroups).flatMap((group) => group.states)
  expect(listed.toSorted()).toEqual(states.toSorted())
  for (const state of states) {
    expect(hasStarted(state)).toBe(!isWritable(state))
    if (isRemovable(state)) expect(isWritable(state)).toBe(true)
  }
})
