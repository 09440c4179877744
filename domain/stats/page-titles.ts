// Names of pages instead of addresses, as far as the portal knows them: its own pages, the office's documents, news and issues of its newsletter.
import type { Tx } from '@/lib/db/client'

const pages: Record<string, string> = {
  '/': 'Strona główna',
  '/polityki': 'Dokumenty',
  '/rejestr-zmian': 'Rejestr zmian',
  '/polityki/rejestr-zmian': 'Rejestr zmian dokumentów',
  '/newsletter': 'Newsletter',
  '/newsletter/archiwum': 'Archiwum newslettera',
  '/aktualnosci': 'Aktualności',
  '/wniosek': 'Wniosek RODO',
  '/kontakt': 'Kontakt',
  '/iod': 'Inspektor Ochrony Danych',
  '/cookies': 'Polityka plików cookies',
  '/deklaracja-dostepnosci': 'Deklaracja dostępności',
  '/mapa-strony': 'Mapa strony',
  '/szukaj': 'Wyszukiwarka',
  '/statystyki': 'Statystyki',
  '/kanal.xml': 'Kanał Atom',
}

const languages: Record<string, string> = { en: 'angielski', uk: 'ukraiński' }

type Parsed = { locale: string; inside: string; kind: 'page' | 'policy' | 'news' | 'issue'; slug: string; rest: string }

function parsed(path: string): Parsed {
  const [, locale = 'pl', inside = path] = /^\/(en|uk)(\/.*)?$/.exec(path) ?? []
  const page = inside === path && locale !== 'pl' ? '/' : inside
  const [, issue] = /^\/newsletter\/archiwum\/([1-9]\d{0,8})$/.exec(page) ?? []
  if (issue) return { locale, inside: page, kind: 'issue', slug: issue, rest: '' }
  const [, room, slug = '', rest = ''] = /^\/(polityki|aktualnosci)\/([^/]+)(.*)$/.exec(page) ?? []
  const kind = room === 'polityki' ? 'policy' : room === 'aktualnosci' ? 'news' : 'page'
  return { locale, inside: page, kind, slug, rest }
}

function withDetails(title: string, { locale, rest }: Parsed): string {
  const [, number] = /^\/wersje\/(\d+)(\.txt)?$/.exec(rest) ?? []
  const part = number
    ? `, wersja ${number}`
    : rest === '/wersje'
      ? ', historia wersji'
      : rest.startsWith('/porownanie/')
        ? ', porównanie wersji'
        : ''
  const language = languages[locale]
  return `${title}${part}${language ? ` (${language})` : ''}`
}

/** Title by path for those of `paths` that are known; paths are inside the office (`/polityki/prywatnosc`). */
export async function titlesOf(tx: Tx, officeId: string, paths: readonly string[]): Promise<Map<string, string>> {
  const all = paths.map((path) => [path, parsed(path)] as const)
  const slugs = (kind: Parsed['kind']) => all.filter(([, page]) => page.kind === kind).map(([, { slug }]) => slug)
  const versions = await tx.policyVersion.findMany({
    where: { officeId, locale: 'pl', closedAt: null, policy: { slug: { in: slugs('policy') } } },
    select: { title: true, policy: { select: { slug: true } } },
    orderBy: { number: 'asc' },
  })
  const news = await tx.news.findMany({
    where: { officeId, closedAt: null, slug: { in: slugs('news') } },
    select: { slug: true, title: true },
  })
  const policyTitles = new Map(versions.map(({ title, policy }) => [policy.slug, title]))
  const newsTitles = new Map(news.map(({ slug, title }) => [slug, title]))
  const numbers = all.flatMap(([, page]) => (page.kind === 'issue' ? [Number(page.slug)] : []))
  const issues = await tx.issue.findMany({
    where: { officeId, closedAt: null, startedAt: { not: null }, number: { in: numbers } },
    select: { number: true, subject: true },
  })
  const issueTitles = new Map(issues.map(({ number, subject }) => [String(number), subject]))
  const titles = new Map<string, string>()
  for (const [path, page] of all) {
    const known = { page: undefined, policy: policyTitles, news: newsTitles, issue: issueTitles }[page.kind]
    const title = pages[page.inside] ?? known?.get(page.slug)
    if (title) titles.set(path, withDetails(title, page))
  }
  return titles
}
