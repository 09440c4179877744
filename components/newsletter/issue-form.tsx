'use client'
// The editor of an issue: subject, preheader, language, audience, parts in their order. When somebody else saved first, it shows their
// text and keeps what was typed here.
import { useRef } from 'react'
import { FormRadios, FormSelect } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { RevisionField } from '@/components/forms/revision-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { languageNames } from '@/domain/newsletter/schema'
import type { IssueConflict, IssueItem } from '@/domain/newsletter/schema/issue'
import type { Candidate, IssueDesk } from '@/domain/newsletter/schema/issue-desk'
import { IssueCandidates } from './issue-candidates'
import { InboxFields } from './issue-inbox'
import { IssuePart } from './issue-parts'
import { people } from './issue-words'
import { partTitle } from './part-title'
import { typedParts } from './typed-parts'
import { usePartFocus } from './use-part-focus'
import { useUnsaved } from './use-unsaved'

type Props = {
  action: FormAction
  issue: IssueDesk
  candidates: readonly Candidate[]
  /** what the candidates were searched for */
  search: string
  /** address of the office's desk */
  desk: string
}

const labels = {
  subject: 'Temat',
  preheader: 'Zajawka',
  locale: 'Język wydania',
  audience: 'Odbiorcy',
  items: 'Części wydania',
}
const languages = Object.entries(languageNames).map(([value, label]) => ({ value, label }))

/** `detail` of the answer to the button „usuń z wydania”. */
export type RemovedPart = { removed: { at: number; part: IssueItem; title: string } }

export function IssueForm({ action, issue, ...rest }: Props) {
  const named = issue.parts.flatMap((part) =>
    part.item.kind === 'text'
      ? [
          [`parts.${part.item.id}.title`, `Tytuł części „${partTitle(part)}”`],
          [`parts.${part.item.id}.body`, `Treść części „${partTitle(part)}”`],
        ]
      : [],
  )
  return (
    <ActionForm
      action={action}
      labels={{ ...labels, ...Object.fromEntries(named) }}
      submit={null}
      label="Treść wydania"
    >
      <Fields issue={issue} {...rest} />
    </ActionForm>
  )
}

function Fields({ issue, candidates, search, desk }: Omit<Props, 'action'>) {
  const { state } = useActionForm()
  const parts = typedParts(state.values, issue.parts)
  const marker = useRef<HTMLInputElement>(null)
  useUnsaved(marker)
  const said = usePartFocus(
    marker,
    parts.map(({ item }) => item.id),
    (id) => parts.filter(({ item }) => item.id === id).map(partTitle)[0] ?? '',
  )
  const there = new Set(parts.map(({ item }) => item.id))
  const all = Object.values(issue.subscribers).reduce((sum, count) => sum + count, 0)
  const byLanguage = languages.map(({ value, label }) => `${label}: ${people(issue.subscribers[value] ?? 0)}`)
  return (
    <>
      {/* what Enter in a field presses: of several buttons the browser takes the first */}
      <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Zapisz
      </button>
      <Removed detail={state.detail} />
      <input ref={marker} type="hidden" name="issueId" value={issue.id} />
      <RevisionField
        revision={issue.revision}
        title="Ktoś zapisał to wydanie przed Tobą"
        textOf={({ text }: IssueConflict['theirs']) => text}
      />
      <InboxFields subject={issue.subject} preheader={issue.preheader} lang={issue.locale} labels={labels} />
      <FormSelect name="locale" label={labels.locale} options={languages} initial={issue.locale} />
      <FormRadios
        name="audience"
        label={labels.audience}
        initial={issue.audience}
        options={[
          { value: 'all', label: `wszyscy subskrybenci (teraz ${people(all)})` },
          {
            value: 'locale',
            label: 'tylko ci, którzy wybrali język wydania',
            hint: `Teraz ${byLanguage.join(', ')}.`,
          },
        ]}
      />
      <section className="panel-section" aria-labelledby="czesci">
        <h2 id="czesci">{labels.items}</h2>
        <p role="status" className="sr-only">
          {said}
        </p>
        {parts.length === 0 ? <p>Wydanie jest puste. Poniżej dodaj aktualność, dokument albo własny tekst.</p> : null}
        <ol className="grid gap-4">
          {parts.map((part, at) => (
            <IssuePart
              key={part.item.id}
              part={part}
              place={at + 1}
              of={parts.length}
              desk={desk}
              lang={issue.locale}
            />
          ))}
        </ol>
      </section>
      <IssueCandidates candidates={candidates.filter(({ id }) => !there.has(id))} search={search} />
      <div className="btn-row mt-6">
        <Button name="act" value="save">
          Zapisz
        </Button>
        <Button look="secondary" name="act" value="preview">
          Zapisz i zobacz podgląd
        </Button>
        <Button look="secondary" name="act" value="send">
          Zapisz i przejdź do wysyłki
        </Button>
      </div>
    </>
  )
}

/** A part was removed: it comes back to its place by one button. */
function Removed({ detail }: { detail: unknown }) {
  const { removed } = (detail ?? {}) as Partial<RemovedPart>
  if (!removed) return null
  const { at, part, title } = removed
  const fields = { at, ...Object.fromEntries(Object.entries(part).map(([key, value]) => [`part.${key}`, value])) }
  return (
    <Notice kind="info" role="status" className="mb-6">
      <p>Usunięto z wydania: „{title}”.</p>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={`removed.${name}`} value={String(value)} />
      ))}
      <Button look="secondary" small name="act" value="undo">
        Przywróć tę część
      </Button>
    </Notice>
  )
}
