// What a mail template receives and gives. Templates are pure: the same view always makes the same bytes, so that a repeat
// under the same idempotency key is the same mail.
import type { ReactNode } from 'react'
import type { MailData, MailLinks, MailTemplate } from '@/domain/mail/schema'
import type { Language } from '@/lib/format'

/** The office as its mails show it; texts in the mail's language where the office gave them. */
export type MailOffice = {
  /** as a sentence needs it: Polish in the genitive */
  name: string
  /** set when `name` is Polish inside a mail of another language */
  nameLanguage: 'pl' | null
  short: string
  /** absolute address of the office's pages in the mail's language */
  home: string
  contactEmail: string
  /** colour of the button, checked for contrast with white by the settings */
  colour: string
  example: boolean
}

export type MailView = {
  template: MailTemplate
  locale: Language
  /** null: a mail of the installation to staff */
  office: MailOffice | null
  /** public origin of the portal */
  appUrl: string
  links: MailLinks
  data: MailData
}

/** One template. `text` is written by hand, never made from the HTML. */
export type MailDesign = {
  /** never holds an address */
  subject: (view: MailView) => string
  html: (view: MailView) => ReactNode
  text: (view: MailView) => string
}

export type RenderedMail = { subject: string; html: string; text: string }

/** A date kept in the mail's data as ISO text; null when it is missing. */
export function dateOf(view: MailView, key: string): Date | null {
  const value = view.data[key]
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value) : null
}
