// Every template in every language: complete, accessible in structure, the same bytes twice, no address in the subject.
import { describe, expect, it } from 'vitest'
import { mailTemplates } from '@/domain/mail/schema'
import type { Language } from '@/lib/format'
import { mailWords } from '@/messages/mail'
import { newsletterWords } from '@/messages/newsletter'
import type { MailView } from './mail-view'
import { renderMail } from './render'

const stop = 'http://localhost:3000/wypis/STOPTOKEN'
const mine = 'http://localhost:3000/moje-dane/MINETOKEN'
const action = 'http://localhost:3000/potwierdz/ACTIONTOKEN'

const view = (template: MailView['template'], locale: Language): MailView => ({
  template,
  locale,
  office: {
    name: locale === 'pl' ? 'Urzędu Gminy Testowo' : 'Urząd Gminy <Testowo> & Syn',
    nameLanguage: locale === 'pl' ? null : 'pl',
    short: 'UG Świętno',
    home: 'http://localhost:3000/testowo',
    contactEmail: 'urzad@testowo.example',
    colour: '#1d4e89',
    example: true,
  },
  appUrl: 'http://localhost:3000',
  links: { action, stop, mine, oneClick: 'http://localhost:3000/api/wypis/STOPTOKEN' },
  data: { expiresAt: '2026-11-28T13:05:00.000Z', askedAt: '2026-11-21T13:05:00.000Z' },
})

const cases = mailTemplates.flatMap((template) =>
  (['pl', 'en', 'uk'] as const)
    .filter((locale) => template.startsWith('newsletter-') || locale === 'pl')
    .map((locale) => ({ template, locale })),
)

const withoutTags = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

describe.each(cases)('$template in $locale', ({ template, locale }) => {
  it('is a document with language, one heading, layout tables and no images or scripts', async () => {
    const { html, subject } = await renderMail(view(template, locale))
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`))
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(img|script|iframe|form|link)\b/)
    expect(html.match(/<table/g)?.length).toBe(html.match(/<table role="presentation"/g)?.length)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html.replaceAll('\u00a0', ' ')).toContain(`<title>${subject.replaceAll('&', '&amp;')}</title>`)
    expect(subject).not.toContain('\u00a0')
    expect(subject).not.toMatch(/@|[\r\n]/)
    expect(subject.length).toBeLessThan(80)
  })

  it('says the same in its text part: every link and every long word of the HTML is there', async () => {
    const { html, text } = await renderMail(view(template, locale))
    for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) expect(text).toContain(href.replaceAll('&amp;', '&'))
    const words = new Set(text.split(/[^\p{L}]+/u))
    const missing = withoutTags(html)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 5 && !words.has(word))
    // the heading, the button and the sentence about the button are the only words that the text part does not need
    expect(missing.length).toBeLessThan(24)
    expect(text).not.toMatch(/[<>]\/|undefined|null|NaN/)
  })

  it('makes the same bytes twice and escapes what comes from settings', async () => {
    const [first, second] = await Promise.all([renderMail(view(template, locale)), renderMail(view(template, locale))])
    expect(first).toEqual(second)
    expect(first.html).not.toContain('<Testowo>')
  })
})

it('tells when the link of a sign-up expires, in Polish time', async () => {
  const { text } = await renderMail(view('newsletter-join', 'pl'))
  expect(text.replaceAll('\u00a0', ' ')).toContain('28 listopada 2026 r., 14:05')
})

it('gives every mail of the newsletter its way out', async () => {
  for (const { template, locale } of cases.filter((one) => one.template.startsWith('newsletter-')))
    for (const part of Object.values(await renderMail(view(template, locale))).slice(1)) expect(part).toContain(stop)
})

it('leaves no Polish word in a mail of another language without saying that it is Polish', async () => {
  for (const { template, locale } of cases.filter((one) => one.locale !== 'pl')) {
    const { html } = await renderMail(view(template, locale))
    const foreign = withoutTags(html.replace(/<span lang="pl">[^<]*<\/span>/g, ''))
    expect(foreign).not.toMatch(/[ąćęłńóśźż]/i)
  }
})

it('names the buttons of the pages as the pages do', () => {
  for (const locale of ['pl', 'en', 'uk'] as const) {
    expect(mailWords[locale].join.how).toContain(newsletterWords(locale).join.button)
    expect(mailWords[locale].leave.how).toContain(newsletterWords(locale).leave.button)
  }
})
