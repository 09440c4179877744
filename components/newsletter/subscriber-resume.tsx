'use client'
// Taking up sending again, after the person asked for it.
import { FormRadios } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { resumeReasonNames, resumeReasons } from '@/domain/newsletter/schema/reconfirmation'

export function SubscriberResume({ action, subscriptionId }: { action: FormAction; subscriptionId: string }) {
  return (
    <section className="panel-section" aria-labelledby="wznowienie">
      <h2 id="wznowienie">Wznów wysyłkę</h2>
      <ActionForm action={action} labels={{ reason: 'Powód' }} submit="Wznów wysyłkę" label="Wznowienie wysyłki">
        <p className="mb-3">
          Zgoda tej osoby nadal obowiązuje. Jeśli wiadomości znów nie dojdą, wysyłka ponownie stanie.
        </p>
        <input type="hidden" name="subscriptionId" value={subscriptionId} />
        <FormRadios
          name="reason"
          label="Dlaczego wznawiasz wysyłkę?"
          options={resumeReasons.map((value) => ({ value, label: resumeReasonNames[value] }))}
        />
      </ActionForm>
    </section>
  )
}
