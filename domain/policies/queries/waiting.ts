// Texts of an office that wait for this person: to be approved, mended, decided about, or to be given an opinion on.
import type { Actor } from '@/domain/access/actor'
import { can, permit } from '@/domain/access/permissions'
import type { Variant } from '@/domain/policies/rules'
import { newest, openQuestion, openReturn, type RemarkKind } from '@/domain/policies/rules/remarks'
import type { WaitingText } from '@/domain/policies/schema/desk'
import { type Tx, withScope } from '@/lib/db/client'

/** In no order; empty for those whose role does nothing with documents. */
export async function waitingTexts(actor: Actor, officeId: string): Promise<WaitingText[]> {
  permit(actor, 'documents.read', officeId)
  const publishes = can(actor, 'documents.publish', officeId)
  const opines = can(actor, 'documents.opinion', officeId)
  if (!can(actor, 'documents.write', officeId) && !opines) return []
  return withScope([officeId], async (tx) => {
    const drafts = await tx.policyDraft.findMany({
      where: { officeId },
      select: {
        title: true,
        locale: true,
        state: true,
        updatedById: true,
        policyId: true,
        policy: { select: { slug: true } },
      },
    })
    const threads = await threadsOf(tx, officeId)
    const plans = publishes ? await tx.policyPlan.findMany({ where: { officeId, state: 'asking' } }) : []
    return drafts.flatMap(({ policy: { slug }, locale, title, ...draft }): WaitingText[] => {
      const thread = threads.get(`${draft.policyId} ${locale}`) ?? []
      const text = { slug, title, locale: locale as Variant }
      const sent = newest(thread, ['sent'])
      const asked = openQuestion(thread)
      const returned = draft.state === 'writing' ? openReturn(thread) : null
      const plan = plans.find((one) => one.policyId === draft.policyId && one.locale === locale)
      const own = draft.updatedById === actor.personId
      const sender = sent?.byId ?? draft.updatedById
      return [
        ...(plan ? [{ ...text, kind: 'plan', at: plan.publishAt } as const] : []),
        ...(publishes && draft.state === 'in_review' && sent && !own
          ? [{ ...text, kind: 'approve', at: sent.at } as const]
          : []),
        ...(opines && asked ? [{ ...text, kind: 'opinion', at: asked.at } as const] : []),
        ...(returned && sender === actor.personId ? [{ ...text, kind: 'returned', at: returned.at } as const] : []),
      ]
    })
  })
}

type Said = { kind: RemarkKind; at: Date; byId: string | null }

/** What was said of each text since its last publication, by document and language. */
async function threadsOf(tx: Tx, officeId: string): Promise<Map<string, Said[]>> {
  const rows = await tx.$queryRaw<{ policyId: string; locale: string; kind: string; at: Date; byId: string | null }[]>`
    SELECT r.policy_id AS "policyId", r.locale, r.kind, r.at, r.by_id AS "byId" FROM policy_remarks r
    WHERE r.office_id = ${officeId}::uuid AND r.kind IN ('sent', 'approved', 'returned', 'opinion_asked', 'opinion')
    AND r.at > coalesce((SELECT max(v.published_at) FROM policy_versions v
      WHERE v.policy_id = r.policy_id AND v.locale = r.locale), '-infinity')`
  const threads = new Map<string, Said[]>()
  for (const { policyId, locale, kind, at, byId } of rows) {
    const key = `${policyId} ${locale}`
    threads.set(key, [...(threads.get(key) ?? []), { kind: kind as RemarkKind, at, byId }])
  }
  return threads
}
