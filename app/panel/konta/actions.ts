'use server'
// Accounts and roles: what the administrator of the installation does. The domain asks for the right again.
import { addPerson as add } from '@/domain/accounts/commands/add-person'
import { changePerson as change } from '@/domain/accounts/commands/change-person'
import { disablePerson as disable, enablePerson as enable } from '@/domain/accounts/commands/disable-person'
import { grantRole as grant, revokeRole as revoke } from '@/domain/accounts/commands/grant-role'
import { sendLink as send } from '@/domain/accounts/commands/send-link'
import { setAdministrator } from '@/domain/accounts/commands/set-administrator'
import { grantIdForm, newPersonForm, personForm, personIdForm, roleForm } from '@/domain/accounts/schema'
import { requireActor } from '@/domain/accounts/session'
import { formAction } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function addPerson(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, newPersonForm, async (input) => {
    const detail = await add(actor, input)
    return { done: 'Konto dodane. Zaproszenie jest w drodze.', detail }
  })
}

export async function changePerson(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, personForm, async (input) => {
    await change(actor, input)
    return { done: 'Zapisano dane konta.' }
  })
}

export async function sendLink(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, personIdForm, async ({ personId }) => {
    const { link, purpose } = await send(actor, personId)
    const what = purpose === 'invitation' ? 'Zaproszenie' : 'Link do nowego hasła'
    return { done: `${what} jest w drodze. Poprzednie linki przestały działać.`, detail: { personId, link } }
  })
}

export async function grantRole(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, roleForm, async (input) => {
    await grant(actor, input)
    return { done: 'Nadano rolę.' }
  })
}

export async function revokeRole(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, grantIdForm, async (input) => {
    await revoke(actor, input)
    return { done: 'Odebrano rolę.' }
  })
}

export async function disablePerson(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, personIdForm, async ({ personId }) => {
    await disable(actor, personId)
    return { done: 'Konto wyłączone, wszystkie sesje zakończone.' }
  })
}

export async function enablePerson(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, personIdForm, async ({ personId }) => {
    await enable(actor, personId)
    return { done: 'Konto włączone. Wyślij teraz link do ustawienia hasła.' }
  })
}

export async function makeAdministrator(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, personIdForm, async ({ personId }) => {
    await setAdministrator(actor, personId, true)
    return { done: 'Nadano uprawnienia administratora.' }
  })
}

export async function dropAdministrator(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, personIdForm, async ({ personId }) => {
    await setAdministrator(actor, personId, false)
    return { done: 'Odebrano uprawnienia administratora.' }
  })
}
