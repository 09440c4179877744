// Search in the library: an ordinary GET form, its words stand in the address.
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { counted, formatSize } from '@/lib/format'

type Props = { search: string; kind: string; list: { total: number; all: number; bytes: bigint }; base: string }

const files = { one: 'plik', few: 'pliki', many: 'plików' }
const kinds = [
  { value: '', label: 'wszystkie' },
  { value: 'obrazy', label: 'obrazy' },
  { value: 'zalaczniki', label: 'załączniki' },
]

export function FileSearch({ search, kind, list: { total, all, bytes }, base }: Props) {
  const narrowed = search !== '' || kind !== ''
  const whole = `${counted(all, files)}, razem ${formatSize(bytes)}`
  return (
    <search>
      <form method="get" action={base} className="mb-6">
        <TextField name="szukaj" label="Szukaj w nazwach i opisach" value={search} type="search" width="medium" />
        <SelectField name="rodzaj" label="Rodzaj" options={kinds} value={kind} />
        <div className="btn-row">
          <Button look="secondary" small>
            Szukaj
          </Button>
          <span className="muted">{narrowed ? `Znaleziono ${total}. W bibliotece: ${whole}.` : `${whole}.`}</span>
          {narrowed ? <a href={base}>Pokaż wszystkie</a> : null}
        </div>
      </form>
    </search>
  )
}
