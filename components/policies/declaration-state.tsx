// Where the declaration stands: what the public reads, when it was reviewed, what the working text is, and what it still lacks.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { fieldId } from '@/components/forms/field'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import type { DeclarationLack } from '@/domain/policies/rules/declaration'
import type { ReviewState } from '@/domain/policies/rules/declaration-review'
import { formatDay } from '@/lib/format'

type Document = {
  standard: boolean | null
  inForce: { number: number; changed: boolean } | null
}

type Props = {
  document: Document
  review: ReviewState | null
  /** pages of the document in the panel */
  links: { draft: string; preview: string; publication: string | null; versions: string }
}

const days = (count: number) => (count === 1 ? '1\u00a0dzień' : `${count}\u00a0dni`)

function reviewWords({ last, dueBy, daysLeft, state }: ReviewState): string {
  const due = formatDay(dueBy)
  if (state === 'overdue') return `${formatDay(last)}; następny minął ${due} (${days(-daysLeft)} temu)`
  return `${formatDay(last)}; następny do ${due} (zostało ${days(daysLeft)})`
}

export function DeclarationState({ document, review, links }: Props) {
  const { inForce, standard } = document
  const draft =
    standard === null
      ? 'nie ma go jeszcze'
      : standard
        ? 'wzór portalu, dane wstawia formularz niżej'
        : 'ma własne zmiany redakcji albo pochodzi ze starszego wzoru'
  return (
    <section className="panel-section">
      <h2>Stan</h2>
      <Facts
        items={[
          {
            name: 'Obowiązuje',
            value: inForce ? <a href={links.versions}>wersja {inForce.number}</a> : 'żadna wersja nie obowiązuje',
          },
          { name: 'Ostatni przegląd', value: review ? reviewWords(review) : '' },
          { name: 'Tekst roboczy', value: standard === null ? draft : <a href={links.draft}>{draft}</a> },
        ]}
      />
      {review?.state === 'overdue' ? (
        <Notice kind="danger" title="Minął termin przeglądu deklaracji" className="mt-4">
          Deklarację przegląda się i aktualizuje co roku do 31 marca (art. 11 ustawy o dostępności cyfrowej).
        </Notice>
      ) : null}
      {inForce?.changed && standard !== null ? (
        <Notice kind="warning" title="Obowiązująca deklaracja mówi co innego niż te dane" className="mt-4">
          <p>
            <a href={links.preview}>Przeczytaj tekst roboczy</a>
            {links.publication ? (
              <>
                {' i '}
                <a href={links.publication}>opublikuj go jako następną wersję</a>
              </>
            ) : (
              ', a potem poproś wydawcę o publikację'
            )}
            .
          </p>
        </Notice>
      ) : null}
    </section>
  )
}

type Acts = {
  standard: boolean | null
  reviewed: boolean
  prepare: FormAction
  confirm: FormAction | null
  revision: number
}

/** What can be done with the declaration by one button. */
export function DeclarationActs({ standard, reviewed, prepare, confirm, revision }: Acts) {
  return (
    <section className="panel-section">
      <h2>Tekst i przegląd</h2>
      {standard === true ? (
        <p>Tekst roboczy jest gotowy: sam bierze dane z formularza. Nie trzeba go przygotowywać ponownie.</p>
      ) : (
        <>
          <p>
            {standard === null
              ? 'Wersja robocza powstaje ze wzoru o tytułach i kolejności z warunków technicznych.'
              : 'Wzór zastąpi obecny tekst roboczy razem z własnymi zmianami redakcji. Opublikowane wersje pozostają.'}
          </p>
          <ActionForm
            action={prepare}
            submit={standard === null ? 'Przygotuj wersję roboczą' : 'Zastąp tekst roboczy wzorem'}
            look="secondary"
            label="Wersja robocza"
          />
        </>
      )}
      {confirm ? (
        <>
          <p>
            Przegląd bez zmian publikuje obowiązującą deklarację jeszcze raz, z dzisiejszą datą przeglądu. Jeśli
            cokolwiek się zmieniło, portal odmówi i wskaże, co zrobić.
          </p>
          <ActionForm
            action={confirm}
            submit="Potwierdź przegląd bez zmian"
            look={reviewed ? 'secondary' : 'primary'}
            label="Przegląd"
          >
            <input type="hidden" name="revision" value={revision} />
          </ActionForm>
        </>
      ) : null}
    </section>
  )
}

export function DeclarationLacks({ lacks, linked }: { lacks: readonly DeclarationLack[]; linked: boolean }) {
  if (lacks.length === 0) return null
  return (
    <Notice kind="warning" title="Do uzupełnienia" className="mb-6">
      <ul className="list-disc pl-5">
        {lacks.map(({ field, label }) => (
          <li key={field}>{linked ? <a href={`#${fieldId(field)}`}>{label}</a> : label}</li>
        ))}
      </ul>
    </Notice>
  )
}
