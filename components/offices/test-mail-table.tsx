// What became of the last test messages of an office.
import { DataTable } from '@/components/ui/data-table'
import { errorWords } from '@/domain/mail/rules'
import { type MailStateName, mailStateNames } from '@/domain/mail/schema'
import { formatShortMoment } from '@/lib/format'

type TestMail = { id: string; state: MailStateName; route: string | null; lastError: string | null; createdAt: Date }

export function TestMailTable({ mails }: { mails: readonly TestMail[] }) {
  if (mails.length === 0) return null
  return (
    <div className="mt-6">
      <DataTable
        caption="Ostatnie próby"
        rows={mails}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', head: 'Kiedy', names: true, cell: ({ createdAt }) => formatShortMoment(createdAt) },
          { key: 'state', head: 'Stan', cell: ({ state }) => mailStateNames[state] },
          { key: 'route', head: 'Trasa', cell: ({ route }) => route ?? '–' },
          { key: 'error', head: 'Powód', cell: ({ lastError }) => (lastError ? errorWords(lastError) : '–') },
        ]}
      />
    </div>
  )
}
