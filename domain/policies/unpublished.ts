// Whether a draft holds what was never published. Read in the caller's transaction; asks no permission.
import type { Tx } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'

/** Whether the draft holds what was never published: another text than that of the newest version. */
export async function isUnpublished(
  tx: Tx,
  {
    officeId,
    policyId,
    locale,
    title,
    source,
  }: Pick<PolicyDraft, 'officeId' | 'policyId' | 'locale' | 'title' | 'source'>,
): Promise<boolean> {
  const newest = await tx.policyVersion.findFirst({
    where: { officeId, policyId, locale },
    orderBy: { number: 'desc' },
    select: { title: true, source: true },
  })
  return !newest || newest.source !== source || newest.title !== title
}
