// A new document: title, kind, and for a document of the office's own kind its address.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { NewPolicyForm } from '@/components/policies/policy-forms'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { skeletonsFor } from '@/domain/policies/clauses/skeletons'
import { policiesOf } from '@/domain/policies/queries'
import { shown } from '@/lib/form-action'
import { addDocument } from '../actions'

export const metadata: Metadata = { title: 'Nowy dokument' }

export default async function NewDocumentPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, kind } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'documents.write', id)) notFound()
  const taken = (await policiesOf(actor, id)).map(({ kind }) => kind)
  return (
    <>
      <PanelHeading
        title="Nowy dokument"
        above={{ href: `/panel/urzedy/${slug}/polityki`, label: 'Dokumenty' }}
        lead={
          <>
            Masz gotowy tekst w pliku albo na starej stronie?{' '}
            <a href={`/panel/urzedy/${slug}/polityki/import`}>Zaimportuj go</a>.
          </>
        }
      />
      <NewPolicyForm action={addDocument.bind(null, slug)} taken={taken} skeletons={skeletonsFor(kind)} />
    </>
  )
}
