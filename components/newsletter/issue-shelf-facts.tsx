// What staff read about an issue in the public archive: its address, what was sent, and what became of it when it was closed.
import { Facts } from '@/components/ui/facts'
import type { IssueOnShelf } from '@/domain/newsletter/schema/archive'
import { formatMoment } from '@/lib/format'

const moment = (at: Date | null) => (at ? formatMoment(at) : null)

function state({ sentAt, closedAt, textErasedAt, readable }: IssueOnShelf): string {
  if (!sentAt) return 'Jeszcze nie wysłane. Na stronie pojawi się z początkiem wysyłki.'
  if (textErasedAt) return 'Dostęp zamknięty, treść usunięta.'
  if (closedAt) return 'Dostęp zamknięty. Adres odpowiada, że treści nie ma (kod 410).'
  return readable ? 'Każdy może je przeczytać, bez zapisywania się.' : 'Nie ma go w archiwum: nikt go nie dostał.'
}

export function IssueShelfFacts({ shelf, href }: { shelf: IssueOnShelf; href: string | null }) {
  const { number, sentAt, sha256, closedAt, closedReason, textErasedAt } = shelf
  return (
    <Facts
      items={[
        { name: 'Archiwum', value: state(shelf) },
        { name: 'Numer', value: number },
        { name: 'Adres', value: href ? <a href={href}>{href}</a> : null },
        { name: 'Początek wysyłki', value: moment(sentAt) },
        { name: 'Suma kontrolna treści (SHA-256)', value: sha256 ? <code className="break-all">{sha256}</code> : null },
        { name: 'Zamknięcie dostępu', value: moment(closedAt) },
        { name: 'Powód', value: closedReason },
        { name: 'Usunięcie treści', value: moment(textErasedAt) },
      ]}
    />
  )
}
