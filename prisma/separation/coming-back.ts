// Rows of the wall: what a mail provider sends back, its alarms, and whether it watches readers.
import { mailAlarms, openAlarms } from '@/domain/mail/alarms'
import { checkTracking, recheckTracking } from '@/domain/mail/tracking'
import { whatComesBack } from '@/domain/mail/what-comes-back'
import { listenForEvents } from '@/domain/newsletter/commands/listen-for-events'
import type { Rows } from './row'

const reading = { needs: 'office.read', administratorToo: true } as const

export const comingBack: Rows = {
  'mail/alarms.openAlarms': { call: openAlarms, needs: 'administrator', proof: 'works' },
  'mail/alarms.mailAlarms': { call: mailAlarms, needs: 'administrator', proof: 'works' },
  'mail/tracking.checkTracking': { call: (a, b) => checkTracking(a, b.officeId), ...reading, proof: 'works' },
  'mail/tracking.recheckTracking': {
    call: (a, b) => recheckTracking(a, b.officeId),
    needs: 'administrator',
    proof: 'changes',
  },
  'mail/what-comes-back.whatComesBack': {
    call: (a, b) => whatComesBack(a, b.officeId),
    ...reading,
    proof: 'works',
  },
  'newsletter/commands/listen-for-events.listenForEvents': {
    call: listenForEvents,
    needs: 'administrator',
    proof: 'works',
  },
}
