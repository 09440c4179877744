'use client'
// Beside writing: a new issue made of this one, and the end of a draft.
import { FormCheckbox } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Section } from '@/components/policies/ending-forms'

type Props = {
  issue: { id: string; revision: number }
  duplicate: FormAction | null
  remove: FormAction | null
}

export function IssueActs({ issue, duplicate, remove }: Props) {
  const own = <input type="hidden" name="issueId" value={issue.id} />
  return (
    <>
      {duplicate ? (
        <Section id="kopia" title="Nowe wydanie z tego">
          <p className="mb-4">Powstanie szkic z tą samą treścią. To wydanie zostaje bez zmian.</p>
          <ActionForm action={duplicate} submit="Skopiuj do nowego wydania" look="secondary" label="Kopia wydania">
            {own}
          </ActionForm>
        </Section>
      ) : null}
      {remove ? (
        <Section id="usuniecie" title="Usunięcie szkicu">
          <p className="mb-4">
            Szkic zniknie razem z własnymi tekstami. Aktualności i dokumenty zostają. Nie można tego cofnąć.
          </p>
          <ActionForm
            action={remove}
            labels={{ confirmed: 'Potwierdzenie' }}
            submit="Usuń szkic"
            look="danger"
            label="Usunięcie szkicu"
          >
            {own}
            <input type="hidden" name="revision" value={issue.revision} />
            <FormCheckbox name="confirmed" sends="tak" label="Tak, usuń ten szkic" />
          </ActionForm>
        </Section>
      ) : null}
    </>
  )
}
