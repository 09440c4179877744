// Tables of the documents' desk: all documents of an office, and all versions of one.
import { type Column, DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { documentPath, type Variant } from '@/domain/policies/rules'
import type { PolicyInList, StaffVersion, VersionEntry } from '@/domain/policies/schema'
import { formatDay, formatSecond, formatShortDay, formatShortMoment } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'
import { inLanguage } from './document-tabs'
import { statusTones } from './version-table'
import { effectivePhrase, peopleOf } from './words-of-version'

const words = documentWordsOf('pl')
const { change, restored, restoredName } = comparisonWordsOf('pl')

type PolicyTableProps = { policies: readonly PolicyInList[]; base: string; publicBase: string | null }

export function PolicyTable({ policies, base, publicBase }: PolicyTableProps) {
  const columns: Column<PolicyInList>[] = [
    {
      key: 'title',
      head: 'Dokument',
      names: true,
      cell: ({ slug, title }) => <a href={`${base}/${slug}`}>{title}</a>,
    },
    { key: 'state', head: 'Stan', cell: (policy) => <StateOf {...policy} /> },
    {
      key: 'draft',
      head: 'Tekst roboczy',
      cell: ({ draft }) =>
        draft ? `${draft.changed ? 'zmieniony' : 'bez zmian'}, ${formatShortMoment(draft.updatedAt)}` : 'brak',
    },
    {
      key: 'public',
      head: 'Strona',
      cell: ({ slug, title, inForce }) =>
        inForce && publicBase ? (
          <a href={publicBase + documentPath(slug)}>
            Zobacz<span className="sr-only">: {title}</span>
          </a>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <DataTable
      caption="Dokumenty urzędu"
      captionHidden
      columns={columns}
      rows={policies}
      rowKey={({ id }) => id}
      empty="Urząd nie ma jeszcze dokumentów."
    />
  )
}

function StateOf({ inForce, scheduled, last }: PolicyInList) {
  const shown = inForce ?? (last && last.status !== 'superseded' && last.status !== 'scheduled' ? last : null)
  return (
    <ul className="grid gap-1">
      {shown ? (
        <li>
          <Tag tone={statusTones[shown.status]}>{words.statuses[shown.status]}</Tag> wersja {shown.number}, od{' '}
          {formatShortDay(shown.effectiveFrom)}
        </li>
      ) : null}
      {scheduled ? (
        <li>
          <Tag tone="brand">zaplanowana</Tag> wersja {scheduled.number}, od {formatShortDay(scheduled.effectiveFrom)}
        </li>
      ) : null}
      {shown || scheduled ? null : (
        <li>
          <Tag>nieopublikowany</Tag>
        </li>
      )}
    </ul>
  )
}

type VersionsProps = { versions: readonly StaffVersion[]; base: string; locale: Variant }

export function StaffVersionTable({ versions, base, locale }: VersionsProps) {
  const columns: Column<StaffVersion>[] = [
    {
      key: 'number',
      head: 'Wersja',
      names: true,
      cell: ({ number }) => (
        <a className="version-name" href={inLanguage(`${base}/wersje/${number}`, locale)}>
          wersja {number}
        </a>
      ),
    },
    {
      key: 'status',
      head: 'Stan',
      cell: ({ status }) => <Tag tone={statusTones[status]}>{words.statuses[status]}</Tag>,
    },
    { key: 'effective', head: 'Obowiązywanie', cell: (one) => effectivePhrase(one, words, 'pl') },
    { key: 'published', head: 'Publikacja', cell: ({ publishedAt }) => formatShortMoment(publishedAt) },
    { key: 'note', head: 'Opis zmiany', cell: ({ changeNote }) => changeNote || '–' },
  ]
  return (
    <DataTable
      caption="Wersje dokumentu"
      captionHidden
      columns={columns}
      rows={versions}
      rowKey={({ id }) => id}
      empty="W tym języku nie opublikowano jeszcze żadnej wersji."
    />
  )
}

type StaffFacts = {
  version: StaffVersion
  publicHref: string | null /** public comparison */
  compareHref?: string | null
}

export function StaffVersionFacts({ version, publicHref, compareHref = null }: StaffFacts) {
  return (
    <Facts
      items={[
        { name: 'Stan', value: <Tag tone={statusTones[version.status]}>{words.statuses[version.status]}</Tag> },
        { name: 'Opublikowano', value: formatSecond(version.publishedAt) },
        { name: 'Spóźnienie publikacji', value: latenessOf(version.lateSeconds) },
        { name: 'Obowiązywanie', value: effectivePhrase(version, words, 'pl') },
        ...peopleOf(version, 'pl'),
        { name: change.name, value: change[version.substantive ? 'substantive' : 'editorial'] },
        { name: restoredName, value: version.restoredFrom === null ? null : restored(version.restoredFrom) },
        { name: 'Opis zmiany', value: version.changeNote },
        {
          name: 'Publikacja mimo błędów',
          value: version.overrideReason ? `${version.overrideRules.join(', ')}: ${version.overrideReason}` : null,
        },
        { name: 'Suma kontrolna (SHA-256)', value: <code className="hash">{version.sha256}</code> },
        { name: 'Wycofano', value: endOf(version.withdrawnAt, version.withdrawnReason) },
        { name: 'Zamknięto dostęp', value: endOf(version.closedAt, version.closedReason) },
        { name: 'Usunięto treść', value: version.textErasedAt ? formatDay(version.textErasedAt) : null },
        { name: 'Stały adres', value: publicHref ? <a href={publicHref}>{publicHref}</a> : null },
        { name: 'Porównanie', value: compareHref ? <a href={compareHref}>Zobacz zmiany słowo po słowie</a> : null },
      ]}
    />
  )
}

const endOf = (at: VersionEntry['closedAt'], reason: string | null) =>
  at ? `${formatSecond(at)}${reason ? `: ${reason}` : ''}` : null

/** Told to staff only: a plan that the clock carried out later than it should have. */
const latenessOf = (seconds: number | null) =>
  seconds === null || seconds < 60 ? null : `${Math.floor(seconds / 60)} min po zaplanowanej godzinie`
