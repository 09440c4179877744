// The library: every clause whole in its languages, every fact of it followed by the software, rights exactly those of the basis,
// ready information clauses that cannot be published before somebody filled them.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { capabilities } from '@/domain/access/permissions'
import { factsOf, fillClauses, missingLabel, standardTexts } from '@/domain/policies/clauses'
import { firstActs } from '@/domain/policies/linter/acts'
import { portalFeatures, profileOf } from '@/domain/policies/linter/context'
import { lintText } from '@/domain/policies/linter/lint'
import { exampleSettings } from '@/prisma/maker-settings'
import { expandClauses } from './expand'
import type { ClauseFacts } from './facts'
import { clauseById, clauses, clausesFor, clausesIn, factsAskedBy, withClauses } from './library'
import { newsletterFields } from './newsletter-fields'
import { skeletonsFor } from './skeletons'
import { sourceOfFact } from './variable-sources'

const kinds = ['labour_office', 'city_hall', 'family_help', 'other'] as const
const office = { slug: 'urzad', kind: 'city_hall' as const, settings: exampleSettings(), declaredOn: '2026-02-05' }
const facts = factsOf(office)
const textOf = (slug: string, over: Partial<ClauseFacts>, locale = 'pl') => {
  const text = standardTexts('city_hall').find((one) => one.slug === slug && one.locale === locale)
  return fillClauses(text?.source ?? '', { ...facts, ...over }, locale as 'pl').body
}

describe('the library', () => {
  it('names each clause once, and asks only for facts whose source is known', () => {
    const ids = clauses.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, text } of clauses)
      for (const [locale, words] of Object.entries(text)) {
        expect(id).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/)
        for (const name of factsAskedBy(words, locale as 'pl'))
          expect(sourceOfFact(name), `${id}: ${name}`).not.toBeNull()
        for (const inner of clausesIn(words, locale as 'pl')) expect(clauseById(inner)?.text, id).toHaveProperty(locale)
        const { missing } = fillClauses(words, facts, locale as 'pl')
        expect(
          missing.filter((name) => !name.startsWith('?') && name !== 'dpo.name'),
          id,
        ).toEqual([])
      }
  })

  it('writes no sentence twice', () => {
    const seen = new Map<string, string>()
    const shared = /^(?:- |Nagranie |Wejście w zasięg|Prawo do przenoszenia)/
    for (const { id, text, outside } of clauses) {
      if (outside) continue
      for (const sentence of text.pl.split(/(?<=[.!?])\s+|\n/).map((one) => one.trim()))
        if (sentence.length > 60 && !shared.test(sentence)) {
          expect(seen.get(sentence) ?? id, sentence).toBe(id)
          seen.set(sentence, id)
        }
    }
  })

  it('is what the standard texts are made of', () => {
    for (const kind of kinds)
      for (const { source, locale, slug } of standardTexts(kind).filter(
        (one) => one.kind !== 'accessibility' && one.locale !== 'etr',
      )) {
        expect(clausesIn(source, locale as 'pl').length, slug).toBeGreaterThan(10)
        expect(withClauses(source, locale as 'pl'), slug).not.toContain('{{>')
      }
    expect(clausesFor('labour_office', 'rodo', 'pl').map(({ id }) => id)).toContain('registration.purpose')
    expect(clausesFor('city_hall', 'rodo', 'pl').map(({ id }) => id)).not.toContain('registration.purpose')
    expect(clausesFor('city_hall', 'newsletter', 'en').length).toBeGreaterThan(15)
  })

  it.each([
    ['consent', ['7(3)', 15, 16, 17, 18, 20], [21]],
    ['public-task', [15, 16, 17, 18, 21], [20]],
    ['legal-duty', [15, 16, 17, 18], [20, 21]],
  ] as const)('rights of %s are exactly those of the law', (basis, given, refused) => {
    const text = clauseById(`rights.${basis}`)?.text.pl ?? ''
    const items = text
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .join('\n')
    for (const right of given) expect(items).toContain(right === '7(3)' ? 'wycofać zgodę' : `art. ${right} RODO`)
    for (const right of refused) {
      expect(items).not.toContain(`art. ${right} RODO`)
      expect(text).toContain(`art. ${right} RODO`)
    }
    if (basis !== 'consent') expect(items).not.toContain('zgod')
  })
})

