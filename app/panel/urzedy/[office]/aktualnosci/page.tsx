// News of an office for staff: drafts first, then what is public, withdrawn and closed.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { StaffNewsTable } from '@/components/news/staff-news'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { newsOf } from '@/domain/news/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Aktualności' }

export default async function NewsPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const items = await shown(newsOf(actor, id))
  const base = `/panel/urzedy/${slug}/aktualnosci`
  return (
    <>
      <PanelHeading
        title="Aktualności"
        above={{ href: `/panel/urzedy/${slug}`, label: settings.names.short }}
        actions={can(actor, 'news.write', id) ? <ButtonLink href={`${base}/nowa`}>Napisz aktualność</ButtonLink> : null}
      />
      <StaffNewsTable items={items} base={base} />
    </>
  )
}
