// The language of a text: misspelt headings (L15), known slips of grammar (L16), "in the left column" (L20), typography (L21),
// a text that cannot decide how to address its reader (L24).
import type { Finding } from '../finding'
import { fold, found, type LintText, phrase, spotsOf } from '../text'

/** Words that headings of such documents are made of, in the forms in which they stand there. */
const headingWords = (
  'odnosniki gromadzenie wykorzystywanie wykorzystanie przetwarzanie przechowywanie danych osobowych polityka prywatnosci mechanizm ' +
  'bezposredni kontakt urzedem strony zasady korzystania newslettera newsletter informacja informacje administrator inspektor ochrony ' +
  'podstawa prawna cele odbiorcy prawa przysluguja okres retencji skarga zmiany zmianach bezpieczenstwo statystyki dzienniki serwera ' +
  'deklaracja dostepnosci kontaktowe zwrotne procedura architektoniczna wnioski skargi udostepnianie udostepnienie korespondencja zgoda zgody ' +
  'rejestracja rezygnacja subskrypcja zapisanie wypisanie uzytkownik uzytkownika urzedu portalu serwisu cookies ciasteczka pliki'
).split(' ')

/** Damerau distance of two words, at most 3 counted. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 3
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row) row[j] = least
    }
  }
  return at(a.length, b.length)
}

/** Another form of a known word keeps its stem; a slip breaks it. */
function misspeltFor(word: string): string | undefined {
  if (word.length < 6 || headingWords.includes(word)) return undefined
  return headingWords.find((known) => {
    if (known.length < 6 || known.slice(0, -3) === word.slice(0, known.length - 3)) return false
    if (known.slice(0, 4) !== word.slice(0, 4)) return false
    return distance(word, known) <= 2
  })
}

export function headingSlips(text: LintText): Finding[] {
  return text.blocks
    .filter(({ kind }) => kind === 'heading')
    .flatMap((block) =>
      [...text.raw.slice(block.from, block.to).matchAll(/\p{L}+/gu)].flatMap((match) => {
        const known = misspeltFor(fold(match[0]))
        if (!known) return []
        const from = block.from + match.index
        const spot = { from, to: from + match[0].length }
        return [found(text, 'L15', 'warn', `Literówka w nagłówku: „${match[0]}”.`, spot)]
      }),
    )
}

const slips: readonly (readonly [RegExp, string])[] = [
  [phrase('do jakiegokolwiek trzeciej strony'), 'Niezgodny rodzaj: „do jakiejkolwiek trzeciej strony”.'],
  [phrase('jakiegokolwiek pytania'), 'Niezgodny przypadek: „jakiekolwiek pytania”.'],
  [phrase('zmian\\w* w polityki prywatnosci'), 'Niezgodny przypadek: „w Polityce prywatności”.'],
  [phrase('z polityka prywatnosci'), 'Sprawdź końcówkę: „z polityką prywatności”.'],
  [phrase('\\bsie (?:\\w+ )?sie\\b'), 'Powtórzone „się”.'],
  [phrase('\\binnym podmiotom innym\\b'), 'Powtórzone „innym”.'],
  [/(?<![\p{L}-])(\p{L}{4,}) +\1(?![\p{L}-])/gu, 'Powtórzone słowo.'],
]
/** Words written without their Polish letters, as they stand in the text. */
const undressed =
  /(?<!\p{L})(usuniecie|usuniecia|rowniez|ktore|ktora|ktory|moze|mozliwosc|swiadczenia|wiecej)(?!\p{L})/gu
/** `z polityka` is a slip only when the text has no diacritics there; folded text cannot tell. */
const rightWhenSpelt = /polityką/i

export function grammarSlips(text: LintText): Finding[] {
  const known = slips.flatMap(([pattern, message]) =>
    spotsOf(text, pattern)
      .filter(({ from, to }) => !rightWhenSpelt.test(text.raw.slice(from, to)))
      .map((spot) => found(text, 'L16', 'warn', message, spot)),
  )
  const bare = /[ąćęłńóśźż]/.test(text.raw) ? [...text.raw.matchAll(undressed)] : []
  return [
    ...known,
    ...bare.map((match) => {
      const spot = { from: match.index, to: match.index + match[0].length }
      return found(text, 'L16', 'warn', `Brak polskich liter: „${match[0]}”.`, spot)
    }),
  ]
}

