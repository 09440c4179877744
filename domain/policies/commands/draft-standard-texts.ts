// Gives an office the drafts of all standard documents it does not have yet. Publishes nothing.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { standardTexts } from '@/domain/policies/clauses'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/**
 * For a new office that is not public yet (the administrator) and for one that lacks documents (its editors). Running it again adds only what is missing.
 * Returns the number of drafts added.
 */
export async function draftStandardTexts(actor: Actor, officeId: string): Promise<number> {
  if (!actor.administrator) permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId } })
    if (!office) fail('not_found')
    // the administrator makes an office together with its drafts; the texts of a public one are its editors' alone
    if (office.state !== 'draft') permit(actor, 'documents.write', officeId)
    const at = now()
    let added = 0
    for (const [position, { slug, kind, locale, title, source }] of standardTexts(office.kind).entries()) {
      const known = await tx.policy.findUnique({
        where: { officeId_slug: { officeId, slug } },
        include: { drafts: true },
      })
      if (known?.drafts.some((draft) => draft.locale === locale)) continue
      const policyId = known?.id ?? randomUUID()
      if (!known) {
        await tx.policy.create({ data: { id: policyId, officeId, slug, kind, position, createdAt: at } })
        await record(tx, actor, {
          type: 'policy.created',
          officeId,
          subject: { type: 'policy', id: policyId },
          data: { slug, kind },
        })
      }
      await tx.policyDraft.create({
        data: {
          id: randomUUID(),
          officeId,
          policyId,
          locale,
          title,
          source,
          updatedAt: at,
          updatedById: actor.personId,
        },
      })
      added += 1
    }
    return added
  })
}
