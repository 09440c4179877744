// No document is nested hundreds of levels deep; what real ones do passes.
import { expect, test } from 'vitest'
import { saveDraftInput } from '@/domain/policies/schema'
import { nestedTooDeep, nestedTooDeepSentence } from './nesting'

const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at))

test.each([
  ['lists', lines(400, (at) => `${'  '.repeat(at)}- x`).join('\n')],
  ['quotations', lines(300, (at) => `${'> '.repeat(at)}x`).join('\n')],
  ['signs in one line', `${'1. '.repeat(250)}x`],
  ['letters', lines(200, (at) => `${'   '.repeat(at)}a) x`).join('\n')],
])('refused: %s', (_name, source) => {
  expect(nestedTooDeep(source)).toBe(true)
  const input = { policyId: crypto.randomUUID(), locale: 'pl', revision: '0', title: 'T', source, changeNote: '' }
  expect(saveDraftInput.safeParse(input).error?.issues).toMatchObject([
    { path: ['source'], message: nestedTooDeepSentence },
  ])
})

test.each([
  ['twenty levels', lines(20, (at) => `${'    '.repeat(at)}1. x`).join('\n')],
  ['spaces inside', `x${' '.repeat(5000)}y`],
  ['a ruler', '-'.repeat(5000)],
  ['many lines', '\n'.repeat(5000)],
])('passes: %s', (_name, source) => expect(nestedTooDeep(source)).toBe(false))
