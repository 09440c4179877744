// The form of the newsletter: one field and the choice. Plain HTML; a refused try keeps what was typed.
import { RadioGroup } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { Offer } from '@/domain/newsletter/rules'
import { formFields } from '@/domain/newsletter/schema'
import type { FormState } from '@/lib/form-state'
import type { NewsletterWords } from '@/messages/newsletter'

type Props = {
  /** where the form is posted to */
  action: string
  words: NewsletterWords
  state: FormState
  offer: Offer
  basis: 'consent' | 'public_task'
}

/** Bots fill every field they see; people never see this one. No `display: none`: many bots know that. */
function Honeypot({ label }: { label: string }) {
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor="pole-strona">{label}</label>
      <input id="pole-strona" name={formFields.honeypot} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  )
}

export function NewsletterForm({ action, words, state, offer, basis }: Props) {
  const { form } = words
  const choices = [
    ...(offer.join ? [{ value: 'dodaj', label: form.add, hint: form.addHint }] : []),
    { value: 'usun', label: form.remove, hint: form.removeHint },
  ]
  const common = { state, errorWord: form.errorWord, required: true }
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary state={state} heading={form.errorHeading} />
      <TextField
        {...common}
        name={formFields.email}
        label={form.email}
        hint={form.emailHint}
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        maxLength={320}
      />
      {offer.join ? (
        <RadioGroup {...common} name={formFields.choice} label={form.choice} options={choices} />
      ) : (
        <input type="hidden" name={formFields.choice} value="usun" />
      )}
      {offer.rules ? <input type="hidden" name={formFields.version} value={offer.rules.text.versionId} /> : null}
      <Honeypot label={form.honeypot} />
      {offer.join ? <p className="small">{basis === 'consent' ? form.consent : form.publicTask}</p> : null}
      <Button>{offer.join ? form.submit : form.remove}</Button>
      <p className="small muted mt-6">{form.stopHint}</p>
    </form>
  )
}
