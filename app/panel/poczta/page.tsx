// The local outbox: what the portal would have sent while no mail server is set. For the administrator of the installation.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OutboxList } from '@/components/mail/outbox-list'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireAdministrator } from '@/domain/accounts/session'
import { outboxMails } from '@/domain/mail/outbox'
import { mailListQuery } from '@/domain/mail/schema'
import { officesFor } from '@/domain/offices/queries'

export const metadata: Metadata = { title: 'Skrzynka nadawcza' }

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireAdministrator()
  const { strona } = mailListQuery.parse(await searchParams)
  const [{ mails, page, pages, exampleMode }, offices] = await Promise.all([
    outboxMails(actor, strona),
    officesFor(actor),
  ])
  const shorts = new Map(offices.map(({ id, short }) => [id, short]))
  return (
    <>
      <PanelHeading
        title="Skrzynka nadawcza"
        lead="Wiadomości, które zostały w portalu, bo nie ma ustawionego serwera poczty. Nic z tej listy nie wyszło na zewnątrz."
      />
      <Notice kind={exampleMode ? 'info' : 'warning'} className="mb-6">
        {exampleMode
          ? 'Tryb przykładowy: można otworzyć całą wiadomość, a linki w niej działają.'
          : 'W portalu są prawdziwe urzędy, dlatego nie pokazujemy tu adresów ani linków. Ustaw serwer poczty w zmiennych środowiska albo w ustawieniach urzędu.'}
      </Notice>
      <OutboxList mails={mails.map((mail) => ({ ...mail, office: shorts.get(mail.officeId ?? '') ?? 'portal' }))} />
      <Pagination page={page} pages={pages} href={(other) => `/panel/poczta?strona=${other}`} />
    </>
  )
}
