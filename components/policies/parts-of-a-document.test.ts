// What stands around a document: its parts, the other documents, the versions before and after.
import { expect, test } from 'vitest'
import type { VersionEntry } from '@/domain/policies/schema'
import { relatedTo } from './related-documents'
import { partsOf } from './table-of-contents'
import { neighboursOf } from './version-facts'

const heading = (depth: number, text: string) => ({ id: `tresc-${text}`, text, depth })

test('fewer than three parts are seen at a glance', () => {
  expect(partsOf([])).toEqual([])
  expect(partsOf([heading(2, 'a'), heading(2, 'b')])).toEqual([])
  expect(
    partsOf([heading(2, 'a'), heading(3, 'b'), heading(2, 'c')]).map(({ text, below }) => [text, below.length]),
  ).toEqual([
    ['a', 1],
    ['c', 0],
  ])
})

test('a very long list keeps the main parts only, deeper ones never stand in it', () => {
  const chapters = Array.from({ length: 15 }, (_, at) => [
    heading(2, `r${at}`),
    heading(3, `a${at}`),
    heading(3, `b${at}`),
  ])
  expect(partsOf(chapters.flat()).every(({ below }) => below.length === 0)).toBe(true)
  expect(
    partsOf([heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), heading(2, 'd')])[0]?.below.map(({ text }) => text),
  ).toEqual(['b'])
})

const entry = (policySlug: string, kind: VersionEntry['kind']) => ({
  policySlug,
  kind,
  title: policySlug,
  locale: 'pl' as const,
})

test('kindred documents come first, the document itself never', () => {
  const all = [
    ...[
      entry('regulamin', 'other'),
      entry('rodo', 'rodo'),
      entry('prywatnosc', 'privacy'),
      entry('cookies', 'cookies'),
    ],
    ...['a', 'b', 'c'].map((slug) => entry(slug, 'other')),
  ]
  const slugs = (slug: string, kind: VersionEntry['kind']) =>
    relatedTo(entry(slug, kind), all).map(({ policySlug }) => policySlug)
  expect(slugs('prywatnosc', 'privacy')).toEqual(['cookies', 'rodo', 'regulamin', 'a', 'b'])
  expect(slugs('cookies', 'cookies')[0]).toBe('prywatnosc')
  expect(slugs('regulamin', 'other')).toEqual(['rodo', 'prywatnosc', 'cookies', 'a', 'b'])
})

test('versions before and after are those that can be read', () => {
  const version = (number: number, status: VersionEntry['status']) => ({ number, status }) as VersionEntry
  const all = [version(5, 'scheduled'), version(4, 'in_force'), version(3, 'closed'), version(2, 'superseded')]
  expect(neighboursOf(4, all)).toEqual({ previous: 2, next: 5 })
  expect(neighboursOf(2, all)).toEqual({ previous: null, next: 4 })
  expect(neighboursOf(5, all)).toEqual({ previous: 4, next: null })
})
