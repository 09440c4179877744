'use client'
// The editor of a news item. When somebody else saved first, it shows their text and keeps what was typed here.
import { FormArea, FormSelect, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import type { NewsConflict } from '@/domain/news/schema'
import { formatShortMoment } from '@/lib/format'

type Props = {
  action: FormAction
  news: { id: string; revision: number; locale: string; title: string; lead: string; body: string; published: boolean }
}

const labels = { title: 'Tytuł', lead: 'Wstęp', body: 'Treść', locale: 'Język' }
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
      <Conflict revision={news.revision} />
      {news.published ? (
        <p className="mb-4">Poprawka jest widoczna od razu. Na stronie pojawi się data poprawienia.</p>
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
      <FormArea name="body" label="Treść" hint="Formatowanie Markdown." initial={news.body} rows={16} spellCheck />
      {news.published ? (
        <input type="hidden" name="locale" value={news.locale} />
      ) : (
        <FormSelect name="locale" label="Język" options={languages} initial={news.locale} />
      )}
    </ActionForm>
  )
}

function Conflict({ revision }: { revision: number }) {
  const { state } = useActionForm()
  const { theirs } = (state.detail ?? {}) as Partial<NewsConflict>
  if (!theirs) return <input type="hidden" name="revision" value={revision} />
  return (
    <>
      {/* saving again means: I have seen theirs */}
      <input type="hidden" name="revision" value={theirs.revision} />
      <Notice kind="warning" title="Ktoś zapisał tę aktualność przed Tobą" className="mb-6">
        <p>
          Twój tekst jest nadal w polach formularza, a zapisany przez inną osobę (
          {formatShortMoment(new Date(theirs.updatedAt))}) widzisz poniżej. Przenieś do swojego, co potrzebne, i zapisz
          ponownie: wtedy zastąpi tamten.
        </p>
        <label className="field-label" htmlFor="tekst-innej-osoby">
          Tekst zapisany przez inną osobę: {theirs.title}
        </label>
        <textarea
          id="tekst-innej-osoby"
          className="input"
          rows={10}
          readOnly
          value={[theirs.lead, theirs.body].filter(Boolean).join('\n\n')}
        />
      </Notice>
    </>
  )
}
