'use client'
// What may be added to an issue: news and versions by title, as boxes in its form. Looking for others saves the form first.
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { kindNames } from '@/domain/newsletter/rules/issue-words'
import type { Candidate } from '@/domain/newsletter/schema/issue-desk'
import { formatShortDay } from '@/lib/format'

type Props = { candidates: readonly Candidate[] /** what the list was searched for */; search: string }

export function IssueCandidates({ candidates, search }: Props) {
  return (
    <section className="panel-section" aria-labelledby="dodaj">
      <h2 id="dodaj" tabIndex={-1}>
        Dodaj do wydania
      </h2>
      <p className="mb-6">
        <Button look="secondary" name="act" value="text">
          Dodaj własny tekst
        </Button>
      </p>
      <input type="hidden" name="szukane" value={search} />
      <div className="field">
        <label className="field-label" htmlFor="pole-szukaj">
          Szukaj w tytułach aktualności i dokumentów
        </label>
        <div className="btn-row">
          <input
            key={search}
            id="pole-szukaj"
            name="szukaj"
            type="search"
            className="input input-medium"
            defaultValue={search}
          />
          <Button look="secondary" name="act" value="find">
            Szukaj
          </Button>
        </div>
      </div>
      <Boxes candidates={candidates} search={search} />
    </section>
  )
}

function Boxes({ candidates, search }: Props) {
  if (candidates.length === 0)
    return (
      <p className="muted">
        {search
          ? `Nie ma opublikowanej aktualności ani dokumentu ze słowami „${search}” w tytule, których nie byłoby już w tym wydaniu.`
          : 'Nie ma opublikowanych aktualności ani dokumentów, które można dodać.'}
      </p>
    )
  return (
    <fieldset className="field">
      <legend className="field-label">{search ? `Znalezione dla „${search}”` : 'Ostatnio opublikowane'}</legend>
      {candidates.map(({ kind, id, title, locale, publishedAt, waits }) => (
        <div className="choice" key={id}>
          <input type="checkbox" id={`dodaj-${id}`} name="add[]" value={`${kind}:${id}`} />
          <div>
            <label htmlFor={`dodaj-${id}`}>
              <span lang={locale === 'pl' ? undefined : locale}>{title}</span>
            </label>
            <div className="field-hint">
              {kindNames[kind]}, {formatShortDay(publishedAt)}{' '}
              {waits ? <Tag tone="brand">czeka na newsletter</Tag> : null}
            </div>
          </div>
        </div>
      ))}
      <div className="btn-row">
        <Button look="secondary" name="act" value="add">
          Dodaj zaznaczone
        </Button>
      </div>
    </fieldset>
  )
}
