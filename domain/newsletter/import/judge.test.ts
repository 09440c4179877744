// What a table's heads and cells mean: guesses of columns, addresses behind names, languages, days as people write them.
import { describe, expect, it, test } from 'vitest'
import { importHours } from '@/domain/policies/clauses/terms'
import type { ImportPlan } from '../schema/import'
import { importPlanForm } from '../schema/import'
import { dayIn, guessColumns, isHead, judgeRow, localeIn } from './judge'

const plan: ImportPlan = { address: 0, locale: 1, date: 2, source: 3, defaultLocale: 'pl', proof: true, note: 'x' }

describe('columns', () => {
  it('are guessed by content first, then by their heads, each once', () => {
    const sample = [['7', 'Osoba', 'a@skrzynka.example', 'tak', '2021-01-02', 'formularz']]
    const head = ['Lp.', 'Adresat', 'E-mail', 'Zgoda na newsletter', 'Data zgody', 'Źródło']
    expect(guessColumns(head, sample)).toEqual({ address: 2, locale: null, date: 4, source: 3 })
    expect(guessColumns(['Email', 'Status', 'Created At', 'Language'], [])).toEqual({
      address: 0,
      locale: 3,
      date: 2,
      source: null,
    })
    expect(guessColumns([], [])).toEqual({ address: null, locale: null, date: null, source: null })
  })
  it('have heads only when no cell of the first line is an address', () => {
    expect(isHead(['e-mail', 'data'])).toBe(true)
    expect(isHead(['Osoba <a@skrzynka.example>', ''])).toBe(false)
  })
})

test.each([
  ['2021-05-04', '2021-05-04'],
  ['2021-05-04T10:11:12Z', '2021-05-04'],
  ['2021-05-04 10:11:12', '2021-05-04'],
  ['4.05.2021', '2021-05-04'],
  ['04/05/2021', '2021-05-04'],
  ['4.5.2021 r.', '2021-05-04'],
  ['04-05-2021, 12:00', '2021-05-04'],
  ['31.02.2021', null],
  ['05/13/2021', null],
  ['2021', null],
  ['44321', null],
  ['', null],
  ['wczoraj', null],
])('day of %j', (cell, day) => expect(dayIn(cell)).toBe(day))

test.each([
  ['pl', 'pl'],
  ['Polski', 'pl'],
  ['UKRAIŃSKI', 'uk'],
  ['українська', 'uk'],
  ['en_GB', 'en'],
  ['de', null],
  ['', null],
])('language of %j', (cell, locale) => expect(localeIn(cell)).toBe(locale))

describe('a line', () => {
  const judge = (cells: string[], over: Partial<ImportPlan> = {}) => judgeRow(cells, { ...plan, ...over }, '2026-11-22')
  it.each([
    [['Osoba <A@Skrzynka.Example>', 'uk', '1.02.2024', 'formularz'], 'active', 'a@skrzynka.example'],
    [['a@skrzynka.example', '', '2026-11-22', 'formularz'], 'active', 'a@skrzynka.example'],
    [['a@skrzynka.example', '', '2026-11-23', 'formularz'], 'bad_date', 'a@skrzynka.example'],
    [['a@skrzynka.example', '', '1999-12-31', 'formularz'], 'bad_date', 'a@skrzynka.example'],
    [['a@skrzynka.example', '', 'kiedyś', 'formularz'], 'bad_date', 'a@skrzynka.example'],
    [['a@skrzynka.example', '', '', 'formularz'], 'missing_proof', 'a@skrzynka.example'],
    [['a@skrzynka.example', '', '2024-01-01', ''], 'missing_proof', 'a@skrzynka.example'],
    [['a@skrzynka.example'], 'missing_proof', 'a@skrzynka.example'],
    [['nie adres', '', '2024-01-01', 'x'], 'invalid', ''],
    [[], 'invalid', ''],
  ])('%j is %s', (cells, code, email) => expect(judge(cells)).toMatchObject({ code, email }))
  it('waits for the person whenever the office has no proof, whatever stands in it', () => {
    const line = ['a@skrzynka.example', 'en', '2024-01-01', 'formularz']
    expect(judge(line, { proof: false })).toMatchObject({ code: 'reconfirm', locale: 'en', note: 'formularz' })
    expect(judge(line).consentedAt?.toISOString()).toBe('2023-12-31T23:00:00.000Z')
  })
})

describe('the form', () => {
  const form = { address: '0', locale: '', date: '', source: '', defaultLocale: 'pl', proof: 'none', note: '' }
  const errors = (over: object) =>
    importPlanForm.safeParse({ ...form, ...over }).error?.issues.map(({ path }) => path.join('.')) ?? []
  it('asks for an address, and with a proof for date, source and the office’s own words', () => {
    expect(errors({})).toEqual([])
    expect(errors({ address: '' })).toEqual(['address'])
    expect(errors({ proof: 'attached' })).toEqual(['date', 'source', 'note'])
    expect(
      errors({ proof: 'attached', date: '1', source: '2', note: 'Formularze papierowe, teczka OR.0123.' }),
    ).toEqual([])
    expect(errors({ proof: '' })).toEqual(['proof'])
    expect(errors({ address: '41' })).toEqual(['address'])
  })
})

it('a table is kept for the day that the rules of the newsletter promise', () =>
  expect(importHours).toBeLessThanOrEqual(24))
