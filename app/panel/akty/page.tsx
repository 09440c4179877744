// The register of legal acts: what the linter looks for. Everybody who works here reads it, the administrator keeps it.
import type { Metadata } from 'next'
import { ActTable } from '@/components/acts/act-table'
import { PanelHeading } from '@/components/layout/panel-heading'
import { Button, ButtonLink } from '@/components/ui/button'
import { requireActor } from '@/domain/accounts/session'
import { actsInRegister } from '@/domain/policies/queries/acts'
import { polishDay } from '@/lib/clock'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Rejestr aktów prawnych' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { szukaj } = await searchParams
  const search = typeof szukaj === 'string' ? szukaj.slice(0, 200) : ''
  const acts = await shown(actsInRegister(actor, search))
  return (
    <>
      <PanelHeading
        title="Rejestr aktów prawnych"
        lead="Po tym rejestrze program poznaje, że dokument powołuje akt, który już nie obowiązuje. Sprawdza to przy zapisie, przed publikacją i każdej nocy."
        actions={actor.administrator ? <ButtonLink href="/panel/akty/nowy">Dodaj akt</ButtonLink> : null}
      />
      <search>
        <form action="/panel/akty" className="mb-6">
          <label className="field-label" htmlFor="szukaj">
            Szukaj w tytułach, adresach i słowach
          </label>
          <div className="btn-row">
            <input className="input input-medium" id="szukaj" name="szukaj" type="search" defaultValue={search} />
            <Button look="secondary">Szukaj</Button>
            {search === '' ? null : <a href="/panel/akty">Pokaż wszystkie</a>}
          </div>
        </form>
      </search>
      <ActTable acts={acts} today={polishDay()} empty="Żaden akt nie zawiera tych słów." />
    </>
  )
}
