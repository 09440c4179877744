// The language of a text: misspelt headings (L15), known slips of grammar (L16), "in the left column" (L20), typography (L21),
// a text that cannot decide how to address its reader (L24).

import type { Finding } from '../../schema/finding'
import type { LintContext } from '../context'
import { fold, found, type LintText, lineOf, matchesOf, phrase, sentenceAround, spotsOf } from '../text'

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

/** Names, and words that say who publishes, are no words of a dictionary. */
function isName(word: string, at: number, heading: string): boolean {
  if (headingWords.includes(fold(word))) return false
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !/^\P{Ll}*$/u.test(heading)
}

/** No text has more; looking words up takes time. */
const mostHeadings = 200

export function headingSlips(text: LintText, { spell, office }: LintContext): Finding[] {
  const own = new Set(office.names.flatMap((name) => fold(name).split(/[^a-z]+/)))
  return text.blocks
    .filter(({ kind }) => kind === 'heading')
    .slice(0, mostHeadings)
    .flatMap((block) => {
      const heading = text.prose.slice(block.from, block.to)
      const words = [...heading.matchAll(/(?<![\p{L}\d.@/-])\p{L}{6,30}(?![\p{L}\d@/-]|\.\p{L})/gu)]
      return words.flatMap((match, index) => {
        const word = match[0]
        const folded = fold(word)
        if (own.has(folded)) return []
        const listed = misspeltFor(folded)
        const meant =
          listed ?? (isName(word, index === 0 ? 0 : match.index, heading) ? null : spell?.(word.toLowerCase()))
        if (!meant) return []
        const from = block.from + match.index
        const said = listed ? '' : ` Może „${meant}”?`
        return [found(text, 'L15', 'warn', `Literówka w nagłówku: „${word}”.${said}`, { from, to: from + word.length })]
      })
    })
}

type Slip = readonly [pattern: RegExp, message: string]
const slips: readonly Slip[] = [
  [phrase('do jakiegokolwiek trzeciej strony'), 'Niezgodny rodzaj: „do jakiejkolwiek trzeciej strony”.'],
  [
    phrase(
      '(?:masz|maja|macie|ma|w razie|mieli)(?: \\w+){0,2} jakiegokolwiek (?:pytania|uwagi|watpliwosci|sugestie|propozycje)|jakiegokolwiek pytania',
    ),
    'Niezgodny przypadek: „jakiekolwiek pytania”.',
  ],
  [
    phrase('(?:zmian\\w*|zapis\\w*|zasad\\w*) (?:\\w+ )?w polityki(?: prywatnosci)?'),
    'Niezgodny przypadek: „w Polityce prywatności”.',
  ],
  [phrase('\\bsie (?:\\w+ )?sie\\b'), 'Powtórzone „się”.'],
  [phrase('\\binn(?:ym|ych) (?:podmiotom|osobom|podmiotow|osob) inn(?:ym|ych)\\b'), 'Powtórzone „innym”.'],
]
/** In the letters as typed: folded text cannot tell `z polityka` from `z polityką`. */
const typedSlips: readonly Slip[] = [
  [
    /(?<!\p{L})z\s(?:nasza\s|niniejsza\s|ta\s)?(?:polityka|ustawa|zgoda|umowa|procedura|klauzula|instrukcja|deklaracja|zasada)(?!\p{L})/giu,
    'Sprawdź końcówkę: po „z” stoi narzędnik, na przykład „z polityką prywatności”.',
  ],
  [/(?<![\p{L}\d-])(\p{L}{4,30})\s{1,3}\1(?![\p{L}\d-])/giu, 'Powtórzone słowo.'],
  [
    /(?<![\p{L}\d.-])(na|do|od|za|po|dla|jest|lub|oraz|przez|nie|są|się|w|z|i|o)\s{1,3}\1(?![\p{L}\d.-])/gu,
    'Powtórzone słowo.',
  ],
]
/** Words written without their Polish letters, as they stand in the text. */
const undressed =
  /(?<!\p{L})(usuniecie|usuniecia|rowniez|ktore|ktora|ktory|ktorych|moze|mozna|mozliwosc|swiadczenia|wiecej|dostepnosci?|prywatnosci?|wylacznie|uzytkownik\p{L}{0,4}|urzad|urzedu|urzedzie|panstwo|panstwa|przysluguje|bedzie|beda|zadnych|sluzy|sluza|dziekujemy|zgode|obowiazek|rozporzadzeni[ae]m?)(?!\p{L})/gu

