// Addresses to which sending was stopped, because mails do not arrive. Opening the list is recorded.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PanelHeading } from '@/components/layout/panel-heading'
import { SubscriberStopped } from '@/components/newsletter/subscriber-stopped'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { stoppedSubscribers } from '@/domain/newsletter/queries/stopped'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Wstrzymane adresy' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
const asked = z.coerce.number().int().min(1).max(100_000).catch(1)

export default async function StoppedPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'subscribers.person', id)) notFound()
  const { readers, page, pages } = await stoppedSubscribers(actor, id, asked.parse((await searchParams).strona))
  const base = `/panel/urzedy/${slug}/subskrybenci`
  return (
    <>
      <PanelHeading
        title="Wstrzymane adresy"
        above={{ href: base, label: 'Subskrybenci' }}
        lead="Wiadomości na te adresy nie dochodzą, więc nic na nie nie wysyłamy. Po 30 dniach adres znika. Wysyłkę można wznowić na stronie osoby, jeśli o to poprosi."
      />
      <SubscriberStopped readers={readers} base={base} />
      <Pagination {...{ page, pages }} href={(n) => `${base}/wstrzymani?strona=${n}`} />
    </>
  )
}
