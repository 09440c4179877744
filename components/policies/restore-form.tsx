'use client'
// Takes the text of an old version back into the draft. Unpublished changes of the draft are lost only knowingly.
import { FormCheckbox } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Section } from '@/components/policies/ending-forms'

type Props = {
  action: FormAction
  version: { id: string; number: number }
  /** of the draft that the person sees now */
  revision: number
  /** the draft holds changes that nobody has published */
  unpublished: boolean
  changesHref: string
}

export function RestoreForm({ action, version, revision, unpublished, changesHref }: Props) {
  return (
    <Section id="przywracanie" title="Przywrócenie tekstu">
      <p className="mb-4">
        Tekst tej wersji wróci do wersji roboczej jako źródło: zmienne wezmą dzisiejsze dane urzędu. Nic nie zostanie
        opublikowane. Dopiero po publikacji powstanie nowa wersja.
      </p>
      <ActionForm
        action={action}
        labels={{ overwrite: 'Nieopublikowane zmiany' }}
        submit={`Przywróć tekst wersji ${version.number}`}
        look="secondary"
        label="Przywrócenie tekstu"
      >
        <input type="hidden" name="versionId" value={version.id} />
        <input type="hidden" name="revision" value={revision} />
        {unpublished ? (
          <>
            <p className="mb-4">
              <strong>Tekst roboczy ma nieopublikowane zmiany.</strong> Zobacz je, zanim je zastąpisz:{' '}
              <a href={changesHref}>zmiany w tekście roboczym</a>.
            </p>
            <FormCheckbox name="overwrite" label="Zastąp nieopublikowane zmiany tekstem tej wersji" sends="tak" />
          </>
        ) : null}
      </ActionForm>
    </Section>
  )
}
