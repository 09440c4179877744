// Every column that the schema marks as personal is registered, and every job that the register names exists.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { personalColumns as markedColumns } from '@/scripts/house/papers'
import { personalColumns, personalElsewhere } from './registry'

it('knows exactly the marked columns', () => {
  const marked = markedColumns(readFileSync('prisma/schema.prisma', 'utf8'))
  expect(personalColumns.map(({ column }) => column).toSorted()).toEqual(marked.toSorted())
})

it('answers every question about each of them', () => {
  for (const row of [...personalColumns, ...personalElsewhere])
    for (const answer of Object.values(row)) expect(answer.length).toBeGreaterThan(5)
})

it('names only jobs that run', () => {
  const list = readFileSync('jobs/list.ts', 'utf8')
  const named = [...personalColumns, ...personalElsewhere].flatMap(
    ({ retention }) => /zadanie ([\w.]+)/.exec(retention)?.[1] ?? [],
  )
  expect(named.length).toBeGreaterThan(3)
  for (const name of named) expect(list).toContain(`'${name}'`)
})
