// How many subscribers there are. Numbers only: every role of the office may see them.
import { Facts } from '@/components/ui/facts'
import { languageNames } from '@/domain/newsletter/schema'
import { formatNumber } from '@/lib/format'

type Props = {
  counts: {
    active: number
    pending: number
    reconfirm: number
    unasked: number
    stopped: number
    joined30: number
    left30: number
    byLocale: readonly { locale: string; active: number }[]
  }
}

export function SubscriberNumbers({ counts }: Props) {
  const { active, pending, reconfirm, unasked, stopped, joined30, left30, byLocale } = counts
  return (
    <Facts
      items={[
        {
          name: 'Aktywne adresy',
          value: `${formatNumber(active)} (potwierdzone linkiem z\u00a0wiadomości albo przeniesione z\u00a0dowodem zgody)`,
        },
        { name: 'Czekają na potwierdzenie', value: `${formatNumber(pending)} (usuwane po 7\u00a0dniach)` },
        {
          name: 'Czekają na ponowne potwierdzenie',
          value:
            reconfirm > 0 &&
            `${formatNumber(reconfirm)} (nie dostają wydań; bez odpowiedzi usuwane po 30\u00a0dniach)${unasked > 0 ? `, w\u00a0tym jeszcze nie proszeni: ${formatNumber(unasked)}` : ''}`,
        },
        {
          name: 'Wstrzymane adresy',
          value: stopped > 0 && `${formatNumber(stopped)} (wiadomości nie dochodzą; usuwane po 30\u00a0dniach)`,
        },
        {
          name: 'Zapisani w ostatnich 30\u00a0dniach',
          value: `${formatNumber(joined30)} (bez tych, którzy już się wypisali)`,
        },
        { name: 'Zakończone w ostatnich 30\u00a0dniach', value: formatNumber(left30) },
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
