// The office off and on: what people see meanwhile, and what goes on working. The administrator's page, others may read it.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { SwitchOffForm, SwitchOnForm } from '@/components/offices/switch-forms'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug, settingsRights } from '@/domain/offices/queries'
import { offKinds } from '@/domain/offices/schema/closure'
import { shown } from '@/lib/form-action'
import { formatDay } from '@/lib/format'
import { turnOff, turnOn } from './actions'

export const metadata: Metadata = { title: 'Wyłączenie urzędu' }

export default async function SwitchPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, settings, state, closure } = await shown(officeBySlug(actor, (await params).office))
  const { administer } = settingsRights(actor, id)
  const off = state === 'paused' || state === 'closed'
  return (
    <>
      <PanelHeading
        title="Wyłączenie"
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
        lead="Zamiast stron urzędu mieszkańcy zobaczą wyjaśnienie z kontaktem. Dalej działają: kontakt, IOD, wniosek RODO, rezygnacja z newslettera przez link w wiadomości i panel. Niczego to nie usuwa i można to cofnąć."
      />
      {state === 'draft' ? <p>Ten urząd nie był jeszcze uruchomiony.</p> : null}
      {off && closure ? (
        <Notice kind="warning" title={`Strony urzędu są wyłączone: ${offKinds[state]}`} className="mb-6">
          <p>Od {formatDay(closure.since)}</p>
        </Notice>
      ) : null}
      {off && administer ? <SwitchOnForm action={turnOn.bind(null, slug)} /> : null}
      {administer && state !== 'draft' ? (
        <SwitchOffForm action={turnOff.bind(null, slug)} state={state} closure={closure} />
      ) : null}
    </>
  )
}
