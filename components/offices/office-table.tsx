// The list of offices: name, address in the portal, own hosts, state.
import { DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { officeKinds } from '@/domain/offices/schema/new-office'
import { type OfficeStateName, StateTag } from './state-tag'

type OfficeRow = {
  slug: string
  name: string
  kind: keyof typeof officeKinds
  state: OfficeStateName
  example: boolean
  hosts: readonly string[]
}

export function OfficeTable({ offices }: { offices: readonly OfficeRow[] }) {
  return (
    <DataTable
      caption="Urzędy"
      captionHidden
      rows={offices}
      rowKey={({ slug }) => slug}
      empty="Nie ma jeszcze żadnego urzędu."
      columns={[
        {
          key: 'name',
          head: 'Urząd',
          names: true,
          cell: ({ slug, name }) => <a href={`/panel/urzedy/${slug}`}>{name}</a>,
        },
        { key: 'kind', head: 'Rodzaj', cell: ({ kind }) => officeKinds[kind] },
        {
          key: 'address',
          head: 'Adres',
          cell: ({ slug, hosts }) => [`/${slug}`, ...hosts].map((text) => <div key={text}>{text}</div>),
        },
        { key: 'state', head: 'Stan', cell: (office) => <OfficeState {...office} /> },
      ]}
    />
  )
}

function OfficeState({ state, example }: Pick<OfficeRow, 'state' | 'example'>) {
  return (
    <>
      <StateTag state={state} /> {example ? <Tag>dane przykładowe</Tag> : null}
    </>
  )
}
