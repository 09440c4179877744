// Findings of a draft stand where they were typed: conditions, variables and clauses before them move nothing, and what a variable
// printed is told as such.
import { describe, expect, test } from 'vitest'
import { exampleOffices } from '@/prisma/seed/seed'
import { factsOf, fillClauses, standardTexts } from '../clauses'
import { fillTemplate } from '../clauses/template'
import { applyFixes } from '../rules/apply-fixes'
import { firstActs } from './acts'
import { type LintContext, portalFeatures } from './context'
import { lintDraftText } from './lint-draft-text'
import { fillMapped, sourceSpot } from './source-map'

const context: LintContext = {
  office: { kind: 'city_hall', names: ['Urząd Miejski w Lipowie'], hosts: ['lipowo.example'], emailDomains: [] },
  documentKind: 'other',
  acts: firstActs,
  today: '2026-11-22',
  features: portalFeatures,
  otherNames: [],
  dated: true,
  variableValues: [],
}
const facts = {
  values: { 'office.name': 'Urząd Miejski w Lipowie', kept: 'przez czas nieokreślony', long: 'a\n\nb\n\nc' },
  flags: { yes: true, no: false },
  gap: '*brak*',
}
const fill = (source: string) => fillTemplate(source, facts)
const lint = (source: string, title = 'Tytuł') => lintDraftText({ locale: 'pl', title, source }, context, fill)

describe('places', () => {
  test.each([
    ['{{#if yes}}\nCały {{office.name}}.\n{{/if}}\n\nDane - oto.', 'Dane - oto', 5],
    ['{{#if no}}\nTego nie ma.\n{{else}}\nTo  jest.\n{{/if}}\n', 'To  jest.', 4],
    ['{{long}}\n\n{{long}} i „cytat" dalej', '„cytat"', 3],
    ['Wiersz {{office.name}}, a {{#if yes}}tu - tak{{/if}} koniec.', '}}tu - tak{{/if}}', 1],
  ])('%j', (source, passage, line) => {
    const [fix] = lint(source).filter(({ rule }) => rule === 'L21')
    expect(fix).toMatchObject({ place: 'source', line })
    expect(source.slice(fix?.from, fix?.to)).toBe(fix?.passage)
    expect(source.split(fix?.passage ?? '\n')).toHaveLength(2)
    expect(passage).toContain(fix?.passage.trim().split(' ').at(-1))
  })

  test('what a variable printed has no place in the source but its line', () => {
    const source = 'Pierwszy.\n\nDane trzymamy {{kept}}.\n'
    expect(lint(source)).toMatchObject([{ rule: 'L06', place: 'variable', line: 3, passage: 'czas nieokreślony' }])
    expect(lint(source)[0]).not.toHaveProperty('replacement')
  })

  test('a title is told as a title', () => {
    const found = lint('Zwykły tekst.', 'Zasady - i tyle')
    expect(found).toMatchObject([
      { rule: 'L21', place: 'whole', line: 1, message: expect.stringMatching(/^W tytule: /) },
    ])
  })

  test.each(exampleOffices)('every literal letter of our texts is found again ($slug)', (office) => {
    const known = factsOf({ ...office, declaredOn: '2026-02-05' })
    for (const { source, locale } of standardTexts(office.kind)) {
      const mapped = fillMapped(source, (text) => fillClauses(text, known, locale))
      expect(mapped.body.replace(/[ \t]+$/gm, '')).toBe(
        fillClauses(source, known, locale).body.replace(/[ \t]+$/gm, ''),
      )
      for (let at = 0; at < mapped.body.length; at += 7) {
        const spot = sourceSpot(source, mapped, at, at + 1)
        if (spot.literal) expect(source[spot.from]).toBe(mapped.body[at])
      }
    }
  })
})

describe('fixes', () => {
  const source =
    'Tak - tak , „nie" i m. in. `a - b  "c"` oraz [x - y](https://a.example/b - c).\n\n{{office.name}} - koniec  tu.\n'
  test('all typography at once, but never in code, addresses and variables', () => {
    expect(applyFixes(source, lint(source))).toBe(
      'Tak – tak, „nie” i m.in. `a - b  "c"` oraz [x – y](https://a.example/b - c).\n\n{{office.name}} – koniec tu.\n',
    )
  })

  test('what was mended needs no mending', () => {
    const fixed = applyFixes(source, lint(source))
    expect(applyFixes(fixed, lint(fixed))).toBe(fixed)
  })

  test('a text that changed meanwhile is left alone where it changed', () => {
    expect(applyFixes(`Nowe. ${source}`, lint(source))).toBe(`Nowe. ${source}`)
  })
})

test('translations get the rules that read no Polish', () => {
  const source = 'See [here](#). Data are kept - forever. GIODO, WCAG 2.0.'
  const rules = lintDraftText({ locale: 'en', title: 'Policy', source }, context, fill).map(({ rule }) => rule)
  expect([...new Set(rules)]).toEqual(['L03', 'L04'])
})
