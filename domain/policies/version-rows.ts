// Rows of a document's versions as public reading begins with them: without their texts, newest first. Read in the caller's
// transaction; asks no permission, and what leaves for the public goes through public-version.ts.
import type { Locale } from '@/domain/offices/schema'
import type { VersionRow } from '@/domain/policies/public-version'
import type { PublicPolicy } from '@/domain/policies/schema'
import type { Tx } from '@/lib/db/client'

/** lists and look-ups read no texts; the one that is shown is fetched by its id */
export const withoutText = { body: true, source: true } as const

export type FoundVersions = { policy: PublicPolicy; versions: VersionRow[] }

/** All versions of a document in all its texts; null for an unknown or never published document. */
export async function versionsFound(tx: Tx, officeId: string, slug: string): Promise<FoundVersions | null> {
  const policy = await tx.policy.findUnique({
    where: { officeId_slug: { officeId, slug } },
    include: { versions: { omit: withoutText, orderBy: { number: 'desc' } } },
  })
  if (!policy || policy.versions.length === 0) return null
  const { versions, ...rest } = policy
  return { policy: rest, versions }
}

/** Versions in the language when there is any, else the Polish ones: numbers of one page belong to one language. */
export function inLanguage<Row extends { locale: string }>(versions: readonly Row[], locale: Locale): Row[] {
  const own = versions.filter((one) => one.locale === locale)
  return own.length > 0 ? own : versions.filter((one) => one.locale === 'pl')
}
