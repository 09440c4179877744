// What the check of truth sees: nothing where nothing changed, and each fact that a document tells when it changes, with its cause.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeSettings, plainIssues } from '@/domain/offices/schema'
import { sectionNames, sectionValues } from '@/domain/offices/schema/sections'
import { defaultSettings } from '@/domain/offices/stored-settings'
import { factsOf, fillClauses, standardTexts } from '@/domain/policies/clauses'
import type { ClauseOffice } from '@/domain/policies/clauses/facts'
import { withClauses } from '@/domain/policies/clauses/library'
import { flagSources, variableSources } from '@/domain/policies/clauses/variable-sources'
import { languageOf } from '@/domain/policies/rules'
import { exactText } from '@/lib/stored-text'
import { exampleSettings } from '@/prisma/maker-settings'
import { exampleOffices } from '@/prisma/seed/seed'
import { differences, sentencesOf } from './sentences'
import { isTrue, truthOfVersion, type VersionToCheck } from './truth'

const kinds = ['labour_office', 'city_hall', 'family_help', 'other'] as const
const publishedAt = new Date('2026-05-04T09:00:00Z')

const full = (over: Partial<OfficeSettings> = {}): ClauseOffice => ({
  slug: 'urzad',
  kind: 'city_hall',
  settings: exampleSettings({
    dpo: {
      ...exampleSettings().dpo,
      name: 'Osoba Wyznaczona',
      deputyName: 'Osoba Zastępująca',
      deputyEmail: 'z@testowo.example',
    },
    accessKeys: [{ key: '1', target: 'content' }],
    hosting: { supplier: 'Centrum Usług Wspólnych' },
    ...over,
  }),
  launchedAt: new Date('2026-01-05T09:00:00Z'),
  declaredOn: '2026-02-05',
  mailTransport: 'smtp',
})

type Text = { slug: string; kind: VersionToCheck['policy']['kind']; locale: string; title: string; source: string }

function published(text: Text, office: ClauseOffice): VersionToCheck {
  const facts = factsOf({ ...office, day: '2026-05-04' })
  const { slug, kind, locale, title, source } = text
  const template = withClauses(source, languageOf(locale as 'pl'))
  return {
    id: slug,
    policyId: slug,
    locale,
    number: 1,
    title,
    source,
    body: exactText(fillClauses(source, facts, locale as 'pl').body),
    publishedAt,
    effectiveFrom: publishedAt,
    effectiveTo: null,
    template: { template },
    policy: { slug, kind },
  }
}

const other: Text = { slug: 'inny', kind: 'other', locale: 'pl', title: 'Inny', source: '' }
const check = (text: Text, before: ClauseOffice, after: ClauseOffice = before) =>
  truthOfVersion(published(text, before), after)

