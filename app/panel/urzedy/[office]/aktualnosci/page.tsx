// News of an office for staff: drafts first, then what is public, withdrawn and closed.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { StaffNewsTable } from '@/components/news/staff-news'
import { DoneNotice } from '@/components/policies/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { newsOf } from '@/domain/news/queries'
import { issuesOfNews } from '@/domain/newsletter/queries/news-issues'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { offerItem } from './actions'

export const metadata: Metadata = { title: 'Aktualności' }

type Props = { params: Promise<{ office: string }>; searchParams: Promise<{ stan?: string | string[] }> }

export default async function NewsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const items = await shown(newsOf(actor, id))
  const issues = await shown(issuesOfNews(actor, id))
  const writes = can(actor, 'news.write', id)
  const base = `/panel/urzedy/${slug}/aktualnosci`
  return (
    <>
      <PanelHeading
        title="Aktualności"
        above={{ href: `/panel/urzedy/${slug}`, label: settings.names.short }}
        actions={writes ? <ButtonLink href={`${base}/nowa`}>Napisz aktualność</ButtonLink> : null}
      />
      <DoneNotice code={(await searchParams).stan} />
      <StaffNewsTable
        {...{ items, base, issues }}
        newsletter={`/panel/urzedy/${slug}/newsletter`}
        offer={writes ? offerItem.bind(null, slug) : null}
      />
    </>
  )
}
