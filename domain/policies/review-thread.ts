// The remarks about one working text, read inside the caller's transaction; asks no permission.
import { colleague } from '@/domain/policies/notify'
import type { Colleague } from '@/domain/policies/people'
import { newest, type RemarkKind } from '@/domain/policies/rules/remarks'
import type { Tx } from '@/lib/db/client'
import type { PolicyRemark } from '@/lib/db/generated/client'

export type Remark = Omit<PolicyRemark, 'kind'> & { kind: RemarkKind }
type Which = { officeId: string; policyId: string; locale: string }

/** Newest first, at most 500. */
export async function threadOf(tx: Tx, { officeId, policyId, locale }: Which): Promise<Remark[]> {
  const rows = await tx.policyRemark.findMany({
    where: { officeId, policyId, locale },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 500,
  })
  return rows.map((row) => ({ ...row, kind: row.kind as RemarkKind }))
}

/** What was said since the last publication: an older return or question is of no text any more. */
export async function roundOf(tx: Tx, which: Which): Promise<Remark[]> {
  const { officeId, policyId, locale } = which
  const where = { officeId, policyId, locale }
  const version = await tx.policyVersion.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { publishedAt: true },
  })
  const since = version?.publishedAt ?? new Date(0)
  return (await threadOf(tx, which)).filter(({ at }) => at > since)
}

/** Who waits for the answer: who sent the text last, else who saved it. */
export async function senderOf(tx: Tx, draft: Which & { updatedById: string | null }): Promise<Colleague[]> {
  const sent = newest(await roundOf(tx, draft), ['sent'])
  return colleague(tx, draft.officeId, sent?.byId ?? draft.updatedById)
}