const sensory = phrase(
  '(?:w|po) (?:lewej|prawej|gornej|dolnej) (?:kolumnie|stronie|czesci)|(?:ponizej|powyzej|obok|pod|nad) menu|(?:zielon|czerwon|niebiesk|okragl|kwadratow)\\w+ (?:przycisk|ikon|pol)\\w*',
)

export function sensoryInstructions(text: LintText): Finding[] {
  const message = 'Wskazówka zrozumiała tylko dla widzących układ strony (WCAG 1.3.3). Podaj nazwę elementu.'
  return spotsOf(text, sensory).map((spot) => found(text, 'L20', 'warn', message, spot))
}

type Mend = readonly [pattern: RegExp, message: string, mend: (passage: string) => string]
const mends: readonly Mend[] = [
  [/„[^„”"\n]{1,200}"/g, 'Cudzysłów zamknięty innym znakiem.', (passage) => `${passage.slice(0, -1)}”`],
  [/(?<![=\w(])"[^"\n]{1,200}"(?!\w)/g, 'Polski cudzysłów to „…”.', (passage) => `„${passage.slice(1, -1)}”`],
  [/(?<=\S)[ \u00a0]{2,}(?=\S)/g, 'Podwójny odstęp.', () => ' '],
  [
    /(?<=[\p{L}\d)])[ \u00a0]+[,;:!?](?=\s|$)|(?<=[\p{L}\d)])[ \u00a0]+\.(?=\s|$)/gu,
    'Odstęp przed znakiem interpunkcyjnym.',
    (passage) => passage.trim(),
  ],
  [/(?<!\p{L})m\.\s+in\./giu, 'Skrót pisze się łącznie: „m.in.”.', (passage) => passage.replace(/\s+/, '')],
  [/(?<=[\p{L}\d)”"]) - (?=\S)/gu, 'Łącznik zamiast myślnika.', () => ' – '],
]

/** Tables and code align by spaces and quote as they like. */
const isExempt = (text: LintText, from: number): boolean => {
  const start = text.raw.lastIndexOf('\n', from) + 1
  const line = text.raw.slice(start, text.raw.indexOf('\n', from) < 0 ? undefined : text.raw.indexOf('\n', from))
  return /^\s*(?:\||```|~~~| {4}\S)/.test(line) || /`[^`]*`/.test(line)
}

export function typography(text: LintText): Finding[] {
  return mends.flatMap(([pattern, message, mend]) =>
    [...text.raw.matchAll(pattern)]
      .filter(({ index }) => !isExempt(text, index))
      .map((match) => {
        const spot = { from: match.index, to: match.index + match[0].length }
        return found(text, 'L21', 'fix', message, spot, mend(match[0]))
      }),
  )
}

const addresses: readonly (readonly [string, RegExp])[] = [
  [
    'Ty',
    /\b(?:akceptujesz|zobowiazujesz|masz|wpisz|odbierz|potwierdz|wskaz|zapoznaj|mozesz|twoj\w*|twoich|ciebie|jestes|korzystasz)\b/,
  ],
  ['Państwo', /\bpanstw(?:o|a|u|em)\b/],
  ['Klient', /\bklien(?:t|ta|ci|tow|tem|tami|towi)\b/],
  ['Użytkownik', /\b(?:uzytkowni\w+|internaut\w+)\b/],
]

export function mixedAddress(text: LintText): Finding[] {
  const used = addresses.filter(([, pattern]) => pattern.test(text.folded)).map(([name]) => name)
  const quarrel = used.length >= 3 || (used.includes('Ty') && used.includes('Państwo'))
  if (!quarrel) return []
  return [
    found(text, 'L24', 'notice', `Tekst zwraca się do czytelnika na różne sposoby: ${used.join(', ')}. Wybierz jeden.`),
  ]
}
