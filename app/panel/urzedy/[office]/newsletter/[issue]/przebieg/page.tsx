// How the sending of an issue goes: progress, the equation, why it waits, what may be done, who did not get it.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { IssueDone } from '@/components/newsletter/issue-done'
import { IssueTabs } from '@/components/newsletter/issue-tabs'
import { CancelAct, HoldActs } from '@/components/newsletter/progress-acts'
import { ProgressLive } from '@/components/newsletter/progress-live'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { cancelSending, pauseSending, resumeSending } from './actions'
import { Details, Failures, Uncertain } from './parts'
import { seenProgress } from './progress'

export const metadata: Metadata = { title: 'Przebieg wysyłki' }

type Props = {
  params: Promise<{ office: string; issue: string }>
  searchParams: Promise<{ stan?: string | string[] }>
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { office: asked, issue } = await params
  const office = await shown(officeBySlug(actor, asked))
  const seen = await shown(seenProgress(actor, office.id, issue))
  const { slug } = office
  const base = `/panel/urzedy/${slug}/newsletter/${issue}`
  const above = { href: `/panel/urzedy/${slug}/newsletter`, label: 'Newsletter' }
  if (!seen)
    return (
      <>
        <PanelHeading title="Przebieg wysyłki" above={above} />
        <p>
          Wysyłka tego wydania jeszcze się nie zaczęła. <a href={`${base}/wysylka`}>Przejdź do wysyłki</a>
        </p>
      </>
    )
  const { progress, view } = seen
  const send = can(actor, 'issues.send', office.id)
  const { id, state, equation, pauseReason } = progress
  const own = { id, state }
  return (
    <>
      <PanelHeading title={progress.subject || 'Zamknięte wydanie'} above={above} lead={`Wydanie ${progress.number}`} />
      <IssueTabs base={base} part="/przebieg" state={state} />
      <IssueDone code={(await searchParams).stan} />
      <ProgressLive initial={view} source={`${base}/przebieg/stan`} page={`${base}/przebieg`}>
        {send ? (
          <HoldActs
            issue={{ ...own, mayResume: pauseReason !== 'closed' && pauseReason !== 'item_closed' }}
            pause={pauseSending.bind(null, slug)}
            resume={resumeSending.bind(null, slug)}
          />
        ) : null}
      </ProgressLive>
      <Uncertain {...{ actor, office, progress, send }} />
      <Failures {...{ actor, office, progress }} />
      <Details {...{ actor, office, progress }} />
      {send ? (
        <CancelAct issue={{ ...own, pending: equation.pending }} cancel={cancelSending.bind(null, slug)} />
      ) : null}
    </>
  )
}
