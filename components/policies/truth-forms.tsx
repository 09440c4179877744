'use client'
// Repairs: choose documents, write one note, publish all of them or send all of them for approval. All or nothing; reasons of a
// refusal stand beside the titles.
import { FormArea, FormCheckbox } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import { languageOf, type Variant } from '@/domain/policies/rules'
import { variantNames } from '@/domain/policies/schema'
import { type RepairFailure, repairMark, textField } from '@/domain/policies/schema/truth'

export type Repairable = {
  policyId: string
  slug: string
  locale: Variant
  title: string
  revision: number
  sentences: number
  /** sentences that a person has to reword first */
  byHand: number
  differs: boolean
  /** waits for another person's approval, or has it: its working text is the repair */
  waiting: boolean
}

type Props = {
  action: FormAction
  documents: readonly Repairable[]
  /** `publish`: in force at once; `send`: to those who publish; `approve`: approval and publication in one */
  way: 'publish' | 'send' | 'approve'
}

const words = {
  publish: { submit: 'Opublikuj wszystkie poprawki', label: 'Publikacja poprawek' },
  send: { submit: 'Wyślij poprawki do zatwierdzenia', label: 'Wysłanie poprawek' },
  approve: { submit: 'Zatwierdź i opublikuj wszystkie', label: 'Zatwierdzenie poprawek' },
} as const

export function RepairsForm({ action, documents, way }: Props) {
  return (
    <ActionForm
      action={action}
      labels={{ documents: 'Dokumenty', changeNote: 'Opis zmiany' }}
      submit={words[way].submit}
      label={words[way].label}
      detail={(detail) => <Failures detail={detail} />}
    >
      <fieldset className="field" id="pole-documents">
        <legend>Dokumenty do poprawienia</legend>
        {documents.map((one) => (
          <Document key={repairMark(one)} document={one} way={way} />
        ))}
      </fieldset>
      <FormArea
        name="changeNote"
        label="Jeden opis zmiany dla wszystkich"
        hint="Zobaczą go czytelnicy w rejestrze zmian, na przykład: „Nowy inspektor ochrony danych”."
        rows={2}
      />
      {way === 'send' ? null : (
        <FormCheckbox
          name="news"
          label="Przygotuj szkic aktualności o nowych wersjach"
          hint="Jeden szkic wymieni wszystkie dokumenty. Publikujesz go osobno."
          initial
        />
      )}
    </ActionForm>
  )
}

function Document({ document, way }: { document: Repairable; way: Props['way'] }) {
  const { state, round } = useActionForm()
  const mark = repairMark(document)
  const { title, locale, sentences, byHand, differs, waiting } = document
  const id = `poprawka-${document.slug}-${locale}`
  const sent = state.values['documents[]']
  const ready = byHand === 0 && !(way === 'send' && differs)
  const checked = sent === undefined ? ready : sent.split(',').includes(mark)
  const text = waiting ? 'draft' : (state.values[textField(document)] ?? 'published')
  return (
    <div className="choice" key={round}>
      <input
        type="checkbox"
        id={id}
        name="documents[]"
        value={mark}
        defaultChecked={checked}
        aria-describedby={`${id}-opis`}
      />
      <div>
        <label htmlFor={id}>
          <span lang={languageOf(locale)}>{title}</span> ({variantNames[locale]})
        </label>
        <div className="field-hint" id={`${id}-opis`}>
          Zdania do poprawienia: {sentences}.
          {byHand > 0 ? ` Zdania, które trzeba najpierw przeredagować ręcznie: ${byHand}.` : ''}
          {differs && way === 'send'
            ? ' W tekście roboczym są nieopublikowane zmiany: zostaną wysłane razem z poprawką.'
            : ''}
        </div>
        {waiting || (differs && way === 'send') ? (
          <input type="hidden" name={textField(document)} value="draft" />
        ) : null}
        {differs && way === 'publish' && !waiting ? <TextChoice document={document} chosen={text} /> : null}
      </div>
    </div>
  )
}

function TextChoice({ document, chosen }: { document: Repairable; chosen: string }) {
  const name = textField(document)
  const id = `tekst-${document.slug}-${document.locale}`
  const options = [
    ['published', 'tylko poprawka; nieopublikowane zmiany zostaną w tekście roboczym'],
    ['draft', 'poprawka razem z nieopublikowanymi zmianami'],
  ] as const
  return (
    <fieldset>
      <legend>W tekście roboczym są nieopublikowane zmiany. Co opublikować?</legend>
      {options.map(([value, label]) => (
        <div className="choice" key={value}>
          <input type="radio" id={`${id}-${value}`} name={name} value={value} defaultChecked={chosen === value} />
          <label htmlFor={`${id}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}

function Failures({ detail }: { detail: unknown }) {
  const { failures } = (detail ?? {}) as { failures?: RepairFailure[] }
  if (!failures) return null
  return (
    <Notice kind="danger" className="mb-6" title="Co stoi na przeszkodzie">
      <ul className="list-disc pl-5">
        {failures.map(({ locale, title, message }) => (
          <li key={title + locale}>
            <strong>{title || 'Dokument'}</strong> ({variantNames[locale as Variant] ?? locale}): {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type OneProps = { action: FormAction; document: Repairable }

/** Makes the working text of one document the repair and goes to its comparison. */
export function PrepareForm({ action, document }: OneProps) {
  const { policyId, locale, revision, title, differs } = document
  return (
    <ActionForm
      action={action}
      submit="Przygotuj poprawkę"
      look="secondary"
      label={`Poprawka: ${title}, ${variantNames[locale]}`}
    >
      <input type="hidden" name="policyId" value={policyId} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="revision" value={revision} />
      {differs ? (
        <fieldset className="field">
          <legend>W tekście roboczym są nieopublikowane zmiany</legend>
          <div className="choice">
            <input type="radio" id={`z-${policyId}-${locale}`} name="text" value="draft" defaultChecked />
            <label htmlFor={`z-${policyId}-${locale}`}>zachowaj je i popraw tekst roboczy</label>
          </div>
          <div className="choice">
            <input type="radio" id={`bez-${policyId}-${locale}`} name="text" value="published" />
            <label htmlFor={`bez-${policyId}-${locale}`}>porzuć je i zacznij od obowiązującej wersji</label>
          </div>
        </fieldset>
      ) : (
        <input type="hidden" name="text" value="published" />
      )}
    </ActionForm>
  )
}
