// The public register of acts on a document: publications, withdrawals, closings.
import { type Column, DataTable } from '@/components/ui/data-table'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { type Act, actsOf, versionPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatMoment } from '@/lib/format'
import type { DocumentWords } from '@/messages/documents'
import { langOf } from './words-of-version'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  versions: readonly VersionEntry[]
}

export function RegisterTable({ office, locale, words, versions }: Props) {
  const { register } = words
  const columns: Column<Act<VersionEntry>>[] = [
    {
      key: 'when',
      head: register.when,
      names: true,
      cell: ({ at }) => <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>,
    },
    {
      key: 'what',
      head: register.what,
      cell: ({ kind, version }) => (
        <a href={officeHref(office, locale, versionPath(version.policySlug, version.number))}>
          {register[kind](version.number)}
        </a>
      ),
    },
    {
      key: 'details',
      head: register.details,
      cell: ({ text, version, kind }) => (
        <span lang={text ? langOf(kind === 'published' ? version.locale : 'pl', locale) : undefined}>
          {text || register.noteClosed}
        </span>
      ),
    },
    {
      key: 'who',
      head: register.who,
      cell: ({ kind, version }) =>
        kind === 'published' ? <span lang={langOf('pl', locale)}>{version.publisherLabel}</span> : '–',
    },
  ]
  return (
    <DataTable
      caption={register.caption}
      columns={columns}
      rows={actsOf(versions)}
      rowKey={({ kind, version }) => `${version.id}-${kind}`}
    />
  )
}
