// Na dziś: what needs doing, office by office, for the one who is signed in.
import { PanelHeading } from '@/components/layout/panel-heading'
import { TaskList } from '@/components/layout/task-list'
import { requireActor } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'
import { formatDay } from '@/lib/format'
import { tasksOfInstallation, tasksOfOffice } from './tasks'

// the layout's template holds for the segments below it only
export const metadata = { title: { absolute: 'Na dziś – Okienko' } }

export default async function Page() {
  const actor = await requireActor()
  const offices = await officesFor(actor)
  const installation = await tasksOfInstallation(actor)
  const desks = await Promise.all(
    offices.map(async (office) => ({ office, tasks: await tasksOfOffice(actor, office) })),
  )
  // an administrator of many offices needs those that wait for something
  const shownDesks = desks.filter(({ office, tasks }) => office.roles.length > 0 || tasks.length > 0)
  const nothing = offices.length === 0 && !actor.administrator
  return (
    <>
      <PanelHeading title="Na dziś" lead={formatDay(polishDay())} />
      {nothing ? <p>Nie pełnisz jeszcze żadnej roli w&nbsp;żadnym urzędzie. Nada ją administrator portalu.</p> : null}
      {actor.administrator ? (
        <section className="panel-section">
          <h2>Instalacja</h2>
          <TaskList tasks={installation} empty="Wszystko działa." />
        </section>
      ) : null}
      {shownDesks.map(({ office, tasks }) => (
        <section className="panel-section" key={office.id}>
          <h2>
            <a href={`/panel/urzedy/${office.slug}`}>{office.name}</a>
          </h2>
          <TaskList tasks={tasks} empty="Nic nie czeka." />
        </section>
      ))}
    </>
  )
}
