// What an issue is made of when it becomes a mail, and what comes out. The renderer itself is components/email/issue-mail.ts; doors
// hand it to the room, which does not know it. It uses no React: server actions, where there is no `react-dom/server`, freeze too.
import type { Language } from '@/lib/format'
import type { ComposedIssue } from './issue'

/** Colours of one scheme, each pair readable (domain/offices/colours.ts). */
export type IssueScheme = { band: string; onBand: string; link: string }

/** The office as its issues show it, in the language of the frame. */
export type IssueOffice = {
  /** as a sentence needs it: Polish in the genitive */
  name: string
  /** set when `name` is Polish inside a frame of another language */
  nameLanguage: 'pl' | null
  home: string
  contactEmail: string
  example: boolean
  issues: {
    /** full name, and the language it is in */
    title: { text: string; locale: Language }
    /** street, postcode and city; empty lines left out */
    address: readonly string[]
    phone: string
    /** the office's own lines at the end, Polish */
    footer: readonly string[]
    colours: { light: IssueScheme; dark: IssueScheme }
  }
}

export type IssueView = {
  content: ComposedIssue
  office: IssueOffice
  /** language of the frame: the reader's */
  locale: Language
  /** public origin of the portal, for addresses without one */
  appUrl: string
  /** number of the issue or the mark in its place; null where it has none yet (a test) */
  number: string | null
  /** absolute addresses or the marks in their place */
  links: { stop: string; mine: string; web: string }
  /** what stands in the place of the note; the mark when frozen */
  note: { html: string; text: string }
}

export type IssueMail = { subject: string; html: string; text: string }
/** Pure: the same view, the same bytes. */
export type RenderIssue = (view: IssueView) => IssueMail
