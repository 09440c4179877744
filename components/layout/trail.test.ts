// The trail names a page's ancestors, never the page itself.
import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/messages/words'
import { trailOf } from './trail'

const documents = [{ slug: 'prywatnosc', title: 'Polityka prywatności' }]
const paths = (path: string) => trailOf(path, documents, wordsOf('pl')).map((step) => step.path)

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
    ['/newsletter/archiwum', ['', '/newsletter']],
    ['/newsletter/archiwum/5', ['', '/newsletter', '/newsletter/archiwum']],
    ['/aktualnosci', ['']],
    ['/aktualnosci/nowe-godziny', ['', '/aktualnosci']],
  ])('%s', (path, expected) => expect(paths(path)).toEqual(expected))
  it('calls a document by its title', () => {
    expect(trailOf('/polityki/prywatnosc/wersje', documents, wordsOf('pl'))[2]?.label).toContain('Polityka')
  })
})
