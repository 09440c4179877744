// Reads and checks what was posted to the newsletter's form. Pure but for reading the body.

import type { Offer } from '@/domain/newsletter/rules'
import type { Choice } from '@/domain/newsletter/schema'
import { formFields } from '@/domain/newsletter/schema'
import { parseEmail } from '@/lib/email-address'
import type { FormState } from '@/lib/form-state'
import type { NewsletterWords } from '@/messages/newsletter'

export type Read =
  | { kind: 'bot' }
  | { kind: 'refused'; state: FormState }
  | { kind: 'good'; address: string; choice: Choice }

const largestValue = 400

/** `application/x-www-form-urlencoded` or multipart; anything else counts as an empty form. */
export async function formOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData())
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function choiceOf(typed: string): Choice | null {
  if (typed === 'dodaj') return 'dodaj'
  return typed === 'usun' || typed === 'usuń' ? 'usun' : null
}

export function readForm(form: FormData, offer: Offer, { errors }: NewsletterWords): Read {
  if (textOf(form, formFields.honeypot) !== '') return { kind: 'bot' }
  const typed = textOf(form, formFields.email)
  const choice = choiceOf(textOf(form, formFields.choice))
  const shown = textOf(form, formFields.version)
  const email = parseEmail(typed)
  const problems: Record<string, string> = {}
  if (!email.ok) problems[formFields.email] = errors.email[email.problem]
  if (!choice) problems[formFields.choice] = errors.choice
  else if (!(choice === 'dodaj' ? offer.join : offer.leave)) problems[''] = errors.closed
  // a consent counts for the text that was read: a page opened before a change of the rules asks again
  else if (choice === 'dodaj' && shown !== '' && shown !== offer.rules?.text.versionId) problems[''] = errors.version
  if (email.ok && choice && Object.keys(problems).length === 0) return { kind: 'good', address: email.address, choice }
  // a one-line field can show no line break, and a page no control character
  const shownAgain = typed.slice(0, largestValue).replace(/\p{Cc}+/gu, ' ')
  const values = { [formFields.email]: shownAgain, [formFields.choice]: choice ?? '' }
  return { kind: 'refused', state: { values, errors: problems } }
}
