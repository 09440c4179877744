// The first thing in the page: links past the header, with the access keys of the office's own profile.
// A key stands only where its target exists; the keys are explained in the accessibility declaration.

import { type KeyTarget, livingKeys, officeHref } from '@/domain/offices/rules'
import { searchWords } from '@/messages/search'
import type { Shell } from './shell'
import { viewPanelId } from './view-panel'

type Skip = { target: KeyTarget; href: string; label: string }

function targetsOf({ office, locale, words }: Shell): Skip[] {
  const to = (path: string) => officeHref(office, locale, path)
  const { shell } = words
  return [
    { target: 'menu', href: '#menu', label: shell.skipMenu },
    { target: 'content', href: '#tresc', label: shell.skipContent },
    { target: 'home', href: to(''), label: shell.home },
    { target: 'panel', href: `#${viewPanelId}`, label: shell.skipPanel },
    { target: 'search', href: to('/szukaj'), label: searchWords(locale).search },
    { target: 'map', href: to('/mapa-strony'), label: shell.map },
    { target: 'contact', href: to('/kontakt'), label: shell.contact },
    { target: 'declaration', href: to('/deklaracja-dostepnosci'), label: shell.declaration },
  ]
}

/** What is left on the pages of an office that is off. */
const stays: ReadonlySet<KeyTarget> = new Set(['menu', 'content', 'panel', 'contact'])

export function SkipLinks(shell: Shell) {
  const declared = shell.documents.some(({ slug }) => slug === 'deklaracja-dostepnosci')
  const keys = livingKeys(shell.office, declared ? [] : ['declaration'])
  const keyOf = (target: KeyTarget) => keys.find((entry) => entry.target === target)?.key
  const order = (skip: Skip) => keyOf(skip.target) ?? '~'
  // menu and content always; what else has a key of the office
  const shown = targetsOf(shell)
    .filter(({ target }) => target === 'menu' || target === 'content' || keyOf(target) !== undefined)
    .filter(({ target }) => !shell.office.closure || stays.has(target))
    .sort((a, b) => order(a).localeCompare(order(b)))
  return (
    <section className="skip" aria-label={shell.words.shell.skipLinks}>
      <ul>
        {shown.map(({ target, href, label }) => {
          const key = keyOf(target)
          return (
            <li key={target}>
              <a href={href} {...(key ? { accessKey: key } : {})}>
                {label}
                {key ? <span className="skip-key"> ({shell.words.shell.accessKey(key)})</span> : null}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
