// How many subscribers there are. Numbers only: every role of the office may see them.
import { Facts } from '@/components/ui/facts'
import { languageNames } from '@/domain/newsletter/schema'
import { formatNumber } from '@/lib/format'

type Props = {
  counts: {
    active: number
    pending: number
    joined30: number
    left30: number
    byLocale: readonly { locale: string; active: number }[]
  }
}

export function SubscriberNumbers({ counts }: Props) {
  const { active, pending, joined30, left30, byLocale } = counts
  return (
    <Facts
      items={[
        { name: 'Aktywne adresy', value: `${formatNumber(active)} (potwierdzone linkiem z\u00a0wiadomości)` },
        { name: 'Czekają na potwierdzenie', value: `${formatNumber(pending)} (usuwane po 7\u00a0dniach)` },
        {
          name: 'Zapisani w ostatnich 30\u00a0dniach',
          value: `${formatNumber(joined30)} (bez tych, którzy już się wypisali)`,
        },
        { name: 'Wypisani w ostatnich 30\u00a0dniach', value: formatNumber(left30) },
        {
          name: 'Języki',
          value: byLocale
            .map(({ locale, active: n }) => `${languageNames[locale] ?? locale}: ${formatNumber(n)}`)
            .join(', '),
        },
      ]}
    />
  )
}
