'use client'
// What people do with an issue before it leaves: send it for approval, approve it, return it. Each form says which text was read, so
// that nobody decides about another.
import { FormArea } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Section } from '@/components/policies/ending-forms'
import type { IssueChanged } from '@/domain/newsletter/schema/issue'

export type ReadIssue = { id: string; revision: number }

/** After a conflict the revision that is there by now: deciding again is then about the text that was read again. */
export function ReadIssueFields({ issue }: { issue: ReadIssue }) {
  const { theirs } = (useActionForm().state.detail ?? {}) as Partial<IssueChanged>
  return (
    <>
      <input type="hidden" name="issueId" value={issue.id} />
      <input type="hidden" name="revision" value={theirs?.revision ?? issue.revision} />
    </>
  )
}

type Props = { issue: ReadIssue; action: FormAction; look?: 'primary' | 'secondary' }

export function SubmitIssueForm({ issue, action, look = 'primary' }: Props) {
  return (
    <Section id="do-zatwierdzenia" title="Wyślij do zatwierdzenia">
      <p className="mb-4">Wydawcy dostaną wiadomość i zatwierdzą wydanie albo zwrócą je do poprawy.</p>
      <ActionForm
        action={action}
        labels={{ note: 'Notatka dla wydawcy' }}
        submit="Wyślij do zatwierdzenia"
        look={look}
        label="Wysłanie do zatwierdzenia"
      >
        <ReadIssueFields issue={issue} />
        <FormArea
          name="note"
          label="Notatka dla wydawcy"
          optional="opcjonalnie"
          hint="Na co zwrócić uwagę, na kiedy ma wyjść. Nie trafia do czytelników."
          rows={3}
        />
      </ActionForm>
    </Section>
  )
}

export function ApproveIssueForm({ issue, action, look = 'primary', faults }: Props & { faults: number }) {
  return (
    <Section id="zatwierdzenie" title="Zatwierdź">
      <p className="mb-4">
        Zatwierdzasz dokładnie tę treść. Gdy ktoś zmieni wydanie albo aktualność, która w nim jest, zatwierdzenie straci
        ważność. Samo zatwierdzenie jeszcze niczego nie wysyła.
      </p>
      <ActionForm
        action={action}
        labels={{ overrideReason: 'Powód wysłania mimo błędów dostępności' }}
        submit="Zatwierdź wydanie"
        look={look}
        label="Zatwierdzenie"
      >
        <ReadIssueFields issue={issue} />
        <Override faults={faults} />
      </ActionForm>
    </Section>
  )
}

/** Asked only where the gate found faults. */
function Override({ faults }: { faults: number }) {
  const { state } = useActionForm()
  if (faults === 0 && !state.errors.overrideReason) return null
  return (
    <FormArea
      name="overrideReason"
      label="Powód wysłania mimo błędów dostępności"
      optional="tylko gdy nie poprawiasz błędów"
      hint="Na przykład: „Jutro urząd jest zamknięty, mieszkańcy muszą wiedzieć dziś”. Zostaje przy wydaniu i w dzienniku zdarzeń. Bez danych osobowych."
      rows={2}
    />
  )
}

export function ReturnIssueForm({ issue, action }: Props) {
  return (
    <Section id="zwrot" title="Zwróć do poprawy">
      <p className="mb-4">Wydanie wraca do szkicu. Zatwierdzenie i planowana wysyłka, jeśli były, tracą ważność.</p>
      <ActionForm
        action={action}
        labels={{ note: 'Co trzeba poprawić' }}
        submit="Zwróć do poprawy"
        look="secondary"
        label="Zwrot do poprawy"
      >
        <ReadIssueFields issue={issue} />
        <FormArea name="note" label="Co trzeba poprawić" hint="Nie trafia do czytelników." rows={3} />
      </ActionForm>
    </Section>
  )
}
