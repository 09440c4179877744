// „What was in force on a day” for staff: every text of the document. A plain form whose answer is the page's own address.
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { languageOf, type Variant } from '@/domain/policies/rules'
import { tenseOf } from '@/domain/policies/rules/day'
import { type VersionEntry, variantNames } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'
import { inLanguage } from './document-tabs'

const { day: words } = comparisonWordsOf('pl')
const { statuses } = documentWordsOf('pl')

type Props = {
  base: string
  locale: Variant
  /** what was typed; undefined where nothing was asked */
  typed: string | undefined
  day: string | null
  today: string
  onDay: readonly { variant: Variant; versions: readonly VersionEntry[] }[]
}

export function StaffDayQuestion({ base, locale, typed, day, today, onDay }: Props) {
  return (
    <section className="panel-section" aria-labelledby="w-dniu">
      <h2 id="w-dniu">{words.title}</h2>
      {day === null ? null : <Answer {...{ base, day, today, onDay }} />}
      <form>
        {locale === 'pl' ? null : <input type="hidden" name="jezyk" value={locale} />}
        <TextField
          name="dzien"
          label={words.label}
          hint={words.hint}
          value={typed ?? ''}
          {...(typed !== undefined && day === null ? { error: words.invalid } : {})}
          width="medium"
          autoComplete="off"
          maxLength={40}
        />
        <Button look="secondary">{words.submit}</Button>
      </form>
    </section>
  )
}

function Answer({ base, day, today, onDay }: Pick<Props, 'base' | 'today' | 'onDay'> & { day: string }) {
  const tense = tenseOf(day, today)
  const sentence = { past: words.was, today: words.is, ahead: words.willBe }[tense]
  const none = { past: words.none, today: words.noneToday, ahead: words.noneAhead }[tense]
  return (
    <div role="status" className="mb-6">
      <h3>{words.answerTitle(formatDay(day))}</h3>
      <ul className="list-disc pl-5">
        {onDay.map(({ variant, versions }) => (
          <li key={variant}>
            {variantNames[variant]}: {versions.length === 0 ? none : null}
            {versions.map(({ id, number, title, status }, at) => (
              <span key={id}>
                {at > 0 ? ', ' : null}
                <a href={inLanguage(`${base}/wersje/${number}`, variant)}>{sentence(number)}</a>
                {title ? (
                  <>
                    {' '}
                    (<span lang={variant === 'pl' ? undefined : languageOf(variant)}>{title}</span>, {statuses[status]})
                  </>
                ) : (
                  ` (${statuses[status]})`
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
