// Counts untrue sentences office by office, for the page of health. An office is counted anew when anything its documents rest on has
// changed: its content, its settings, or what the software itself decides (mail route of the environment, log fields, cookies).
import { createHash } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { clauseVariables, factsOf } from '@/domain/policies/clauses'
import { flagsOf } from '@/domain/policies/clauses/variables'
import { clauseOffice } from '@/domain/policies/office-facts'
import { isTrue, truthOfVersion, versionsToCheck } from '@/domain/policies/truth/truth'
import { now, polishDay } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'

/** At most `most` offices in one run, the longest unchecked first. Returns how many were looked at and how many counted anew. */
export async function countUntruths(
  actor: Actor,
  most: number,
): Promise<{ offices: number; counted: number; untrue: number }> {
  permitAdministrator(actor)
  const due = await withScope('everything', async (tx) => {
    const fresh = await tx.office.findMany({
      where: { state: { not: 'draft' }, truth: null },
      select: { id: true },
      take: most,
    })
    const known = await tx.officeTruth.findMany({
      orderBy: { checkedAt: 'asc' },
      take: Math.max(0, most - fresh.length),
    })
    return [...fresh, ...known.map(({ officeId }) => ({ id: officeId }))]
  })
  const sum = { offices: 0, counted: 0, untrue: 0 }
  for (const { id } of due) {
    const found = await withScope([id], (tx) => countOffice(tx, id))
    sum.offices += 1
    if (found.counted) sum.counted += 1
    if (found.documents > 0) sum.untrue += 1
  }
  return sum
}

async function countOffice(tx: Tx, officeId: string): Promise<{ counted: boolean; documents: number }> {
  const office = await clauseOffice(tx, officeId)
  const { contentVersion } = await tx.office.findUniqueOrThrow({
    where: { id: officeId },
    select: { contentVersion: true },
  })
  // a version may begin or end with the day
  const facts = factsOf({ ...office, day: '2000-01-01' })
  const told = [
    clauseVariables(facts),
    clauseVariables(facts, 'uk'),
    flagsOf(facts),
    String(contentVersion),
    polishDay(),
  ]
  const fingerprint = createHash('sha256').update(JSON.stringify(told)).digest('hex')
  const before = await tx.officeTruth.findUnique({ where: { officeId } })
  if (before?.fingerprint === fingerprint) {
    await tx.officeTruth.update({ where: { officeId }, data: { checkedAt: now() } })
    return { counted: false, documents: before.documents }
  }
  const versions = await versionsToCheck(tx, officeId)
  const untrue = versions.map((version) => truthOfVersion(version, office)).filter((truth) => !isTrue(truth))
  const sentences = untrue.reduce((total, one) => total + one.sentences.length + one.suspicions.length, 0)
  const data = { fingerprint, documents: untrue.length, sentences, checkedAt: now() }
  await tx.officeTruth.upsert({ where: { officeId }, create: { officeId, ...data }, update: data })
  return { counted: true, documents: untrue.length }
}
