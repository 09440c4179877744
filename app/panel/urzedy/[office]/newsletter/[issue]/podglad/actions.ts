'use server'
// A test send of an issue to the person who is signed in.
import { requireActor } from '@/domain/accounts/session'
import { sendTestIssue } from '@/domain/newsletter/commands/send-test-issue'
import { testIssueInput } from '@/domain/newsletter/schema/issue-preview'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function sendTest(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, testIssueInput, async (input) => {
    await sendTestIssue(actor, office.id, input)
    return { done: 'Próba czeka na wysłanie i za chwilę będzie w Twojej skrzynce. W temacie ma dopisek [PRÓBA].' }
  })
}
