// A table of mails: what, state, attempts, the reason of a failure in Polish, and a button to try again.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DataTable } from '@/components/ui/data-table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { errorWords } from '@/domain/mail/rules'
import { type MailStateName, type MailTemplate, mailStateNames, templateNames } from '@/domain/mail/schema'
import { formatShortMoment } from '@/lib/format'

type ListedMail = {
  id: string
  template: MailTemplate
  state: MailStateName
  attempts: number
  route: string | null
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  nextAttemptAt: Date
}

const tones: Record<MailStateName, TagTone> = {
  queued: 'warning',
  sending: 'brand',
  sent: 'success',
  failed: 'danger',
  cancelled: 'neutral',
}

/** What the local outbox took has not left the portal, whatever its state. */
function State({ mail: { state, route } }: { mail: ListedMail }) {
  if (state === 'sent' && route === 'outbox') return <Tag>w skrzynce lokalnej</Tag>
  return <Tag tone={tones[state]}>{mailStateNames[state]}</Tag>
}

function when({ state, sentAt, nextAttemptAt, attempts }: ListedMail): string {
  if (sentAt) return formatShortMoment(sentAt)
  if (state === 'queued' && attempts > 0) return `kolejna próba ${formatShortMoment(nextAttemptAt)}`
  return '–'
}

function Again({ mail, retry }: { mail: ListedMail; retry: FormAction }) {
  const waits = mail.state === 'failed' || (mail.state === 'queued' && mail.attempts > 0)
  if (!waits) return null
  const label = `Ponów wysyłkę: ${templateNames[mail.template]}, ${formatShortMoment(mail.createdAt)}`
  return (
    <ActionForm action={retry} submit="Ponów teraz" look="secondary" small label={label}>
      <input type="hidden" name="mailId" value={mail.id} />
    </ActionForm>
  )
}

export function MailList({ mails, retry }: { mails: readonly ListedMail[]; retry: FormAction }) {
  return (
    <DataTable
      caption="Wiadomości, od najnowszej"
      rows={mails}
      rowKey={({ id }) => id}
      empty="Nie ma tu żadnej wiadomości."
      columns={[
        { key: 'created', head: 'Utworzono', cell: ({ createdAt }) => formatShortMoment(createdAt) },
        { key: 'what', head: 'Wiadomość', names: true, cell: ({ template }) => templateNames[template] },
        { key: 'state', head: 'Stan', cell: (mail) => <State mail={mail} /> },
        { key: 'sent', head: 'Wysłano', cell: when },
        { key: 'attempts', head: 'Próby', number: true, cell: ({ attempts }) => attempts },
        { key: 'error', head: 'Powód', cell: ({ lastError }) => (lastError ? errorWords(lastError) : '–') },
        { key: 'again', head: 'Czynność', cell: (mail) => <Again mail={mail} retry={retry} /> },
      ]}
    />
  )
}
