'use client'
// What may be done with one file: its words, making it public, taking it away, closing and erasing.
import { FormArea } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { FileDesk } from '@/domain/files/schema'
import { type AccessibleChoice, AttachmentWordsFields, PictureWordsFields } from './file-fields'

type File = Pick<
  FileDesk,
  'kind' | 'alt' | 'decorative' | 'label' | 'accessibleText' | 'accessibleFileId' | 'revision' | 'scanned'
>

export function FileWordsForm({
  file,
  action,
  choices,
}: {
  file: File
  action: FormAction
  choices: readonly AccessibleChoice[]
}) {
  const picture = file.kind === 'picture'
  return (
    <section className="panel-section" aria-labelledby="opis-pliku">
      <h2 id="opis-pliku">{picture ? 'Opis' : 'Nazwa i wersja dostępna'}</h2>
      <p className="mb-4">
        {picture
          ? 'Teksty, w których obraz już jest, zachowują opis, z którym go wstawiono. Tu zmieniasz opis dla następnych.'
          : 'Teksty już opublikowane zachowują swoją nazwę odnośnika. Wersja dostępna pojawi się od razu.'}
      </p>
      <ActionForm
        action={action}
        labels={{ alt: 'Opis obrazu', linkText: 'Nazwa dokumentu', accessibleFileId: 'Inny plik' }}
        submit="Zapisz"
        look="secondary"
        label="Opis pliku"
      >
        <input type="hidden" name="revision" value={file.revision} />
        {picture ? (
          <PictureWordsFields alt={file.alt} decorative={file.decorative} />
        ) : (
          <AttachmentWordsFields
            choices={choices}
            title={file.label}
            accessibleText={file.accessibleText}
            accessibleFileId={file.accessibleFileId}
            open={file.scanned || file.accessibleText !== '' || file.accessibleFileId !== ''}
          />
        )}
      </ActionForm>
    </section>
  )
}

export function ShareForm({ shared, action }: { shared: boolean; action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="udostepnienie">
      <h2 id="udostepnienie">Udostępnienie bez tekstu</h2>
      <p className="mb-4">
        {shared
          ? 'Plik jest publiczny także bez tekstu, który go używa.'
          : 'Plik jest publiczny, gdy używa go opublikowany tekst. Można go też udostępnić bez tekstu, na przykład do odnośnika z plakatu.'}
      </p>
      <ActionForm
        action={action}
        submit={shared ? 'Cofnij udostępnienie' : 'Udostępnij publicznie'}
        look="secondary"
        label="Udostępnienie"
      >
        <input type="hidden" name="share" value={shared ? '' : 'on'} />
      </ActionForm>
    </section>
  )
}

export function RemoveFileForm({ action }: { action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="usuniecie">
      <h2 id="usuniecie">Usunięcie</h2>
      <p className="mb-4">
        Usunąć można plik, którego nie używa żaden tekst. Opublikowane teksty zachowują swoje pliki.
      </p>
      <ActionForm action={action} submit="Usuń plik" look="danger" label="Usunięcie" />
    </section>
  )
}

export function CloseFileForm({ action }: { action: FormAction }) {
  const label = 'Powód zamknięcia'
  return (
    <section className="panel-section" aria-labelledby="zamkniecie">
      <h2 id="zamkniecie">Zamknięcie dostępu</h2>
      <p className="mb-4">
        Plik zniknie od razu ze wszystkich tekstów, także opublikowanych (jego adres odpowie 410). Tego nie można
        cofnąć.
      </p>
      <ActionForm action={action} labels={{ reason: label }} submit="Zamknij dostęp" look="danger" label="Zamknięcie">
        <FormArea name="reason" label={label} hint="Nie powtarzaj danych, z powodu których to robisz." rows={3} />
      </ActionForm>
    </section>
  )
}

export function EraseFileForm({ action }: { action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="usuniecie-tresci">
      <h2 id="usuniecie-tresci">Usunięcie treści</h2>
      <p className="mb-4">Usuwa na zawsze sam plik i jego opisy. Zostają daty, suma kontrolna i powód zamknięcia.</p>
      <ActionForm action={action} submit="Usuń treść pliku" look="danger" label="Usunięcie treści" />
    </section>
  )
}
