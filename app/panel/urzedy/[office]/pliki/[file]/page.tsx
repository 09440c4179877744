// One file: how it looks, where it is used, and what may be done with it now.
import type { Metadata } from 'next'
import { CloseFileForm, EraseFileForm, FileWordsForm, RemoveFileForm, ShareForm } from '@/components/files/file-acts'
import { FileMarkdown, FileUsers, FileView } from '@/components/files/file-desk'
import { nameInList } from '@/components/files/picked-files'
import { PanelHeading } from '@/components/layout/panel-heading'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { accessibleChoices, fileDesk } from '@/domain/files/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { officeHref } from '@/domain/offices/rules'
import { shown } from '@/lib/form-action'
import { closeAccess, deleteFile, eraseContents, saveAttachment, savePicture, shareFile } from '../actions'

export const metadata: Metadata = { title: 'Plik' }

type Props = { params: Promise<{ office: string; file: string }> }

export default async function FilePage({ params }: Props) {
  const actor = await requireActor()
  const { office: asked, file: id } = await params
  const office = await shown(officeBySlug(actor, asked))
  const { slug } = office
  const file = await shown(fileDesk(actor, office.id, id))
  const open = file.state !== 'closed'
  const write = open && can(actor, 'documents.write', office.id)
  const publish = open && can(actor, 'documents.publish', office.id)
  const close = can(actor, 'documents.close', office.id)
  const choices = write ? (await accessibleChoices(actor, office.id)).filter((one) => one.id !== id) : []
  const save = file.kind === 'picture' ? savePicture : saveAttachment
  const publicHref =
    file.state === 'public' && office.state === 'live' ? officeHref(office, 'pl', `/pliki/${id}/${file.name}`) : null
  return (
    <>
      <PanelHeading
        title={nameInList(file) || 'Plik bez treści'}
        above={{ href: `/panel/urzedy/${slug}/pliki`, label: 'Pliki' }}
      />
      <FileView file={file} officeSlug={slug} publicHref={publicHref} />
      <FileUsers users={file.users} base={`/panel/urzedy/${slug}`} />
      {write ? (
        <>
          <FileMarkdown file={file} officeSlug={slug} />
          <FileWordsForm file={file} action={save.bind(null, slug, id)} choices={choices} />
        </>
      ) : null}
      {publish ? <ShareForm shared={file.publicAt !== null} action={shareFile.bind(null, slug, id)} /> : null}
      {write ? <RemoveFileForm action={deleteFile.bind(null, slug, id)} /> : null}
      {close && open ? <CloseFileForm action={closeAccess.bind(null, slug, id)} /> : null}
      {close && !open && !file.erasedAt ? <EraseFileForm action={eraseContents.bind(null, slug, id)} /> : null}
    </>
  )
}
