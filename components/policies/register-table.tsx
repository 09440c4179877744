// The public register of acts on documents (BIP): publications, withdrawals, closings, to the second, with who stands behind each.
import { type Column, DataTable } from '@/components/ui/data-table'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { type Act, documentPath, easyPath, versionPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatSecond } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import type { DocumentWords } from '@/messages/documents'
import { languageNames } from '@/messages/words'
import { langOf, peopleOf } from './words-of-version'

type RegisterAct = Act<VersionEntry>
type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  acts: readonly RegisterAct[]
  /** acts of many documents: each says which one it is about */
  named?: boolean
}

export function RegisterTable({ office, locale, words, acts, named = false }: Props) {
  const { register, change } = comparisonWordsOf(locale)
  const page = { office, locale, words }
  const columns: Column<RegisterAct>[] = [
    {
      key: 'when',
      head: register.when,
      names: true,
      cell: ({ at }) => <time dateTime={at.toISOString()}>{formatSecond(at, locale)}</time>,
    },
    ...(named
      ? [{ key: 'document', head: register.document, cell: (act: RegisterAct) => <DocumentOf {...page} {...act} /> }]
      : []),
    { key: 'act', head: register.act, cell: (act) => <ActOf {...page} {...act} /> },
    {
      key: 'kind',
      head: register.kind,
      cell: ({ kind, version }) =>
        kind === 'published' ? change[version.substantive ? 'substantive' : 'editorial'] : '–',
    },
    {
      key: 'people',
      head: register.people,
      cell: ({ kind, version }) => (kind === 'published' ? <People {...{ version, locale }} /> : '–'),
    },
    {
      key: 'note',
      head: register.note,
      cell: ({ text, version, kind }) => (
        <span
          className="version-note"
          lang={text ? langOf(kind === 'published' ? version.locale : 'pl', locale) : undefined}
        >
          {text || words.register.noteClosed}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={register.caption}
      columns={columns}
      rows={acts}
      rowKey={({ kind, version }) => `${version.id}-${kind}`}
    />
  )
}

type PageProps = Pick<Props, 'office' | 'locale' | 'words'>

function DocumentOf({ office, locale, version }: PageProps & RegisterAct) {
  const path = version.easy ? easyPath(version.policySlug) : documentPath(version.policySlug)
  const { register } = comparisonWordsOf(locale)
  return (
    <a href={officeHref(office, version.locale, path)} lang={langOf(version.locale, locale)}>
      {version.title || register.closedDocument}
    </a>
  )
}

/** The act and its version; a plain-language text has no address of its own once it is replaced. */
function ActOf({ office, locale, words, kind, version }: PageProps & RegisterAct) {
  const { register } = comparisonWordsOf(locale)
  const label = words.register[kind](version.number)
  if (version.easy) return `${label} (${register.easy})`
  const text = version.locale === locale ? label : `${label} (${languageNames[version.locale]})`
  // numbers count within a language: the link leads to the address in the version's own
  return (
    <a
      href={officeHref(office, version.locale, versionPath(version.policySlug, version.number))}
      hrefLang={langOf(version.locale, locale)}
    >
      {text}
    </a>
  )
}

function People({ version, locale }: { version: VersionEntry; locale: Locale }) {
  return (
    <ul className="people">
      {peopleOf(version, locale).map(({ name, value, lang }) => (
        <li key={name}>
          {name}: <span lang={langOf(lang, locale)}>{value}</span>
        </li>
      ))}
    </ul>
  )
}
