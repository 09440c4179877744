// One act of the register: what is known of it, which texts in force cite it, its changes; the administrator corrects it here.
import type { Metadata } from 'next'
import { ActForm } from '@/components/acts/act-form'
import { ActHistory } from '@/components/acts/act-history'
import { ActFacts, CitingTable } from '@/components/acts/act-table'
import { PanelHeading } from '@/components/layout/panel-heading'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { actWithHistory, documentsCiting } from '@/domain/policies/queries/acts'
import { polishDay } from '@/lib/clock'
import { shown } from '@/lib/form-action'
import { restore, save } from '../actions'

export const metadata: Metadata = { title: 'Akt prawny' }

const done: Readonly<Record<string, string>> = { zapisano: 'Zapisano.', przywrocono: 'Przywrócono wcześniejszą treść.' }

type Props = {
  params: Promise<{ entry: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ActPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const entry = decodeURIComponent((await params).entry)
  const { stan } = await searchParams
  const { act, changes, original } = await shown(actWithHistory(actor, entry))
  const citing = await documentsCiting(actor, entry)
  const sentence = typeof stan === 'string' && Object.hasOwn(done, stan) ? done[stan] : undefined
  return (
    <>
      <PanelHeading title={act.title} above={{ href: '/panel/akty', label: 'Rejestr aktów prawnych' }} />
      {sentence ? (
        <Notice kind="success" role="status" className="mb-6">
          {sentence}
        </Notice>
      ) : null}
      <ActFacts act={act} today={polishDay()} />
      <section className="panel-section">
        <h2>Dokumenty, które powołują ten akt</h2>
        <p className="mb-3">Obowiązujące wersje w urzędach, w których masz dostęp do dokumentów.</p>
        <CitingTable citing={citing} />
      </section>
      {actor.administrator ? (
        <section className="panel-section" aria-labelledby="zmiana">
          <h2 id="zmiana">Zmiana</h2>
          <ActForm action={save} act={act} />
        </section>
      ) : null}
      <section className="panel-section">
        <h2>Historia</h2>
        <ActHistory changes={changes} original={original} last={act} restore={actor.administrator ? restore : null} />
      </section>
    </>
  )
}
