// The mails of the local outbox; each leads to the mail itself.
import { DataTable } from '@/components/ui/data-table'
import { type MailTemplate, templateNames } from '@/domain/mail/schema'
import { formatShortMoment } from '@/lib/format'

type OutboxMail = {
  id: string
  template: MailTemplate
  office: string
  locale: string
  recipient: string | null
  createdAt: Date
  sentAt: Date | null
}

export function OutboxList({ mails }: { mails: readonly OutboxMail[] }) {
  return (
    <DataTable
      caption="Wiadomości, od najnowszej"
      captionHidden
      rows={mails}
      rowKey={({ id }) => id}
      empty="Skrzynka jest pusta."
      columns={[
        { key: 'at', head: 'Kiedy', cell: ({ sentAt, createdAt }) => formatShortMoment(sentAt ?? createdAt) },
        {
          key: 'what',
          head: 'Wiadomość',
          names: true,
          cell: ({ id, template }) => <a href={`/panel/poczta/${id}`}>{templateNames[template]}</a>,
        },
        { key: 'office', head: 'Urząd', cell: ({ office }) => office },
        { key: 'to', head: 'Do', cell: ({ recipient }) => recipient ?? '–' },
        { key: 'locale', head: 'Język', cell: ({ locale }) => locale },
      ]}
    />
  )
}
