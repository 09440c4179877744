// The way from a draft to a public office, and from an example to a real one.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { LaunchForm, MakeRealForm } from '@/components/offices/launch-forms'
import { MissingFacts } from '@/components/offices/missing-facts'
import { Notice } from '@/components/ui/notice'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { missingOf, officeBySlug, settingsRights } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { formatMoment } from '@/lib/format'
import { endExample, launch } from './actions'

export const metadata: Metadata = { title: 'Uruchomienie urzędu' }

export default async function LaunchPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, (await params).office))
  const { id, slug, settings, state, example, launchedAt } = office
  const missing = await shown(missingOf(actor, id))
  const { administer } = settingsRights(actor, id)
  const own = can(actor, 'documents.read', id) ? [] : (['polityki'] as const)
  const closed = administer ? own : ([...own, 'konta', 'poczta'] as const)
  return (
    <>
      <PanelHeading
        title="Uruchomienie"
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
      />
      {state === 'live' ? (
        <Notice kind="success" title="Urząd jest publiczny">
          <p>
            {launchedAt ? `Od ${formatMoment(launchedAt)}. ` : ''}
            <a href={`/${slug}`}>Zobacz jego stronę główną</a>.
          </p>
        </Notice>
      ) : null}
      <MissingFacts slug={slug} missing={missing} draft={state === 'draft'} closed={closed} />
      {administer && state === 'draft' ? (
        <LaunchForm action={launch.bind(null, slug)} ready={!missing.some(({ required }) => required)} />
      ) : null}
      {administer && example ? <MakeRealForm action={endExample.bind(null, slug)} slug={slug} /> : null}
    </>
  )
}
