// One page of health for the administrator: database, worker, jobs, log, mail, disk, versions, the audit trail's chain.
import type { Metadata } from 'next'
import nextPackage from 'next/package.json'
import { ActionForm } from '@/components/forms/action-form'
import { PanelHeading } from '@/components/layout/panel-heading'
import { CheckList } from '@/components/ui/check-list'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { requireAdministrator } from '@/domain/accounts/session'
import { jobRuns } from '@/lib/db/job-runs'
import { env } from '@/lib/env'
import { formatShortMoment } from '@/lib/format'
import { processFacts } from '@/lib/process-facts'
import { version } from '@/package.json'
import { checkTrail } from './actions'
import { healthChecks } from './health'
import { jobName, numbersOf } from './words'

export const metadata: Metadata = { title: 'Stan systemu' }

const stateOf = ({ finishedAt, ok }: { finishedAt: Date | null; ok: boolean | null }) =>
  finishedAt ? (ok ? 'wykonane' : 'błąd') : 'w toku'

export default async function Page() {
  const actor = await requireAdministrator()
  const [checks, jobs] = await Promise.all([healthChecks(actor), jobRuns()])
  return (
    <>
      <PanelHeading title="Stan systemu" lead="To samo w postaci dla monitoringu: /api/health." />
      <CheckList checks={checks} />
      <section className="panel-section">
        <h2>Zadania okresowe</h2>
        <DataTable
          caption="Ostatnie wykonania zadań"
          captionHidden
          rows={jobs}
          rowKey={({ name }) => name}
          empty="Żadne zadanie nie zostało jeszcze wykonane."
          columns={[
            { key: 'name', head: 'Zadanie', names: true, cell: ({ name }) => jobName(name) },
            { key: 'at', head: 'Rozpoczęto', cell: ({ startedAt }) => formatShortMoment(startedAt) },
            { key: 'state', head: 'Wynik', cell: stateOf },
            { key: 'result', head: 'Liczby', cell: ({ result }) => numbersOf(result) },
          ]}
        />
      </section>
      <section className="panel-section">
        <h2>Ciągłość dziennika zdarzeń</h2>
        <p className="mb-3">Sprawdza skróty wszystkich wpisów. To samo robi polecenie npm run audit:verify.</p>
        <ActionForm action={checkTrail} submit="Sprawdź ciągłość" look="secondary" />
      </section>
      <section className="panel-section">
        <h2>Wersje</h2>
        <Facts
          items={[
            { name: 'Okienko', value: version },
            { name: 'Node.js', value: processFacts().node },
            { name: 'Next.js', value: nextPackage.version },
            { name: 'Adres portalu', value: env.appUrl },
            { name: 'Katalog danych', value: env.dataDir },
            { name: 'Uruchomiono', value: formatShortMoment(processFacts().startedAt) },
          ]}
        />
      </section>
    </>
  )
}
