// The standard texts, for every kind of office, basis of the newsletter and mail route: whole, true to the settings, and ours.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainIssues } from '@/domain/offices/schema'
import { defaultSettings } from '@/domain/offices/stored-settings'
import { accessFields } from '@/lib/access-log'
import { cookieName, cookieRegister } from '@/lib/cookie-register'
import { renderMarkdown } from '@/lib/markdown'
import { exampleSettings } from '@/prisma/maker-settings'
import { exampleOffices } from '@/prisma/seed/seed'
import { clauseVariables, factsOf, fillClauses, missingLabel, standardTexts } from './clauses'
import type { ClauseFacts } from './clauses/facts'
import { variableLabels } from './clauses/variables'

const kinds = ['labour_office', 'city_hall', 'family_help', 'other'] as const
const bases = ['consent', 'public_task'] as const
const routes = ['outbox', 'smtp', 'resend'] as const

/** Every standard text, filled for an office with all facts, in every combination. */
const filled = kinds.flatMap((kind) =>
  bases.flatMap((basis) =>
    routes.flatMap((mailTransport) => {
      const settings = exampleSettings({
        newsletter: { enabled: true, basis, proofMonths: 24, ...plainIssues },
        hosting: { supplier: mailTransport === 'smtp' ? 'Centrum Usług Wspólnych' : '' },
        accessKeys: [{ key: '1', target: 'content' }],
      })
      const facts = factsOf({ slug: 'urzad', kind, settings, mailTransport, declaredOn: '2026-02-05' })
      return standardTexts(kind).map((text) => {
        const { body, missing } = fillClauses(text.source, facts, text.locale)
        return {
          label: `${text.slug} ${text.locale} ${kind} ${basis} ${mailTransport}`,
          kind,
          basis,
          text,
          body,
          missing,
        }
      })
    }),
  ),
)
const bodies = (slug: string, locale = 'pl') =>
  filled.filter(({ text, kind }) => text.slug === slug && text.locale === locale && kind !== 'other')

