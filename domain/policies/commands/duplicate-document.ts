// Gives a document of one office to another: its sources with variables, never a filled text, as drafts that somebody there reads and
// publishes. Whatever still speaks of the first office is named.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { forAnotherOffice, type Prepared } from '@/domain/policies/import/for-another-office'
import { importOffice } from '@/domain/policies/import/import-office'
import { isVariant, type Variant } from '@/domain/policies/rules'
import { variantNames } from '@/domain/policies/schema'
import type { Duplicated, DuplicateInput } from '@/domain/policies/schema/history'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyKind } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'

/** Throws `invalid` (`targetOfficeId`) for the same office, `rejected` for a document without any text. */
export async function duplicateDocument(actor: Actor, officeId: string, input: DuplicateInput): Promise<Duplicated> {
  permit(actor, 'documents.write', officeId)
  const { policyId, targetOfficeId } = input
  permit(actor, 'documents.write', targetOfficeId)
  if (targetOfficeId === officeId)
    fail('invalid', '', { fields: { targetOfficeId: 'Wybierz inny urząd niż ten, z którego kopiujesz.' } })
  return withScope([officeId, targetOfficeId], async (tx) => {
    const policy = await tx.policy.findUnique({
      where: { id: policyId, officeId },
      include: { drafts: true, office: { select: { slug: true } } },
    })
    if (!policy) fail('not_found')
    const drafts = policy.drafts.filter(({ source }) => source.trim() !== '')
    if (drafts.length === 0) fail('rejected', 'Ten dokument nie ma jeszcze tekstu roboczego.')
    const office = await importOffice(tx, officeId)
    const slug = await freeSlug(tx, targetOfficeId, policy.slug)
    const copies = drafts.map(({ locale, title, source }) => ({
      ...{ locale: isVariant(locale) ? locale : ('pl' as const), title },
      ...forAnotherOffice(source, office, policy.office.slug),
      titled: forAnotherOffice(title, office, policy.office.slug),
    }))
    await write(tx, actor, { officeId: targetOfficeId, slug, kind: policy.kind, copies })
    return {
      slug,
      replaced: copies.reduce((sum, { replaced }) => sum + replaced, 0),
      warnings: copies.flatMap(warningsOf),
      renamed: slug !== policy.slug,
    }
  })
}

type Copy = Prepared & { locale: Variant; title: string; titled: Prepared }

function warningsOf({ locale, warnings, titled, title }: Copy): string[] {
  const where = locale === 'pl' ? '' : ` (${variantNames[locale]})`
  const inTitle = titled.replaced > 0 || titled.warnings.length > 0
  return [...(inTitle ? [`Tytuł „${title}” mówi o poprzednim urzędzie. Zmień go.`] : []), ...warnings].map(
    (warning) => warning + where,
  )
}

/** The document's own address, or the first free one after it: what the other office has stays as it is. */
async function freeSlug(tx: Tx, officeId: string, slug: string): Promise<string> {
  const policies = await tx.policy.findMany({ where: { officeId }, select: { slug: true } })
  const taken = new Set(policies.map((one) => one.slug))
  for (let count = 2; ; count += 1) {
    const wanted = count === 2 && !taken.has(slug) ? slug : `${slug.slice(0, 56)}-${count}`
    if (!taken.has(wanted)) return wanted
  }
}

type NewDocument = { officeId: string; slug: string; kind: PolicyKind; copies: readonly Copy[] }

async function write(tx: Tx, actor: Actor, { officeId, slug, kind, copies }: NewDocument): Promise<void> {
  const [id, at] = [randomUUID(), now()]
  const position = await tx.policy.count({ where: { officeId } })
  await tx.policy.create({ data: { id, officeId, slug, kind, position, createdAt: at } })
  await tx.policyDraft.createMany({
    data: copies.map(({ locale, title, source }) => ({
      ...{ id: randomUUID(), officeId, policyId: id, locale, title, source },
      ...{ updatedAt: at, updatedById: actor.personId },
    })),
  })
  await record(tx, actor, {
    type: 'policy.duplicated',
    officeId,
    subject: { type: 'policy', id },
    data: { kind, texts: copies.length },
  })
}
