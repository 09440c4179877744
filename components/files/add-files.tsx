// The two ways to add a file, under the library, and links to them from its top.
import { ButtonLink } from '@/components/ui/button'
import { type AddActions, AddAttachmentForm, AddPictureForm } from './add-file-forms'
import type { AccessibleChoice } from './file-fields'

export function AddFileLinks() {
  return (
    <>
      <ButtonLink href="#nowy-obraz" look="secondary">
        Dodaj obraz
      </ButtonLink>
      <ButtonLink href="#nowy-zalacznik" look="secondary">
        Dodaj załącznik
      </ButtonLink>
    </>
  )
}

export function AddFiles({ actions, choices }: { actions: AddActions; choices: readonly AccessibleChoice[] }) {
  return (
    <>
      <section className="panel-section" aria-labelledby="nowy-obraz">
        <h2 id="nowy-obraz">Dodaj obraz</h2>
        <AddPictureForm action={actions.picture} />
      </section>
      <section className="panel-section" aria-labelledby="nowy-zalacznik">
        <h2 id="nowy-zalacznik">Dodaj załącznik</h2>
        <AddAttachmentForm action={actions.attachment} choices={choices} />
      </section>
    </>
  )
}
