'use server'
// What a visitor without a session may do: sign in, ask for a new password, set one by a one-time link, confirm the notice for staff.
import { headers } from 'next/headers'
import { z } from 'zod'
import { enter } from '@/domain/accounts/auth'
import { confirmNotice } from '@/domain/accounts/own-account'
import { requestReset, setPasswordByLink } from '@/domain/accounts/public'
import { safeReturn } from '@/domain/accounts/rules'
import { forgottenForm, newPasswordForm, signInForm } from '@/domain/accounts/schema'
import { requireActor } from '@/domain/accounts/session'
import { fail } from '@/lib/errors'
import { formAction } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, signInForm, async ({ email, password, powrot }) => {
    const answer = await enter(email, password)
    if (answer === 'too_many') fail('too_many', 'Za dużo prób logowania. Odczekaj kwadrans i spróbuj ponownie.')
    if (answer === 'wrong') fail('rejected', 'Adres e-mail lub hasło są nieprawidłowe.')
    return { to: safeReturn(powrot) }
  })
}

export async function askForReset(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, forgottenForm, async ({ email }) => {
    await requestReset(email, (await headers()).get('x-okienko-address') ?? '')
    return { done: 'Jeżeli ten adres należy do konta w portalu, za chwilę przyjdzie na niego wiadomość z linkiem.' }
  })
}

export async function setPassword(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, newPasswordForm, async ({ token, password }) => {
    const { email } = await setPasswordByLink(token, password)
    const answer = await enter(email, password)
    return { to: answer === 'in' ? '/panel' : '/logowanie?haslo=1' }
  })
}

export async function readNotice(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, z.object({}), async () => {
    await confirmNotice(actor)
    return { to: '/panel' }
  })
}
