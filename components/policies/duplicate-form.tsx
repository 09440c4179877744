'use client'
// Gives the document to another office of the same person as drafts, and says what in them still speaks of this one.
import { FormSelect } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { Option } from '@/components/forms/select-field'
import { Section } from '@/components/policies/ending-forms'
import { Notice } from '@/components/ui/notice'
import type { Duplicated } from '@/domain/policies/schema/history'

export type DuplicateAnswer = Pick<Duplicated, 'warnings'> & { href: string; place: string }

type Props = { action: FormAction; policyId: string; offices: readonly Option[] }

export function DuplicateForm({ action, policyId, offices }: Props) {
  return (
    <Section id="powielenie" title="Kopia dla innego urzędu">
      <p className="mb-4">
        Kopia bierze tekst roboczy ze zmiennymi, nigdy gotowy tekst. Nazwy, adresy i telefony tego urzędu zamieniamy na
        zmienne, więc drugi urząd zobaczy swoje dane. Reszta zostanie wypisana do sprawdzenia.
      </p>
      <ActionForm
        action={action}
        labels={{ targetOfficeId: 'Urząd' }}
        submit="Utwórz kopię"
        look="secondary"
        label="Kopia dla innego urzędu"
        detail={(detail) => <Copied answer={detail as DuplicateAnswer} />}
      >
        <input type="hidden" name="policyId" value={policyId} />
        <FormSelect name="targetOfficeId" label="Urząd" options={offices} />
      </ActionForm>
    </Section>
  )
}

function Copied({ answer: { warnings, href, place } }: { answer: DuplicateAnswer }) {
  return (
    <>
      <p className="mb-4">
        <a href={href}>{place}</a>
      </p>
      {warnings.length > 0 ? (
        <Notice kind="warning" title="Sprawdź w kopii" className="mb-6">
          <ul className="list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