describe('standard texts', () => {
  it.each(filled)('$label is whole', ({ kind, body, missing }) => {
    // the only fact the library cannot know: the acts of an office of another kind
    expect(missing.filter((name) => name !== 'office.acts' || kind !== 'other')).toEqual([])
    expect(body).not.toMatch(/\{\{|\}\}|undefined|null|NaN/)
    expect(body).not.toMatch(/http:\/\/|\[at\]|\]\(#\)|\]\(\)|bezterminow|na czas nieokreślony|m\. in\./i)
    expect(body).not.toMatch(/(?<=\S) {2,}\S| [,.;:)]|\(\s|\.\.|,\.|"/)
    expect(body).not.toMatch(/promocji zatrudnienia|GIODO|Stawki|Prawo telekomunikacyjne|\bPARP\b/)
    expect(body.match(/^# /m)).toBeNull()
    expect(renderMarkdown(body, { locale: 'pl' }).headings[0]?.depth ?? 2).toBe(2)
  })

  it('name every variable they use in the list that editors see', () => {
    for (const { text } of filled)
      for (const [, name = ''] of text.source.matchAll(/\{\{([a-z]+\.[a-z.]+)\}\}/g))
        expect(Object.keys(variableLabels)).toContain(name)
  })

  it('speak to readers as Państwo throughout', () => {
    for (const { text, body } of filled.filter(({ text }) => text.locale === 'pl')) {
      expect(body, text.slug).not.toMatch(
        /\b(Twoj\w*|Twój|Ciebie|Tobie|możesz|wpisz|kliknij|zapoznaj się|Użytkownik\w*|Klient\w*)\b/,
      )
    }
  })

  it.each(bodies('prywatnosc'))('$label has 600 to 1400 words', ({ body }) => {
    const words = body.split(/\s+/).length
    expect(words).toBeGreaterThan(600)
    expect(words).toBeLessThan(1400)
  })
})

describe('what the software does', () => {
  const facts = factsOf({ slug: 'urzad', kind: 'city_hall', settings: exampleSettings() })
  const textOf = (slug: string, over: Partial<ClauseFacts> = {}) => {
    const text = standardTexts('city_hall').find((one) => one.slug === slug && one.locale === 'pl')
    return fillClauses(text?.source ?? '', { ...facts, ...over }).body
  }

  it('stands in the privacy policy field by field', () => {
    for (const { meaning } of accessFields) expect(textOf('prywatnosc')).toContain(`- ${meaning}`)
    expect(textOf('prywatnosc', { logFields: [] })).toContain('*do uzupełnienia*')
  })

  it('follows the retention of the log', () => {
    const settings = exampleSettings({ log: { retentionDays: 33 } })
    expect(textOf('prywatnosc', { settings })).toContain('przez 33 dni')
  })

  it('stands in the cookie policy cookie by cookie, with the names the browser sees', () => {
    for (const secure of [true, false])
      for (const cookie of cookieRegister)
        expect(textOf('cookies', { secure })).toContain(`\`${cookieName(cookie, secure)}\` | ${cookie.purpose}`)
  })

  it('says of the one public cookie that it is set on request only, by its name', () => {
    const text = textOf('cookies')
    expect(text).toMatch(/przycisk „Zapamiętaj na tym urządzeniu” zapisuje plik `okienko-widok`/)
    expect(text).toMatch(/`okienko-widok` \|.*\| do zamknięcia przeglądarki \| portal, tylko na życzenie czytelnika/)
    expect(`${text}${textOf('prywatnosc')}`).not.toMatch(
      /publiczn\S+ nie zapisują|Strony publiczne: żadnych plików cookie\n/,
    )
  })

  it('explains access keys for every browser in one table, and only where there are keys', () => {
    const settings = exampleSettings({ accessKeys: [{ key: '3', target: 'panel' }] })
    const text = textOf('deklaracja-dostepnosci', { settings })
    expect(text).toContain('| 3 | przejście do ustawień wyglądu strony |')
    for (const browser of ['Firefox', 'Chrome', 'Edge', 'Opera', 'Safari'])
      expect(text).toMatch(new RegExp(`^\\| ${browser} \\|.*Control \\+ Option \\+ klawisz`, 'm'))
    expect(textOf('deklaracja-dostepnosci')).not.toMatch(/Alt \+/)
  })

  it('names the mail route as a recipient, and the transfer only where there is one', () => {
    expect(textOf('newsletter', { mail: 'resend' })).toMatch(/Resend.*Stanach Zjednoczonych/)
    expect(textOf('newsletter', { mail: 'resend' })).toContain('Ram ochrony danych UE–USA')
    expect(textOf('newsletter', { mail: 'smtp' })).toContain('serwer poczty elektronicznej urzędu')
    for (const mail of ['smtp', 'outbox'] as const)
      expect(textOf('newsletter', { mail })).toContain('nie przekazujemy do państw trzecich')
    expect(textOf('newsletter', { mail: 'outbox' })).not.toContain('podmiot wysyłający')
  })

  it('names the supplier of the server only when there is one', () => {
    const settings = exampleSettings({ hosting: { supplier: 'Centrum Usług Wspólnych' } })
    expect(textOf('prywatnosc', { settings })).toContain('Centrum Usług Wspólnych')
    expect(textOf('prywatnosc')).toContain('utrzymujemy sami')
  })

  it('offers no newsletter where there is none', () => {
    const settings = exampleSettings({
      newsletter: { enabled: false, basis: 'consent', proofMonths: 24, ...plainIssues },
    })
    expect(textOf('prywatnosc', { settings })).not.toMatch(/## Newsletter|zasady newslettera/)
  })

  it('says as not done what older policies promised', () => {
    const text = `${textOf('prywatnosc')}${textOf('cookies')}`
    for (const fact of [
      /Nie ustalamy nazwy komputera/,
      /nie ma reklam/,
      /nie wyświetla reklam/,
      /pierwszą podczas wizyty/,
    ])
      expect(text).toMatch(fact)
    expect(text).toMatch(/skryptów statystycznych/)
    expect(text).toMatch(/nie ma tu panelu czytelnika/)
  })
})

describe('article 13 RODO', () => {
  const elements: readonly (readonly [what: string, sign: RegExp])[] = [
    ['controller', /Wójt Gminy Testowo/],
    ['address of the controller', /ul\. Przykładowa 1, 00-001 Testowo/],
    ['data protection officer', /iod@testowo\.example/],
    ['basis', /art\. 6 ust\. 1 lit\. [ace]/],
    ['access', /art\. 15 RODO/],
    ['rectification', /art\. 16 RODO/],
    ['erasure', /art\. 17 RODO/],
    ['restriction', /art\. 18 RODO/],
    ['objection, or why there is none', /art\. 21 RODO/],
    ['authority', /Prezesa Urzędu Ochrony Danych Osobowych, ul\. Stanisława Moniuszki 1A, 00-014 Warszawa/],
    ['whether data must be given', /dobrowoln/],
    ['automated decisions', /zautomatyzowan/],
    ['transfer', /państw trzecich|Europejski Obszar Gospodarczy/],
  ]
  const documents = [...bodies('newsletter'), ...bodies('rodo'), ...bodies('prywatnosc')]
  it.each(documents)('is complete in $label', ({ body }) => {
    for (const [what, sign] of elements) expect(body, what).toMatch(sign)
  })

  it.each(bodies('newsletter'))('offers the rights of the basis and no others: $label', ({ body, basis }) => {
    const consent = basis === 'consent'
    expect(/wycofać zgodę/.test(body)).toBe(consent)
    expect(/przenieść je do innego administratora/.test(body)).toBe(consent)
    expect(/wnieść sprzeciw/.test(body)).toBe(!consent)
    const general = bodies('rodo').filter((one) => one.basis === basis)
    for (const { body: rodo } of general) expect(/na przykład o wysyłanie newslettera/.test(rodo)).toBe(consent)
    expect(/przez 24 miesiące/.test(body)).toBe(true)
    expect(/ważny przez 7 dni/.test(body)).toBe(true)
  })

  it.each([
    ['en', /Article 13 GDPR/, /Article 15 GDPR/, /withdraw your consent/, /object on grounds/],
    ['uk', /ст\. 13 GDPR/, /ст\. 15 GDPR/, /відкликати згоду/, /заперечити проти обробки/],
  ] as const)('is said in %s as in Polish', (locale, clause, access, withdraw, object) => {
    for (const { body, basis } of bodies('newsletter', locale)) {
      for (const sign of [clause, access, /iod@testowo\.example/, /Moniuszki 1A/]) expect(body).toMatch(sign)
      expect(withdraw.test(body)).toBe(basis === 'consent')
      expect(object.test(body)).toBe(basis === 'public_task')
    }
  })
})

describe('an office of which little is known', () => {
  it('gets texts that say so, and a list in Polish words', () => {
    const settings = defaultSettings('labour_office')
    const facts = factsOf({ slug: 'nowy', kind: 'labour_office', settings })
    for (const { source, locale } of standardTexts('labour_office')) {
      const { body, missing } = fillClauses(source, facts, locale)
      expect(missing).toContain('office.address')
      expect(body).toMatch(/\*(do uzupełnienia|to be completed|буде доповнено)\*/)
      for (const name of missing) expect(missingLabel(name)).not.toContain('nieznana')
    }
  })

  it('cannot smuggle markup or variables in by its settings', () => {
    const names = { ...exampleSettings().names, nominative: '{{dpo.email}} [x](javascript:1) **A** <b>', english: '' }
    const facts = factsOf({ slug: 'x', kind: 'other', settings: exampleSettings({ names, controllerName: '' }) })
    const { body } = fillClauses('{{office.name}} {{controller.name}}', facts)
    expect(body).not.toContain('iod@')
    expect(renderMarkdown(body, { locale: 'pl' }).html).not.toMatch(/<a|<strong|<b>/)
  })
})

describe('grammar of spans', () => {
  it.each([
    [1, '1 miesiąc', '1 month', '1 місяця'],
    [3, '3 miesiące', '3 months', '3 місяців'],
    [12, '12 miesięcy', '12 months', '12 місяців'],
    [21, '21 miesięcy', '21 months', '21 місяця'],
    [24, '24 miesiące', '24 months', '24 місяців'],
    [112, '112 miesięcy', '112 months', '112 місяців'],
  ])('%i months', (proofMonths, ...expected) => {
    const settings = exampleSettings({ newsletter: { enabled: true, basis: 'consent', proofMonths, ...plainIssues } })
    const facts = factsOf({ slug: 'x', kind: 'other', settings })
    const found = (['pl', 'en', 'uk'] as const).map((locale) => clauseVariables(facts, locale)['newsletter.proof'])
    expect(found).toEqual(expected)
  })
})

/** Words of a text, sentence by sentence; Markdown, case and punctuation aside. */
function sentences(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, ' ')
    .split(/[.!?\n]+|^[-•\d)]+/m)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= 8)
}

const seeds = path.resolve('../shared/seeds')
describe.runIf(existsSync(seeds))('the old texts', () => {
  it('share no sentence with ours: facts carry over, sentences never', () => {
    const old = readdirSync(seeds)
      .map((name) => readFileSync(path.join(seeds, name), 'utf8'))
      .join('\n')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
    const ours = exampleOffices.flatMap((office) => [
      ...standardTexts(office.kind).map(({ source, locale }) => fillClauses(source, factsOf(office), locale).body),
      ...office.news.map(({ lead, body }) => `${lead}\n${body}`),
    ])
    const found = ours.flatMap(sentences)
    expect(found.length).toBeGreaterThan(500)
    for (const sentence of found) expect(old.includes(sentence), sentence).toBe(false)
  })
})
