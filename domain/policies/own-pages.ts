// Which addresses of the portal a text may point to: known without asking the network, in the caller's transaction.
import { documentPath } from '@/domain/policies/rules'
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'

export type OwnPages = {
  /** path below the portal of an address that is the portal's own, else null */
  pathOf(url: string): string | null
  exists(path: string): boolean
}

const fixed = new Set([
  '',
  '/polityki',
  '/aktualnosci',
  '/kontakt',
  '/iod',
  '/newsletter',
  '/szukaj',
  '/mapa-strony',
  '/wniosek',
])

/** Pages of one office, whose hosts are its own. */
export async function ownPages(tx: Tx, officeId: string): Promise<OwnPages> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, include: { hosts: true } })
  const policies = await tx.policy.findMany({
    where: { officeId, versions: { some: { closedAt: null } } },
    select: { slug: true },
  })
  const news = await tx.news.findMany({
    where: { officeId, state: { in: ['published', 'withdrawn'] } },
    select: { slug: true },
  })
  const files = await tx.officeFile.findMany({ where: { officeId }, select: { id: true } })
  const slugs = (await tx.office.findMany({ select: { slug: true } })).map(({ slug }) => slug)
  const known = new Set([
    ...fixed,
    ...policies.flatMap(({ slug }) => [documentPath(slug), `/polityki/${slug}`]),
    ...news.map(({ slug }) => `/aktualnosci/${slug}`),
  ])
  const fileIds = new Set(files.map(({ id }) => id))
  const hosts = new Set(office.hosts.filter(({ canonical }) => canonical).map(({ host }) => host))
  const portal = new URL(env.appUrl).host
  return {
    pathOf(url) {
      if (url.startsWith('/')) return url
      if (!URL.canParse(url)) return null
      const { host, pathname } = new URL(url)
      if (host === portal) return pathname
      return hosts.has(host) ? `/${office.slug}${pathname}` : null
    },
    exists(path) {
      const [, slug = '', rest = ''] = /^\/([^/?#]*)((?:\/[^?#]*)?)/.exec(path) ?? []
      // another office's pages are its own matter; files outside offices are the program's
      if (slug !== office.slug) return slugs.includes(slug) || slug === '' || slug.includes('.')
      const below = rest.replace(/^\/(?:en|uk)(?=\/|$)/, '').replace(/\/$/, '')
      const [, file] = /^\/(?:pliki|zalacznik)\/([^/]+)/.exec(below) ?? []
      if (file) return fileIds.has(file)
      if (/^\/polityki\/[^/]+\//.test(below)) return known.has(below.split('/').slice(0, 3).join('/'))
      return known.has(below) || /\.(?:xml|txt|pdf)$/.test(below)
    },
  }
}
