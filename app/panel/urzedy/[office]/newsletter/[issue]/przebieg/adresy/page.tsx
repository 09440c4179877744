// Addresses with a failed or uncertain delivery or a complaint, for those who may see persons. Opening this page is written to the audit trail.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { PeopleTable } from '@/components/newsletter/progress-failures'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { failedPeople, peoplePerPage } from '@/domain/newsletter/queries/failures'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Adresy z nieudanym lub niepewnym doręczeniem' }

type Props = {
  params: Promise<{ office: string; issue: string }>
  searchParams: Promise<{ strona?: string | string[] }>
}

export default async function FailedPeoplePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { office, issue } = await params
  const { id, slug } = await shown(officeBySlug(actor, office))
  if (!can(actor, 'subscribers.person', id)) notFound()
  const { strona } = await searchParams
  const page = typeof strona === 'string' && /^[1-9]\d{0,4}$/.test(strona) ? Number(strona) : 1
  const { people, total } = await shown(failedPeople(actor, id, issue, page))
  const base = `/panel/urzedy/${slug}/newsletter/${issue}/przebieg`
  return (
    <>
      <PanelHeading
        title="Adresy z nieudanym lub niepewnym doręczeniem"
        above={{ href: base, label: 'Przebieg' }}
        lead="Są tu też osoby, które wydanie dostały i zgłosiły je jako niechciane. Otwarcie tej strony i pobranie pliku zapisujemy w dzienniku zdarzeń."
        actions={
          total > 0 ? (
            <ButtonLink look="secondary" href={`${base}/adresy/eksport`} download>
              Pobierz CSV
            </ButtonLink>
          ) : null
        }
      />
      <PeopleTable people={people} subscribers={`/panel/urzedy/${slug}/subskrybenci`} />
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(total / peoplePerPage))}
        href={(to) => `${base}/adresy?strona=${to}`}
      />
    </>
  )
}
