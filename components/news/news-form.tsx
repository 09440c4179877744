'use client'
// The editor of a news item. When somebody else saved first, it shows their text and keeps what was typed here.
import { RichText } from '@/components/editor/rich-text'
import { FormArea, FormCheckbox, FormSelect, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { RevisionField } from '@/components/forms/revision-field'
import type { NewsConflict } from '@/domain/news/schema'

type Props = {
  action: FormAction
  news: {
    id: string
    revision: number
    locale: string
    title: string
    lead: string
    body: string
    published: boolean
    toNewsletter: boolean
    /** the next save ends a plan */
    planned: boolean
  }
}

const labels = {
  title: 'Tytuł',
  lead: 'Wstęp',
  body: 'Treść',
  locale: 'Język',
  correctionNote: 'Co poprawiono',
  toNewsletter: 'Do newslettera',
}
const languages = [
  { value: 'pl', label: 'polski' },
  { value: 'en', label: 'angielski' },
  { value: 'uk', label: 'ukraiński' },
]

export function NewsForm({ action, news }: Props) {
  const submit = news.published ? 'Zapisz poprawkę' : news.id === '' ? 'Zapisz wersję roboczą' : 'Zapisz'
  return (
    <ActionForm action={action} labels={labels} submit={submit} label="Formularz aktualności">
      <input type="hidden" name="newsId" value={news.id} />
      <RevisionField
        revision={news.revision}
        title="Ktoś zapisał tę aktualność przed Tobą"
        textOf={({ lead, body }: NewsConflict['theirs']) => [lead, body].filter(Boolean).join('\n\n')}
      />
      {news.published ? (
        <p className="mb-4">
          Poprawka jest widoczna od razu. Na stronie pojawi się jej data i to, co napiszesz w polu „Co poprawiono”.
        </p>
      ) : null}
      {news.planned ? (
        <p className="mb-4">Publikacja jest zaplanowana. Zapisanie zmienionej treści odwoła plan.</p>
      ) : null}
      <FormText name="title" label="Tytuł" initial={news.title} />
      <FormArea
        name="lead"
        label="Wstęp"
        optional="opcjonalnie"
        hint="Jedno lub dwa zdania na listę aktualności."
        initial={news.lead}
        rows={3}
      />
      <RichText name="body" label="Treść" initial={news.body} lang={news.locale} rows={16} />
      {news.published ? (
        <>
          <input type="hidden" name="locale" value={news.locale} />
          <FormArea
            name="correctionNote"
            label={labels.correctionNote}
            hint="Jedno lub dwa zdania dla czytelników, w języku aktualności: co było źle i jak jest teraz. Zostaje na stronie na stałe."
            rows={2}
          />
        </>
      ) : (
        <FormSelect name="locale" label="Język" options={languages} initial={news.locale} />
      )}
      <FormCheckbox
        name="toNewsletter"
        label={labels.toNewsletter}
        hint="Aktualność będzie zaproponowana w następnym wydaniu newslettera."
        sends="tak"
        initial={news.toNewsletter}
      />
    </ActionForm>
  )
}
