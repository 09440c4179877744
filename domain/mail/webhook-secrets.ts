// Secrets with which a provider signs its events: the installation's (RESEND_WEBHOOK_SECRET) and those of offices with an account of
// their own. An office's secret speaks for that office only.
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { open, seal } from '@/lib/sealed'
import { webhookKey } from './schema'

export type WebhookSecret = { officeId: string | null; key: Buffer }

const purpose = (officeId: string): string => `mail-webhook:${officeId}`
export const sealWebhookSecret = (officeId: string, secret: string): string => seal(purpose(officeId), secret)

function keyFrom(officeId: string | null, secret: string | null | undefined): WebhookSecret[] {
  const key = secret ? webhookKey(secret) : null
  return key ? [{ officeId, key: Buffer.from(key, 'base64') }] : []
}

/** All secrets that may sign an event here; the transaction sees everything. A sealed text that no longer opens counts as none. */
export async function webhookSecrets(tx: Tx): Promise<WebhookSecret[]> {
  const rows = await tx.officeMailRoute.findMany({
    where: { webhookSecretEnc: { not: null } },
    select: { officeId: true, webhookSecretEnc: true },
  })
  const own = rows.flatMap(({ officeId, webhookSecretEnc: sealed }) =>
    keyFrom(officeId, sealed ? open(purpose(officeId), sealed) : null),
  )
  return [...keyFrom(null, env.resendWebhookSecret), ...own]
}

/** Whether an event about mails of this office could be believed at all. */
export async function hasWebhookSecret(tx: Tx, officeId: string): Promise<boolean> {
  const all = await tx.officeMailRoute.findUnique({ where: { officeId }, select: { webhookSecretEnc: true } })
  return Boolean(all?.webhookSecretEnc) || keyFrom(null, env.resendWebhookSecret).length > 0
}
