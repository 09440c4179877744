// The desk of one office: its state, what waits there, and its parts with their numbers.
import type { Metadata } from 'next'
import { DeskCards } from '@/components/layout/desk-cards'
import { PanelHeading } from '@/components/layout/panel-heading'
import { TaskList } from '@/components/layout/task-list'
import { StateTag } from '@/components/offices/state-tag'
import { Tag } from '@/components/ui/tag'
import { roleNames } from '@/domain/accounts/schema'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { tasksOfOffice } from '../../tasks'
import { deskCards } from './desk'

export const metadata: Metadata = { title: 'Pulpit urzędu' }

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, (await params).office))
  const [tasks, cards] = [await tasksOfOffice(actor, office), await deskCards(actor, office)]
  const roles = (actor.roles[office.id] ?? []).map((role) => roleNames[role])
  return (
    <>
      <PanelHeading
        title={office.settings.names.nominative}
        lead={
          <>
            <p className="flex flex-wrap gap-2">
              <StateTag state={office.state} />
              {office.example ? <Tag>dane przykładowe</Tag> : null}
            </p>
            <p className="mt-2">
              Twoje role: {roles.length > 0 ? roles.join(', ') : 'administrator portalu'}
              {office.state !== 'draft' ? (
                <>
                  {'. '}
                  <a href={`/${office.slug}`}>Zobacz stronę publiczną</a>
                </>
              ) : null}
            </p>
          </>
        }
      />
      <section className="panel-section">
        <h2>Co czeka</h2>
        <TaskList tasks={tasks} empty="Nic nie czeka." />
      </section>
      <section className="panel-section">
        <h2>Części portalu</h2>
        <DeskCards cards={cards} />
      </section>
    </>
  )
}
