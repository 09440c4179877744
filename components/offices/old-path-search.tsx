// Search among old paths: an ordinary GET form, its words stand in the address.
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'

export function OldPathSearch({
  search,
  found,
  all,
  base,
}: {
  search: string
  found: number
  all: number
  base: string
}) {
  return (
    <search>
      <form method="get" action={base} className="mb-6">
        <TextField
          name="szukaj"
          label="Szukaj w starych i nowych adresach"
          value={search}
          type="search"
          width="medium"
        />
        <div className="btn-row">
          <Button look="secondary" small>
            Szukaj
          </Button>
          <span className="muted">{search ? `Znaleziono ${found} z ${all}.` : `Wszystkich: ${all}.`}</span>
          {search ? <a href={base}>Pokaż wszystkie</a> : null}
        </div>
      </form>
    </search>
  )
}
