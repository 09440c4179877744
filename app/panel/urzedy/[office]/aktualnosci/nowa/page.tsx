// A new item: saved as a draft first.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilePicker } from '@/components/files/file-picker'
import { PanelHeading } from '@/components/layout/panel-heading'
import { NewsForm } from '@/components/news/news-form'
import { MarkdownHelp } from '@/components/policies/clause-help'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { pickerFor } from '../../pliki/picker'
import { storeNews } from '../actions'

export const metadata: Metadata = { title: 'Nowa aktualność' }

export default async function NewNewsPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'news.write', id)) notFound()
  const text = { locale: 'pl', title: '', lead: '', body: '' }
  const empty = { id: '', revision: 0, ...text, published: false, toNewsletter: false, planned: false }
  return (
    <>
      <PanelHeading
        title="Nowa aktualność"
        above={{ href: `/panel/urzedy/${slug}/aktualnosci`, label: 'Aktualności' }}
      />
      <NewsForm action={storeNews.bind(null, slug)} news={empty} />
      <FilePicker fieldId="pole-body" {...(await pickerFor(actor, { id, slug }))} />
      <MarkdownHelp />
    </>
  )
}
