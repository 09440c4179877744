// One office with a page of every public kind, and the list of those pages: what is true of public pages is proved on all of them.
import type { Page } from '@playwright/test'
import { factsOf, fillClauses, standardTexts } from '@/domain/policies/clauses'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { type MadeOffice, makeNews, makeOffice, makePolicyVersion } from '@/prisma/makers'
import { makeSentIssue } from '@/prisma/sent-issue'

export type PageKind = {
  name: string
  path: string
  /** sends the page's form empty, so that its errors stand above it */
  refused?: true
  /** the door's own page, which costs nearly nothing and has one view */
  ofDoor?: true
}

/** The keys of Ciechanów. */
export const accessKeys = (['menu', 'content', 'map', 'panel', 'search', 'declaration'] as const).map((target, at) => ({
  key: String(at),
  target,
}))

const longWord = 'Konstantynopolitańczykowianeczkowiarsko'
const table = `| Czynność | Podstawa | Termin |\n| --- | --- | --- |\n| Przyjęcie wniosku | art. 12 ust. 3 RODO | miesiąc |\n| ${longWord} | – | – |\n`

export async function makeOfficeOfEveryKind(): Promise<MadeOffice> {
  const office = await makeOffice({ example: true, settings: { accessKeys } })
  const facts = factsOf({ slug: office.slug, kind: 'city_hall', settings: office.settings })
  const old = await makePolicyVersion(office.id, { from: '2024-01-01', to: '2024-06-01', body: 'Tego już nie ma.' })
  await withScope([office.id], (tx) =>
    tx.policyVersion.update({ where: { id: old.versionId }, data: { closedAt: now(), closedReason: 'Pomyłka' } }),
  )
  for (const { slug, kind, locale, title, source } of standardTexts('city_hall')) {
    const { body } = fillClauses(source, facts, locale)
    const version = slug === 'prywatnosc' ? { number: 2, from: '2024-06-01', changeNote: 'Poprawiono adres.' } : {}
    await makePolicyVersion(office.id, { slug, kind, locale, title, body, ...version })
  }
  await makeNews(office.id, {
    slug: 'godziny-pracy',
    body: `W piątek do 14.00.\n\n## Wyjątki\n\n- ${longWord}\n- [Urząd](https://urzad.example)\n\n${table}`,
  })
  await makeSentIssue(office.id, {
    preheader: 'Nowe godziny i plan pracy',
    items: [
      { title: 'Godziny pracy', body: `W piątek do 14.00.\n\n## Wyjątki\n\n- ${longWord}\n\n${table}` },
      { title: longWord, body: 'Krótka część.' },
      { title: 'Plan zagospodarowania', body: 'Trzecia część.' },
    ],
  })
  return office
}

/** Every kind of public page, with its states. */
export function pageKinds({ slug }: MadeOffice): PageKind[] {
  const inOffice = (name: string, path: string): PageKind => ({ name, path: `/${slug}${path}` })
  return [
    inOffice('home', ''),
    inOffice('documents', '/polityki'),
    inOffice('document', '/polityki/prywatnosc'),
    inOffice('versions', '/polityki/prywatnosc/wersje'),
    inOffice('version', '/polityki/prywatnosc/wersje/2'),
    inOffice('register', '/polityki/prywatnosc/rejestr-zmian'),
    inOffice('cookies', '/cookies'),
    inOffice('declaration', '/deklaracja-dostepnosci'),
    inOffice('news list', '/aktualnosci'),
    inOffice('news item', '/aktualnosci/godziny-pracy'),
    inOffice('newsletter', '/newsletter'),
    { ...inOffice('newsletter with errors', '/newsletter'), refused: true },
    inOffice('newsletter archive', '/newsletter/archiwum'),
    inOffice('newsletter issue', '/newsletter/archiwum/1'),
    inOffice('contact', '/kontakt'),
    inOffice('data protection officer', '/iod'),
    inOffice('request', '/wniosek'),
    inOffice('site map', '/mapa-strony'),
    inOffice('search', '/szukaj'),
    inOffice('404', '/nie-ma-takiej-strony'),
    inOffice('410', '/polityki/prywatnosc/wersje/1'),
    inOffice('English home', '/en'),
    inOffice('Ukrainian newsletter', '/uk/newsletter'),
    inOffice('print view', '/kontakt?druk=1&grafika=nie'),
    { name: 'list of offices', path: '/' },
    { name: 'error outside an office', path: '/nie-ma-takiego-urzedu', ofDoor: true },
    { name: 'bad mailed link', path: '/potwierdz/nie-ma-takiego' },
    { name: 'bad link to own data', path: '/moje-dane/nie-ma-takiego' },
  ]
}

/** Opens a page in a view; `hash` may open the panel of views. */
export async function openKind(page: Page, { path, refused }: PageKind, view = '', hash = ''): Promise<void> {
  const search = view === '' ? '' : `${path.includes('?') ? '&' : '?'}widok=${view}`
  await page.goto(path + search + (refused ? '' : hash))
  if (refused) await page.getByRole('main').getByRole('button').first().click({ timeout: 10_000 })
}
