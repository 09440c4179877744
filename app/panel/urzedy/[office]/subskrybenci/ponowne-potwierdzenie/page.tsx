// Asking readers anew for their consent: whom, how many, and only then the mails.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { SubscriberReconfirm } from '@/components/newsletter/subscriber-reconfirm'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { reconfirm } from './actions'

export const metadata: Metadata = { title: 'Ponowne potwierdzenie zgód' }

export default async function ReconfirmationPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'subscribers.person', id)) notFound()
  return (
    <>
      <PanelHeading
        title="Ponowne potwierdzenie zgód"
        above={{ href: `/panel/urzedy/${slug}/subskrybenci`, label: 'Subskrybenci' }}
        lead="Każda z tych osób dostanie jedną wiadomość z linkiem i po tygodniu jedno przypomnienie. Dopóki nie potwierdzi, nie dostanie żadnego wydania. Po 30 dniach bez odpowiedzi jej adres zniknie."
      />
      <SubscriberReconfirm action={reconfirm.bind(null, slug)} />
    </>
  )
}
