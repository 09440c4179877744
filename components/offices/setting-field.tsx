'use client'
// One field of the settings, drawn from its description.
import { FormArea, FormCheckbox, FormRadios, FormText } from '@/components/forms/action-fields'
import type { FieldSpec } from './section-fields'

export function SettingField({ spec, initial }: { spec: FieldSpec; initial: string }) {
  const { name, label, hint, kind = 'text', options, width, optional } = spec
  const common = { name, label, hint, optional: optional ? 'opcjonalnie' : undefined }
  if (options) return <FormRadios {...common} options={options} initial={initial} />
  if (kind === 'area') return <FormArea {...common} rows={4} initial={initial} />
  if (kind === 'checkbox') return <FormCheckbox {...common} initial={initial === 'on'} />
  if (kind === 'number') return <FormText {...common} inputMode="numeric" width={width} initial={initial} />
  if (kind === 'key')
    return (
      <FormText {...common} maxLength={1} autoCapitalize="none" autoComplete="off" width={width} initial={initial} />
    )
  const type = kind === 'email' || kind === 'tel' ? kind : 'text'
  return (
    <FormText
      {...common}
      type={type}
      // not type=url: a refused value is shown again, and such a field may not hold what is no address
      inputMode={kind === 'url' ? 'url' : undefined}
      autoComplete="off"
      spellCheck={kind === 'text'}
      width={width}
      initial={initial}
    />
  )
}
