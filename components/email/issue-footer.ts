// Head and foot of an issue, in the reader's language: whose newsletter it is, why it came, the ways out and to one's data, who sends
// it. Written once as a list of lines; HTML and text part are two ways of printing that list.
import { neutralised } from '@/domain/newsletter/rules/issue-marks'
import type { IssueView } from '@/domain/newsletter/schema/issue-mail'
import type { Language } from '@/lib/format'
import { typeset } from '@/lib/typography'
import { issueMailWords } from '@/messages/issue-mail'
import { mailWords } from '@/messages/mail'
import { escaped, html, type Markup, raw } from './issue-markup'
import { wrapped } from './issue-text'

type Line = {
  /** a sentence, or what the link or the address below it is */
  words: string
  lang?: Language
  /** the words are a link */
  href?: string
  after?: string
}

const nameOf = ({ office, locale }: IssueView): Named => ({ text: office.name, lang: office.nameLanguage ?? locale })
type Named = { text: string; lang: Language }

/** A sentence with a name in it, which may be in another language than the sentence. */
function withName(sentence: (name: string) => string, { text, lang }: Named, locale: Language): Markup {
  const hole = '\u0001'
  const [before = '', after = ''] = sentence(hole).split(hole)
  const name = lang === locale ? html`${text}` : html`<span lang="${lang}">${text}</span>`
  return html`${before}${name}${after}`
}

/** „Newsletter Urzędu Gminy Testowo · wydanie nr 7”, as HTML. */
export function fromLine(view: IssueView): Markup {
  const words = issueMailWords[view.locale]
  const from = withName(words.from, nameOf(view), view.locale)
  return view.number === null ? from : html`${from} · ${words.edition(view.number)}`
}

/** The same without markup. */
export function fromText(view: IssueView): string {
  const words = issueMailWords[view.locale]
  const from = words.from(view.office.name)
  return view.number === null ? from : `${from} · ${words.edition(view.number)}`
}

function lines({ locale, links, office }: IssueView): Line[] {
  const words = issueMailWords[locale]
  const { footer } = mailWords[locale]
  return [
    { words: footer.stop, href: links.stop, after: footer.stopHow },
    { words: footer.mine, href: links.mine },
    { words: footer.rules, href: `${office.home}/polityki/newsletter` },
    { words: words.web, href: links.web },
    { words: footer.contact, href: `${office.home}/kontakt` },
    { words: words.noTracking },
    ...(office.example ? [{ words: footer.example }] : []),
  ]
}

/** Name, address, telephone and mailbox of the office. */
function sender({ locale, office }: IssueView): { label: string; title: Named; facts: string[]; own: string[] } {
  const words = issueMailWords[locale]
  const { title, address, phone, footer } = office.issues
  const facts = [address.join(', '), phone && `${words.phone} ${phone}`, office.contactEmail]
    .filter(Boolean)
    .map((fact) => typeset(fact, 'pl'))
  return {
    label: words.office,
    title: { text: title.text, lang: title.locale },
    facts,
    own: footer.map((line) => neutralised(typeset(line, 'pl'))),
  }
}

const small = 'margin:0 0 10px'
const paragraph = (inside: Markup, lang?: string) =>
  html`<p${lang ? html` lang="${lang}"` : null} style="${small}">${inside}</p>\n`

export function footerHtml(view: IssueView): Markup {
  const { footer } = mailWords[view.locale]
  const { link } = view.office.issues.colours.light
  const anchor = ({ words, href = '' }: Line) =>
    html`<a class="link" href="${href}" style="color:${link};text-decoration:underline">${words}</a>`
  const said = lines(view).map((line) =>
    paragraph(
      html`${line.href ? anchor(line) : line.words}${line.after ? raw(`. ${escaped(line.after)}`) : null}`,
      line.lang,
    ),
  )
  const { label, title, facts, own } = sender(view)
  const name = withName((text) => `${label}: ${text}`, title, view.locale)
  const why = html`${withName(footer.why, nameOf(view), view.locale)} ${footer.automatic}`
  const mailbox = view.office.contactEmail
  const shown = facts.map((fact, at) => {
    const one = fact === mailbox ? anchor({ words: fact, href: `mailto:${fact}` }) : html`${fact}`
    return at === 0 ? one : html`, ${one}`
  })
  const polish = view.locale === 'pl' ? undefined : 'pl'
  return html`${paragraph(why)}${said}${paragraph(facts.length > 0 ? html`${name}, ${shown}` : name)}${own.map((line) => paragraph(html`${line}`, polish))}`
}

export function footerText(view: IssueView): string {
  const { footer } = mailWords[view.locale]
  const { label, title, facts, own } = sender(view)
  const said = lines(view).map(({ words, href, after }) => {
    const sentence = after ? `${words}. ${after}` : words
    return href ? `${wrapped(`${words}:`)}\n<${href}>${after ? `\n${wrapped(after)}` : ''}` : wrapped(sentence)
  })
  const parts = [
    wrapped(`${footer.why(view.office.name)} ${footer.automatic}`),
    ...said,
    wrapped([`${label}: ${title.text}`, ...facts].join(', ')),
    ...own.map((line) => wrapped(line)),
  ]
  return `${parts.join('\n\n')}\n`
}
