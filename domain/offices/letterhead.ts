// An office as its mails show it. Read at sending time, also for a draft office (staff test their route before the launch).
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { type Palette, palettes } from './colours'
import { canonicalUrl, nameInSentence, officeName, type Passage } from './rules'
import { ownOrigin } from './rules/own-hosts'
import type { Locale, OfficeSettings } from './schema'
import { settingsOf } from './stored-settings'

export type Letterhead = {
  /** as nameInSentence() gives it */
  name: string
  /** `pl` when the name is Polish inside another language */
  nameLanguage: 'pl' | null
  short: string
  /** absolute address of the office's pages in this language */
  home: string
  contactEmail: string
  colour: string
  example: boolean
  /** what issues of the newsletter show besides */
  issues: {
    title: Passage
    address: string[]
    phone: string
    footer: string[]
    colours: Record<'light' | 'dark', { band: string; onBand: string; link: string }>
  }
}

/** Null for an office that is gone. */
export async function letterhead(actor: Actor, officeId: string, locale: Locale): Promise<Letterhead | null> {
  permit(actor, 'office.read', officeId)
  const office = await withScope([], (tx) =>
    tx.office.findUnique({ where: { id: officeId }, include: { hosts: true } }),
  )
  if (!office) return null
  const settings = settingsOf(office)
  const name = nameInSentence({ settings }, locale)
  const { nominative, short } = settings.names
  return {
    name: name.text,
    nameLanguage: name.locale === 'pl' && locale !== 'pl' ? 'pl' : null,
    short: short || nominative,
    home: canonicalUrl({ slug: office.slug, ownOrigin: ownOrigin(office, env.appUrl) }, locale, '', env.appUrl),
    contactEmail: settings.contact.email,
    colour: settings.appearance.primary,
    example: office.example,
    issues: issuesOf(settings, locale),
  }
}

function issuesOf(settings: OfficeSettings, locale: Locale): Letterhead['issues'] {
  const { address, appearance, contact, newsletter } = settings
  const { light, dark } = palettes(newsletter.template.accent || appearance.primary)
  const coloursOf = ({ brand, onBrand, brandText }: Palette) => ({ band: brand, onBand: onBrand, link: brandText })
  return {
    title: officeName({ settings }, locale),
    address: [address.street, `${address.postcode} ${address.city}`.trim()].filter(Boolean),
    phone: contact.phone,
    footer: newsletter.template.footer.split(/\r?\n/).flatMap((line) => line.trim() || []),
    colours: { light: coloursOf(light), dark: coloursOf(dark) },
  }
}
