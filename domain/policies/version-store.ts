// How versions are written: placed in time, hashed, numbered. Called inside the caller's transaction, which holds the document's
// row lock; asks no permission (commands do) and writes no audit row.
import { createHash, randomUUID } from 'node:crypto'
import type { Authors } from '@/domain/policies/authors'
import { withClauses } from '@/domain/policies/clauses/library'
import type { Override } from '@/domain/policies/linter-override'
import { covers, endForce, languageOf, placeVersion, type Shift, type Variant } from '@/domain/policies/rules'
import { dateOfDay, dayOf } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import type { PolicyVersion } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/** SHA-256 (hex) of a text's UTF-8 bytes: what `sha256sum` prints for the downloaded text. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Locks the document's row until the end of the transaction. Throws `not_found` when the office has no such document. */
export async function lockPolicy(tx: Tx, officeId: string, policyId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM policies WHERE id = ${policyId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  if (rows.length === 0) fail('not_found')
}

/** Locks several documents, always in one order, so that two people who repair the same ones wait for each other and never block. */
export async function lockPolicies(tx: Tx, officeId: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM policies WHERE id = ANY(${[...ids]}::uuid[]) AND office_id = ${officeId}::uuid ORDER BY id FOR UPDATE`
}

/** A version of this office, with its document locked. Throws `not_found` for another office's or an unknown id. */
export async function lockVersion(tx: Tx, officeId: string, versionId: string): Promise<PolicyVersion> {
  const found = await tx.policyVersion.findUnique({ where: { id: versionId, officeId }, select: { policyId: true } })
  if (!found) fail('not_found')
  await lockPolicy(tx, officeId, found.policyId)
  return tx.policyVersion.findUniqueOrThrow({ where: { id: versionId, officeId } })
}

export type NewVersion = {
  officeId: string
  policyId: string
  locale: string
  title: string
  source: string
  /** the source with every variable filled */
  body: string
  changeNote: string
  publishedAt: Date
  /** first day in force, `YYYY-MM-DD` */
  effectiveFrom: string
  substantive?: boolean
  lateSeconds?: number | null
  restoredFrom?: number | null
} & Pick<Authors, 'authorId' | 'publisherId' | 'authorLabel' | 'publisherLabel'> &
  Partial<Authors & Override>

/** What placing needs of the other versions: never their texts. */
const placed = { id: true, number: true, effectiveFrom: true, effectiveTo: true } as const

/** Number of the Polish version that is to be in force on `day`: what a text in another language is made from. */
async function sourceOn(tx: Tx, officeId: string, policyId: string, day: string): Promise<number | null> {
  const polish = await tx.policyVersion.findMany({ where: { officeId, policyId, locale: 'pl' }, select: placed })
  const covering = polish.find((row) => covers(forceOf(row), day))
  return covering?.number ?? null
}

/** Writes the next version and moves the ends of the others. Returns its id, number and hash. */
export async function insertVersion(
  tx: Tx,
  version: NewVersion,
): Promise<{ id: string; number: number; sha256: string }> {
  const { officeId, policyId, locale, effectiveFrom, ...rest } = version
  const existing = await tx.policyVersion.findMany({ where: { officeId, policyId, locale }, select: placed })
  const place = placeVersion(existing.map(forceOf), effectiveFrom)
  if (place.shift) await moveEnds(tx, officeId, [place.shift])
  const id = randomUUID()
  const number = Math.max(0, ...existing.map((one) => one.number)) + 1
  const sha256 = digestOfText(version.body)
  await tx.policyVersion.create({
    data: {
      ...rest,
      id,
      officeId,
      policyId,
      locale,
      number,
      sha256,
      sourceNumber: locale === 'pl' ? null : await sourceOn(tx, officeId, policyId, effectiveFrom),
      effectiveFrom: dateOfDay(effectiveFrom),
      effectiveTo: place.to ? dateOfDay(place.to) : null,
    },
  })
  const template = withClauses(version.source, languageOf(locale as Variant))
  if (template !== version.source) await tx.publishedTemplate.create({ data: { versionId: id, officeId, template } })
  return { id, number, sha256 }
}

/** Takes the force from a version (withdrawn or closed today); a planned one gives its days back to the one before. */
export async function takeForce(tx: Tx, version: PolicyVersion, today: string): Promise<void> {
  const { officeId, policyId, locale } = version
  const existing = await tx.policyVersion.findMany({ where: { officeId, policyId, locale }, select: placed })
  await moveEnds(tx, officeId, endForce(existing.map(forceOf), version.id, today))
}

/** In the given order: the database checks after each step that no two versions share a day. */
async function moveEnds(tx: Tx, officeId: string, shifts: readonly Shift[]): Promise<void> {
  for (const { id, to } of shifts)
    await tx.policyVersion.update({
      where: { id, officeId },
      data: { effectiveTo: to === null ? null : dateOfDay(to) },
    })
}

/** Id and days of force of a row. */
export function forceOf(row: { id: string; effectiveFrom: Date; effectiveTo: Date | null }) {
  return { id: row.id, from: dayOf(row.effectiveFrom), to: row.effectiveTo ? dayOf(row.effectiveTo) : null }
}
