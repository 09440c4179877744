// Words, their forms and their terms: the vocabulary of offices, form by form, and what must stay apart.
import { describe, expect, test } from 'vitest'
import { passagesOf } from '@/lib/markdown-text'
import { groupsOf, queryOf } from './query'
import { searchQueryString, searchRequestOf, stateOn } from './rules'
import { marked, snippetOf } from './snippet'
import { likeliest, mistakesBetween } from './suggestion'
import { termsOf } from './terms'
import { indexed } from './vector'
import { folded, wordsOf } from './words'

const meets = (one: string, other: string) => {
  const terms = termsOf(other, 'pl', 'text')
  return termsOf(one, 'pl', 'query').some((term) => terms.includes(term))
}

/** Forms of one word each; no word of a row may meet a word of another row. */
const families = [
  'urząd urzędu urzędowi urzędem urzędzie urzędy urzędów urzędami',
  'polityka polityki polityce politykę polityką',
  'prywatność prywatności prywatnością',
  'dane danych danymi danym',
  'osobowy osobowych osobowe osobowymi osobowa',
  'wniosek wniosku wnioski wniosków wnioskiem wnioskami',
  'bezrobotny bezrobotnych bezrobotnemu bezrobotnym',
  'świadczenie świadczenia świadczeń świadczeniami',
  'deklaracja deklaracji deklarację deklaracje deklaracjami',
  'dostępność dostępności dostępnością',
  'inspektor inspektora inspektorowi inspektorem inspektorzy',
  'administrator administratora administratorem administratorzy',
  'przetwarzanie przetwarzania przetwarzaniu przetwarzaniem',
  'zgoda zgody zgodę zgodą zgodzie',
  'newsletter newslettera newsletterem newsletterze',
  'mieszkaniec mieszkańca mieszkańcy mieszkańców mieszkańcom',
  'dziecko dziecka dzieci dzieciom dziećmi',
  'tydzień tygodnia tygodnie tygodni',
  'ciasteczko ciasteczka ciasteczek ciasteczkami',
  'zasiłek zasiłku zasiłki zasiłków',
  'opieka opieki opiekę opieką',
  'gmina gminę gminą gminami',
  'ochrona ochrony ochronie ochronę',
  'sprostowanie sprostowania sprostowaniem',
  'rejestracja rejestracji rejestrację',
  'powiat powiatu powiatem powiaty',
  'Racibórz Raciborza Raciborzu Raciborzem',
  'pies psa psem psy',
].map((row) => row.toLowerCase().split(' '))

describe('Polish', () => {
  test.each(families.map((row) => [row[0], row] as const))('%s: every form finds every other', (_, row) => {
    const apart = row.flatMap((one) => row.filter((other) => !meets(one, other)).map((other) => `${one} ${other}`))
    expect(apart).toEqual([])
  })

  test('and also without its Polish letters', () => {
    const lost = families.flatMap((row) => row.filter((one) => !meets(folded(one), row[0] ?? '')))
    expect(lost).toEqual([])
  })

  test('words of different rows do not meet', () => {
    const met = families.flatMap((row, at) =>
      families
        .slice(at + 1)
        .flatMap((other) => row.flatMap((one) => other.filter((two) => meets(one, two)).map((two) => `${one} ${two}`))),
    )
    expect(met).toEqual([])
  })

  test.each([
    ['sąd', 'sad'],
    ['sad', 'sąd'],
  ])('who writes %s in a text does not mean %s', (one, other) => {
    expect(termsOf(one, 'pl', 'text')).not.toEqual(expect.arrayContaining([...termsOf(other, 'pl', 'text')]))
  })

  test('a query without marks may mean both, one with a mark means what it says', () => {
    expect(meets('sad', 'sąd')).toBe(true)
    expect(meets('sąd', 'sad')).toBe(false)
  })
})

test.each([
  ['en', 'policy', 'policies'],
  ['en', 'office', 'offices'],
  ['en', 'process', 'processing'],
  ['en', 'subscribe', 'subscribed'],
  ['en', 'right', 'rights'],
  ['uk', 'особи', 'особа'],
  ['uk', 'персональні', 'персональних'],
  ['uk', 'доступності', 'доступність'],
] as const)('%s: %s and %s are one', (locale, one, other) => {
  expect(termsOf(one, locale, 'query')).toEqual(termsOf(other, locale, 'text'))
})

test('a text is cut into words with their places', () => {
  const text = 'Art. 13 RODO – об’єкт, e-mail: „Zgoda”!'
  expect(wordsOf(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
    ['art', 'Art'],
    ['13', '13'],
    ['rodo', 'RODO'],
    ["об'єкт", 'об’єкт'],
    ['e', 'e'],
    ['mail', 'mail'],
    ['zgoda', 'Zgoda'],
  ])
})

test('passages of Markdown are what a reader sees', () => {
  const text =
    '# Tytuł\n\nPierwszy *akapit*\nz [linkiem](https://a.example) <b>i</b> `kodem`.\n\n- punkt\n\n|a|b|\n|-|-|\n|c|d|\n\n<script>x</script>'
  expect(passagesOf(text)).toEqual([
    { text: 'Tytuł', heading: true },
    { text: 'Pierwszy akapit z linkiem i kodem.', heading: false },
    ...['punkt', 'a', 'b', 'c', 'd'].map((one) => ({ text: one, heading: false })),
  ])
})

