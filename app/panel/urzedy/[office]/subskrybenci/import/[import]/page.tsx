// One import: which column holds what, what would become of every line, the decision, and its result.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ImportActs } from '@/components/newsletter/import-acts'
import { ImportPlanForm } from '@/components/newsletter/import-plan-form'
import { ImportFindings, ImportNumbers, ImportSample } from '@/components/newsletter/import-result'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { importOf } from '@/domain/newsletter/queries/imports'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { formatMoment } from '@/lib/format'
import { checkTable, importTable, removeTable } from '../actions'

export const metadata: Metadata = { title: 'Tabela subskrybentów' }

type Props = { params: Promise<{ office: string; import: string }> }

export default async function OneImportPage({ params }: Props) {
  const actor = await requireActor()
  const asked = await params
  const { id, slug } = await shown(officeBySlug(actor, asked.office))
  const table = await shown(importOf(actor, id, asked.import))
  const base = `/panel/urzedy/${slug}/subskrybenci`
  const { state, counts, keptUntil } = table
  return (
    <>
      <PanelHeading
        title="Tabela subskrybentów"
        above={{ href: `${base}/import`, label: 'Import subskrybentów' }}
        lead={
          state === 'done'
            ? 'Import jest zakończony.'
            : `Tabela jest przechowywana w postaci zaszyfrowanej do ${formatMoment(keptUntil)}. Potem zniknie.`
        }
      />
      {state === 'done' ? (
        <Notice kind="success" role="status" title="Zaimportowano" className="mb-6">
          Wszystkie wiersze zostały przetworzone. Poniżej jest wynik każdego z nich.
        </Notice>
      ) : null}
      {counts ? (
        <ImportNumbers {...{ counts, done: state === 'done', report: `${base}/import/${table.id}/raport` }} />
      ) : null}
      {counts ? <ImportFindings findings={table.findings} /> : null}
      <ImportActs
        {...{ state, counts, reconfirm: `${base}/ponowne-potwierdzenie` }}
        run={importTable.bind(null, slug, table.id)}
        remove={removeTable.bind(null, slug, table.id)}
      />
      {state === 'done' ? null : (
        <>
          <ImportSample heads={table.heads} sample={table.sample} />
          <ImportPlanForm action={checkTable.bind(null, slug, table.id)} {...table} />
        </>
      )}
    </>
  )
}
