// Starts the planned sendings whose moment has come; what is too late or has changed asks a person by mail. The mail is rendered
// here and compared with the approved content again inside the transaction that freezes it.
import { systemActor } from '@/domain/accounts/session'
import { checkTracking } from '@/domain/mail/tracking'
import { dueIssuePlans, fireIssuePlan } from '@/domain/newsletter/commands/fire-issue-plan'
import { freezeContents } from './issue-rendering'

const most = 20

/** Says how many started and how many ask; throws at the end when one met a fault of ours, after all others had their turn. */
export async function sendPlanned(): Promise<{ started: number; asking: number }> {
  const actor = systemActor('planowane wysyłki')
  const sum = { started: 0, asking: 0 }
  const faults: unknown[] = []
  for (const { id, officeId } of await dueIssuePlans(actor, most)) {
    const fired = await fireOne(actor, officeId, id).catch((error: unknown) => void faults.push(error))
    if (fired) sum[fired] += 1
  }
  if (faults.length > 0) throw faults[0]
  return sum
}

async function fireOne(actor: ReturnType<typeof systemActor>, officeId: string, issueId: string) {
  await checkTracking(actor, officeId)
  const rendered = await freezeContents(actor, officeId, issueId)
  return fireIssuePlan(actor, officeId, issueId, rendered)
}
