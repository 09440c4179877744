// A host of an office in test data: typed in, or met by the portal and chosen as the office's address.
import { originOf } from '@/domain/offices/rules/own-hosts'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'

export function hostRow(host: string, canonical: boolean) {
  if (!canonical) return { host }
  return { host, canonical, verifiedOrigin: originOf(host, env.appUrl), verifiedAt: now(), checkedAt: now() }
}
