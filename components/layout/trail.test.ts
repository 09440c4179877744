// The trail leads through a page's ancestors and ends with the page's own name.
import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/messages/words'
import { trailOf } from './trail'

const documents = [{ slug: 'prywatnosc', title: 'Polityka prywatności' }]
const trail = (path: string, named?: string) =>
  trailOf(path, documents, wordsOf('pl'), named === undefined ? null : { label: named })
const paths = (path: string) => trail(path).above.map((step) => step.path)

describe('trailOf', () => {
  it.each([
    ['', []],
    ['/kontakt', ['']],
    ['/cookies', ['', '/polityki']],
    ['/polityki', ['']],
    ['/polityki/prywatnosc', ['', '/polityki']],
    ['/polityki/prywatnosc/wersje', ['', '/polityki', '/polityki/prywatnosc']],
    ['/polityki/cookies/wersje', ['', '/polityki', '/cookies']],
    ['/polityki/prywatnosc/wersje/2', ['', '/polityki', '/polityki/prywatnosc', '/polityki/prywatnosc/wersje']],
    ['/polityki/prywatnosc/porownanie/1/2', ['', '/polityki', '/polityki/prywatnosc', '/polityki/prywatnosc/wersje']],
    ['/polityki/rejestr-zmian', ['', '/polityki']],
    ['/newsletter/archiwum', ['', '/newsletter']],
    ['/newsletter/archiwum/5', ['', '/newsletter', '/newsletter/archiwum']],
    ['/aktualnosci', ['']],
    ['/aktualnosci/nowe-godziny', ['', '/aktualnosci']],
  ])('%s', (path, expected) => expect(paths(path)).toEqual(expected))
  it('calls a document by its title', () => {
    expect(trail('/polityki/prywatnosc/wersje').above[2]?.label).toContain('Polityka')
    expect(trail('/polityki/prywatnosc').current?.label).toContain('Polityka')
  })
  it.each([
    ['/kontakt', 'Kontakt'],
    ['/polityki', 'Dokumenty'],
    ['/polityki/nieznana', 'Dokument'],
    ['/polityki/prywatnosc/wersje', 'Historia wersji'],
    ['/polityki/prywatnosc/wersje/2', 'Wersja 2'],
    ['/polityki/prywatnosc/rejestr-zmian', 'Rejestr zmian'],
    ['/newsletter/archiwum', 'Archiwum newslettera'],
    ['/aktualnosci/nowe-godziny', 'Aktualność'],
    ['/nieznana', null],
    ['', null],
  ])('%s ends with %s', (path, expected) =>
    expect(trail(path).current?.label.replace(/\s/g, ' ') ?? null).toBe(expected),
  )
  it('calls a record by the name it is given', () => {
    expect(trail('/aktualnosci/nowe-godziny', 'Nowe godziny').current?.label).toBe('Nowe godziny')
  })
})
