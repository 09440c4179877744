// An older declaration becomes values of the form.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DeclarationImport } from '@/components/policies/declaration-import'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { readOldDeclaration } from '../actions'

export const metadata: Metadata = { title: 'Wczytanie poprzedniej deklaracji' }

export default async function DeclarationImportPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'documents.write', id)) notFound()
  return (
    <>
      <PanelHeading
        title="Wczytanie poprzedniej deklaracji"
        above={{ href: `/panel/urzedy/${slug}/deklaracja`, label: 'Deklaracja dostępności' }}
        lead="Portal odczyta z niej dane do formularza i powie, czego nie zrozumiał. Niczego nie zapisze ani nie opublikuje bez Ciebie."
      />
      <DeclarationImport action={readOldDeclaration.bind(null, slug)} />
    </>
  )
}
