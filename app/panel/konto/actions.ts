'use server'
// One's own account: password and sessions.
import { z } from 'zod'
import { changeOwnPassword, endOtherSessions, endOwnSession } from '@/domain/accounts/own-account'
import { changePasswordForm, sessionIdForm } from '@/domain/accounts/schema'
import { requireActor } from '@/domain/accounts/session'
import { formAction } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, changePasswordForm, async (input) => {
    await changeOwnPassword(actor, input)
    return { done: 'Hasło zmienione. Pozostałe sesje zostały zakończone.' }
  })
}

export async function endSession(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, sessionIdForm, async ({ sessionId }) => {
    await endOwnSession(actor, sessionId)
    return sessionId === actor.sessionId ? { to: '/logowanie?wylogowano=1' } : { done: 'Sesja zakończona.' }
  })
}

export async function endOthers(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, z.object({}), async () => {
    await endOtherSessions(actor)
    return { done: 'Pozostałe sesje zostały zakończone.' }
  })
}
