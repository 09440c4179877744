'use client'
// The panel's menu: today, the office in which one is, the other offices, the installation. Client code only to mark the entry
// of the present address, which changes without a new page when an action redirects; without script the server's mark stands.
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

type Entry = { href: string; label: string }
type Office = { slug: string; short: string; name: string; draft: boolean; entries: Entry[] }

type Props = { offices: Office[]; installation: Entry[]; administrator: boolean }

/** The longest entry that the address begins with. */
function currentOf(entries: readonly Entry[], path: string): string | undefined {
  return entries
    .map(({ href }) => href)
    .filter((href) => path === href || (href !== '/panel' && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.length - a.length)[0]
}

export function PanelNav({ offices, installation, administrator }: Props) {
  const path = usePathname()
  const slug = /^\/panel\/urzedy\/([^/]+)/.exec(path)?.[1]
  const only = offices.length === 1 ? offices[0] : undefined
  const office = offices.find((one) => one.slug === slug) ?? (administrator ? undefined : only)
  const others = offices.filter((one) => one !== office)
  const today = [{ href: '/panel', label: 'Na dziś' }]
  const current = currentOf([...today, ...(office?.entries ?? []), ...installation], path)
  return (
    <PanelMenu key={path}>
      <nav aria-label="Panel">
        <Entries entries={today} current={current} />
        {office ? (
          <>
            <h2 className="panel-nav-title">
              {office.short}
              {office.draft ? <span className="tag tag-warning">nieuruchomiony</span> : null}
            </h2>
            <Entries entries={office.entries} current={current} />
          </>
        ) : null}
        {others.length > 0 && !(administrator && others.length > 12) ? (
          <>
            <h2 className="panel-nav-title">{office ? 'Inne urzędy' : 'Urzędy'}</h2>
            <Entries entries={others.map((one) => ({ href: `/panel/urzedy/${one.slug}`, label: one.short }))} />
          </>
        ) : null}
        <h2 className="panel-nav-title">{administrator ? 'Instalacja' : 'Konto'}</h2>
        <Entries entries={installation} current={current} />
      </nav>
    </PanelMenu>
  )
}

function Entries({ entries, current }: { entries: readonly Entry[]; current?: string }) {
  return (
    <ul>
      {entries.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={href === current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Folded on a phone, always open on a wide screen (by the style sheet; by script where a browser does not know `::details-content`). */
function PanelMenu({ children }: { children: React.ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (menu.current && matchMedia('(min-width: 64rem)').matches && !CSS.supports('selector(::details-content)'))
      menu.current.open = true
  }, [])
  return (
    <details className="panel-menu" ref={menu}>
      <summary>Menu</summary>
      {children}
    </details>
  )
}
