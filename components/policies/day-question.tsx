// „What was in force on a day”: the question as a plain form, and its answer above it. A day that is none is told and kept.
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { versionPath } from '@/domain/policies/rules'
import { tenseOf } from '@/domain/policies/rules/day'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'
import { languageNames } from '@/messages/words'
import { langOf } from './words-of-version'

type Place = { office: { slug: string; base: string }; locale: Locale }

/** A document as it was on the day. */
export type OnDay = { slug: string; title: string; titleLocale: Locale; versions: readonly VersionEntry[] }

/** What was asked; `day` is null where the text is no day. Nothing asked: undefined. */
export type DayAsked = { typed: string; day: string | null; today: string }

type SectionProps = AnswerProps & { action: string }

/** The whole part of a page; the answer stands where there is one. */
export function DaySection({
  action,
  asked,
  ...answer
}: Omit<SectionProps, 'asked'> & { asked: DayAsked | undefined }) {
  const { office, locale } = answer
  return (
    <section className="history-part" aria-labelledby="w-dniu">
      <h2 id="w-dniu">{comparisonWordsOf(locale).day.title}</h2>
      {asked ? <DayAnswer {...answer} asked={asked} /> : null}
      <DayForm {...{ office, locale, action, asked }} />
    </section>
  )
}

type FormProps = Place & { action: string; asked: DayAsked | undefined }

function DayForm({ locale, action, asked }: FormProps) {
  const { day } = comparisonWordsOf(locale)
  return (
    <form className="day-form" action={action}>
      <TextField
        name="dzien"
        label={day.label}
        hint={day.hint}
        value={asked?.typed ?? ''}
        {...(asked && asked.day === null ? { error: day.invalid } : {})}
        errorWord={day.errorWord}
        width="medium"
        autoComplete="off"
        maxLength={40}
      />
      <Button look="secondary">{day.submit}</Button>
    </form>
  )
}

type AnswerProps = Place & {
  asked: DayAsked
  documents: readonly OnDay[]
  /** of an office: every document is named, and none at all is said */
  whole?: boolean
}

function DayAnswer({ office, locale, asked, documents, whole = false }: AnswerProps) {
  const { day: words } = comparisonWordsOf(locale)
  if (asked.day === null) return null
  const ahead = tenseOf(asked.day, asked.today) === 'ahead'
  return (
    <div className="day-answer" role="status">
      <h3>{words.answerTitle(formatDay(asked.day, locale))}</h3>
      {whole && documents.length === 0 ? <p>{ahead ? words.noDocumentsAhead : words.noDocuments}</p> : null}
      {documents.length > 0 ? (
        <ul>
          {documents.map((document) => (
            <li key={document.slug}>
              <Answer {...{ office, locale, asked, document, whole }} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Answer({ office, locale, asked, document, whole }: Omit<AnswerProps, 'documents'> & { document: OnDay }) {
  const words = comparisonWordsOf(locale)
  const tense = tenseOf(asked.day ?? '', asked.today)
  const none = { past: words.day.none, today: words.day.noneToday, ahead: words.day.noneAhead }[tense]
  const sentence = { past: words.day.was, today: words.day.is, ahead: words.day.willBe }[tense]
  const { versions, title, titleLocale } = document
  return (
    <>
      {whole ? (
        <>
          <span lang={langOf(titleLocale, locale)}>{title || words.register.closedDocument}</span>:{' '}
        </>
      ) : null}
      {versions.length === 0 ? none : null}
      {versions.map((version, at) => (
        <span key={version.id}>
          {at > 0 ? ', ' : null}
          <a
            href={officeHref(office, version.locale, versionPath(version.policySlug, version.number))}
            hrefLang={langOf(version.locale, locale)}
          >
            {sentence(version.number)}
          </a>
          <Since {...{ version, locale, tense }} />
        </span>
      ))}
    </>
  )
}

/** What became of a version that was in force then. */
function Since({ version, locale, tense }: { version: VersionEntry; locale: Locale; tense: string }) {
  const { statuses } = documentWordsOf(locale)
  const told = version.status !== 'in_force' && tense === 'past' && version.status !== 'superseded'
  const foreign = version.locale !== locale ? ` (${languageNames[version.locale]})` : ''
  return <>{told ? ` (${statuses[version.status]})` : foreign}</>
}
