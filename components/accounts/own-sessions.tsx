// The places where one is signed in; each can be ended.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { formatShortMoment } from '@/lib/format'

type Session = { id: string; label: string; createdAt: Date; lastSeenAt: Date; current: boolean }
type Props = { sessions: readonly Session[]; endSession: FormAction; endOthers: FormAction }

export function OwnSessions({ sessions, endSession, endOthers }: Props) {
  return (
    <section className="panel-section">
      <h2>Sesje</h2>
      <p className="mb-3">
        Sesja kończy się sama po 8&nbsp;godzinach bezczynności, a&nbsp;najpóźniej 12&nbsp;godzin po zalogowaniu.
      </p>
      <DataTable
        caption="Miejsca, w których trwa Twoja sesja"
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'label',
            head: 'Przeglądarka',
            names: true,
            cell: ({ label, current }) => (
              <>
                {label} {current ? <Tag tone="success">ta sesja</Tag> : null}
              </>
            ),
          },
          { key: 'from', head: 'Zalogowano', cell: ({ createdAt }) => formatShortMoment(createdAt) },
          { key: 'seen', head: 'Ostatnia czynność', cell: ({ lastSeenAt }) => formatShortMoment(lastSeenAt) },
          {
            key: 'end',
            head: <span className="sr-only">Czynności</span>,
            cell: ({ id, label }) => (
              <ActionForm action={endSession} submit="Zakończ" look="secondary" small label={`Zakończ sesję: ${label}`}>
                <input type="hidden" name="sessionId" value={id} />
              </ActionForm>
            ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <ActionForm action={endOthers} submit="Zakończ pozostałe sesje" look="secondary" className="mt-4" />
      ) : null}
    </section>
  )
}
