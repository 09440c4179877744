// The declaration against the technical conditions 2.0: ids, carriers, titles and their order.
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { exampleSettings } from '@/prisma/maker-settings'
import { factsOf, fillClauses, standardTexts } from './clauses'
import { markDeclaration } from './declaration'
import { conditions } from './declaration/conditions'
import { declarationProblems } from './declaration/declaration-problems'

const carriers: Record<string, RegExp> = {
  'a11y-wstep': /<(section|div|p) /,
  'a11y-podmiot': /<span /,
  'a11y-zakres': /<span /,
  'a11y-url': /<a href="https:\/\/testowo\.example"/,
  'a11y-data-publikacja': /<time .*datetime="2026-02-05"/,
  'a11y-data-aktualizacja': /<time .*datetime="2026-02-05"/,
  'a11y-status': /<(p|section) /,
  'a11y-data-sporzadzenie': /<time .*datetime="2026-03-01"/,
  'a11y-data-przeglad': /<time .*datetime="2026-11-22"/,
  'a11y-kontakt': /<span /,
  'a11y-email': /<a href="mailto:dostepnosc@testowo\.example"/,
  'a11y-telefon': /<a href="tel:\+48220000002"/,
  'a11y-procedura': /<(section|div) /,
  'a11y-architektura': /<(section|div) /,
  'a11y-komunikacja': /<(section|div) /,
}
const titles = [
  'Stan dostępności cyfrowej',
  'Niedostępne treści',
  'Niezgodność z załącznikiem',
  'Treści nieobjęte przepisami',
  'Przygotowanie deklaracji dostępności i jej aktualizacja',
  'Udogodnienia, ograniczenia i inne informacje',
  'Skróty klawiszowe',
  'Informacje zwrotne i dane kontaktowe',
  'Obsługa wniosków i skarg związanych z dostępnością',
  'Pozostałe informacje',
  'Dostępność architektoniczna',
  'Dostępność komunikacyjno-informacyjna',
]

function declaration(over: Parameters<typeof exampleSettings>[0] = {}, source?: string) {
  const days = { publishedOn: '2026-02-05', preparedOn: '2026-03-01', reviewedOn: '2026-11-22' }
  const office = { slug: 'x', kind: 'city_hall', settings: exampleSettings(over), declaration: days } as const
  const facts = factsOf(office)
  const text = standardTexts('city_hall').find(({ kind }) => kind === 'accessibility')
  const body = fillClauses(source ?? text?.source ?? '', facts).body
  return renderMarkdown(body, { locale: 'pl', decorate: markDeclaration })
}
const tagOf = (html: string, id: string) => html.match(new RegExp(`<[a-z0-9]+ [^<>]*id="${id}"[^<>]*>`, 'g')) ?? []

describe('the standard declaration', () => {
  const { html, headings } = declaration()

  it.each(Object.keys(carriers))('carries %s once, on the right element', (id) => {
    expect(tagOf(html, id)).toHaveLength(1)
    expect(tagOf(html, id)[0]).toMatch(carriers[id] ?? /./)
  })

  it('has the titles of the conditions in their order', () => {
    expect(headings.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(titles)
  })

  it('keeps name, kind and address inside the opening statement', () => {
    const opening = /<div id="a11y-wstep">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? ''
    for (const id of ['a11y-podmiot', 'a11y-zakres', 'a11y-url']) expect(opening).toContain(`id="${id}"`)
    expect(opening).toContain('<span id="a11y-podmiot">Urząd Gminy Testowo</span>')
    expect(opening).not.toContain('a11y-data')
  })

  it('gives the status in the prescribed words', () => {
    const words = { full: 'w pełni zgodna', partial: 'częściowo zgodna', none: 'niezgodna' } as const
    for (const status of ['full', 'partial', 'none'] as const) {
      const accessibility = { ...exampleSettings().accessibility, status }
      const shown = declaration({ accessibility })
      const sentence = /<p id="a11y-status">([^<]*)</.exec(shown.html)?.[1]?.replaceAll('\u00a0', ' ')
      expect(sentence).toContain(`jest ${words[status]} z załącznikiem do ustawy z dnia 4 kwietnia 2019 r.`)
      expect(shown.headings.some(({ text }) => text === 'Niedostępne treści')).toBe(status !== 'full')
    }
  })

  it('keeps all ids when facts are missing', () => {
    const { accessibility, contact } = exampleSettings()
    const bare = declaration({
      accessibility: {
        ...accessibility,
        architecture: '',
        communication: '',
        contactPhone: '',
        contactEmail: '',
        contactUnit: '',
      },
      contact: { ...contact, phone: '', email: '' },
      authorship: { unit: '', showNames: false, fourEyes: false },
    })
    for (const { id, status } of conditions) if (status === 'always') expect(tagOf(bare.html, id), id).toHaveLength(1)
  })

  it('keeps the conditions, whatever the status, with access keys and without', () => {
    for (const status of ['full', 'partial', 'none'] as const)
      for (const accessKeys of [[], [{ key: '1', target: 'content' as const }]]) {
        const accessibility = { ...exampleSettings().accessibility, status }
        const page = `<h1>Deklaracja dostępności</h1>${declaration({ accessibility, accessKeys }).html}`
        expect(declarationProblems(page, { accessKeys: accessKeys.length > 0, today: '2026-11-22' })).toEqual([])
      }
  })

  it('explains its abbreviations outside headings', () => {
    expect(html).toContain('<abbr title="tekst jednolity">t.j.</abbr>')
    expect(html).toContain('<abbr title="Dziennik Ustaw">')
    expect(html).not.toMatch(/<h[1-6][^>]*>[^<]*<abbr/)
  })

  it('takes no id from a description that imitates the titles', () => {
    const accessibility = {
      ...exampleSettings().accessibility,
      architecture: '## Dostępność komunikacyjno-informacyjna\n\nOpis.',
    }
    const imitated = declaration({ accessibility })
    expect(tagOf(imitated.html, 'a11y-komunikacja')).toHaveLength(1)
    expect(imitated.headings).toHaveLength(titles.length)
  })

  it('survives a text that is no declaration', () => {
    expect(declaration({}, 'Jedno zdanie.').html).toContain('Jedno zdanie.')
    expect(declaration({}, '## Kontakt\n\n- Telefon: 1').html).not.toContain('a11y-telefon')
    expect(declaration({}, '').html.trim()).toBe('')
  })
})
