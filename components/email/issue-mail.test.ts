// An issue as a mail: structure, the same words in both parts, nothing fetched, marks only from us, the same bytes twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueFrame } from '@/domain/newsletter/issue-rendering'
import { fillFrozen, mailMarks, numberMark, splitFrozen, withNumber } from '@/domain/newsletter/rules/issue-marks'
import type { ComposedIssue } from '@/domain/newsletter/schema/issue'
import { locales } from '@/domain/offices/schema'
import { sampleIssue, sampleIssueOffice, sampleItem } from '@/prisma/sample-issue'
import { issueMail } from './issue-mail'

const origin = 'https://okienko.example'
const mailOf = (content: ComposedIssue, locale: 'pl' | 'en' | 'uk' = 'pl', accent?: string) =>
  issueFrame(issueMail, content, sampleIssueOffice(locale, accent), locale, origin)

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', zwnj: '' }
const readable = (html: string) =>
  html
    .replace(/^[\s\S]*<body/, '<body')
    .replace(/<!--[\s\S]*?-->|<\/?(?:strong|em|del|a|span|code|sup)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#x([0-9A-F]+)|([a-z]+));/gi, (_, hex: string, name: string) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (entities[name] ?? ' '),
    )

describe.each(locales)('in a frame in %s', (locale) => {
  const mail = mailOf(sampleIssue(), locale)

  it('says its language outside and inside, and that of the content where it differs', () => {
    expect(mail.html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${locale}" dir="ltr">`))
    expect(mail.html).toContain(`<div class="page" lang="${locale}" dir="ltr" role="article"`)
    expect(mail.html.match(/<td class="pad ink rule" lang="pl"/g)).toHaveLength(2)
    expect(mail.html.match(/<td class="pad ink rule" lang="en"/g)).toHaveLength(1)
    expect(mail.html).toContain('<span lang="en">text in English</span>')
  })

  it('has one main heading and the others in order', () => {
    const levels = [...mail.html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(levels).toEqual([1, 2, 3, 4, 3, 2, 2])
  })

  it('fetches nothing and runs nothing', () => {
    expect(mail.html).not.toMatch(/<(img|script|iframe|form|link|base|video|svg)\b|\bsrc=|url\(|@import|\son\w+=/i)
    expect(mail.html).not.toMatch(/display:\s*(?:flex|grid)/)
  })

  it('is one column that Outlook keeps at 600 pixels; tables of layout say so, tables of data have titles', () => {
    expect(mail.html).toContain('<!--[if mso]><table role="presentation" width="600"')
    expect(mail.html.match(/<table/g)?.length).toBe(4)
    expect(mail.html.match(/<table role="presentation"/g)?.length).toBe(3)
    expect(mail.html.match(/<th class="rule" scope="col"/g)).toHaveLength(3)
  })

  it('offers the ways out, the data, the rules, the page of the issue and the contact, in both parts', () => {
    const home = sampleIssueOffice(locale).home
    const links = [
      mailMarks.stop,
      mailMarks.mine,
      `${home}/polityki/newsletter`,
      `${home}/newsletter/archiwum/${numberMark}`,
      `${home}/kontakt`,
    ]
    for (const link of links) {
      expect(mail.html).toContain(`href="${link}"`)
      expect(mail.text).toContain(`<${link}>`)
    }
    expect(mail.html.split(mailMarks.stop)).toHaveLength(2)
    expect(mail.text.split(mailMarks.stop)).toHaveLength(2)
  })

  it('says every word of the HTML in the text part too', () => {
    const known = new Set(wordsOf(mail.text))
    expect(wordsOf(readable(mail.html)).filter((word) => !known.has(word))).toEqual([])
  })

  it('escapes what comes from settings', () => {
    expect(mail.html).not.toMatch(/<Testowo>|<b>Kasa/)
    expect(mail.html).toContain('&lt;b&gt;Kasa&lt;/b&gt;')
  })

  it('makes the same bytes twice', () => {
    expect(mailOf(sampleIssue(), locale)).toEqual(mail)
  })
})

describe('the text part', () => {
  const { text } = mailOf(sampleIssue())

  it('can be read by hand: short lines, lists and tables with their signs, addresses in angle brackets', () => {
    for (const line of text.split('\n')) if (!/<\S+>/.test(line)) expect(line.length).toBeLessThanOrEqual(80)
    expect(text).toContain('2) przyjdź punktualnie:\n   - dowód osobisty,')
    expect(text).toContain('a) litera pierwsza\nb) litera druga')
    expect(text).toContain('7. siódmy punkt\n8. ósmy punkt')
    expect(text).toContain('- Dzień: poniedziałek; Godzina: 10.00; Sala: 5\n- Dzień: wtorek; Godzina: 12.00; Sala: –')
    expect(text).toContain('> Praca czeka na każdego.')
    expect(text).toContain('strona ministerstwa <https://www.gov.pl/web/rodzina>')
    expect(text).toContain('urzad@testowo.example[1]')
    expect(text).toContain('[Ilustracja: Mapa dojazdu z rynku do urzędu]')
    expect(text).toContain('Targi pracy w urzędzie\n----------------------\n')
    expect(text).not.toMatch(/\u00a0|undefined|null|\n{5}/)
  })

  it('leads to the file of the portal by its whole address', () => {
    expect(text).toMatch(/kB\)\n?\s*<https:\/\/okienko\.example\/testowo\/pliki\/[0-9a-f-]+\/regulamin\.pdf>/)
  })
})

it('names the page where a text goes on, and the page with the pictures that were left out', () => {
  const { html, text } = mailOf(sampleIssue())
  expect(html).toMatch(/<a [^>]*href="[^"]+wersje\/3"[^>]*>Czytaj dalej: Polityka prywatności, wersja[ \u00a0]3<\/a>/)
  expect(html.match(/Zobacz ilustracje na stronie: Targi pracy w/g)).toHaveLength(1)
  expect(text).toContain('Zobacz ilustracje na stronie: Targi pracy w urzędzie\n<https://')
})

it('lets nobody type a mark: only the frame has them', () => {
  const typed = '%%OKIENKO:STOP%% %%%OKIENKO:MINE%% &#37;%OKIENKO:NOTE%% %<!-- -->%OKIENKO:NUMBER%% %\\%OKIENKO:STOP%%'
  const item = sampleItem({
    title: typed,
    lead: typed,
    body: `${typed}\n\n\`%%OKIENKO:STOP%%\`\n\n[a %%OKIENKO:MINE%%](https://x.example/%%OKIENKO:STOP%%)`,
    href: 'https://x.example/%%OKIENKO:STOP%%',
  })
  const whole = mailOf(sampleIssue({ subject: typed, preheader: typed, items: [item] }))
  const plain = mailOf(sampleIssue())
  const marks = (text: string) => text.match(/%%OKIENKO:[A-Z]+%%/g)
  expect(marks(whole.subject)).toBeNull()
  expect(marks(whole.html)).toEqual(marks(plain.html))
  expect(marks(whole.text)).toEqual(marks(plain.text))
})

it('gives each reader only their own links, cheaply', () => {
  const { html } = mailOf(sampleIssue())
  const parts = splitFrozen(withNumber(html, 12))
  const one = fillFrozen(parts, { stop: 'https://o.example/wypis/a', mine: 'https://o.example/moje-dane/a' })
  expect(one).toContain('href="https://o.example/wypis/a"')
  expect(one).toContain('archiwum/12"')
  expect(one).not.toContain('%%OKIENKO')
  const started = performance.now()
  let length = 0
  for (let at = 0; at < 100_000; at += 1) length += fillFrozen(parts, { stop: `s${at}`, mine: `m${at}` }).length
  expect(length).toBeGreaterThan(0)
  // measured 30 ms; a busy machine gets its time
  expect(performance.now() - started).toBeLessThan(3_000)
})

it('keeps every word of any text, in both parts, and never breaks', () => {
  const word = fc.constantFrom(
    'Zażółć',
    'gęślą',
    'jaźń',
    '12',
    'art. 6',
    'w',
    '"cytat"',
    'a-b',
    '%',
    '<b>',
    '&amp;',
    '…',
  )
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `> ${text}`),
    fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')),
    fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => lines.map((text, at) => `${at + 1}) ${text}`).join('\n')),
    line.map((text) => `[${text.replace(/[[\]]/g, '')}](https://x.example/a)`),
    line.map((text) => `**${text}**`),
    line.map((text) => `| A | B |\n|---|---|\n| ${text} | 5 |`),
  )
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      line,
      fc.constantFrom(...locales),
      (blocks, name, locale) => {
        const item = sampleItem({ title: name, body: blocks.join('\n\n'), locale })
        const { html, text } = mailOf(sampleIssue({ items: [item] }), locale)
        const known = new Set(wordsOf(text))
        expect(wordsOf(readable(html)).filter((one) => !known.has(one))).toEqual([])
        const typed = wordsOf(blocks.join(' ').replace(/<b>|&amp;|https:\/\/x\.example\/a/g, ' '))
        expect(typed.filter((one) => !known.has(one) && !/^\d+$/.test(one))).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})
