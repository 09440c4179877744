// Adds a document to an office. Nothing of it is public until its first version is published.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { type Skeleton, skeletonsFor } from '@/domain/policies/clauses/skeletons'
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
    const skeleton = await skeletonOf(tx, officeId, input.skeleton)
    const own = { ...input, kind: skeleton ? ('rodo' as const) : input.kind, slug: input.slug || skeleton?.slug || '' }
    const { id, slug } = await addPolicy(tx, actor, officeId, own)
    await tx.policyDraft.create({
      data: {
        id: randomUUID(),
        officeId,
        policyId: id,
        title: input.title,
        source: skeleton?.source ?? '',
        updatedAt: now(),
        updatedById: actor.personId,
      },
    })
    return { id, slug }
  })
}

/** The ready document of that name for this kind of office. Throws `invalid` for one that another kind of office has. */
async function skeletonOf(tx: Tx, officeId: string, id: string | undefined): Promise<Skeleton | null> {
  if (!id) return null
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  const found = skeletonsFor(office.kind).find((one) => one.id === id)
  return found ?? fail('invalid', '', { fields: { skeleton: 'Wybierz wzór z listy.' } })
}

/** An office may have any number of information clauses: only the first has the address of the kind. */
async function addressOf(tx: Tx, officeId: string, { kind, slug, title }: CreatePolicyInput): Promise<string> {
  if (kind !== 'rodo') return standardSlugs[kind] || slug || slugOf(title, 60)
  if (slug) return slug
  const taken = await tx.policy.findUnique({ where: { officeId_slug: { officeId, slug: standardSlugs.rodo } } })
  return taken ? slugOf(title, 60) : standardSlugs.rodo
}

/** The document alone, without a draft, in the transaction of a command that asked for `documents.write`. */
export async function addPolicy(tx: Tx, actor: Actor, officeId: string, input: CreatePolicyInput) {
  const slug = await addressOf(tx, officeId, input)
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
