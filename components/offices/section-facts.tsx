// A settings section for those who may only read it.
import { Facts } from '@/components/ui/facts'
import type { SectionName } from '@/domain/offices/schema/sections'
import { nameFields, otherNameFields, sectionFields } from './section-fields'

export function SectionFacts({ section, values }: { section: SectionName; values: Readonly<Record<string, string>> }) {
  const names = section === 'nazwa' ? [...nameFields, ...otherNameFields] : []
  const specs = [...names, ...sectionFields[section].flatMap(({ fields }) => fields)]
  const items = specs.map(({ name, label, kind, options, optional }) => {
    const value = values[name] ?? ''
    const said =
      kind === 'checkbox' ? (value ? 'tak' : 'nie') : options?.find((option) => option.value === value)?.label
    return { key: name, name: label, value: said ?? (value || (optional ? '–' : 'do uzupełnienia')) }
  })
  return <Facts items={items} />
}
