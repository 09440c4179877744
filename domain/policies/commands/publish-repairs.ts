// Publishes repairs of many documents with one note, all or nothing. Where the office asks for two pairs of eyes, the publisher's
// click approves each text that another person sent, and publishes it in the same transaction.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { settingsOf } from '@/domain/offices/stored-settings'
import { publishDraft } from '@/domain/policies/publish-draft'
import type { PublishedRepair, RepairFailure, RepairInput, RepairsInput } from '@/domain/policies/schema/truth'
import { prepareDraft, takeBack, type Untrue, untrueVersions } from '@/domain/policies/truth/repair'
import { lockPolicies } from '@/domain/policies/version-store'
import { polishDay } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { type CodedError, fail, isCoded } from '@/lib/errors'
import { approveLocked } from './approve-draft'

/** Polish versions first: translations name the number of the Polish one that they were made from. */
const polishFirst = (a: RepairInput, b: RepairInput) => Number(a.locale !== 'pl') - Number(b.locale !== 'pl')

const reasons: Partial<Record<CodedError['code'], string>> = {
  conflict: 'Tekst roboczy zmienił się po otwarciu tej strony.',
  not_found: 'Dokument nie ma obowiązującej wersji.',
}
const told = (error: CodedError): string =>
  Object.values(error.fields).join(' ') ||
  (error.message !== error.code ? error.message : (reasons[error.code] ?? 'Nie udało się opublikować.'))

/**
 * Throws `rejected` with `detail: { failures: RepairFailure[] }` when any document may not be published: then none is.
 * Unpublished changes that a repair leaves aside stand in the working text again afterwards.
 */
export async function publishRepairs(actor: Actor, officeId: string, input: RepairsInput): Promise<PublishedRepair[]> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    await lockPolicies(
      tx,
      officeId,
      input.items.map(({ policyId }) => policyId),
    )
    const untrue = await untrueVersions(tx, officeId)
    const published: PublishedRepair[] = []
    const failures: RepairFailure[] = []
    for (const item of input.items.toSorted(polishFirst)) {
      const { policyId, locale } = item
      try {
        published.push(await publishOne(tx, actor, officeId, item, input.changeNote, untrue))
      } catch (error) {
        if (!isCoded(error)) throw error
        const title = untrue.get(`${policyId}/${locale}`)?.version.title ?? ''
        failures.push({ locale, title, message: told(error) })
      }
    }
    if (failures.length > 0)
      fail('rejected', 'Nic nie zostało opublikowane. Powody stoją poniżej.', { detail: { failures } })
    return published
  })
}

async function publishOne(
  tx: Tx,
  actor: Actor,
  officeId: string,
  item: RepairInput,
  changeNote: string,
  untrue: Map<string, Untrue>,
): Promise<PublishedRepair> {
  const { policyId, locale } = item
  const { draft, aside } = await prepareDraft(tx, actor, officeId, item, untrue)
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  if (settingsOf(office).authorship.fourEyes && draft.state === 'in_review')
    await approveLocked(tx, actor, draft, changeNote)
  const { number } = await publishDraft(tx, actor, officeId, {
    ...{ policyId, locale, changeNote, revision: draft.revision },
    effectiveFrom: polishDay(),
    substantive: true,
  })
  if (aside) await takeBack(tx, officeId, aside)
  const slug = untrue.get(`${policyId}/${locale}`)?.version.policy.slug ?? ''
  return { slug, title: draft.title, locale, number }
}