export function grammarSlips(text: LintText): Finding[] {
  const folded = slips.flatMap(([pattern, message]) =>
    spotsOf(text, pattern).map((spot) => found(text, 'L16', 'warn', message, spot)),
  )
  const typed = typedSlips.flatMap(([pattern, message]) =>
    matchesOf(text.prose, pattern)
      // a heading above a paragraph that begins with its word is no slip
      .filter(({ 0: whole, index }) => !whole.includes('\n') || text.folded[index + whole.indexOf('\n')] === ' ')
      .map((match) => ({ from: match.index, to: match.index + match[0].length }))
      .filter((spot) => !folded.some(({ from, to }) => from < spot.to && spot.from < to))
      .map((spot) => found(text, 'L16', 'warn', message, spot)),
  )
  const bare = /[ąćęłńóśźż]/.test(text.prose) ? matchesOf(text.prose, undressed) : []
  return [
    ...folded,
    ...typed,
    ...bare.map((match) => {
      const spot = { from: match.index, to: match.index + match[0].length }
      return found(text, 'L16', 'warn', `Brak polskich liter: „${match[0]}”.`, spot)
    }),
  ]
}

const sensory: readonly RegExp[] = [
  phrase('(?:w|z|na) (?:lewej|prawej|gornej|dolnej|srodkowej) (?:kolumnie|kolumny|belce|listwie)'),
  phrase('(?:ponizej|powyzej|obok|\\bpod|\\bnad) (?:glown\\w+ )?menu\\b'),
  phrase(
    '(?:zielon|czerwon|niebiesk|zolt|szar|okragl|kwadratow|duz)\\w+ (?:przycisk|ikon|pol[ea]|link|odnosnik|kwadrat)\\w*',
  ),
  phrase('(?:prawym|lewym)(?: (?:gornym|dolnym))? (?:rogu|naroznik\\w+|menu|panelu)|(?:gornym|dolnym) (?:rogu|menu)'),
  phrase('oznaczon\\w+ (?:na |kolorem )(?:czerwon|zielon|niebiesk|zolt|szar)\\w+'),
]
/** `po prawej stronie holu` is a place in a building; on a page it stands beside something to click or to fill in. */
const side = phrase('(?:po|z|w) (?:lewej|prawej|gornej|dolnej) (?:stronie|strony|czesci)')
const onScreen =
  /klik|przycisk|\bpole\b|\bpolu\b|formularz|menu|ikon|link|odnosnik|zakladk|wpis(?:z|ac|uj)|wybierz|ekran|witryn|portal|serwis|strony (?:internetow|glown|www)|baner|belk|logo|wyszukiwark/
const inBuilding = /budyn|wejsci|parking|korytarz|\bhol|schod|\bwind|pochyln|drzwi|domofon|dzwonk|parter|pietr|\bulic/

export function sensoryInstructions(text: LintText): Finding[] {
  const message = 'Wskazówka zrozumiała tylko dla widzących układ strony (WCAG 1.3.3). Podaj nazwę elementu.'
  const sides = spotsOf(text, side).filter((spot) => {
    const sentence = sentenceAround(text, spot)
    return onScreen.test(sentence) && !inBuilding.test(sentence)
  })
  const spots = [...sensory.flatMap((pattern) => spotsOf(text, pattern)), ...sides]
  const apart = spots.filter((spot, at) => !spots.slice(0, at).some(({ from, to }) => from < spot.to && spot.from < to))
  return apart.map((spot) => found(text, 'L20', 'warn', message, spot))
}

