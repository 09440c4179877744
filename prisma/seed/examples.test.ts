// The five example offices as data: valid settings, no person, no other office's name, readable colours, promised keys.
import { describe, expect, it } from 'vitest'
import { linkLife } from '@/domain/newsletter/rules'
import { contrast } from '@/domain/offices/colours'
import { livingKeys } from '@/domain/offices/rules'
import { caseNames, officeSettings, officeSlug, reservedSlugs } from '@/domain/offices/schema'
import { fillClauses, missingLabel, standardTexts } from '@/domain/policies/clauses'
import { linkDays } from '@/domain/policies/clauses/terms'
import { checkedDeclaration } from '@/domain/policies/declaration/declaration-findings'
import { exactText } from '@/lib/stored-text'
import { examplePeople, randomPassword } from './accounts'
import { exampleOffices } from './seed'
import { versionsOf } from './write-office'

// what nobody has verified about the real bodies
const toBeCompleted = ['office.address']

describe.each(exampleOffices)('$slug', (office) => {
  const versions = standardTexts(office.kind).flatMap((text) => versionsOf(office, text))
  const bodies = versions.map(({ text, facts }) => exactText(fillClauses(text.source, facts, text.locale).body))

  it('has valid settings and address', () => {
    expect(officeSettings.parse(office.settings)).toEqual(office.settings)
    expect(officeSlug.safeParse(office.slug).success).toBe(true)
    expect(reservedSlugs).not.toContain(office.slug)
    for (const name of caseNames) expect(office.settings.names[name].length).toBeGreaterThan(10)
  })

  it('names no person and no real mailbox or telephone', () => {
    const { dpo, contact } = office.settings
    expect([dpo.name, dpo.deputyName, dpo.phone, contact.phone]).toEqual(['', '', '', ''])
    for (const [address] of JSON.stringify(office.settings).matchAll(/[\w.-]+@[\w.-]+/g))
      expect(address).toMatch(/\.example$/)
  })

  it('has a colour that is readable on white and under white', () => {
    expect(contrast(office.settings.appearance.primary, '#ffffff')).toBeGreaterThan(4.5)
  })

  it('lacks only the facts that nobody verified', () => {
    for (const { text, facts } of versions) {
      const { missing } = fillClauses(text.source, facts, text.locale)
      expect(toBeCompleted, missing.map(missingLabel).join()).toEqual(expect.arrayContaining(missing))
    }
  })

  it('never mentions another office', () => {
    const others = exampleOffices.filter(({ slug }) => slug !== office.slug)
    const words = others.flatMap(({ settings, slug, hosts }) => [
      ...caseNames.map((name) => settings.names[name]),
      settings.names.short,
      settings.names.english,
      settings.names.ukrainian,
      `/${slug}/`,
      ...hosts,
    ])
    const all = [...bodies, ...office.news.flatMap(({ title, lead, body }) => [title, lead, body])].join('\n')
    for (const word of words) expect(all.includes(word), word).toBe(false)
    if (office.kind === 'city_hall') expect(all).not.toMatch(/Urz[ąę]d\w* Pracy|służbach zatrudnienia/)
  })

  it('publishes a declaration that keeps the technical conditions', () => {
    const last = versions.findLast(({ text }) => text.kind === 'accessibility')
    const body = last ? exactText(fillClauses(last.text.source, last.facts).body) : ''
    expect(last && checkedDeclaration(last.text.title, body, last.facts)).toEqual([])
  })

  it('keeps no http link and no unlimited period in texts and news', () => {
    const all = [...bodies, ...office.news.map(({ body }) => body)].join('\n')
    expect(all).not.toMatch(/http:\/\/|\[at\]|nieokreślony|\{\{/)
  })

  it('had another text in the first version of one document', () => {
    const [first, second] = versions.filter(({ text }) => text.slug === office.earlier.slug && text.locale === 'pl')
    expect(first && second && first.publishedAt < second.publishedAt).toBe(true)
    for (const title of office.earlier.without ?? []) {
      expect(second?.text.source).toContain(`## ${title}\n`)
      expect(first?.text.source).not.toContain(`## ${title}\n`)
    }
  })
})

describe('the examples together', () => {
  it('give Ciechanów the keys 0 to 5 that its visitors know', () => {
    const office = exampleOffices.find(({ slug }) => slug === 'um-ciechanow')
    expect(office?.settings.accessKeys.map(({ key, target }) => `${key} ${target}`)).toEqual(
      ['menu', 'content', 'map', 'panel', 'search', 'declaration'].map((target, key) => `${key} ${target}`),
    )
    const declaration = office && standardTexts(office.kind).find(({ slug }) => slug === 'deklaracja-dostepnosci')
    const [, second] = office && declaration ? versionsOf(office, declaration) : []
    const body = second && fillClauses(second.text.source, second.facts).body
    // the declaration promises only keys that lead somewhere
    const described = [...(body ?? '').matchAll(/^\| (\d) \| \S/gm)].map(([, key]) => key)
    expect(described).toEqual(office && livingKeys(office).map(({ key }) => key))
    expect(described).toEqual(expect.arrayContaining(['0', '1', '2', '5']))
  })

  it('promise the life of mailed links that the newsletter gives them', () => {
    expect(linkLife).toBe(linkDays * 86_400_000)
  })

  it('have one person for every role, called by the role', () => {
    const roles = new Set(examplePeople.map(({ role }) => role))
    expect(roles).toEqual(new Set([null, 'editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst']))
    for (const { name } of examplePeople) expect(name).toMatch(/ Przykładow[ya]$/)
  })

  it('make passwords that are long, typeable and never the same', () => {
    const made = new Set(Array.from({ length: 200 }, randomPassword))
    expect(made.size).toBe(200)
    for (const password of made) expect(password).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/)
  })
})
