// Typography: what each language keeps together, how it quotes, and that nothing else ever changes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TextLocale, typeset, typesetLines, typesetPieces } from '@/lib/typography'

const shown = (text: string, locale?: TextLocale) => typeset(text, locale).replaceAll('\u00a0', '~')

describe('hard spaces', () => {
  test.each([
    ['i w domu', 'i~w~domu'],
    ['(a także „o tym”)', '(a~także „o~tym”)'],
    ['art. 6 ust. 1 lit. a RODO', 'art.~6~ust.~1~lit.~a~RODO'],
    ['art. 13 ust. 1a pkt 2', 'art.~13~ust.~1a~pkt~2'],
    ['Dz. U. z 2024 r. poz. 1', 'Dz.~U.~z~2024~r. poz.~1'],
    ['Dz. U. nr 10 poz. 68', 'Dz.~U. nr~10~poz.~68'],
    ['§ 2 i nr 5', '§~2 i~nr~5'],
    ['21 listopada 2026 r.', '21~listopada~2026~r.'],
    ['1 000 000 zł', '1~000~000~zł'],
    ['tel. 32 415 45 00 wew. 12', 'tel.~32~415~45~00 wew.~12'],
    ['30 dni, 12 miesięcy, 5 MB, 50 %', '30~dni, 12~miesięcy, 5~MB, 50~%'],
    ['słowo – drugie', 'słowo~– drugie'],
    ['ul. Klasztorna 6, im. S. Moniuszki', 'ul.~Klasztorna 6, im.~S.~Moniuszki'],
    ['J. R. R. Tolkien', 'J.~R.~R.~Tolkien'],
    ['domek na wsi', 'domek na wsi'],
    ['Jan i\nAnna', 'Jan i~Anna'],
    ['w ', 'w~'],
  ])('pl: %s', (text, expected) => expect(shown(text)).toBe(expected))

  test('uk and en', () => {
    expect(shown('у місті, ст. 6, 30 днів, якби ж то', 'uk')).toBe('у~місті, ст.~6, 30~днів, якби~ж то')
    expect(shown('21 листопада 2026 р.', 'uk')).toBe('21~листопада~2026~р.')
    expect(shown('Article 6, 30 days, 21 May 2026, a dog', 'en')).toBe('Article~6, 30~days, 21~May~2026, a dog')
  })
})

describe('quotation marks', () => {
  test.each<[TextLocale, string, string]>([
    ['pl', 'wybierz "dodaj"', 'wybierz „dodaj”'],
    ['pl', 'pismo "O zmianie "Regulaminu" newslettera"', 'pismo „O~zmianie «Regulaminu» newslettera”'],
    ['pl', 'unclosed „dodaj" i "usuń”', 'unclosed „dodaj” i~„usuń”'],
    ['pl', 'ekran 5" albo "bez końca', 'ekran 5" albo "bez końca'],
    ['pl', "ustawa o KSC'u i O'Neill", 'ustawa o~KSC’u i~O’Neill'],
    ['pl', '„już „dobrze”', '„już „dobrze”'],
    ['en', `the office's "join" and "leave"`, 'the office’s “join” and “leave”'],
    ['en', `"press 'Send' now"`, '“press ‘Send’ now”'],
    ['en', `"a "b" c"`, '“a ‘b’ c”'],
    ['uk', 'кнопка "Додати", зв\'язок', 'кнопка «Додати», зв’язок'],
    ['uk', '"лист "Про зміни" до всіх"', '«лист „Про зміни“ до всіх»'],
  ])('%s: %s', (locale, text, expected) => expect(shown(text, locale)).toBe(expected))
})

describe('dashes and dots', () => {
  test.each([
    ['pon. - pt. 7:30-15:30', 'pon.~– pt. 7:30–15:30'],
    ['7.30-15.30', '7.30–15.30'],
    ['w latach 2024-2026', 'w~latach 2024–2026'],
    ['art. 15-22 RODO', 'art.~15–22 RODO'],
    ['str. 5-7', 'str.~5–7'],
    ['i tak dalej...', 'i~tak dalej…'],
    ['bez zmian: 47-400, 32-415-45-00, 2026-11-21, biało-czerwony, PN-83, 15-22', null],
    ['AE:PL-12345-67890-ABCDE-12 OR.1431.2024-5', null],
    ['wielokropek....', null],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected ?? text))

  test('addresses stay as they are', () => {
    for (const text of [
      'https://przyklad.example/2024-2026/"a"...html',
      'o.w-i@przyklad.example',
      'www.przyklad.example/7:30-15:30',
    ])
      expect(typeset(text)).toBe(text)
  })
})

test('pieces of one text know each other', () => {
  const set = typesetPieces(['w', ' domu "', 'dodaj', '" i', ' ', '\ufffc'], 'pl')
  expect(set.join('').replaceAll('\u00a0', '~')).toBe('w~domu „dodaj” i~\ufffc')
  expect(set.map(({ length }) => length)).toEqual([1, 7, 5, 3, 1, 1])
})

test('lines of a text stay lines', () => {
  expect(typesetLines('od 7\ndo 15 w piątki').replaceAll('\u00a0', '~')).toBe('od 7\ndo 15 w~piątki')
})

/** The text as it was typed, as far as typography may have touched it. */
const bare = (text: string) =>
  text
    .replace(/[\u00a0\n]/g, ' ')
    .replace(/[„”“«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('–', '-')
    .replaceAll('…', '...')
    .replace(/["']/g, '"')

test('idempotent, and only spaces, quotes, dashes and dots ever change', () => {
  const word = fc.constantFrom(
    ...['i', 'w', 'art.', '6', 'ust.', '1', 'lit.', 'a', 'Dz.', 'U.', 'z', '2024', 'r.', '–', '-', 'dni', 'maja', '§'],
    ...['й', 'ст.', 'ж', '"', "'", '„', '”', '«', '»', '“', '‘', '’', '"słowo', 'słowo"', "don't", '7:30-15:30', '...'],
    ...['2024-2026', 'https://a.example/"x"...', 'a@b.example', '(', ')'],
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join('')),
    fc.array(fc.oneof(word, fc.string())).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom<TextLocale>('pl', 'en', 'uk'), (source, locale) => {
      const once = typeset(source, locale)
      expect(typeset(once, locale)).toBe(once)
      expect(bare(once)).toBe(bare(source))
    }),
    { numRuns: 2000 },
  )
})
