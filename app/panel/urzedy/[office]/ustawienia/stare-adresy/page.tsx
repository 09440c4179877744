// Old paths of an office: the list with counts and search, one more, import and export. The administrator's page, others may read it.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OldPathForm } from '@/components/offices/old-path-forms'
import { OldPathSearch } from '@/components/offices/old-path-search'
import { OldPathTable } from '@/components/offices/old-path-table'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/domain/accounts/session'
import { oldPathsOf } from '@/domain/offices/old-paths'
import { officeBySlug, settingsRights } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { savePath } from './actions'

export const metadata: Metadata = { title: 'Stare adresy – ustawienia' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OldPathsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const query = await searchParams
  const search = typeof query.szukaj === 'string' ? query.szukaj : ''
  const list = await shown(oldPathsOf(actor, id, { search, page: Number(query.strona) || 1 }))
  const { administer } = settingsRights(actor, id)
  const base = `/panel/urzedy/${slug}/ustawienia/stare-adresy`
  const href = (page: number) =>
    `${base}?${new URLSearchParams({ ...(search && { szukaj: search }), strona: `${page}` })}`
  return (
    <>
      <PanelHeading
        title="Stare adresy"
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
        lead="Adresy poprzedniego serwisu i strony, które zajęły ich miejsce. Kto wejdzie pod stary adres, trafi od razu pod nowy (kod 301). Liczone są tylko wejścia, nie osoby."
        actions={
          <>
            {administer ? <ButtonLink href={`${base}/import`}>Importuj tabelę</ButtonLink> : null}
            {list.all > 0 ? (
              <ButtonLink look="secondary" href={`${base}/eksport`} download>
                Pobierz CSV
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {typeof query.dodano === 'string' && typeof query.zmieniono === 'string' ? (
        <Notice kind="success" role="status" title="Zaimportowano tabelę" className="mb-6">
          <p>{`Nowych wierszy: ${Number(query.dodano) || 0}, zmienionych: ${Number(query.zmieniono) || 0}.`}</p>
        </Notice>
      ) : null}
      {list.all > 0 ? <OldPathSearch search={search} found={list.total} all={list.all} base={base} /> : null}
      <OldPathTable
        rows={list.rows}
        base={base}
        administer={administer}
        empty={list.all > 0 ? 'Żaden adres nie zawiera tego tekstu.' : 'Urząd nie ma jeszcze żadnego starego adresu.'}
      />
      <Pagination page={list.page} pages={list.pages} href={href} />
      {administer ? (
        <section className="panel-section" aria-labelledby="nowy">
          <h2 id="nowy">Nowy wiersz</h2>
          <OldPathForm action={savePath.bind(null, slug, '')} submit="Dodaj stary adres" label="Nowy stary adres" />
        </section>
      ) : null}
    </>
  )
}
