// Adds a document to an office. Nothing of it is public until its first version is published.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { reservedPolicySlugs, standardSlugs } from '@/domain/policies/rules'
import type { CreatePolicyInput } from '@/domain/policies/schema'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { slugOf } from '@/lib/slug'

/** Address: that of its kind, the editor's own, or made of the title. Throws `invalid` when it is taken or reserved. */
export async function createPolicy(
  actor: Actor,
  officeId: string,
  input: CreatePolicyInput,
): Promise<{ id: string; slug: string }> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    const { id, slug } = await addPolicy(tx, actor, officeId, input)
    await tx.policyDraft.create({
      data: {
        id: randomUUID(),
        officeId,
        policyId: id,
        title: input.title,
        source: '',
        updatedAt: now(),
        updatedById: actor.personId,
      },
    })
    return { id, slug }
  })
}

/** The document alone, without a draft, in the transaction of a command that asked for `documents.write`. */
export async function addPolicy(tx: Tx, actor: Actor, officeId: string, input: CreatePolicyInput) {
  const slug = standardSlugs[input.kind] || input.slug || slugOf(input.title, 60)
  if (slug === '' || reservedPolicySlugs.includes(slug))
    fail('invalid', '', {
      fields: { slug: 'Podaj adres dokumentu: małe litery bez polskich znaków, cyfry i łączniki.' },
    })
  if (await tx.policy.findUnique({ where: { officeId_slug: { officeId, slug } } }))
    fail('invalid', '', { fields: { slug: `Urząd ma już dokument pod adresem „${slug}”.` } })
  const id = randomUUID()
  const position = await tx.policy.count({ where: { officeId } })
  await tx.policy.create({ data: { id, officeId, slug, kind: input.kind, position, createdAt: now() } })
  await record(tx, actor, {
    type: 'policy.created',
    officeId,
    subject: { type: 'policy', id },
    // no address: it is made of a title that somebody typed
    data: { kind: input.kind },
  })
  return { id, slug }
}
