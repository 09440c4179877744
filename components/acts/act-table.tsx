// Acts of the register and texts that cite them, as tables. Server-safe.
import { type Column, DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { Tag, type TagTone } from '@/components/ui/tag'
import {
  type ActInRegister,
  type ActStatus,
  actStatus,
  actStatusNames,
  type Citing,
} from '@/domain/policies/schema/acts'
import { formatDay } from '@/lib/format'

const tones: Record<ActStatus, TagTone> = {
  in_force: 'success',
  repealed: 'danger',
  ending: 'warning',
  future: 'brand',
  removed: 'neutral',
}

function StatusTag({ act, today }: { act: ActInRegister; today: string }) {
  const status = actStatus(act, today)
  const day = act.repealedOn && status !== 'removed' ? ` od ${formatDay(act.repealedOn)}` : ''
  return <Tag tone={tones[status]}>{`${actStatusNames[status]}${status === 'in_force' ? '' : day}`}</Tag>
}

const placeOf = ({ journal }: ActInRegister) => (journal === '' ? '–' : `Dz. U. ${journal}`)

type Props = { acts: readonly ActInRegister[]; today: string; empty: string }

export function ActTable({ acts, today, empty }: Props) {
  const columns: Column<ActInRegister>[] = [
    {
      key: 'title',
      head: 'Akt',
      names: true,
      cell: ({ entry, title }) => <a href={`/panel/akty/${encodeURIComponent(entry)}`}>{title}</a>,
    },
    { key: 'status', head: 'Stan', cell: (act) => <StatusTag act={act} today={today} /> },
    { key: 'journal', head: 'Ogłoszony', cell: placeOf },
    { key: 'replacement', head: 'Co powołać zamiast niego', cell: ({ replacement }) => replacement || '–' },
  ]
  return (
    <DataTable
      caption="Akty prawne w rejestrze"
      captionHidden
      columns={columns}
      rows={acts}
      rowKey={({ entry }) => entry}
      empty={empty}
    />
  )
}

export function ActFacts({ act, today }: { act: ActInRegister; today: string }) {
  return (
    <Facts
      items={[
        { name: 'Stan', value: <StatusTag act={act} today={today} /> },
        { name: 'Ogłoszony', value: placeOf(act) },
        { name: 'Wszedł w życie', value: act.inForceFrom ? formatDay(act.inForceFrom) : 'nie podano' },
        { name: 'Utracił moc', value: act.repealedOn ? formatDay(act.repealedOn) : 'nie' },
        { name: 'Co powołać zamiast niego', value: act.replacement || 'nie podano' },
        { name: 'Słowa, po których poznaje go program', value: act.phrases.join('; ') || 'wzór wbudowany w program' },
        { name: 'Pewność', value: act.confidence === 'certain' ? 'potwierdzone' : 'do sprawdzenia w Dzienniku Ustaw' },
      ]}
    />
  )
}

export function CitingTable({ citing }: { citing: readonly Citing[] }) {
  return (
    <DataTable
      caption="Dokumenty, które powołują ten akt"
      captionHidden
      rows={citing}
      rowKey={({ officeSlug, policySlug, locale }) => `${officeSlug} ${policySlug} ${locale}`}
      empty="Żaden obowiązujący dokument nie powołuje tego aktu."
      columns={[
        {
          key: 'title',
          head: 'Dokument',
          names: true,
          cell: ({ officeSlug, policySlug, title }) => (
            <a href={`/panel/urzedy/${officeSlug}/polityki/${policySlug}`}>{title}</a>
          ),
        },
        { key: 'office', head: 'Urząd', cell: ({ office }) => office },
        { key: 'version', head: 'Wersja', number: true, cell: ({ number }) => number },
        { key: 'passage', head: 'Fragment', cell: ({ passage, line }) => `„${passage}” (wiersz ${line})` },
      ]}
    />
  )
}
