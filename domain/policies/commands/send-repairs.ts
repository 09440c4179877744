// Sends repairs of many documents to those who publish, with one note: the first pair of eyes where an office asks for two.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { RepairsInput } from '@/domain/policies/schema/truth'
import { prepareDraft, untrueVersions } from '@/domain/policies/truth/repair'
import { lockPolicies } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { sendLocked } from './send-for-review'

/** All or nothing. Who sends stands as the one who saved the text, so that another person has to approve it. Returns how many. */
export async function sendRepairs(actor: Actor, officeId: string, input: RepairsInput): Promise<number> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    await lockPolicies(
      tx,
      officeId,
      input.items.map(({ policyId }) => policyId),
    )
    const untrue = await untrueVersions(tx, officeId)
    for (const item of input.items) {
      const { draft, aside } = await prepareDraft(tx, actor, officeId, item, untrue)
      // a text that waits for others cannot lie beside another one: the person decides about the changes first
      if (aside) fail('rejected', `Najpierw zdecyduj o nieopublikowanych zmianach: ${aside.title}.`)
      const taken = await tx.policyDraft.update({
        where: { id: draft.id, officeId },
        data: {
          changeNote: input.changeNote,
          revision: draft.revision + 1,
          updatedById: actor.personId,
          updatedAt: now(),
          ...(draft.state === 'writing' ? {} : { state: 'writing', ...unapproved }),
        },
      })
      await sendLocked(tx, actor, taken, input.changeNote)
    }
    return input.items.length
  })
}

const unapproved = { approvedSha256: null, approvedById: null, approvedAt: null } as const
