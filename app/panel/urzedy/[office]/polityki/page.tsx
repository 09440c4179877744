// The documents of an office: what is in force, what is planned, where the working text differs.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { StandardDocumentsForm } from '@/components/policies/policy-forms'
import { PolicyTable } from '@/components/policies/policy-table'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { missingStandardTexts, policiesOf } from '@/domain/policies/queries'
import { shown } from '@/lib/form-action'
import { addStandardDocuments } from './actions'

export const metadata: Metadata = { title: 'Dokumenty' }

export default async function DocumentsPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, state, settings } = await shown(officeBySlug(actor, (await params).office))
  const policies = await shown(policiesOf(actor, id))
  const write = can(actor, 'documents.write', id)
  const missing = write ? await missingStandardTexts(actor, id) : []
  const base = `/panel/urzedy/${slug}/polityki`
  return (
    <>
      <PanelHeading
        title="Dokumenty"
        above={{ href: `/panel/urzedy/${slug}`, label: settings.names.short }}
        lead="Każda opublikowana wersja zostaje na zawsze. Zmieniasz tekst roboczy i publikujesz go jako następną wersję."
        actions={
          write ? (
            <>
              <ButtonLink href={`${base}/nowy`}>Dodaj dokument</ButtonLink>
              <ButtonLink href={`${base}/import`} look="secondary">
                Importuj tekst
              </ButtonLink>
            </>
          ) : null
        }
      />
      <PolicyTable policies={policies} base={base} publicBase={state === 'live' ? `/${slug}` : null} />
      {missing.length > 0 ? (
        <StandardDocumentsForm titles={missing} action={addStandardDocuments.bind(null, slug)} />
      ) : null}
      <ul className="mt-6 flex flex-wrap gap-4">
        <li>
          <a href={`/panel/urzedy/${slug}/zgodnosc`}>Zgodność dokumentów z ustawieniami</a>
        </li>
        <li>
          <a href={`/panel/urzedy/${slug}/klauzule`}>Biblioteka klauzul</a>
        </li>
      </ul>
      {can(actor, 'documents.publish', id) ? (
        <p className="mt-6">
          <a href={`${base}/nazwiska`}>Nazwiska pod wersjami</a>
        </p>
      ) : null}
    </>
  )
}
