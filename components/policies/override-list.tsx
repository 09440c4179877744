// Publications against errors of the linter, for those who supervise: which version, which rules, whose decision, and why.
import { type Column, DataTable } from '@/components/ui/data-table'
import { variantNames } from '@/domain/policies/schema'
import type { OverrideInList } from '@/domain/policies/schema/desk'
import { formatShortMoment } from '@/lib/format'
import { inLanguage } from './document-tabs'

export function OverrideList({ overrides, base }: { overrides: readonly OverrideInList[]; base: string }) {
  const columns: Column<OverrideInList>[] = [
    {
      key: 'version',
      head: 'Wersja',
      names: true,
      cell: ({ title, policySlug, number, locale }) => (
        <a href={inLanguage(`${base}/${policySlug}/wersje/${number}`, locale)}>
          {title || policySlug}, wersja {number}
          {locale === 'pl' ? '' : ` (${variantNames[locale]})`}
        </a>
      ),
    },
    { key: 'at', head: 'Kiedy', cell: ({ publishedAt }) => formatShortMoment(publishedAt) },
    { key: 'by', head: 'Wydawca', cell: ({ by }) => by ?? 'konto usunięte' },
    { key: 'rules', head: 'Reguły', cell: ({ rules }) => rules.join(', ') },
    { key: 'reason', head: 'Powód', cell: ({ reason }) => reason },
  ]
  return (
    <details className="panel-section mb-6">
      <summary>Publikacje mimo błędów ({overrides.length})</summary>
      <DataTable
        caption="Publikacje mimo błędów"
        captionHidden
        columns={columns}
        rows={overrides}
        rowKey={({ versionId }) => versionId}
      />
    </details>
  )
}