describe('with the facts of its publication', () => {
  const all = kinds.flatMap((kind) =>
    (['consent', 'public_task'] as const).flatMap((basis) =>
      (['outbox', 'smtp', 'resend'] as const).flatMap((mailTransport) => {
        const newsletter = { enabled: true, basis, proofMonths: 24, ...plainIssues }
        const office = { ...full({ newsletter }), kind, mailTransport }
        return standardTexts(kind).map((text) => ({
          label: `${text.slug} ${text.locale} ${kind} ${basis} ${mailTransport}`,
          text,
          office,
        }))
      }),
    ),
  )
  it.each(all)('$label is true, and no sentence of it suspicious', ({ text, office }) => {
    const { sentences, suspicions } = check(text, office)
    expect({ sentences, suspicions }).toEqual({ sentences: [], suspicions: [] })
  })

  it.each(exampleOffices.map((office) => [office.slug, office] as const))(
    '%s: its texts, filled and typed by hand',
    (_, example) => {
      const office = { ...example, launchedAt: new Date('2026-01-05T09:00:00Z'), declaredOn: '2026-02-05' }
      for (const text of standardTexts(office.kind)) {
        const version = published(text, office)
        expect(isTrue(truthOfVersion(version, office))).toBe(true)
        // the same as if an editor had typed every word
        const typed = { ...version, source: version.body, template: null }
        expect(truthOfVersion(typed, office).suspicions, text.slug).toEqual([])
        expect(truthOfVersion(typed, office).sentences, text.slug).toEqual([])
      }
    },
  )

  it('holds for any settings and any day of asking', () => {
    const words = fc.string({ maxLength: 40 }).map((text) => text.trim())
    const settings = fc.record({ name: words, phone: words, unit: words, days: fc.integer({ min: 1, max: 730 }) })
    fc.assert(
      fc.property(settings, fc.constantFrom(...kinds), ({ name, phone, unit, days }, kind) => {
        const start = defaultSettings(kind)
        const office = {
          ...full(),
          kind,
          settings: {
            ...start,
            names: { ...start.names, genitive: name, nominative: name },
            contact: { ...start.contact, phone },
            authorship: { ...start.authorship, unit },
            log: { retentionDays: days },
          },
        }
        for (const text of standardTexts(kind)) expect(check(text, office).sentences).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('does not call a text untrue because the library words a clause anew', () => {
    const version = published({ ...other, source: '{{> log.retention}}' }, full())
    const older = {
      ...version,
      body: 'Wpis trzymamy 90 dni.\n',
      template: { template: 'Wpis trzymamy {{log.retention}}.' },
    }
    expect(truthOfVersion(older, full()).sentences).toEqual([])
    expect(truthOfVersion(older, full({ log: { retentionDays: 30 } })).sentences).toMatchObject([
      { old: 'Wpis trzymamy 90 dni.', now: 'Wpis trzymamy 30 dni.', causes: [{ name: 'log.retention' }] },
    ])
  })
})

/** One change for every field of the settings. */
const changed: Record<string, (settings: OfficeSettings) => Partial<OfficeSettings>> = {
  ...Object.fromEntries(
    Object.keys(exampleSettings().names).map((form) => [
      `names.${form}`,
      (settings: OfficeSettings) => ({ names: { ...settings.names, [form]: 'Inna Nazwa' } }),
    ]),
  ),
  controllerName: () => ({ controllerName: 'Burmistrz Innowa' }),
  ...group('address', { street: 'ul. Inna 2', postcode: '11-222', city: 'Innowo' }),
  ...group('contact', {
    email: 'inny@testowo.example',
    phone: '22 999 99 99',
    hours: 'wtorek 8–16',
    electronicDelivery: 'AE:PL-99999-99999-ZZZZZ-99',
    epuap: '/inne/skrytka',
    bip: 'https://bip.inne.example',
    website: 'https://inne.example',
    security: 'luki@testowo.example',
  }),
  'contact.departments': (settings) => ({
    contact: { ...settings.contact, departments: [{ name: 'Kadry', email: 'kadry@testowo.example', phone: '' }] },
  }),
  ...group('dpo', {
    name: 'Inna Osoba',
    email: 'inny.iod@testowo.example',
    phone: '22 888 88 88',
    extension: '99',
    deputyName: 'Zastępca Nowy',
    deputyEmail: 'zastepca@testowo.example',
  }),
  ...group('appearance', { primary: '#000000', logoFileId: '', logoAlt: 'Herb' }),
  accessKeys: () => ({ accessKeys: [{ key: '9', target: 'search' }] }),
  'newsletter.enabled': (settings) => ({ newsletter: { ...settings.newsletter, enabled: false } }),
  'newsletter.basis': (settings) => ({ newsletter: { ...settings.newsletter, basis: 'public_task' } }),
  'newsletter.proofMonths': (settings) => ({ newsletter: { ...settings.newsletter, proofMonths: 7 } }),
  'newsletter.controlAddress': ({ newsletter }) => ({
    newsletter: { ...newsletter, controlAddress: 'kontrola@testowo.example' },
  }),
  'newsletter.template.accent': ({ newsletter }) => ({
    newsletter: { ...newsletter, template: { ...newsletter.template, accent: '#7a1fa2' } },
  }),
  'newsletter.template.footer': ({ newsletter }) => ({
    newsletter: { ...newsletter, template: { ...newsletter.template, footer: 'Czynne w środy.' } },
  }),
  'log.retentionDays': () => ({ log: { retentionDays: 31 } }),
  'accountability.months': () => ({ accountability: { months: 61 } }),
  'hosting.supplier': () => ({ hosting: { supplier: 'Inny Dostawca' } }),
  ...group('authorship', { unit: 'Wydział Inny' }),
  'authorship.showNames': (settings) => ({ authorship: { ...settings.authorship, showNames: true } }),
  'authorship.fourEyes': (settings) => ({ authorship: { ...settings.authorship, fourEyes: true } }),
  ...group('accessibility', {
    status: 'none',
    architecture: 'Schody bez pochylni.',
    communication: 'Nie ma pętli indukcyjnej.',
    contactUnit: 'Wydział Inny',
    contactEmail: 'inna-dostepnosc@testowo.example',
    contactPhone: '22 777 77 77',
  }),
}

function group(part: keyof OfficeSettings, values: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      `${part}.${field}`,
      (settings: OfficeSettings): Partial<OfficeSettings> => ({
        [part]: { ...(settings[part] as object), [field]: value },
      }),
    ]),
  )
}

/** Fields that no text of ours can tell, with the reason. */
const tellNothing: Record<string, string> = {
  'contact.departments': 'the contact page prints them, no document does',
  'contact.security': 'security.txt prints it',
  'appearance.primary': 'a colour',
  'appearance.logoFileId': 'a picture',
  'appearance.logoAlt': 'words of the picture',
  'newsletter.controlAddress': 'a mailbox of the office itself',
  'newsletter.template.accent': 'a colour',
  'newsletter.template.footer': 'stands under issues, not in documents',
  'authorship.showNames': 'stands under documents, not in them',
  'authorship.fourEyes': 'how documents come about',
}

/** A text of one's own with every variable there is: what a standard text does not say, this one does. */
const everything: Text = {
  ...other,
  source: Object.keys(variableSources)
    .map((name) => `Zmienna ${name.replaceAll('.', ' ')}: {{${name}}}.\n\n`)
    .join(''),
}

describe('every field of the settings', () => {
  it('stands in the table', () => {
    const settings = exampleSettings()
    const inForms = sectionNames.flatMap((section) => Object.keys(sectionValues(settings, section)))
    const named = inForms.map((name) => (name.startsWith('accessKeys') ? 'accessKeys' : name.replace(/\.\d+\..*$/, '')))
    expect(Object.keys(changed)).toEqual(expect.arrayContaining([...new Set(named)]))
    // and what is named as a source of a variable is a field, and none of those that tell nothing
    const sources = [...Object.values(variableSources), ...Object.values(flagSources)].flatMap(({ fields }) => fields)
    expect(Object.keys(changed)).toEqual(expect.arrayContaining([...new Set(sources)]))
    for (const field of Object.keys(tellNothing)) expect(sources).not.toContain(field)
    expect(
      Object.keys(changed)
        .filter((field) => !sources.includes(field))
        .toSorted(),
    ).toEqual(Object.keys(tellNothing).toSorted())
  })

  const found = Object.entries(changed).map(([field, change]) => {
    const before = full()
    // the deputy's address and the like stand aside: what falls back on another field must not fall back here
    const settings = { ...before.settings, ...change(before.settings) }
    const after = { ...before, settings }
    const texts: readonly Text[] = [...standardTexts('city_hall'), everything]
    const untrue = texts.filter((text) => check(text, before, after).sentences.length > 0)
    return {
      field,
      before,
      after,
      untrue: untrue.map(({ slug, locale }) => (locale === 'pl' ? slug : `${slug}/${locale}`)),
    }
  })

  it.each(found)('$field is found untrue where it is told, and only there', ({ field, untrue }) => {
    expect(untrue.length > 0).toBe(!(field in tellNothing))
  })

  it.each([
    ['dpo.email', ['prywatnosc', 'cookies', 'newsletter', 'rodo', 'newsletter/en', 'newsletter/uk', 'prywatnosc/etr']],
    ['dpo.name', ['prywatnosc', 'cookies', 'newsletter', 'rodo', 'newsletter/en', 'newsletter/uk']],
    ['log.retentionDays', ['prywatnosc', 'prywatnosc/etr']],
    ['newsletter.proofMonths', ['newsletter', 'newsletter/en', 'newsletter/uk']],
    ['newsletter.basis', ['newsletter', 'rodo', 'newsletter/en', 'newsletter/uk']],
    ['accountability.months', ['prywatnosc']],
    ['hosting.supplier', ['prywatnosc', 'newsletter', 'rodo', 'newsletter/en', 'newsletter/uk']],
    ['accessKeys', ['deklaracja-dostepnosci']],
    ['accessibility.status', ['deklaracja-dostepnosci']],
    ['newsletter.enabled', ['prywatnosc', 'cookies', 'rodo', 'prywatnosc/etr']],
  ])('%s: the right documents', (field, expected) => {
    const { untrue = [] } = found.find((one) => one.field === field) ?? {}
    expect(untrue.filter((slug) => slug !== 'inny').toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    'dpo.email',
    'log.retentionDays',
    'hosting.supplier',
    'newsletter.proofMonths',
    'names.genitive',
    'address.street',
  ])('%s: every sentence leads to the field', (field) => {
    const { before, after } = found.find((one) => one.field === field) ?? {}
    if (!before || !after) throw new Error(field)
    for (const text of standardTexts('city_hall'))
      for (const { causes, old, now } of check(text, before, after).sentences) {
        const fields = causes.flatMap(({ name }) => [
          ...(variableSources[name as keyof typeof variableSources]?.fields ?? []),
          ...(flagSources[name]?.fields ?? []),
        ])
        expect(fields, `${old} → ${now}`).toContain(field)
      }
  })

  it.each([
    ['outbox', 'resend', /Stanach Zjednoczonych/],
    ['resend', 'smtp', /serwer poczty elektronicznej urzędu/],
    ['smtp', 'outbox', /nie wysyła/],
  ])('mail from %s to %s is told', (before, after, sign) => {
    for (const text of standardTexts('city_hall').filter(
      ({ slug, locale }) => slug === 'newsletter' || (slug === 'prywatnosc' && locale === 'pl'),
    )) {
      const { sentences } = check(text, { ...full(), mailTransport: before }, { ...full(), mailTransport: after })
      expect(sentences.length, text.slug).toBeGreaterThan(0)
      if (text.slug === 'prywatnosc') expect(sentences.map(({ now }) => now).join(' ')).toMatch(sign)
    }
  })
})

describe('a sentence typed by hand', () => {
  const office = full()
  const wrong: readonly (readonly [sentence: string, name: string])[] = [
    ['Wpisy dziennika serwera przechowujemy przez 30 dni.', 'log.retention'],
    ['Logi serwera usuwamy po 2 latach.', 'log.retention'],
    ['Dziennik zdarzeń przechowujemy przez 5 lat.', 'audit.retention'],
    ['Po wypisaniu z newslettera dowód przechowujemy przez 12 miesięcy.', 'newsletter.proof'],
    ['Link z wiadomości jest ważny przez 3 dni.', 'newsletter.link'],
    ['Podstawą wysyłania newslettera jest art. 6 ust. 1 lit. e RODO.', 'newsletter.basis'],
    ['Do inspektora ochrony danych można napisać na adres stary.iod@testowo.example.', 'dpo.email'],
    ['Inspektorem ochrony danych jest Osoba Dawna.', 'dpo.name'],
    ['Telefon do IOD: 22 111 11 11.', 'dpo.phone'],
    ['Administratorem danych jest urząd, ul. Dawna 1, 99-999 Dawno.', 'office.address'],
    ['Administratorem danych jest urząd, e-mail: dawny@testowo.example.', 'office.email'],
    ['Newsletter wysyłamy przez Mailchimp.', 'mail.provider'],
    ['Listy wysyła Resend z siedzibą w USA.', 'mail.provider'],
    ['Plik cookie `PHPSESSID` trwa do końca sesji.', 'cookies.table'],
    ['Statystyki liczy plik _ga.', 'cookies.table'],
    ['Serwer portalu utrzymujemy sami.', 'hosting.supplier'],
  ]
  it.each(wrong)('%s', (sentence, name) => {
    const { suspicions } = check({ ...other, source: `## Tytuł\n\nWstęp. ${sentence}\n` }, office)
    expect(suspicions).toMatchObject([{ name, sentence }])
  })

  it.each([
    'Wpisy dziennika serwera przechowujemy przez 90 dni.',
    'Dziennik zdarzeń przechowujemy przez 24 miesiące, czyli 2 lata.',
    'Odpowiadamy w ciągu 30 dni.',
    'Do inspektora można napisać na adres iod@testowo.example.',
    'Zastępcy inspektora ochrony danych (IOD): z@testowo.example.',
    'Inspektor ochrony danych: Osoba Wyznaczona.',
    'Inspektor ochrony danych doradza administratorowi.',
    'Skargę wnosi się do Prezesa Urzędu Ochrony Danych Osobowych, ul. Stanisława Moniuszki 1A, 00-014 Warszawa.',
    'Nie używamy plików _ga ani _gid.',
    'Nie korzystamy z usługi Mailchimp.',
    'Dane kandydatów usuwamy po 3 miesiącach.',
    'Nagrania monitoringu przechowujemy przez 30 dni.',
    'Podstawą zapisu na wydarzenie jest art. 6 ust. 1 lit. e RODO.',
    'Serwer portalu utrzymuje na nasze zlecenie Centrum Usług Wspólnych.',
    'Telefon do IOD: +48 22 000 00 01.',
  ])('nothing to say of: %s', (sentence) => {
    expect(check({ ...other, source: sentence }, office).suspicions).toEqual([])
  })

  it('says what may stand there instead, so that it never goes stale', () => {
    const { suspicions } = check({ ...other, source: 'Wpisy dziennika serwera przechowujemy przez 30 dni.' }, office)
    expect(suspicions).toMatchObject([{ passage: '30 dni', replacement: '{{log.retention}}' }])
  })

  it('lists facts from outside as such', () => {
    const source = 'Nagrania trzymamy {{?okres = 30 dni}}, a {{?kto obsługuje}} je obsługuje.'
    expect(check({ ...other, source }, office).outside).toEqual([{ asked: 'okres', answer: '30 dni' }])
  })
})

describe('differences', () => {
  it.each<[string, string, [string, string][]]>([
    ['a. B c d e.', 'a. B c d e.', []],
    [
      'Zdanie pierwsze. Drugie zdanie tu.',
      'Zdanie pierwsze. Drugie zdanie tam.',
      [['Drugie zdanie tu.', 'Drugie zdanie tam.']],
    ],
    ['- jeden,\n- dwa.', '- jeden,\n- dwa,\n- trzy.', [['', '- trzy.']]],
    ['Adres: ul. Jana 1. Koniec.', 'Adres: ul. Jana 2. Koniec.', [['Adres: ul. Jana 1.', 'Adres: ul. Jana 2.']]],
    ['Zostaje. Znika to zdanie.', 'Zostaje.', [['Znika to zdanie.', '']]],
    ['1. a\n2. c', '1. a\n2. b\n3. c', [['', '2. b']]],
  ])('%j and %j', (published, now, expected) => {
    expect(differences(published, now)).toEqual(expected.map(([old, next]) => ({ old, now: next })))
  })

  it('of a text and itself there are none, and sentences lose no word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(differences(text, text)).toEqual([])
        expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
