// Titles as offices write them at the top of a plain text, and the date that an imported text says of itself.
import { describe, expect, test } from 'vitest'
import { exampleSettings } from '@/prisma/maker-settings'
import { importText } from './import-text'
import type { ImportOffice } from './names'

const office: ImportOffice = { kind: 'city_hall', settings: exampleSettings(), values: {}, hosts: [], others: [] }
const read = (text: string) => importText(new TextEncoder().encode(text), 'plik.txt', office)

describe('the title of a plain text', () => {
  test.each([
    [
      'in two lines, the first of capital letters',
      'KLAUZULA INFORMACYJNA – MONITORING WIZYJNY\nw Szkole Podstawowej w Modrzewiu\n\n1. Administratorem danych jest Szkoła.\n2. Nagrania przechowuje się 30 dni.\n',
      'KLAUZULA INFORMACYJNA – MONITORING WIZYJNY w Szkole Podstawowej w Modrzewiu',
    ],
    [
      'with the version right below',
      'Polityka prywatności Starostwa Powiatowego w Wilczkowie\nWersja 1.0\n\nStarostwo dba o prywatność.\n',
      'Polityka prywatności Starostwa Powiatowego w Wilczkowie',
    ],
    [
      'with a date below that begins with a small letter',
      'Polityka prywatności serwisu „e-Urząd”\ndata: 2026.03.01\n\nPodstawą jest przepis.\n',
      'Polityka prywatności serwisu „e-Urząd”',
    ],
    [
      'longer than other headings',
      'Informacja dla uczestników projektu „Aktywni w powiecie” współfinansowanego z Europejskiego Funduszu Społecznego\n\nDane mogą otrzymać audytorzy.\n',
      'Informacja dla uczestników projektu „Aktywni w powiecie” współfinansowanego z Europejskiego Funduszu Społecznego',
    ],
  ])('%s', async (_, text, title) => {
    const imported = await read(text)
    expect(imported.title).toBe(title)
    expect(imported.notes).toEqual([])
    expect(imported.markdown).not.toContain(title)
  })

  test('a first sentence is no title', async () => {
    expect((await read('Informacja jest krótka.\n\nDrugie zdanie też.\n')).title).toBe('plik')
  })
})

test('the date of an act is not the date of the text', async () => {
  const act = 'Nie obowiązuje już ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych.'
  expect((await read(`Zasady\n\n${act}\n`)).changeNote).toBe('')
  expect((await read(`Zasady\n\nData ostatniej modyfikacji: 28 września 2026 r.\n\n${act}\n`)).changeNote).toContain(
    '28 września 2026 r.',
  )
})
