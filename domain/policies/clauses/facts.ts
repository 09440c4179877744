// The facts behind the clauses, collected from what runs the software: settings of the office, field register of the access log,
// cookie register, mail route, address. A clause never takes a fact from anywhere else (truth by construction).
import type { OfficeSettings } from '@/domain/offices/schema'
import { type DeclarationFacts, declarationOf, withDays } from '@/domain/policies/declaration/declaration-facts'
import { type AccessField, accessFields } from '@/lib/access-log'
import { polishDay } from '@/lib/clock'
import { cookieRegister, type RegisteredCookie } from '@/lib/cookie-register'
import type { OfficeKind } from '@/lib/db/generated/enums'
import { env } from '@/lib/env'
import { longestWindow } from '@/lib/rate-limit'
import { newsletterFields } from './newsletter-fields'
import { type RoleTable, roleTable } from './role-names'
import { deliveryDays, linkDays, recipientDays, reconfirmDays, reminderDays, stoppedDays } from './terms'

export type MailRouteKind = 'outbox' | 'smtp' | 'resend'

/** What is asked about an office. Everything optional has an honest default. */
export type ClauseOffice = {
  slug: string
  kind: OfficeKind
  settings: OfficeSettings
  /** own hosts; the first is the public address */
  hosts?: readonly string[]
  launchedAt?: Date | null
  /** transport of the office's own mail route; absent or `inherit` = the installation's */
  mailTransport?: string | null
  /** day (`YYYY-MM-DD`) on which the first accessibility declaration was published; absent = it is being prepared now */
  declaredOn?: string | null
  /** `office_declarations.data`; absent: its form was never saved */
  declaration?: unknown
  /** the day as of which the facts are told, `YYYY-MM-DD`; absent: today */
  day?: string
}

export type ClauseFacts = {
  slug: string
  kind: OfficeKind
  settings: OfficeSettings
  /** public https address of the office's site, or empty while there is none */
  url: string
  mail: MailRouteKind
  logFields: readonly AccessField[]
  cookies: readonly RegisteredCookie[]
  /** columns of a subscription */
  newsletterFields: readonly string[]
  /** which roles hold which capability */
  roles: RoleTable
  /** periods by which the software itself works */
  terms: Record<
    'linkDays' | 'reminderDays' | 'reconfirmDays' | 'stoppedDays' | 'deliveryDays' | 'recipientDays',
    number
  > & {
    counterSeconds: number
  }
  /** the portal answers on https, so cookies bear their prefixes */
  secure: boolean
  /** days, `YYYY-MM-DD` */
  today: string
  launchedOn: string
  declaredOn: string
  /** what the office declares about the accessibility of its site, with every default in its place */
  declaration: DeclarationFacts
}

const routes: readonly string[] = ['outbox', 'smtp', 'resend'] satisfies MailRouteKind[]

function routeOf(own: string | null | undefined): MailRouteKind {
  return routes.includes(own ?? '') ? (own as MailRouteKind) : env.mailTransport
}

function addressOf(office: ClauseOffice): string {
  if (office.settings.contact.website) return office.settings.contact.website.replace(/\/$/, '')
  if (office.hosts?.[0]) return `https://${office.hosts[0]}`
  return env.appUrl.startsWith('https://') ? `${env.appUrl}/${office.slug}` : ''
}

/** Collects the facts of an office; reads the environment and the clock, nothing else. */
export function collectFacts(office: ClauseOffice): ClauseFacts {
  const today = office.day ?? polishDay()
  const launchedOn = office.launchedAt ? polishDay(office.launchedAt) : today
  return {
    slug: office.slug,
    kind: office.kind,
    settings: office.settings,
    url: addressOf(office),
    mail: routeOf(office.mailTransport),
    logFields: accessFields,
    cookies: cookieRegister,
    newsletterFields,
    roles: roleTable,
    terms: {
      ...{ linkDays, reminderDays, reconfirmDays, stoppedDays, deliveryDays, recipientDays },
      counterSeconds: longestWindow,
    },
    secure: env.appUrl.startsWith('https://'),
    today,
    launchedOn,
    declaredOn: office.declaredOn ?? today,
    declaration: withDays(declarationOf(office.declaration, office.settings), {
      launchedOn,
      declaredOn: office.declaredOn ?? null,
      today,
    }),
  }
}
