// Import of subscribers from another system: upload, and the tables uploaded lately.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ImportList } from '@/components/newsletter/import-list'
import { ImportUpload } from '@/components/newsletter/import-upload'
import { Notice } from '@/components/ui/notice'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { importsOf } from '@/domain/newsletter/queries/imports'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { uploadTable } from './actions'

export const metadata: Metadata = { title: 'Import subskrybentów' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'subscribers.person', id)) notFound()
  const imports = await importsOf(actor, id)
  const base = `/panel/urzedy/${slug}/subskrybenci`
  const { stan } = await searchParams
  return (
    <>
      <PanelHeading
        title="Import subskrybentów"
        above={{ href: base, label: 'Subskrybenci' }}
        lead="Przenieś listę z innego systemu. Najpierw zobaczysz, co stanie się z każdym wierszem. Bez dowodu zgody nikt nie dostanie wydania, dopóki sam nie potwierdzi zapisu."
      />
      {stan === 'usunieto' ? (
        <Notice kind="success" role="status" className="mb-6">
          Usunięto przesłaną tabelę. Niczego z niej nie zaimportowano.
        </Notice>
      ) : null}
      <ImportUpload action={uploadTable.bind(null, slug)} />
      <ImportList imports={imports} base={`${base}/import`} />
    </>
  )
}
