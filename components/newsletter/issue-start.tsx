'use client'
// The last look before an issue leaves: what, to how many, in whose name. Only the tick and the button start it.
import { FormCheckbox } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Facts } from '@/components/ui/facts'
import { counted } from '@/lib/format'
import { type ReadIssue, ReadIssueFields } from './issue-review'
import { partsInWords, people } from './issue-words'

type Props = {
  issue: ReadIssue
  facts: { subject: string; parts: number; receives: number; sender: string; local: boolean }
  action: FormAction
  /** back to the page of sending */
  back: string
}

export function StartIssueForm({ issue, facts, action, back }: Props) {
  const { subject, parts, receives, sender, local } = facts
  const submit = `Wyślij do ${counted(receives, { one: 'osoby', few: 'osób', many: 'osób' })}`
  return (
    <>
      <Facts
        items={[
          { name: 'Temat', value: subject },
          { name: 'Zawartość', value: partsInWords(parts) },
          { name: 'Odbiorcy', value: people(receives) },
          { name: 'W imieniu', value: sender },
          { name: 'Uwaga', value: local ? 'Trasą jest skrzynka lokalna: wiadomości nie wyjdą z portalu.' : null },
        ]}
      />
      <p className="mt-4 mb-4">
        Wysłanych wiadomości nie można cofnąć. Wysyłkę, która trwa, można wstrzymać i wznowić w zakładce „Przebieg”.
      </p>
      <ActionForm
        action={action}
        labels={{ confirmed: 'Potwierdzenie' }}
        submit={submit}
        label="Początek wysyłki"
        aside={<a href={back}>Wróć, jeszcze nie wysyłaj</a>}
      >
        <ReadIssueFields issue={issue} />
        <FormCheckbox name="confirmed" sends="tak" label={`Tak, wyślij to wydanie teraz: ${people(receives)}`} />
      </ActionForm>
    </>
  )
}
