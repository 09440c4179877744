'use server'
// Checks the audit trail's hash chain on demand.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { verifyChain } from '@/domain/audit/verify'
import { fail } from '@/lib/errors'
import { formAction } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function checkTrail(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, z.object({}), async () => {
    const answer = await verifyChain(actor)
    if (!answer.ok)
      fail(
        'rejected',
        `Dziennik zdarzeń jest przerwany: pierwszy błędny wpis ma numer ${answer.brokenAt}. Zabezpiecz kopię bazy i powiadom IOD.`,
      )
    return { done: `Dziennik zdarzeń jest nienaruszony. Sprawdzone wpisy: ${answer.events}.` }
  })
}
