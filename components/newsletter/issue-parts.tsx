'use client'
// The parts of an issue in its form: what each is, what of it is sent, and buttons that move or remove it. Every button saves the
// whole form, so it works by keyboard and without script, and nothing typed is lost.
import { RichText } from '@/components/editor/rich-text'
import { FormSelect, FormText } from '@/components/forms/action-fields'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { kindNames } from '@/domain/newsletter/rules/issue-words'
import type { PartInView } from '@/domain/newsletter/schema/issue-desk'
import { partTitle } from './part-title'

type Props = {
  part: PartInView
  /** place from 1, and how many there are */
  place: number
  of: number
  /** address of the office's desk */
  desk: string
  /** language of the issue */
  lang: string
}

const whole = [
  { value: 'nie', label: 'sam wstęp i odnośnik do całości' },
  { value: 'tak', label: 'cały tekst' },
]

export function IssuePart({ part, place, of, desk, lang }: Props) {
  const { item, lead, href, locale, problem } = part
  const name = `parts.${item.id}`
  const heading = `czesc-${item.id}`
  const title = partTitle(part)
  return (
    <li className="card">
      <input type="hidden" name="order[]" value={item.id} />
      <input type="hidden" name={`${name}.kind`} value={item.kind} />
      <input type="hidden" name={`${name}.called`} value={title} />
      <h3 id={heading} tabIndex={-1}>
        {place}. <span lang={locale === 'pl' ? undefined : locale}>{title}</span> <Tag>{kindNames[item.kind]}</Tag>
      </h3>
      {problem ? (
        <Notice kind="warning" className="mb-4">
          {problem}
        </Notice>
      ) : null}
      {item.kind === 'text' ? (
        <>
          <FormText name={`${name}.title`} label="Tytuł części" initial={item.title} />
          <RichText name={`${name}.body`} label="Treść części" initial={item.body} lang={lang} rows={10} />
        </>
      ) : lead ? (
        <p lang={locale === 'pl' ? undefined : locale}>{lead}</p>
      ) : null}
      {item.kind === 'news' ? (
        <FormSelect name={`${name}.whole`} label="Co wysłać" options={whole} initial={item.whole ? 'tak' : 'nie'} />
      ) : null}
      {href ? (
        <p>
          <a href={desk + href}>{item.kind === 'news' ? 'Otwórz aktualność' : 'Otwórz wersję'}</a>
        </p>
      ) : null}
      <PartButtons id={item.id} title={title} first={place === 1} last={place === of} />
    </li>
  )
}

function PartButtons({ id, title, first, last }: { id: string; title: string; first: boolean; last: boolean }) {
  const own = <span className="sr-only"> część „{title}”</span>
  return (
    <div className="btn-row">
      {first ? null : (
        <Button look="secondary" small name="act" value={`up:${id}`} id={`up-${id}`}>
          <span aria-hidden="true">↑ </span>Wyżej{own}
        </Button>
      )}
      {last ? null : (
        <Button look="secondary" small name="act" value={`down:${id}`} id={`down-${id}`}>
          <span aria-hidden="true">↓ </span>Niżej{own}
        </Button>
      )}
      <Button look="link" small name="act" value={`remove:${id}`} id={`remove-${id}`}>
        Usuń z wydania{own}
      </Button>
    </div>
  )
}
