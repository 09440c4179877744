// What an office's mail provider sends back: where it must call, when it was last heard, whether it watches readers.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { type AlarmKind, alarmWords, type TrackingState, trackingWords } from '@/domain/mail/schema'
import { formatShortMoment } from '@/lib/format'

type Back = {
  secret: boolean
  heardAt: Date | null
  tracking: TrackingState
  trackingCheckedAt: Date | null
  alarms: { kind: AlarmKind; raisedAt: Date }[]
}

const answers = { off: 'ok', unknown: 'unknown', on: 'provider_tracks' } as const
const tones = { off: 'success', unknown: 'warning', on: 'danger' } as const
const tags = { off: 'nie śledzi', unknown: 'niesprawdzone', on: 'śledzi' }

function heard({ secret, heardAt }: Back) {
  if (!secret) return 'Sekret webhooka nie jest ustawiony: portal odrzuca wszystkie zdarzenia.'
  return heardAt ? formatShortMoment(heardAt) : 'Jeszcze nie. Pierwsze zdarzenie przychodzi kilka sekund po wysyłce.'
}

export function WhatComesBackFacts({ back, address }: { back: Back; address: string }) {
  const { tracking, trackingCheckedAt } = back
  const checked = trackingCheckedAt ? ` Sprawdzono ${formatShortMoment(trackingCheckedAt)}.` : ''
  return (
    <>
      <p className="mb-6">
        W panelu usługi Resend dodaj webhook z tym adresem i wszystkimi zdarzeniami email.*, także email.opened i
        email.clicked: gdyby przyszły, portal wstrzyma wysyłkę. Jego sekret wpisz w formularzu trasy.
      </p>
      <Facts
        className="mb-6"
        items={[
          { name: 'Adres webhooka', value: <code className="break-all">{address}</code> },
          { name: 'Ostatnie zdarzenie', value: heard(back) },
          {
            name: 'Śledzenie odbiorców',
            value: (
              <>
                <Tag tone={tones[tracking]}>{tags[tracking]}</Tag> {trackingWords[answers[tracking]]}
                {checked}
              </>
            ),
          },
          ...back.alarms.map(({ kind, raisedAt }) => ({
            key: kind,
            name: 'Alarm',
            value: `${alarmWords[kind]} Od ${formatShortMoment(raisedAt)}.`,
          })),
        ]}
      />
    </>
  )
}

export function TrackingForm({ action }: { action: FormAction }) {
  return <ActionForm action={action} submit="Sprawdź ponownie" look="secondary" label="Śledzenie odbiorców" />
}
