// An issue of the newsletter as a mail: subject, HTML and text part. Both parts are written from the same trees and the same lists of
// the frame; what differs between readers are marks (domain/newsletter/rules/issue-marks.ts), which no typed text can hold.
import { neutralised } from '@/domain/newsletter/rules/issue-marks'
import type { ComposedItem } from '@/domain/newsletter/schema/issue'
import type { IssueMail, IssueView } from '@/domain/newsletter/schema/issue-mail'
import { typeset } from '@/lib/typography'
import { issueMailWords } from '@/messages/issue-mail'
import { issueDocument, row } from './issue-document'
import { footerHtml, footerText, fromLine, fromText } from './issue-footer'
import { ink, isEmpty, itemHtml, mailFont } from './issue-html'
import { html, type Markup, raw } from './issue-markup'
import { itemText, underlined, wrapped } from './issue-text'
import { itemTree } from './issue-tree'

type Item = {
  locale: string
  title: string
  lead: string
  href: string | null
  tree: ReturnType<typeof itemTree>['tree']
  /** a link below the text: to the rest of it, or to its pictures */
  more: { words: string; href: string } | null
}

const title = (size: number, line: number) =>
  `margin:0 0 12px;${mailFont};font-size:${size}px;line-height:${line}px;font-weight:700;color:${ink}`

function itemOf(item: ComposedItem, { appUrl, links }: IssueView): Item {
  const { locale } = item
  const href = item.href && neutralised(item.href)
  const words = issueMailWords[locale].item
  const named = typeset(item.title, locale)
  const { tree, pictures } = itemTree(item, appUrl)
  const shortened = href !== null && isEmpty(tree) && !pictures
  const more = shortened
    ? { words: words.readMore(named), href }
    : pictures
      ? { words: words.pictures(named), href: href ?? links.web }
      : null
  return { locale, title: named, lead: typeset(item.lead, locale), href, tree, more }
}

/** What a person wrote, with nothing in it that the engine could take for its own. */
const typed = (markup: Markup): Markup => raw(neutralised(markup.markup))
/** The address of the issue is a mark of ours until the issue has its number. */
const anchor = (href: string, words: string, colour: string): Markup =>
  html`<a class="link" href="${href}" style="color:${colour};text-decoration:underline">${typed(html`${words}`)}</a>`

function itemRow({ locale, title: name, lead, href, tree, more }: Item, { office }: IssueView): Markup {
  const { link } = office.issues.colours.light
  const inside = html`<h2 class="ink" style="${title(21, 28)}">${href ? anchor(href, name, link) : typed(html`${name}`)}</h2>
${lead ? typed(html`<p style="margin:0 0 16px">${lead}</p>\n`) : null}${typed(raw(itemHtml(tree, link)))}
${more ? html`<p style="margin:0 0 16px">${anchor(more.href, more.words, link)}</p>\n` : null}`
  return row(inside, locale, true)
}

function itemPlain({ title: name, lead, href, tree, more }: Item): string {
  const parts = [
    underlined(neutralised(name), '-'),
    // an item that is sent whole still has an address of its own
    href && more?.href !== href ? `<${href}>` : null,
    lead ? neutralised(wrapped(lead)) : null,
    isEmpty(tree) ? null : neutralised(itemText(tree)),
    more ? `${neutralised(wrapped(more.words))}\n<${more.href}>` : null,
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** Subject as it stands in lists of mails: nobody searches for a hard space. */
const subjectOf = ({ content }: IssueView): string => neutralised(content.subject).replace(/\s+/g, ' ').trim()

function htmlPart(view: IssueView, items: readonly Item[]): string {
  const { content, locale, office, note } = view
  const subject = subjectOf(view)
  const { light, dark } = office.issues.colours
  const head = html`<h1 class="ink" style="${title(26, 34)}">${typeset(subject, content.locale)}</h1>`
  return issueDocument({
    ...{ lang: locale, contentLang: content.locale, subject, light, dark },
    preheader: neutralised(content.preheader),
    kind: issueMailWords[locale].mail,
    band: fromLine(view),
    rows: [row(html`${head}${raw(note.html)}`, content.locale), ...items.map((item) => itemRow(item, view))],
    footer: footerHtml(view),
  })
}

function textPart(view: IssueView, items: readonly Item[]): string {
  const { content, note } = view
  const parts = [
    wrapped(fromText(view)),
    underlined(typeset(subjectOf(view), content.locale), '='),
    content.preheader ? wrapped(neutralised(typeset(content.preheader, content.locale))) : null,
    ...items.map(itemPlain),
  ]
  const [first = '', second = '', ...rest] = parts.filter(Boolean)
  return `${first}\n\n${second}\n\n${note.text}${rest.map((part) => `${part}\n\n\n`).join('')}-- \n${footerText(view)}`
}

/** The mail of a view. Pure: the same view, the same bytes. */
export function issueMail(view: IssueView): IssueMail {
  const items = view.content.items.map((item) => itemOf(item, view))
  return { subject: subjectOf(view), html: htmlPart(view, items), text: textPart(view, items) }
}
