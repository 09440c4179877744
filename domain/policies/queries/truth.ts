// The truth of an office's documents for the screens of staff: what is untrue, and what its working text holds; what a change of the
// settings would make untrue; counts for health.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { type AnySectionValues, withSection } from '@/domain/offices/schema/sections'
import { settingsOf } from '@/domain/offices/stored-settings'
import type { Supposed } from '@/domain/policies/office-facts'
import { clauseOffice } from '@/domain/policies/office-facts'
import { differs, repairedSource } from '@/domain/policies/truth/repair'
import {
  type Consequence,
  type DocumentTruth,
  isTrue,
  truthOf,
  truthOfVersion,
  untrueAfter,
  versionsToCheck,
} from '@/domain/policies/truth/truth'
import { withScope } from '@/lib/db/client'
import type { DraftState } from '@/lib/db/generated/enums'

export type DraftOfRepair = {
  /** 0: the language has no draft yet */
  revision: number
  state: DraftState
  /** holds changes that nobody has published */
  differs: boolean
  /** saved last by this person */
  own: boolean
  /** sentences typed by hand that a person has to reword: no variable can say them */
  byHand: number
}
export type TruthOnDesk = DocumentTruth & { draft: DraftOfRepair }
/** Published, not yet in force, and already untrue. */
export type PlannedTruth = DocumentTruth & { effectiveFrom: Date }
export type TruthDesk = { documents: TruthOnDesk[]; planned: PlannedTruth[]; fourEyes: boolean }

/** Every document in force with what is not true in it, and the state of its working text. */
export async function truthDesk(actor: Actor, officeId: string): Promise<TruthDesk> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const [office, versions] = [await clauseOffice(tx, officeId), await versionsToCheck(tx, officeId)]
    const drafts = await tx.policyDraft.findMany({ where: { officeId } })
    const documents = versions.map((version): TruthOnDesk => {
      const truth = truthOfVersion(version, office)
      const draft = drafts.find(({ policyId, locale }) => policyId === version.policyId && locale === version.locale)
      const left = truth.suspicions.filter((one) => repairedSource(version.source, [one]) === version.source)
      return {
        ...truth,
        draft: {
          revision: draft?.revision ?? 0,
          state: draft?.state ?? 'writing',
          differs: draft !== undefined && differs(draft, version),
          own: draft?.updatedById === actor.personId || draft?.authorId === actor.personId,
          byHand: left.length,
        },
      }
    })
    const planned = (await versionsToCheck(tx, officeId, 'planned'))
      .map((version) => ({ ...truthOfVersion(version, office), effectiveFrom: version.effectiveFrom }))
      .filter((truth) => !isTrue(truth))
    return { documents, planned, fourEyes: office.settings.authorship.fourEyes }
  })
}

/** How many documents in force are untrue, and how many sentences in them. */
export async function truthCount(actor: Actor, officeId: string): Promise<{ documents: number; sentences: number }> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const untrue = (await truthOf(tx, officeId)).filter((truth) => !isTrue(truth))
    const sentences = untrue.reduce((sum, one) => sum + one.sentences.length + one.suspicions.length, 0)
    return { documents: untrue.length, sentences }
  })
}

/** What saving a section of the settings would make untrue; empty: nothing. */
export async function consequencesOfSection(
  actor: Actor,
  officeId: string,
  values: AnySectionValues,
): Promise<Consequence[]> {
  permit(actor, 'office.settings', officeId)
  return withScope([officeId], async (tx) => {
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
    return untrueAfter(tx, officeId, { settings: withSection(settingsOf(office), values) })
  })
}

/** The same for a mail route, which administrators choose. */
export async function consequencesOfRoute(actor: Actor, officeId: string, transport: string): Promise<Consequence[]> {
  permitAdministrator(actor)
  const supposed: Supposed = { mailTransport: transport }
  return withScope([officeId], (tx) => untrueAfter(tx, officeId, supposed))
}

/** Sums over all offices, as the clock counted them last; `unchecked`: offices that wait for their first count. */
export async function truthOfInstallation(
  actor: Actor,
): Promise<{ offices: number; documents: number; unchecked: number }> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const untrue = await tx.officeTruth.aggregate({
      where: { documents: { gt: 0 } },
      _count: true,
      _sum: { documents: true },
    })
    const unchecked = await tx.office.count({ where: { state: { not: 'draft' }, truth: null } })
    return { offices: untrue._count, documents: untrue._sum.documents ?? 0, unchecked }
  })
}