type Mend = readonly [pattern: RegExp, message: string, mend: (passage: string) => string]
const mends: readonly Mend[] = [
  [/„[^„”"\n]{1,200}"/g, 'Cudzysłów zamknięty innym znakiem.', (passage) => `${passage.slice(0, -1)}”`],
  [
    /,,(?=[\p{L}\d])[^,"”'\n]{1,200}(?:''|"|”)/gu,
    'Polski cudzysłów to „…”.',
    (passage) => `„${passage.slice(2).replace(/''$|["”]$/, '')}”`,
  ],
  [/(?<![=\w(„])"[^"„”\n]{1,200}"(?!\w)/g, 'Polski cudzysłów to „…”.', (passage) => `„${passage.slice(1, -1)}”`],
  [/(?<=\S)[ \u00a0]{2,500}(?=\S)/g, 'Podwójny odstęp.', () => ' '],
  [
    /(?<=[\p{L}\d)])[ \u00a0]{1,500}[,;:!?](?=\s|$)|(?<=[\p{L}\d)])[ \u00a0]{1,500}\.(?=\s|$)/gu,
    'Odstęp przed znakiem interpunkcyjnym.',
    (passage) => passage.trim(),
  ],
  [/(?<=\()[ \u00a0]{1,9}(?=\S)|(?<=\S)[ \u00a0]{1,9}(?=\))/g, 'Odstęp wewnątrz nawiasu.', () => ''],
  [/(?<=[\p{L}\d)]),,(?=\s)/gu, 'Podwójny przecinek.', () => ','],
  [/(?<=\p{Ll}{2}),(?=\p{Ll}{2})/gu, 'Brak odstępu po przecinku.', () => ', '],
  [/(?<!\p{L})m\.\s{1,9}in\./giu, 'Skrót pisze się łącznie: „m.in.”.', (passage) => passage.replace(/\s+/, '')],
  [/(?<=[\p{L}\d)”"]) - (?=\S)/gu, 'Łącznik zamiast myślnika.', () => ' – '],
]

/** Tables align by spaces; a line that is nothing but marks is drawn. */
const drawn = /^\s{0,9}\||^ {4}\S|\t|^[\s|+=_*-]{3,200}$/

export function typography(text: LintText): Finding[] {
  const lineAt = (at: number) => {
    const line = lineOf(text.lines, at) - 1
    return text.raw.slice(text.lines[line], text.lines[line + 1])
  }
  const spots = mends.flatMap(([pattern, message, mend]) =>
    matchesOf(text.prose, pattern)
      .map((match) => ({ from: match.index, to: match.index + match[0].length, message, mend }))
      .filter(({ from }) => !drawn.test(lineAt(from))),
  )
  // two rules may see the same place: the first one mends it
  const apart = spots.filter((one, at) => !spots.slice(0, at).some(({ from, to }) => from < one.to && one.from < to))
  return apart.map(({ message, mend, ...spot }) =>
    found(text, 'L21', 'fix', message, spot, mend(text.raw.slice(spot.from, spot.to))),
  )
}

const addresses: readonly (readonly [string, RegExp])[] = [
  [
    'Ty',
    /\b(?:akceptujesz|zobowiazujesz|wyrazasz|zgadzasz|masz|wpisz|odbierz|potwierdz|wskaz|zapoznaj|kliknij|napisz|mozesz|chcesz|otrzymasz|podajesz|twoj\w*|twoich|ciebie|jestes|korzystasz)\b/,
  ],
  [
    'Państwo',
    /\bpanstw(?:o|u|em)\b(?! (?:trzeci|czlonkowsk))|\b(?:maja|moga|prosimy) panstwa|panstwa (?:dane|danych|prawa|adres|zgod)\b/,
  ],
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
