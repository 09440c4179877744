// Import of a text from an old page or a file into a working text: looked at first, made a draft only then.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ImportForm } from '@/components/policies/import-form'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { policiesOf } from '@/domain/policies/queries'
import { shown } from '@/lib/form-action'
import { importStep } from './actions'

export const metadata: Metadata = { title: 'Import tekstu' }

export default async function ImportPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'documents.write', id)) notFound()
  const documents = (await policiesOf(actor, id)).map(({ id: policy, title, kind }) => ({ id: policy, title, kind }))
  const base = `/panel/urzedy/${slug}/polityki`
  return (
    <>
      <PanelHeading
        title="Import tekstu"
        above={{ href: base, label: 'Dokumenty' }}
        lead="Prześlij plik albo wklej tekst ze starej strony. Zobaczysz, jak będzie wyglądał, i dopiero wtedy powstanie tekst roboczy. Nic nie zostanie opublikowane."
      />
      <ImportForm
        action={importStep.bind(null, slug)}
        documents={documents}
        office={settings.names.nominative}
        again={`${base}/import`}
      />
    </>
  )
}
