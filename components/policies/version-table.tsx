// The history of a document: every version with its state, days and change note; and the register of acts on it.
import { type Column, DataTable } from '@/components/ui/data-table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { comparisonPath, type VersionStatus, versionPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import type { DocumentWords } from '@/messages/documents'
import { neighboursOf } from './version-facts'
import { effectivePhrase, langOf } from './words-of-version'

export const statusTones: Record<VersionStatus, TagTone> = {
  in_force: 'success',
  scheduled: 'brand',
  superseded: 'neutral',
  withdrawn: 'warning',
  closed: 'danger',
}

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  versions: readonly VersionEntry[]
}

export function VersionTable({ office, locale, words, versions }: Props) {
  const { versions: head } = words
  const columns: Column<VersionEntry>[] = [
    {
      key: 'number',
      head: head.number,
      names: true,
      cell: (one) => (
        <a className="version-name" href={officeHref(office, locale, versionPath(one.policySlug, one.number))}>
          {head.number} {one.number}
        </a>
      ),
    },
    {
      key: 'status',
      head: head.status,
      cell: (one) => <Tag tone={statusTones[one.status]}>{words.statuses[one.status]}</Tag>,
    },
    { key: 'effective', head: head.effective, cell: (one) => effectivePhrase(one, words, locale) },
    { key: 'published', head: head.published, cell: (one) => formatDay(one.publishedAt, locale) },
    {
      key: 'note',
      head: head.note,
      cell: (one) => (
        <>
          <span className="version-note" lang={one.changeNote ? langOf(one.locale, locale) : undefined}>
            {one.changeNote || words.closed.title}
          </span>
          <Changes {...{ office, locale, version: one }} previous={neighboursOf(one.number, versions).previous} />
        </>
      ),
    },
  ]
  return <DataTable caption={head.caption} columns={columns} rows={versions} rowKey={({ id }) => id} />
}

type ChangesProps = Pick<Props, 'office' | 'locale'> & { version: VersionEntry; previous: number | null }

/** The way to what a version changed; none for the first one and for what cannot be read. */
function Changes({ office, locale, version, previous }: ChangesProps) {
  if (previous === null || version.status === 'closed') return null
  const { policySlug, number } = version
  return (
    <a className="version-name" href={officeHref(office, locale, comparisonPath(policySlug, previous, number))}>
      {comparisonWordsOf(locale).whatIn(number)}
    </a>
  )
}
