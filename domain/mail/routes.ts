// Which way an office's mail goes and in whose name: the office's own route, or the installation's. The secret is opened here only.
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { open, seal } from '@/lib/sealed'
import type { TransportName } from './schema'
import type { ResendAccount } from './tracking-api'
import { resendTransport } from './transports/resend'
import { smtpTransport } from './transports/smtp'
import { outbox, type Transport } from './transports/transport'

export type Sender = { name: string; address: string }
export type MailRoute =
  | { ok: true; transport: Transport; from: Sender }
  | { ok: false; transport: Transport['name']; error: 'route_broken' | 'no_sender' }

type StoredRoute = { transport: string; fromName: string | null; fromEmail: string | null; secretEnc: string | null }

const purpose = (officeId: string): string => `mail-route:${officeId}`
export const sealRouteSecret = (officeId: string, secret: string): string => seal(purpose(officeId), secret)

/** `Urząd <newsletter@example.org>` or a bare address, as its two parts. */
export function senderOf(text: string | undefined): Sender {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text?.trim() ?? '')
  return named ? { name: (named[1] ?? '').trim(), address: (named[2] ?? '').trim() } : { name: '', address: text ?? '' }
}

/** In the local outbox a sender is only for show; nothing leaves the house. */
const outboxSender = 'skrzynka@okienko.example'

const installationName = (): Transport['name'] => env.mailTransport

function installationTransport(): Transport {
  if (env.mailTransport === 'smtp' && env.smtpUrl) return smtpTransport(env.smtpUrl)
  if (env.mailTransport === 'resend' && env.resendApiKey) return resendTransport(env.resendApiKey, env.resendBaseUrl)
  return outbox
}

/** The transport that a stored choice ends in; `inherit` and no row at all mean the installation's. */
export function transportName(stored: Pick<StoredRoute, 'transport'> | null): Transport['name'] {
  const name = (stored?.transport ?? 'inherit') as TransportName
  return name === 'inherit' ? installationName() : name
}

function ownTransport(officeId: string, { transport, secretEnc }: StoredRoute): Transport | null {
  if (transport === 'outbox') return outbox
  const secret = secretEnc ? open(purpose(officeId), secretEnc) : null
  if (!secret) return null
  return transport === 'smtp' ? smtpTransport(secret) : resendTransport(secret, env.resendBaseUrl)
}

/** The route in force of an office (null: the installation's own mails). */
export function routeFrom(officeId: string | null, stored: StoredRoute | null): MailRoute {
  const name = transportName(stored)
  const own =
    stored && stored.transport !== 'inherit' && officeId ? ownTransport(officeId, stored) : installationTransport()
  if (!own) return { ok: false, transport: name, error: 'route_broken' }
  const installation = senderOf(env.mailFrom)
  const address = stored?.fromEmail || installation.address || (own.name === 'outbox' ? outboxSender : '')
  if (!address) return { ok: false, transport: name, error: 'no_sender' }
  return { ok: true, transport: own, from: { name: stored?.fromName || (officeId ? '' : installation.name), address } }
}

/** Reads and opens the route inside the caller's transaction. */
export async function routeOf(tx: Tx, officeId: string | null): Promise<MailRoute> {
  const stored = officeId ? await tx.officeMailRoute.findUnique({ where: { officeId } }) : null
  return routeFrom(officeId, stored)
}

/** The account of a Resend route and the address it sends by; null for any other route, or one that is broken. */
export async function resendAccountOf(tx: Tx, officeId: string): Promise<ResendAccount | null> {
  const stored = await tx.officeMailRoute.findUnique({ where: { officeId } })
  const route = routeFrom(officeId, stored)
  if (!route.ok || route.transport.name !== 'resend') return null
  const own = stored?.transport === 'resend' && stored.secretEnc ? open(purpose(officeId), stored.secretEnc) : null
  const apiKey = own ?? env.resendApiKey
  return apiKey ? { apiKey, baseUrl: env.resendBaseUrl, sender: route.from.address } : null
}
