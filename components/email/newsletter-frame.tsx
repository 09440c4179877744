// What all mails of the newsletter share: greeting, footer with the way out, the rules and the contact. HTML and text side by side.
import type { ReactNode } from 'react'
import { NamedSentence } from '@/components/ui/named-sentence'
import { type MailWords, mailWords } from '@/messages/mail'
import { MailLayout, MailLink, Paragraph, SmallPrint } from './layout'
import type { MailOffice, MailView } from './mail-view'

export const wordsOf = ({ locale }: MailView): MailWords => mailWords[locale]

/** The office of a newsletter mail. Such a mail without an office is a fault of ours, not of the data. */
export function officeOf({ office, template }: MailView): MailOffice {
  if (!office) throw new Error(`mail ${template} without an office`)
  return office
}

/** A sentence with the office's name in it, the name marked when it is in another language. */
export function withName(sentence: (name: string) => string, view: MailView): ReactNode {
  const { name, nameLanguage } = officeOf(view)
  return (
    <NamedSentence
      sentence={sentence}
      name={{ text: name, locale: nameLanguage ?? view.locale }}
      locale={view.locale}
    />
  )
}

/** What is said in the subject; it takes the short name, which every office has in Polish only. */
type Subject = (short: string) => string

export function NewsletterFrame({
  view,
  subject,
  children,
}: {
  view: MailView
  subject: Subject
  children: ReactNode
}) {
  const words = wordsOf(view)
  const office = officeOf(view)
  const footer = (
    <>
      <SmallPrint>
        {withName(words.footer.why, view)} {words.footer.automatic}
      </SmallPrint>
      {view.links.stop ? (
        <SmallPrint>
          <MailLink href={view.links.stop}>{words.footer.stop}</MailLink>. {words.footer.stopHow}
        </SmallPrint>
      ) : null}
      {view.links.mine ? (
        <SmallPrint>
          <MailLink href={view.links.mine}>{words.footer.mine}</MailLink>
        </SmallPrint>
      ) : null}
      <SmallPrint>
        <MailLink href={`${office.home}/polityki/newsletter`}>{words.footer.rules}</MailLink>
      </SmallPrint>
      <SmallPrint>
        <MailLink href={`${office.home}/kontakt`}>{words.footer.contact}</MailLink>
      </SmallPrint>
      {office.example ? <SmallPrint>{words.footer.example}</SmallPrint> : null}
    </>
  )
  return (
    <MailLayout
      view={view}
      title={subject(office.short)}
      heading={<NamedSentence sentence={subject} name={{ text: office.short, locale: 'pl' }} locale={view.locale} />}
      footer={footer}
    >
      <Paragraph>{words.greeting}</Paragraph>
      {children}
    </MailLayout>
  )
}

/** The text part: greeting, the paragraphs, and the same footer as in HTML. */
export function newsletterText(view: MailView, paragraphs: readonly (string | null)[]): string {
  const words = wordsOf(view)
  const office = officeOf(view)
  const { stop, mine } = view.links
  const lines = [
    words.greeting,
    ...paragraphs.filter((paragraph) => paragraph !== null),
    '-- ',
    `${words.footer.why(office.name)} ${words.footer.automatic}`,
    stop ? `${words.footer.stop}:\n${stop}\n${words.footer.stopHow}` : null,
    mine ? `${words.footer.mine}:\n${mine}` : null,
    `${words.footer.rules}:\n${office.home}/polityki/newsletter`,
    `${words.footer.contact}:\n${office.home}/kontakt`,
    office.example ? words.footer.example : null,
  ]
  return `${lines.filter((line) => line !== null).join('\n\n')}\n`
}
