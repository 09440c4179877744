'use server'
// The mail route of an office, its test message, the look at its DNS records and at tracking by the provider.
import { z } from 'zod'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { saveMailRoute, sendTestMail } from '@/domain/mail/commands'
import { dnsCheck } from '@/domain/mail/dns-check'
import { mailRouteForm, trackingWords } from '@/domain/mail/schema'
import { checkTracking, recheckTracking } from '@/domain/mail/tracking'
import { officeBySlug } from '@/domain/offices/queries'
import { consequencesOfRoute } from '@/domain/policies/queries/truth'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { askBefore, asQuestion, wantsRepairs } from '../question'

const wrongAddress = 'Podaj adres e-mail w postaci nazwa@domena.pl.'
const testForm = z.object({
  recipient: z.string().trim().toLowerCase().max(254, wrongAddress).pipe(z.email(wrongAddress)),
})
const dnsForm = z.object({ sender: z.string().trim().min(1, 'Podaj adres nadawcy.'), selector: z.string().trim() })

export async function saveRoute(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  const state = await formAction(form, mailRouteForm, async (route) => {
    askBefore(form, [], await consequencesOfRoute(actor, id, route.transport), can(actor, 'documents.read', id))
    await saveMailRoute(actor, id, route)
    await checkTracking(actor, id)
    if (wantsRepairs(form)) return { to: `/panel/urzedy/${slug}/zgodnosc` }
    return { done: 'Zapisano trasę poczty. Wyślij teraz próbną wiadomość.' }
  })
  return asQuestion(state)
}

export async function sendTest(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, testForm, async ({ recipient }) => {
    await sendTestMail(actor, id, recipient)
    return { done: 'Wiadomość czeka na wysłanie. Jej stan jest w tabeli poniżej; odśwież stronę za chwilę.' }
  })
}

export async function checkDns(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  await shown(officeBySlug(actor, slug))
  return formAction(form, dnsForm, async ({ sender, selector }) => {
    const report = await dnsCheck(actor, sender, selector)
    return { done: `Sprawdzono domenę ${report.domain}.`, detail: report }
  })
}

export async function askTracking(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => ({ done: trackingWords[await recheckTracking(actor, id)] }))
}
