// Hard spaces: where Polish, Ukrainian and English keep words together, and that nothing else ever changes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TextLocale, typeset } from '@/lib/typography'

const shown = (text: string, locale?: TextLocale) => typeset(text, locale).replaceAll('\u00a0', '~')

describe('typeset', () => {
  test.each([
    ['i w domu', 'i~w~domu'],
    ['(a także „o tym”)', '(a~także „o~tym”)'],
    ['art. 6 ust. 1 lit. a RODO', 'art.~6~ust.~1~lit.~a~RODO'],
    ['art. 13 ust. 1a pkt 2', 'art.~13~ust.~1a~pkt~2'],
    ['Dz. U. z 2024 r. poz. 1', 'Dz.~U. z~2024~r. poz.~1'],
    ['21 listopada 2026 r.', '21~listopada~2026~r.'],
    ['1 000 000 zł', '1~000~000~zł'],
    ['tel. 32 415 45 00 wew. 12', 'tel.~32~415~45~00 wew.~12'],
    ['30 dni, 12 miesięcy, 5 MB, 50 %', '30~dni, 12~miesięcy, 5~MB, 50~%'],
    ['słowo – drugie', 'słowo~– drugie'],
    ['domek na wsi', 'domek na wsi'],
    ['Jan i\nAnna', 'Jan i~Anna'],
    ['w ', 'w~'],
  ])('pl: %s', (text, expected) => expect(shown(text)).toBe(expected))

  test('uk and en', () => {
    expect(shown('у місті, ст. 6, 30 днів', 'uk')).toBe('у~місті, ст.~6, 30~днів')
    expect(shown('Article 6, 30 days, 21 May 2026', 'en')).toBe('Article~6, 30~days, 21~May~2026')
  })

  test('idempotent; only spaces and line breaks become hard spaces', () => {
    const word = fc.constantFrom(
      'i',
      'w',
      'art.',
      '6',
      'ust.',
      '1',
      'lit.',
      'a',
      'Dz.',
      'U.',
      'z',
      '2024',
      'r.',
      '–',
      'dni',
      'maja',
      '§',
      'й',
      'ст.',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(word, fc.string())).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom<TextLocale>('pl', 'en', 'uk'), (source, locale) => {
        const once = typeset(source, locale)
        expect(typeset(once, locale)).toBe(once)
        expect(once.length).toBe(source.length)
        for (let at = 0; at < source.length; at += 1)
          if (once[at] !== source[at])
            expect([once[at], [' ', '\n'].includes(source[at] ?? '')]).toEqual(['\u00a0', true])
      }),
    )
  })
})
