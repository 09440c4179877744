// A published version as a tagged PDF: what its page says, in the language of the text, and a foot by which a printed sheet can be
// traced to it. Depends on nothing but the version and its office, so the same version gives the same bytes.
import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import type { OfficePage } from '@/app/(public)/office-page'
import { effectivePhrase, peopleOf, standing } from '@/components/policies/words-of-version'
import { officeName } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import type { PublicVersion } from '@/domain/policies/public'
import { versionPath, versionTextPath } from '@/domain/policies/rules'
import { formatMoment } from '@/lib/format'
import { textTree } from '@/lib/markdown'
import { type PdfText, taggedPdf } from '@/lib/pdf/tagged-pdf'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'
import { wordsOf } from '@/messages/words'

type Page = Pick<OfficePage, 'office' | 'address'>

/** Texts longer than this have no PDF; the panel accepts 200 000 characters, facts of the office come on top. */
export const longestPdfText = 400_000

const h = (
  tagName: string,
  children: (ElementContent | string)[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((one) => (typeof one === 'string' ? { type: 'text', value: one } : one)),
})
const foreign = (text: string, lang: Locale, page: Locale) => (lang === page ? text : h('span', [text], { lang }))

function opening({ office }: Page, version: PublicVersion): Element[] {
  const { locale } = version
  const words = documentWordsOf(locale)
  const name = officeName(office, locale)
  const { notices } = words
  const warning: Partial<Record<PublicVersion['status'], string>> = {
    superseded: notices.supersededText,
    scheduled: notices.scheduledText,
    withdrawn: notices.withdrawnText,
  }
  const translation = words.translation(version.sourceNumber)
  const warned = warning[version.status]
  return [
    h('p', [foreign(name.text, name.locale, locale)], { className: ['small'] }),
    ...(office.example ? [h('p', [h('strong', [wordsOf(locale).shell.exampleTitle])], { className: ['small'] })] : []),
    h('h1', [version.title]),
    h('p', [standing(version, words, locale)], { className: ['lead'] }),
    ...(warned ? [h('p', [h('strong', [warned])])] : []),
    ...(translation === '' ? [] : [h('p', [translation])]),
  ]
}

/** What the page tells about the version, and where the sheet's text can be checked. */
function facts({ address }: Page, version: PublicVersion): Element[] {
  const { locale, policySlug: slug, number } = version
  const words = documentWordsOf(locale)
  const about = words.document
  const { change } = comparisonWordsOf(locale)
  const link = (href: string) => h('a', [href], { href })
  const rows: [string, ElementContent | string][] = [
    [about.number, String(number)],
    [about.status, words.statuses[version.status]],
    [about.published, formatMoment(version.publishedAt, locale)],
    [about.effective, effectivePhrase(version, words, locale)],
    ...peopleOf(version, locale).map(({ name, value, lang }): [string, ElementContent | string] => [
      name,
      value === '' ? '' : foreign(value, lang, locale),
    ]),
    [change.name, change[version.substantive ? 'substantive' : 'editorial']],
    [about.note, version.changeNote],
    [words.pdf.address, link(address(locale, versionPath(slug, number)))],
    [about.hash, h('code', [version.sha256])],
  ]
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => h('p', [h('strong', [`${name}:`]), ' ', value], { className: ['small'] }))
  const exact = h('p', [words.pdf.exactText, ' ', link(address(locale, versionTextPath(slug, number))), '.'], {
    className: ['small'],
  })
  return [h('hr', []), h('h2', [about.about]), ...lines, exact]
}

/** What the PDF is made of; its JSON tells it from every other one. */
export function pdfTextOf(
  page: Page,
  version: PublicVersion,
): Omit<PdfText, 'root' | 'foot'> & {
  foot: readonly string[]
  parts: { before: Element[]; body: string; after: Element[] }
} {
  const { locale, title } = version
  const name = officeName(page.office, locale).text
  const address = page.address(locale, versionPath(version.policySlug, version.number))
  const stands = standing(version, documentWordsOf(locale), locale)
  return {
    title: `${title}, ${documentWordsOf(locale).closed.version(version.number)}`,
    author: name,
    subject: stands,
    lang: locale,
    date: version.publishedAt,
    base: address,
    foot: [`${name} · ${title}`, stands, address, `SHA-256: ${version.sha256}`],
    parts: { before: opening(page, version), body: version.body, after: facts(page, version) },
  }
}

/** Key under which the file may be kept. */
export const keyOfPdf = (text: ReturnType<typeof pdfTextOf>): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('base64url')

export async function versionPdf({ parts, foot, ...text }: ReturnType<typeof pdfTextOf>): Promise<Uint8Array> {
  const locale = text.lang as Locale
  const { tree } = textTree(parts.body, { locale })
  const root: Root = { type: 'root', children: [...parts.before, ...tree.children, ...parts.after] }
  return taggedPdf({ ...text, root, foot: { lines: foot, page: documentWordsOf(locale).pdf.page } })
}

/** `PUP-Raciborz_prywatnosc_v3.pdf`: the office's short name without Polish letters, the document, the version. */
export function pdfName({ settings, slug }: Page['office'], version: PublicVersion): string {
  const plain = (text: string) =>
    text
      .replace(/ł/g, 'l')
      .replace(/Ł/g, 'L')
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]+/g, (run) => (/\p{M}/u.test(run) && !/[\s-]/.test(run) ? '' : '-'))
      .replace(/^-+|-+$/g, '')
  const language = version.locale === 'pl' ? '' : `_${version.locale}`
  return `${plain(settings.names.short) || slug}_${version.policySlug}_v${version.number}${language}.pdf`
}
