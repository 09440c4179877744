// Forms of the search: the small one in the head of every page, and the one of the search page with what narrows it.
// Plain GET forms: the address of the results can be kept and shared, and needs no script.
import { CheckboxField, RadioGroup } from '@/components/forms/choices'
import { fieldId } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { longestQuery, type SearchRequest, searchFields } from '@/domain/search/rules'
import { type SearchWords, searchWords } from '@/messages/search'

type Place = { office: { slug: string; base: string }; locale: Locale }

export const searchHref = ({ office, locale }: Place) => officeHref(office, locale, '/szukaj')

/** In the head: a field where there is room for one, a link to the search page on narrow screens. */
export function HeadSearch(place: Place) {
  const words = searchWords(place.locale)
  return (
    <>
      <search className="head-search" aria-label={words.searchThisSite}>
        <form action={searchHref(place)}>
          <label className="sr-only" htmlFor="szukaj-w-portalu">
            {words.label}
          </label>
          <input
            className="input"
            id="szukaj-w-portalu"
            type="search"
            name={searchFields.query}
            maxLength={longestQuery}
            autoComplete="off"
          />
          <Button look="secondary">{words.submit}</Button>
        </form>
      </search>
      <a className="head-search-link" href={searchHref(place)}>
        {words.search}
      </a>
    </>
  )
}

type FieldProps = { words: SearchWords; value?: string; hint: boolean }

function QueryField({ words, value, hint }: FieldProps) {
  const id = fieldId(searchFields.query)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.label}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-opis`}>
          {words.hint}
        </div>
      ) : null}
      <div className="search-line">
        <input
          className="input"
          id={id}
          type="search"
          name={searchFields.query}
          defaultValue={value}
          maxLength={longestQuery}
          autoComplete="off"
          aria-describedby={hint ? `${id}-opis` : undefined}
        />
        <Button look={hint ? 'primary' : 'secondary'}>{words.submit}</Button>
      </div>
    </div>
  )
}

/** On the page of an error: one field, nothing else to choose. */
export function PlainSearchForm(place: Place) {
  const words = searchWords(place.locale)
  return (
    <search className="search-form" aria-label={words.search}>
      <form action={searchHref(place)}>
        <QueryField words={words} hint={false} />
      </form>
    </search>
  )
}

type FormProps = Place & {
  words: SearchWords
  request: SearchRequest /** kinds that the office has texts of */
  files: boolean
  /** whether to offer the newsletter: it has sent issues */
  issues: boolean
}

export function SearchForm({ office, locale, words, request, files, issues }: FormProps) {
  const offered = [
    ...(['dokumenty', 'aktualnosci'] as const),
    ...(files ? (['pliki'] as const) : []),
    ...(issues ? (['newsletter'] as const) : []),
  ]
  const kinds = offered.map((value) => ({ value, label: words.kinds[value] }))
  return (
    <search className="search-form" aria-label={words.title}>
      <form action={searchHref({ office, locale })}>
        <QueryField words={words} value={request.query} hint />
        <RadioGroup
          name={searchFields.kind}
          label={words.kind}
          value={request.kind ?? ''}
          options={[{ value: '', label: words.kinds.all }, ...kinds]}
          inline
        />
        <CheckboxField name={searchFields.old} label={words.old} sends="tak" checked={request.old} />
        {request.query === '' ? null : <Button look="secondary">{words.apply}</Button>}
      </form>
    </search>
  )
}