describe('queries', () => {
  test('words beside each other in quotation marks, stop words only keep their distance', () => {
    const groups = groupsOf('"ochrony danych" urzędu w i na', 'pl')
    expect(groups.map(({ words, steps }) => [words.map(({ word }) => word), steps])).toEqual([
      [['ochrony', 'danych'], [1]],
      [['urzędu'], []],
    ])
    expect(groupsOf('„urząd w gminie”', 'pl')[0]?.steps).toEqual([2])
  })

  test('nothing typed becomes an operator', () => {
    const query = queryOf(groupsOf("a' | 'b & !c <-> \\' :* (", 'en'), 'all') ?? ''
    expect(query).toBe("((('~b'))&(('~c')))")
    expect(queryOf(groupsOf('w i na', 'pl'), 'all')).toBeNull()
  })

  test('a long query is cut, an address says everything else', () => {
    expect(groupsOf(Array.from({ length: 50 }, (_, n) => `słowo${n}`).join(' '), 'pl')).toHaveLength(12)
    const request = searchRequestOf({
      q: `  a\u0000\n b\u202e ${'ż'.repeat(900)}`,
      rodzaj: 'pliki',
      wersje: 'tak',
      strona: '7',
    })
    expect(request).toMatchObject({ kind: 'pliki', old: true, page: 7 })
    expect(request.query).toHaveLength(200)
    expect(request.query.startsWith('a b ż')).toBe(true)
    expect(searchRequestOf({ q: ['x', 'y'], rodzaj: 'toString', wersje: 'nie', strona: '0x1' })).toEqual({
      query: 'x',
      kind: null,
      old: false,
      page: 1,
    })
    expect(searchQueryString({ query: 'a b&c', kind: 'dokumenty', old: true, page: 2 })).toBe(
      '?q=a+b%26c&rodzaj=dokumenty&wersje=tak&strona=2',
    )
  })
})

test.each([
  [{ from: '2026-01-01', to: null, withdrawn: false }, 'current'],
  [{ from: '2026-01-02', to: null, withdrawn: false }, 'scheduled'],
  [{ from: '2025-01-01', to: '2026-01-01', withdrawn: false }, 'superseded'],
  [{ from: '2026-05-01', to: '2026-05-01', withdrawn: false }, 'superseded'],
  [{ from: '2025-01-01', to: null, withdrawn: true }, 'withdrawn'],
  [{ from: null, to: null, withdrawn: false }, 'current'],
] as const)('%j is %s', (force, state) => expect(stateOn(force, '2026-01-01')).toBe(state))

describe('snippets', () => {
  const groups = groupsOf('dane urząd', 'pl')
  const shown = (pieces: readonly { text: string; marked: boolean }[]) =>
    pieces.map(({ text, marked: found }) => (found ? `[${text}]` : text)).join('')

  test('the densest place is shown, whole words, marks around what stands there', () => {
    const text = `${'Zdanie bez związku ze sprawą. '.repeat(40)}Urząd przetwarza dane. ${'Koniec i bomba. '.repeat(40)}`
    const snippet = shown(snippetOf(text, 'pl', groups))
    expect(snippet).toContain('[Urząd] przetwarza [dane].')
    expect(snippet.startsWith('… ')).toBe(true)
    expect(snippet.endsWith(' …')).toBe(true)
    expect(snippet.length).toBeLessThan(320)
  })

  test('markup stays text; a heading ends like a sentence', () => {
    expect(marked('<b>Dane</b> urzędu', 'pl', groups)).toEqual([
      { text: '<b>', marked: false },
      { text: 'Dane', marked: true },
      { text: '</b> ', marked: false },
      { text: 'urzędu', marked: true },
    ])
    expect(shown(snippetOf('Nagłówek\nTekst.\nDalej', 'pl', groups))).toBe('Nagłówek. Tekst. Dalej')
  })
})

describe('suggestions', () => {
  test.each([
    ['polityka', 'poltyka', 1],
    ['inspektor', 'inspketor', 1],
    ['urzad', 'urzond', 2],
    ['kot', 'pies', 4],
    ['', 'abc', 3],
  ])('%s and %s: %d', (one, other, count) => {
    expect(mistakesBetween(one, other)).toBe(count)
    expect(mistakesBetween(other, one)).toBe(count)
  })

  test('the nearest word wins, the more frequent of equals; a far one is none', () => {
    const word = (text: string, entries: number) => ({ word: text, folded: folded(text), entries })
    expect(likeliest('wniosekk', [word('wniosek', 1), word('wnioski', 9)])).toBe('wniosek')
    expect(likeliest('kasx', [word('kasa', 3), word('kasy', 5)])).toBe('kasy')
    expect(likeliest('xyz', [word('urząd', 3)])).toBeNull()
  })
})

test('what the index holds keeps quotes, weights and places in order', () => {
  const entry = {
    id: 'a',
    officeId: 'o1',
    kind: 'news',
    textId: 'a',
    locale: 'en',
    path: '/',
    versionPath: null,
    number: null,
  } as const
  const passages = [
    { text: "The mayor's data", heading: true },
    { text: 'data', heading: false },
  ]
  const force = { from: null, to: null, withdrawn: false, publishedAt: new Date(0) }
  const { terms, words } = indexed({ ...entry, ...force, title: 'Data', passages })
  expect(terms).toBe("'@o1' '@en' '@news' '~data':1A,12B,21 '~mayor':11B")
  expect(words).toEqual(['data'])
})
