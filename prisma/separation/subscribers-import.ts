// Rows of the wall: import of subscribers, asking anew, stopped addresses, and the clock over them.
import { eraseExpired } from '@/domain/newsletter/commands/end-expired'
import { checkImport, importSubscribers, removeImport } from '@/domain/newsletter/commands/import-subscribers'
import { readSubscribers } from '@/domain/newsletter/commands/read-subscribers'
import { remindUnconfirmed } from '@/domain/newsletter/commands/remind-unconfirmed'
import { resumeSubscriber } from '@/domain/newsletter/commands/resume-subscriber'
import { countReconfirmation, startReconfirmation } from '@/domain/newsletter/commands/start-reconfirmation'
import { importOf, importReport, importsOf } from '@/domain/newsletter/queries/imports'
import { stoppedSubscribers } from '@/domain/newsletter/queries/stopped'
import type { Rows } from './row'

const places = { address: 0, locale: null, date: null, source: null, defaultLocale: 'pl' } as const
const plan = { ...places, proof: false, note: '' }
const needs = 'subscribers.person'

async function all(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

export const subscribersImport: Rows = {
  'newsletter/commands/read-subscribers.readSubscribers': {
    call: (a, b) => readSubscribers(a, b.officeId, new TextEncoder().encode('nowy@skrzynka.example')),
    needs,
    proof: 'changes',
  },
  'newsletter/commands/import-subscribers.checkImport': {
    call: (a, b) => checkImport(a, b.officeId, b.importId, plan),
    needs,
    record: true,
    proof: 'changes',
  },
  'newsletter/commands/import-subscribers.importSubscribers': {
    call: (a, b) => importSubscribers(a, b.officeId, b.importId),
    needs,
    record: true,
    proof: 'changes',
  },
  'newsletter/commands/import-subscribers.removeImport': {
    call: (a, b) => removeImport(a, b.officeId, b.importId),
    needs,
    record: true,
    proof: 'changes',
  },
  'newsletter/queries/imports.importsOf': { call: (a, b) => importsOf(a, b.officeId), needs, proof: 'tells' },
  'newsletter/queries/imports.importOf': {
    call: (a, b) => importOf(a, b.officeId, b.importId),
    needs,
    record: true,
    proof: 'tells',
  },
  'newsletter/queries/imports.importReport': {
    call: (a, b) => all(importReport(a, b.officeId, b.importId)),
    needs,
    record: true,
    proof: 'changes',
  },
  'newsletter/commands/start-reconfirmation.countReconfirmation': {
    call: (a, b) => countReconfirmation(a, b.officeId, { which: 'unproved', before: '' }),
    needs,
    proof: 'works',
  },
  // nobody there has rules in their language
  'newsletter/commands/start-reconfirmation.startReconfirmation': {
    call: (a, b) => startReconfirmation(a, b.officeId, { which: 'unproved', before: '', expected: 0 }),
    needs,
    proof: 'works',
    ends: 'rejected',
  },
  'newsletter/commands/resume-subscriber.resumeSubscriber': {
    call: (a, b) => resumeSubscriber(a, b.officeId, { subscriptionId: b.stoppedId, reason: 'person_asked' }),
    needs,
    record: true,
    proof: 'changes',
  },
  'newsletter/queries/stopped.stoppedSubscribers': {
    call: (a, b) => stoppedSubscribers(a, b.officeId),
    needs,
    proof: 'tells',
  },
  'newsletter/commands/end-expired.eraseExpired': { call: eraseExpired, needs: 'administrator', proof: 'works' },
  'newsletter/commands/remind-unconfirmed.remindUnconfirmed': {
    call: remindUnconfirmed,
    needs: 'administrator',
    proof: 'works',
  },
}
