// What the buttons of an issue's editor do with its parts; nothing is ever lost or doubled by them.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IssueItem } from '@/domain/newsletter/schema/issue'
import { type ItemAct, itemAct, itemsAfter } from './issue-items'

const item = (id: string): IssueItem => ({ kind: 'version', id })
const ids = (items: readonly IssueItem[]) => items.map(({ id }) => id).join('')
const abc = ['a', 'b', 'c'].map(item)

describe('acts', () => {
  test.each([
    ['up:b', 'bac'],
    ['down:b', 'acb'],
    ['up:a', 'abc'],
    ['down:c', 'abc'],
    ['remove:b', 'ac'],
    ['up:x', 'abc'],
  ])('%s makes %s', (pressed, after) => {
    const act = itemAct(pressed)
    expect(act && ids(itemsAfter(abc, act))).toBe(after)
  })

  test('other buttons are no acts on a part', () => {
    for (const pressed of ['save', 'add', 'undo', 'up', 'up:', 'kick:a']) expect(itemAct(pressed)).toBe(null)
  })

  test('what was removed comes back to its place, once; what is there is not added again', () => {
    const without = itemsAfter(abc, { act: 'remove', id: 'a' })
    const back: ItemAct = { act: 'undo', at: 0, item: item('a') }
    expect(ids(itemsAfter(without, back))).toBe('abc')
    expect(ids(itemsAfter(abc, back))).toBe('abc')
    expect(ids(itemsAfter([], { act: 'undo', at: 7, item: item('a') }))).toBe('a')
    expect(ids(itemsAfter(abc, { act: 'add', items: [item('b'), item('d')] }))).toBe('abcd')
  })
})

test('moving never loses or doubles a part', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom('up' as const, 'down' as const), fc.constantFrom('a', 'b', 'c', 'd')))
  fc.assert(
    fc.property(moves, (acts) => {
      const moved = acts.reduce<IssueItem[]>((items, [act, id]) => itemsAfter(items, { act, id }), [...abc])
      expect([...ids(moved)].sort().join('')).toBe('abc')
    }),
  )
})
