// One mail of the local outbox: its text part with working links (in example mode), and a link to its HTML part.
import type { Metadata } from 'next'
import { mailText } from '@/components/email/render'
import { PanelHeading } from '@/components/layout/panel-heading'
import { LinkedText } from '@/components/mail/linked-text'
import { Facts } from '@/components/ui/facts'
import { requireAdministrator } from '@/domain/accounts/session'
import { templateNames } from '@/domain/mail/schema'
import { shown } from '@/lib/form-action'
import { formatMoment } from '@/lib/format'
import { outboxView, testIn } from './mail-view'

export const metadata: Metadata = { title: 'Wiadomość' }

export default async function OutboxMailPage({ params }: { params: Promise<{ mail: string }> }) {
  const actor = await requireAdministrator()
  const { mail, view } = await shown(outboxView(actor, (await params).mail))
  const { subject, text } = (await testIn(actor, mail)) ?? mailText(view)
  return (
    <>
      <PanelHeading title={subject} above={{ href: '/panel/poczta', label: 'Skrzynka nadawcza' }} />
      <Facts
        items={[
          { name: 'Do', value: mail.recipient ?? 'adres usunięty albo ukryty' },
          { name: 'Rodzaj', value: templateNames[mail.template] },
          { name: 'Kiedy', value: mail.sentAt ? formatMoment(mail.sentAt) : null },
        ]}
      />
      <section className="panel-section" aria-labelledby="tresc-wiadomosci">
        <h2 id="tresc-wiadomosci">Treść</h2>
        <LinkedText text={text} lang={mail.locale} />
        <p>
          <a href={`/panel/poczta/${mail.id}/html`}>Pokaż wersję graficzną (HTML)</a>
        </p>
      </section>
    </>
  )
}
