// The search against a real database: forms of words, missing letters, mistakes, phrases; what may be found, by whom and from when;
// and that what is closed is gone from every table in the same transaction.
import { describe, expect, test } from 'vitest'
import { closeNews } from '@/domain/news/commands/close-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { withdrawNews } from '@/domain/news/commands/withdraw-news'
import type { Locale } from '@/domain/offices/schema'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import { indexPolicy } from '@/domain/policies/search-entries'
import { searchOffice } from '@/domain/search/public'
import { type SearchRequest, searchRequestOf } from '@/domain/search/rules'
import { moveClock, now, polishDay } from '@/lib/clock'
import { dayAfter, dayBefore, startOfPolishDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'

type Over = Parameters<typeof makePolicyVersion>[1]

async function setting() {
  const office = await makeOffice()
  const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
  const version = async (over: Over = {}) => {
    const made = await makePolicyVersion(office.id, over)
    await withScope([office.id], (tx) => indexPolicy(tx, office.id, made.policyId))
    return made
  }
  const news = async (title: string, body: string, locale: Locale = 'pl') => {
    const text = { title, lead: '', body }
    const { id, revision } = await saveNews(actor, office.id, { newsId: '', locale, revision: 0, ...text })
    await publishNews(actor, office.id, { newsId: id, revision })
    return { id, revision: revision + 1 }
  }
  const find = (q: string, over: Partial<SearchRequest> = {}, locale: Locale = 'pl') =>
    searchOffice(office.id, locale, { ...searchRequestOf({ q }), ...over })
  const paths = async (q: string, over: Partial<SearchRequest> = {}, locale: Locale = 'pl') =>
    (await find(q, over, locale)).hits.map(({ path }) => path)
  return { office, actor, version, news, find, paths }
}

const body = `## Kto odpowiada za dane

Za dane osobowe odpowiada Urząd Gminy Testowo. Wnioski osób bezrobotnych o świadczenia przyjmuje kancelaria.

- Inspektor Ochrony Danych odpowiada na pytania.
- Polityka prywatności jest w \`stopce\`.`

describe('forms of words', () => {
  test.each([
    ['urzędu'],
    ['urzedu'],
    ['URZĘDEM'],
    ['urzędach'],
    ['polityce prywatności'],
    ['polityke'],
    ['danymi osobowymi'],
    ['inspektorowi'],
    ['bezrobotnemu świadczenie'],
    ['wniosku'],
    ['"ochrony danych"'],
    ['„dane osobowe”'],
    ['urząd w gminie'],
    ['rodo lub'],
  ])('%s', async (q) => {
    const { version, find } = await setting()
    await version({ body, title: 'Informacja RODO' })
    const { total, how } = await find(q)
    expect({ total, how }).toEqual({ total: 1, how: 'exact' })
  })

  test('words that are not there are not found; words side by side are asked for by quotation marks', async () => {
    const { version, find } = await setting()
    await version({ body })
    expect(await find('mandat')).toMatchObject({ total: 0, how: 'exact', corrected: null })
    expect(await find('"osobowe urząd"')).toMatchObject({ total: 0 })
    expect(await find('osobowe urząd')).toMatchObject({ total: 1 })
  })

  test('a title counts more than a text, and a snippet marks what was found as it stands there', async () => {
    const { news, find } = await setting()
    await news('Festyn w parku', 'Zapraszamy, będzie także mowa o deklaracji dostępności.')
    await news('Nowa deklaracja dostępności', 'Zmieniły się dane kontaktowe.')
    const { hits } = await find('deklaracje dostępność')
    expect(hits.map(({ path }) => path)).toEqual([
      '/aktualnosci/nowa-deklaracja-dostepnosci',
      '/aktualnosci/festyn-w-parku',
    ])
    const marks = hits[1]?.snippet.filter(({ marked }) => marked).map(({ text }) => text)
    expect(marks).toEqual(['deklaracji', 'dostępności'])
  })

  test('English and Ukrainian texts are found by their own forms, Polish ones on every page', async () => {
    const { version, news, paths, find } = await setting()
    await version({ body })
    await version({ body: 'The office processes personal data of subscribers.', locale: 'en', title: 'Privacy policy' })
    await news('Зміна годин роботи', 'Управління працює до 14.00.', 'uk')
    expect(await paths('policies', {}, 'en')).toEqual(['/polityki/prywatnosc'])
    expect((await find('office', {}, 'en')).hits[0]?.locale).toBe('en')
    // where the page's language has the document, its Polish text gives way
    expect(await find('urzędu', {}, 'en')).toMatchObject({ total: 0 })
    expect((await find('urzędu', {}, 'uk')).hits[0]?.locale).toBe('pl')
    expect(await paths('управлінні', {}, 'uk')).toHaveLength(1)
    expect(await paths('управління')).toEqual([])
  })
})

describe('mistakes', () => {
  test.each([
    ['poltyka', 'polityka'],
    ['prywatnsoci', 'prywatności'],
    ['inspketor danych', 'inspektor danych'],
    ['śwadczenia', 'świadczenia'],
  ])('%s: %s was meant', async (q, corrected) => {
    const { version, find } = await setting()
    await version({ body })
    expect(await find(q)).toMatchObject({ total: 1, how: 'corrected', corrected })
  })

  test('when not all words are anywhere, texts with some of them are shown and said to be such', async () => {
    const { version, find } = await setting()
    await version({ body })
    expect(await find('wniosek o mandat')).toMatchObject({ total: 1, how: 'some' })
  })

  test('nothing is suggested out of another office', async () => {
    const { version } = await setting()
    const other = await setting()
    await version({ body })
    expect(await other.find('poltyka')).toMatchObject({ total: 0, corrected: null })
  })
})

describe('what may be found', () => {
  test('nothing of another office, whatever is asked', async () => {
    const { version } = await setting()
    const other = await setting()
    await version({ body })
    for (const q of ['urząd', '@', "' | '@", '*', 'urząd | prywatność', ':*', '" "']) {
      expect(await other.find(q)).toMatchObject({ total: 0, hits: [] })
    }
    // row-level security, were the office's own term ever forgotten
    const seen = await withScope([other.office.id], (tx) => tx.searchEntry.count())
    const words = await withScope([other.office.id], (tx) => tx.searchWord.count())
    expect({ seen, words }).toEqual({ seen: 0, words: 0 })
  })

  test('a planned version from midnight in Poland, the one before until then; older ones on request only', async () => {
    const { version, find, paths } = await setting()
    const today = polishDay()
    const tomorrow = dayAfter(today)
    await version({ body: 'Stary tekst o urzędzie.', from: dayBefore(today), to: tomorrow })
    await version({ body: 'Nowy tekst o urzędzie.', from: tomorrow, number: 2 })
    const midnight = startOfPolishDay(tomorrow).getTime() - now().getTime()
    expect((await find('urząd')).hits.map(({ number }) => number)).toEqual([1])
    expect(await paths('urząd', { old: true })).toEqual(['/polityki/prywatnosc', '/polityki/prywatnosc/wersje/2'])
    moveClock(midnight - 5_000)
    expect((await find('urząd')).hits.map(({ number }) => number)).toEqual([1])
    moveClock(10_000)
    expect((await find('urząd')).hits.map(({ number }) => number)).toEqual([2])
    const old = await find('urząd', { old: true })
    expect(old.hits.map(({ number, state }) => `${number} ${state}`)).toEqual(['2 current', '1 superseded'])
    expect(old.hits[1]?.path).toBe('/polityki/prywatnosc/wersje/1')
    moveClock(-midnight - 5_000)
  })

  test('a withdrawn text on request only; a closed one never again, and no table of the search holds its words', async () => {
    const { office, actor, version, news, find } = await setting()
    const { versionId } = await version({ body: 'Omyłkowo podano adres zamieszkania Kowalskopolskiego.' })
    const item = await news('Sprostowanie Kowalskopolskiego', 'W sprawie Kowalskopolskiego.')
    expect(await find('kowalskopolski')).toMatchObject({ total: 2 })
    await withdrawVersion(actor, office.id, { versionId, reason: 'Pomyłka.' })
    await withdrawNews(actor, office.id, { newsId: item.id, reason: 'Pomyłka.' })
    expect(await find('Kowalskopolskiego')).toMatchObject({ total: 0 })
    expect((await find('Kowalskopolskiego', { old: true })).hits.map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ])
    const search = async () => (await tablesHolding('kowalskopolski')).filter((name) => name.includes('search_'))
    expect(await search()).toEqual(['public.search_entries', 'public.search_terms', 'public.search_words'])
    await closeVersion(actor, office.id, { versionId, reason: 'Dane osobowe.' })
    await closeNews(actor, office.id, { newsId: item.id, reason: 'Dane osobowe.' })
    expect(await search()).toEqual([])
    expect(await find('kowalskopolskiego', { old: true })).toMatchObject({ total: 0, corrected: null })
  })

  test('a draft is not found; a corrected item by its new words, no longer by its old ones', async () => {
    const { office, actor, news, find } = await setting()
    await saveNews(actor, office.id, {
      newsId: '',
      locale: 'pl',
      revision: 0,
      title: 'Szkic',
      lead: '',
      body: 'Tajne.',
    })
    expect(await find('szkic')).toMatchObject({ total: 0 })
    const { id, revision } = await news('Festyn', 'W niedzielę w parku.')
    const change = {
      newsId: id,
      locale: 'pl',
      revision,
      title: 'Festyn',
      lead: '',
      body: 'W sobotę na rynku.',
      correctionNote: 'Zmiana dnia.',
    } as const
    await saveNews(actor, office.id, change)
    expect(await find('soboty')).toMatchObject({ total: 1 })
    expect(await find('niedziela')).toMatchObject({ total: 0 })
    const words = await withScope([office.id], (tx) => tx.searchWord.findMany({ orderBy: { word: 'asc' } }))
    expect(words.map(({ word, entries }) => `${word} ${entries}`)).toEqual(['festyn 1', 'rynku 1', 'sobotę 1'])
  })

  test('kinds and pages', async () => {
    const { version, news, find } = await setting()
    await version({ body })
    for (let count = 1; count <= 12; count++) await news(`Urząd zaprasza ${count}`, 'Zapraszamy.')
    expect(await find('urząd')).toMatchObject({ total: 13, pages: 2, page: 1 })
    const second = await find('urząd', { page: 2 })
    expect(second.hits).toHaveLength(3)
    const first = await find('urząd')
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(13)
    expect(await find('urząd', { page: 99 })).toMatchObject({ page: 2 })
    expect((await find('urząd', { kind: 'dokumenty' })).hits.map(({ kind }) => kind)).toEqual(['document'])
    expect(await find('urząd', { kind: 'aktualnosci' })).toMatchObject({ total: 12 })
    expect(await find('urząd', { kind: 'pliki' })).toMatchObject({ total: 0 })
  })
})

test.each(
  [
    [''],
    ['   '],
    ['a'],
    ['w'],
    ['ż'],
    ['7'],
    ['"""'],
    ['<script>alert(1)</script>'],
    ["'; DROP TABLE search_entries; --"],
    ["\\'):*&!|<->"],
    ['🦊🦊'],
    ['\u0000\u202e\ud800'],
    ['ą'.repeat(5000)],
    ['słowo '.repeat(900)],
    ["o'brien"],
    ['@pl'],
    ['art. 13 ust. 1 lit. a 2016/679'],
  ].map(([q = '']) => [q.slice(0, 20), q] as const),
)('any query gets an answer: %j', async (_, q) => {
  const { version, find } = await setting()
  await version({ body })
  expect(await find(q)).toMatchObject({ total: expect.any(Number) })
})