describe('facts of the running software', () => {
  it('the columns of a subscription are those of the schema', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const model = /model Subscription \{([\s\S]*?)\n\}/.exec(schema)?.[1] ?? ''
    const columns = [
      ...model.matchAll(/^ {2}(\w+)\s+(?:String|Int|Boolean|DateTime|Json|SubscriptionState)\??\s/gm),
    ].map(([, name]) => name)
    expect([...newsletterFields].toSorted()).toEqual(columns.toSorted())
  })

  it.each<[string, Partial<ClauseFacts>, string, RegExp]>([
    ['a new column', { newsletterFields: [...newsletterFields, 'shoeSize'] }, 'newsletter', /do uzupełnienia/],
    [
      'no confirmation time',
      { newsletterFields: newsletterFields.filter((name) => name !== 'confirmedAt') },
      'newsletter',
      /chwilę zapisu, chwilę ostatniej/,
    ],
    ['a reminder', { terms: { ...facts.terms, reminderDays: 5 } }, 'newsletter', /przez 5 dni nikt nie potwierdzi/],
    ['a renewed consent', { terms: { ...facts.terms, reconfirmDays: 45 } }, 'newsletter', /czekamy przez 45 dni/],
    [
      'a stopped address',
      { terms: { ...facts.terms, stoppedDays: 60 } },
      'newsletter',
      /przez 60 dni nikt nie poprosi/,
    ],
    [
      'rows of an issue',
      { terms: { ...facts.terms, deliveryDays: 90 } },
      'newsletter',
      /przechowujemy przez 90 dni od/,
    ],
    ['life of a link', { terms: { ...facts.terms, linkDays: 3 } }, 'newsletter', /ważny przez 3 dni/],
    [
      'recipients of mails',
      { terms: { ...facts.terms, recipientDays: 11 } },
      'prywatnosc',
      /najwyżej przez 11 dni od wysłania/,
    ],
    [
      'counters of tries',
      { terms: { ...facts.terms, counterSeconds: 7200 } },
      'prywatnosc',
      /działa najwyżej przez 2 godziny/,
    ],
    [
      'a session',
      { cookies: facts.cookies.map((one) => ({ ...one, maxAge: one.maxAge && 3600 })) },
      'cookies',
      /po upływie 1 godziny/,
    ],
    [
      'roles',
      { roles: { ...capabilities, 'subscribers.person': ['analyst'] } },
      'prywatnosc',
      /dane subskrybentów przegląda analityk/,
    ],
    [
      'a field of the log',
      { logFields: [{ field: 'at', meaning: 'nowe pole', personal: false }] },
      'prywatnosc',
      /- nowe pole\./,
    ],
    ['the mail route', { mail: 'resend' }, 'rodo', /które wysyła Resend/],
  ])('%s changes the text', (_, over, slug, sign) => {
    expect(textOf(slug, {})).not.toMatch(sign)
    expect(textOf(slug, over)).toMatch(sign)
  })
})

describe('markers of clauses', () => {
  it.each([
    ['{{> a.b}}', 'A'],
    ['x {{>a.b}} y', 'x A y'],
    ['{{> deep.one}}', '1 A'],
    ['{{> no.such}}', '{{> no.such}}'],
    ['{{> loop.one}}', 'l {{> loop.one}}'],
  ])('%s', (source, expected) => {
    const texts: Record<string, string> = { 'a.b': 'A', 'deep.one': '1 {{> a.b}}', 'loop.one': 'l {{> loop.one}}' }
    expect(expandClauses(source, (id) => texts[id])).toBe(expected)
  })

  it('do not let a text grow without end', () => {
    const grown = expandClauses('{{> a.b}}'.repeat(20_000), () => 'x'.repeat(5000))
    expect(grown.length).toBeLessThan(1_400_000)
  })

  it('name what is unknown or not filled, and print what is', () => {
    expect(fillClauses('{{> nie.ma}} {{?okres}}', facts).missing).toEqual(['> nie.ma', '?okres'])
    expect(['> nie.ma', '?okres'].map(missingLabel)).toEqual([
      'nieznana klauzula „nie.ma”',
      'miejsce do uzupełnienia „okres”',
    ])
    expect(fillClauses('Przez {{?okres = 3 miesiące}}.', facts)).toEqual({ body: 'Przez 3 miesiące.\n', missing: [] })
  })
})

describe('ready information clauses', () => {
  const all = kinds.flatMap((kind) => skeletonsFor(kind).map((one) => ({ label: `${one.id} ${kind}`, kind, one })))
  it('are there for each kind of office', () => {
    expect(skeletonsFor('labour_office').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['recruitment', 'monitoring-county', 'registration', 'contracts']),
    )
    expect(skeletonsFor('family_help').map(({ id }) => id)).toContain('family-help')
    expect(skeletonsFor('city_hall').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['monitoring-city', 'civil-status', 'events']),
    )
    for (const kind of kinds)
      expect(new Set(skeletonsFor(kind).map(({ slug }) => slug)).size).toBe(skeletonsFor(kind).length)
  })

  it.each(all)('$label waits for the office, and is sound once filled', ({ kind, one }) => {
    const known = factsOf({ ...office, kind })
    const asked = fillClauses(one.source, known).missing
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every((name) => name.startsWith('?'))).toBe(true)
    const filled = one.source.replace(/\{\{\?([^}=]*)\}\}/g, '{{?$1 = 12 miesięcy}}')
    const { body, missing } = fillClauses(filled, known)
    expect(missing).toEqual([])
    const context = {
      office: profileOf({ kind, settings: office.settings, hosts: [] }),
      documentKind: 'rodo' as const,
      acts: firstActs,
      features: portalFeatures,
      otherNames: [],
      dated: true,
      variableValues: [],
      today: '2026-11-22',
    }
    const errors = lintText(body, context).filter(({ level }) => level === 'error')
    expect(errors.map(({ rule, message, passage }) => `${rule} ${passage} ${message}`)).toEqual([])
  })
})
