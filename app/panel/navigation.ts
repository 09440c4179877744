// The entries of the panel's menu, each only for those who may open it. What a page shows is decided again by the page and the domain.
import type { Actor } from '@/domain/access/actor'
import { type Capability, can } from '@/domain/access/permissions'
import type { OfficeInList } from '@/domain/offices/queries'

export type Entry = { href: string; label: string }
export type OfficeEntries = { slug: string; short: string; name: string; draft: boolean; entries: Entry[] }
export type Navigation = { offices: OfficeEntries[]; installation: Entry[] }

const sections: readonly { path: string; label: string; needs: Capability; administrator?: boolean }[] = [
  { path: '', label: 'Pulpit urzędu', needs: 'office.read' },
  { path: '/polityki', label: 'Dokumenty', needs: 'documents.read' },
  { path: '/zgodnosc', label: 'Zgodność dokumentów', needs: 'documents.read' },
  { path: '/deklaracja', label: 'Deklaracja dostępności', needs: 'documents.read' },
  { path: '/aktualnosci', label: 'Aktualności', needs: 'documents.read' },
  { path: '/pliki', label: 'Pliki', needs: 'documents.read' },
  { path: '/newsletter', label: 'Newsletter', needs: 'issues.read' },
  { path: '/subskrybenci', label: 'Subskrybenci', needs: 'subscribers.count' },
  { path: '/statystyki', label: 'Statystyki', needs: 'stats.read' },
  { path: '/poczta', label: 'Poczta', needs: 'mail.read' },
  { path: '/dziennik', label: 'Dziennik zdarzeń', needs: 'audit.own', administrator: true },
  { path: '/ustawienia', label: 'Ustawienia', needs: 'office.read' },
]

/** Entries of one office for this actor. */
export function officeEntries(actor: Actor, office: Pick<OfficeInList, 'id' | 'slug'>): Entry[] {
  return sections
    .filter(({ needs, administrator }) => can(actor, needs, office.id) || (administrator && actor.administrator))
    .map(({ path, label }) => ({ href: `/panel/urzedy/${office.slug}${path}`, label }))
}

const administration: readonly Entry[] = [
  { href: '/panel/urzedy', label: 'Urzędy' },
  { href: '/panel/konta', label: 'Konta i role' },
  { href: '/panel/poczta', label: 'Poczta' },
  { href: '/panel/akty', label: 'Akty prawne' },
  { href: '/panel/dziennik', label: 'Dziennik instalacji' },
  { href: '/panel/stan', label: 'Stan systemu' },
]

export function navigationOf(actor: Actor, offices: readonly OfficeInList[]): Navigation {
  return {
    offices: offices.map((office) => ({
      slug: office.slug,
      short: office.short,
      name: office.name,
      draft: office.state === 'draft',
      entries: officeEntries(actor, office),
    })),
    installation: actor.administrator
      ? [...administration]
      : [
          ...(offices.length > 0 ? [{ href: '/panel/akty', label: 'Akty prawne' }] : []),
          { href: '/panel/dziennik', label: 'Moje zdarzenia' },
        ],
  }
}
