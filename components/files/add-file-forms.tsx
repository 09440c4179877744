'use client'
// Adding a picture or an attachment. Beside an editor (`fieldId`) what was added goes into the text at once, at the cursor.
import { useEffect } from 'react'
import { insertIntoText } from '@/components/editor/insert'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import { asInserted } from '@/domain/files/rules/markdown'
import { type Remark, remarkTexts, sizeLimits } from '@/domain/files/schema'
import { type AccessibleChoice, AttachmentWordsFields, PictureWordsFields, UploadField } from './file-fields'

export type AddActions = { picture: FormAction; attachment: FormAction }
/** What an upload answers beside its sentence. */
export type AddedDetail = { markdown: string; remarks: Remark[]; href: string }

/** Answers whose text stands in the editor already: an effect may run twice. */
const inserted = new WeakSet<object>()

function Added({ detail, fieldId }: { detail: AddedDetail; fieldId?: string }) {
  useEffect(() => {
    if (!fieldId || inserted.has(detail)) return
    inserted.add(detail)
    insertIntoText(fieldId, asInserted(detail.markdown))
  }, [detail, fieldId])
  const { remarks, href } = detail
  return (
    <>
      {remarks.length > 0 ? (
        <Notice kind="warning" title="Sprawdź ten plik" className="mb-4">
          <ul className="list-disc pl-6">
            {remarks.map((remark) => (
              <li key={remark}>{remarkTexts[remark]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p className="mb-6">
        {fieldId ? 'Wstawiono do tekstu w miejscu kursora. ' : ''}
        <a href={href}>Karta dodanego pliku</a>
      </p>
    </>
  )
}

type Props = { action: FormAction; fieldId?: string }

const shownBy = (fieldId?: string) => (detail: unknown) => <Added detail={detail as AddedDetail} fieldId={fieldId} />

export function AddPictureForm({ action, fieldId }: Props) {
  return (
    <ActionForm
      action={action}
      labels={{ picture: 'Plik', alt: 'Opis obrazu' }}
      submit={fieldId ? 'Dodaj i wstaw do tekstu' : 'Dodaj obraz'}
      look="secondary"
      label="Nowy obraz"
      detail={shownBy(fieldId)}
    >
      <UploadField
        name="picture"
        label="Plik z obrazem"
        hint="PNG, JPEG, WebP, GIF lub AVIF, do 10 MB. Zmniejszymy go i usuniemy z niego dane aparatu i miejsce zrobienia zdjęcia."
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        most={sizeLimits.picture}
      />
      <PictureWordsFields />
    </ActionForm>
  )
}

export function AddAttachmentForm({ action, fieldId, choices }: Props & { choices: readonly AccessibleChoice[] }) {
  return (
    <ActionForm
      action={action}
      labels={{
        attachment: 'Plik',
        linkText: 'Nazwa dokumentu',
        accessibleText: 'Treść pliku jako tekst',
        accessibleFileId: 'Inny plik z tą samą treścią',
      }}
      submit={fieldId ? 'Dodaj i wstaw do tekstu' : 'Dodaj załącznik'}
      look="secondary"
      label="Nowy załącznik"
      detail={shownBy(fieldId)}
    >
      <UploadField
        name="attachment"
        label="Plik załącznika"
        hint="PDF, DOCX, ODT, XLSX, ODS, RTF, CSV lub TXT, do 10 MB. Bez makr i hasła."
        accept=".pdf,.docx,.odt,.xlsx,.ods,.rtf,.csv,.txt"
        most={sizeLimits.attachment}
      />
      <AttachmentWordsFields choices={choices} />
    </ActionForm>
  )
}
