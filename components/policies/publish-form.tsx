'use client'
// Publication: what kind of change, what readers are told, now or at a moment, and from which day it is in force. Works without
// script: what belongs to a choice is shown by the style sheet.
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { FormArea, FormRadios, FormSelect, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ReadAnew } from '@/domain/policies/schema/review'
import { formatShortMoment } from '@/lib/format'

type Props = {
  action: FormAction
  hidden: { policyId: string; locale: string; revision: string }
  draft: { changeNote: string; internalNote: string; substantive: boolean; today: string; number: number }
  /** people who may stand as author; the chooser is shown where there is a choice */
  authors: { options: readonly { id: string; name: string }[]; chosen: string | null }
  /** errors that block each kind of change */
  blocking: { substantive: number; editorial: number }
  links: { preview: string }
  /** what to look at before */
  children?: ReactNode
}

const labels = {
  substantive: 'Rodzaj zmiany',
  changeNote: 'Opis zmiany',
  internalNote: 'Notatka wewnętrzna',
  authorId: 'Autor tekstu',
  when: 'Kiedy opublikować',
  publishDay: 'Dzień publikacji',
  publishTime: 'Godzina publikacji',
  effectiveFrom: 'Obowiązuje od',
  overrideReason: 'Powód publikacji mimo błędów',
  title: 'Tytuł',
  source: 'Treść',
}

export function PublishForm({ action, hidden, draft, authors, blocking, links, children }: Props) {
  return (
    <ActionForm action={action} labels={labels} submit={null} label="Publikacja" className="group/publish">
      <input type="hidden" name="policyId" value={hidden.policyId} />
      <input type="hidden" name="locale" value={hidden.locale} />
      {children}
      <Revision own={hidden.revision} preview={links.preview} />
      <p className="mb-6">
        Opublikowanej wersji nie można zmienić. Jeśli zauważysz błąd, poprawisz go w następnej wersji.
      </p>
      <Change draft={draft} />
      {authors.options.length > 1 || !authors.chosen ? (
        <FormSelect
          name="authorId"
          label={labels.authorId}
          hint="Kto napisał tekst, także gdy do portalu wprowadziła go inna osoba."
          options={[
            // a text of the system has no author until somebody is named: nobody is taken by the order of names
            ...(authors.chosen ? [] : [{ value: '', label: 'nie wskazano' }]),
            ...authors.options.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          initial={authors.chosen ?? ''}
        />
      ) : null}
      <When today={draft.today} />
      <FormText
        name="effectiveFrom"
        label={labels.effectiveFrom}
        hint="Dzień publikacji albo późniejszy. Do tego dnia obowiązuje poprzednia wersja."
        type="date"
        min={draft.today}
        width="short"
        initial={draft.today}
      />
      <Override blocking={blocking} />
      <Submit number={draft.number} preview={links.preview} />
    </ActionForm>
  )
}

function Change({ draft }: { draft: Props['draft'] }) {
  return (
    <>
      <FormRadios
        name="substantive"
        label={labels.substantive}
        initial={draft.substantive ? 'tak' : 'nie'}
        options={[
          {
            value: 'tak',
            label: 'merytoryczna',
            hint: 'Zmienia się to, co urząd robi z danymi, albo prawa czytelnika. Trafia do kanału Atom.',
          },
          {
            value: 'nie',
            label: 'redakcyjna',
            hint: 'Literówki, odnośniki, układ. Sens się nie zmienia. Trafia do rejestru zmian, ale nie do kanału Atom.',
          },
        ]}
      />
      <FormArea
        name="changeNote"
        label={labels.changeNote}
        hint="Jedno lub dwa zdania dla czytelników: co jest inaczej niż w poprzedniej wersji. Zobaczy je każdy."
        initial={draft.changeNote}
        rows={3}
      />
      <FormArea
        name="internalNote"
        label={labels.internalNote}
        optional="opcjonalnie"
        hint="Dla pracowników urzędu, na przykład numer sprawy. Zostaje w historii tekstu, nigdy na stronie publicznej."
        initial={draft.internalNote}
        rows={2}
      />
    </>
  )
}

function When({ today }: { today: string }) {
  return (
    <>
      <FormRadios
        name="when"
        label={labels.when}
        initial="now"
        options={[
          { value: 'now', label: 'teraz' },
          { value: 'planned', label: 'w wybranej chwili' },
        ]}
      />
      <div className="hidden group-has-[input[value=planned]:checked]/publish:block">
        <PlannedMoment today={today} />
      </div>
    </>
  )
}

/** A version cannot be in force before it is published: the first day in force moves on with the day of publication. */
function notBefore({ form, value }: HTMLInputElement): void {
  const from = form?.elements.namedItem('effectiveFrom')
  if (from instanceof HTMLInputElement && from.value < value) from.value = value
}

/** Day and time of a planned publication, in Polish time. */
export function PlannedMoment({ today, day = '', time = '08:00' }: { today: string; day?: string; time?: string }) {
  return (
    <>
      <FormText
        name="publishDay"
        label={labels.publishDay}
        type="date"
        min={today}
        width="short"
        initial={day}
        onChange={({ currentTarget }) => notBefore(currentTarget)}
      />
      <FormText
        name="publishTime"
        label={labels.publishTime}
        hint="Czas polski. Gdy zegary cofa się na czas zimowy i godzina wypada dwa razy, liczy się pierwsza."
        type="time"
        width="short"
        initial={time}
      />
    </>
  )
}

/** Asked only where errors stand in the way; an editorial change may have fewer of them. */
function Override({ blocking }: { blocking: Props['blocking'] }) {
  const { state } = useActionForm()
  const refused = (state.detail as { problem?: string } | undefined)?.problem === 'linter'
  if (blocking.substantive === 0 && blocking.editorial === 0 && !refused && !state.errors.overrideReason) return null
  const always = blocking.editorial > 0 || refused
  return (
    <div className={always ? undefined : 'group-has-[input[name=substantive][value=nie]:checked]/publish:hidden'}>
      <FormArea
        name="overrideReason"
        label={labels.overrideReason}
        optional="tylko gdy nie poprawiasz błędów"
        hint="Zostaje na zawsze przy wersji i w dzienniku zdarzeń; zobaczy go IOD. Bez danych osobowych."
        rows={2}
      />
    </div>
  )
}

function Submit({ number, preview }: { number: number; preview: string }) {
  const { pending } = useFormStatus()
  return (
    <div className="btn-row">
      <Button disabled={pending}>
        <span className="group-has-[input[value=planned]:checked]/publish:hidden">Opublikuj wersję {number}</span>
        <span className="hidden group-has-[input[value=planned]:checked]/publish:inline">
          Zaplanuj publikację wersji {number}
        </span>
      </Button>
      <a href={preview}>Podgląd tekstu</a>
    </div>
  )
}

/** The revision that was read. After a conflict the new one is sent, so that publishing again is a decision, not an accident. */
function Revision({ own, preview }: { own: string; preview: string }) {
  const { state } = useActionForm()
  const { theirs } = (state.detail ?? {}) as Partial<ReadAnew>
  if (!theirs) return <input type="hidden" name="revision" value={own} />
  return (
    <>
      <input type="hidden" name="revision" value={theirs.revision} />
      <Notice kind="warning" title="Tekst roboczy zmienił się po otwarciu tej strony" className="mb-6">
        <p>
          Zapisano go {formatShortMoment(new Date(theirs.updatedAt))}. <a href={preview}>Przeczytaj nowy tekst</a>.
          Jeśli jest dobry, wybierz publikację jeszcze raz.
        </p>
      </Notice>
    </>
  )
}
