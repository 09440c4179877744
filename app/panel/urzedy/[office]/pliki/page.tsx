// The library: every picture and attachment of an office, with search, and the two forms that add one.
import type { Metadata } from 'next'
import { AddFileLinks, AddFiles } from '@/components/files/add-files'
import { FileSearch } from '@/components/files/file-search'
import { FileTable } from '@/components/files/file-table'
import { PanelHeading } from '@/components/layout/panel-heading'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { accessibleChoices, filesOf } from '@/domain/files/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { addAttachmentFile, addPictureFile } from './actions'

export const metadata: Metadata = { title: 'Pliki' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const kinds = { obrazy: 'picture', zalaczniki: 'attachment' } as const

export default async function FilesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const query = await searchParams
  const search = typeof query.szukaj === 'string' ? query.szukaj : ''
  const shownKind = query.rodzaj === 'obrazy' || query.rodzaj === 'zalaczniki' ? query.rodzaj : ''
  const kind = shownKind ? kinds[shownKind] : null
  const list = await shown(filesOf(actor, id, { search, kind, page: Number(query.strona) || 1 }))
  const write = can(actor, 'documents.write', id)
  const choices = write ? await accessibleChoices(actor, id) : []
  const base = `/panel/urzedy/${slug}/pliki`
  const asked = { ...(search && { szukaj: search }), ...(shownKind && { rodzaj: shownKind }) }
  return (
    <>
      <PanelHeading
        title="Pliki"
        above={{ href: `/panel/urzedy/${slug}`, label: settings.names.short }}
        lead="Obrazy i załączniki dokumentów i aktualności. Plik jest publiczny, gdy używa go opublikowany tekst, i zostaje tak długo jak ten tekst."
        actions={write ? <AddFileLinks /> : null}
      />
      {query.stan === 'usunieto' ? (
        <Notice kind="success" role="status" className="mb-6">
          Usunięto plik.
        </Notice>
      ) : null}
      {list.all > 0 ? <FileSearch search={search} kind={shownKind} list={list} base={base} /> : null}
      <FileTable
        files={list.files}
        officeSlug={slug}
        empty={list.all > 0 ? 'Żaden plik nie pasuje do wyszukiwania.' : 'Urząd nie ma jeszcze żadnych plików.'}
      />
      <Pagination
        page={list.page}
        pages={list.pages}
        href={(page) => `${base}?${new URLSearchParams({ ...asked, strona: `${page}` })}`}
      />
      {write ? (
        <AddFiles
          actions={{ picture: addPictureFile.bind(null, slug), attachment: addAttachmentFile.bind(null, slug) }}
          choices={choices}
        />
      ) : null}
    </>
  )
}
