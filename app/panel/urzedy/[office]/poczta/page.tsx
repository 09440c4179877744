// Mails of an office: what waits, what went, what failed and why. No recipients: this is a page of states.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { MailList } from '@/components/mail/mail-list'
import { StateFilter } from '@/components/mail/state-filter'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/domain/accounts/session'
import { mailsOfOffice } from '@/domain/mail/queries'
import { mailListQuery } from '@/domain/mail/schema'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { retry } from './actions'

export const metadata: Metadata = { title: 'Poczta' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MailPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const { stan, strona } = mailListQuery.parse(await searchParams)
  const { mails, page, pages, counts } = await shown(mailsOfOffice(actor, id, { page: strona, state: stan }))
  const base = `/panel/urzedy/${slug}/poczta`
  return (
    <>
      <PanelHeading
        title="Poczta"
        lead={`${settings.names.nominative}. Nieudana wysyłka jest ponawiana sama przez około trzy dni.`}
      />
      <StateFilter base={base} counts={counts} state={stan} />
      <MailList mails={mails} retry={retry.bind(null, slug)} />
      <Pagination page={page} pages={pages} href={(other) => `${base}?${stan ? `stan=${stan}&` : ''}strona=${other}`} />
    </>
  )
}
