// The library of clauses as this office's facts fill it today.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ClauseLibrary } from '@/components/policies/clause-library'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { clauseLibrary } from '@/domain/policies/queries/clause-picker'
import { shown } from '@/lib/form-action'
import { renderMarkdown } from '@/lib/markdown'

export const metadata: Metadata = { title: 'Biblioteka klauzul' }

export default async function ClausesPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  const clauses = await shown(clauseLibrary(actor, id))
  const base = `/panel/urzedy/${slug}/polityki`
  return (
    <>
      <PanelHeading
        title="Biblioteka klauzul"
        above={{ href: base, label: 'Dokumenty' }}
        lead="Gotowe zdania z faktami urzędu. Znacznik wstawiony do dokumentu drukuje klauzulę z danymi z chwili publikacji."
      />
      <ClauseLibrary
        clauses={clauses.map((clause) => ({ ...clause, html: renderMarkdown(clause.preview, { locale: 'pl' }).html }))}
        base={base}
      />
    </>
  )
}
