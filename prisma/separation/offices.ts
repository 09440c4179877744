// Rows of the wall: offices, mail, statistics and the clock’s work.
import type { Actor } from '@/domain/access/actor'
import type { ClaimedMail } from '@/domain/mail/claim'
import { claimMails, nextMailAt, routeOfMail, settleMail } from '@/domain/mail/claim'
import { retryMail, saveMailRoute, sendTestMail } from '@/domain/mail/commands'
import { dnsCheck } from '@/domain/mail/dns-check'
import { openOutboxMail, outboxMails } from '@/domain/mail/outbox'
import { mailRoute, mailsOfOffice, storedMail, testMails } from '@/domain/mail/queries'
import { queueState } from '@/domain/mail/queue-state'
import { addHost } from '@/domain/offices/commands/add-host'
import { checkHost } from '@/domain/offices/commands/check-host'
import { chooseHost } from '@/domain/offices/commands/choose-host'
import { createOffice } from '@/domain/offices/commands/create-office'
import { launchOffice } from '@/domain/offices/commands/launch-office'
import { makeReal } from '@/domain/offices/commands/make-real'
import { importOldPaths } from '@/domain/offices/commands/old-paths/import-old-paths'
import { removeOldPath } from '@/domain/offices/commands/old-paths/remove-old-path'
import { saveOldPath } from '@/domain/offices/commands/old-paths/save-old-path'
import { removeExamples } from '@/domain/offices/commands/remove-examples'
import { removeHost } from '@/domain/offices/commands/remove-host'
import { removeLogo } from '@/domain/offices/commands/remove-logo'
import { saveLogo } from '@/domain/offices/commands/save-logo'
import { saveSettings, sectionMark } from '@/domain/offices/commands/save-settings'
import { switchOfficeOff, switchOfficeOn } from '@/domain/offices/commands/switch-office'
import { letterhead } from '@/domain/offices/letterhead'
import { everyOldPath, oldPathOf, oldPathsOf } from '@/domain/offices/old-paths'
import { hostsOf, missingOf, officeBySlug, officesFor, settingsRights } from '@/domain/offices/queries'
import { termsFor } from '@/domain/offices/staff-terms'
import { runRetention } from '@/domain/privacy/retention'
import { readAccessLog } from '@/domain/stats/commands/read-access-log'
import { officeStats } from '@/domain/stats/queries'
import { lastDays } from '@/domain/stats/rules'
import { now, polishDay } from '@/lib/clock'
import { exampleSettings } from '@/prisma/maker-settings'
import type { OfficeIds } from '@/prisma/whole-office'
import type { Rows } from './row'

const route = { transport: 'outbox', fromName: 'Próba', fromEmail: '', smtpSecret: '', resendSecret: '' } as const
const off = { kind: 'closed', notice: 'Koniec pracy urzędu.', until: '', successor: '', successorUrl: '' } as const
const dpo = { ...exampleSettings().dpo, extension: '99' }

/** Mark of the settings that the actor may see; for others one that fits no office. */
async function markOf(actor: Actor, { slug }: OfficeIds): Promise<string> {
  const found = await officeBySlug(actor, slug).catch(() => null)
  return found ? sectionMark(found.settings, 'iod') : ''
}

const claimed = ({ failedMailId: id, officeId, email: recipient, personId: claimToken }: OfficeIds): ClaimedMail => ({
  ...{ id, officeId, recipient, claimToken, template: 'mail-test', locale: 'pl', data: {}, subjectId: null },
  ...{ subscriptionId: null, attempts: 1, uncertainAt: null, createdAt: now() },
})

export const offices: Rows = {
  'offices/queries.settingsRights': { call: (a, b) => settingsRights(a, b.officeId), needs: 'self', proof: 'works' },
  'offices/queries.officesFor': { call: officesFor, needs: 'self', proof: 'tells' },
  'offices/staff-terms.termsFor': { call: termsFor, needs: 'self', proof: 'tells' },
  'mail/claim.claimMails': { call: (a) => claimMails(a, 10), needs: 'administrator', proof: 'works' },
  'mail/claim.nextMailAt': { call: nextMailAt, needs: 'administrator', proof: 'works' },
  'mail/claim.routeOfMail': { call: (a, b) => routeOfMail(a, b), needs: 'administrator', proof: 'tells' },
  'mail/claim.settleMail': {
    call: (a, b) =>
      settleMail(a, claimed(b), { name: 'outbox', keyed: false }, { outcome: 'accepted', providerId: null }),
    needs: 'administrator',
    proof: 'works',
  },
  'mail/commands.retryMail': {
    call: (a, b) => retryMail(a, b.officeId, b.failedMailId),
    needs: 'mail.retry',
    record: true,
    proof: 'changes',
  },
  'mail/commands.saveMailRoute': {
    call: (a, b) => saveMailRoute(a, b.officeId, route),
    needs: 'administrator',
    proof: 'changes',
  },
  'mail/commands.sendTestMail': {
    call: (a, b) => sendTestMail(a, b.officeId, b.personEmail),
    needs: 'administrator',
    proof: 'changes',
  },
  'mail/dns-check.dnsCheck': {
    call: (a, b) => dnsCheck(a, b.host, 'resend', async () => []),
    needs: 'administrator',
    proof: 'tells',
  },
  'mail/outbox.openOutboxMail': {
    call: (a, b) => openOutboxMail(a, b.outboxMailId),
    needs: 'administrator',
    proof: 'tells',
  },
  'mail/outbox.outboxMails': { call: (a) => outboxMails(a), needs: 'administrator', proof: 'tells' },
  'mail/queries.mailRoute': { call: (a, b) => mailRoute(a, b.officeId), needs: 'administrator', proof: 'tells' },
  'mail/queries.mailsOfOffice': { call: (a, b) => mailsOfOffice(a, b.officeId), needs: 'mail.read', proof: 'tells' },
  'mail/queries.storedMail': { call: (a, b) => storedMail(a, b.failedMailId), needs: 'administrator', proof: 'tells' },
  'mail/queries.testMails': { call: (a, b) => testMails(a, b.officeId), needs: 'administrator', proof: 'tells' },
  'mail/queue-state.queueState': { call: queueState, needs: 'administrator', proof: 'works' },
  'offices/queries.officeBySlug': { call: (a, b) => officeBySlug(a, b.slug), needs: 'office.read', proof: 'tells' },
  'offices/queries.missingOf': { call: (a, b) => missingOf(a, b.officeId), needs: 'office.read', proof: 'works' },
  'offices/letterhead.letterhead': {
    call: (a, b) => letterhead(a, b.officeId, 'pl'),
    needs: 'office.read',
    proof: 'tells',
  },
  'offices/commands/add-host.addHost': {
    call: (a, b) => addHost(a, b.officeId, `nowy.${b.host}`),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/check-host.checkHost': {
    call: (a, b) => checkHost(a, b.officeId, b.host),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/choose-host.chooseHost': {
    call: (a, b) => chooseHost(a, b.officeId, null),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/old-paths/save-old-path.saveOldPath': {
    call: (a, b) => saveOldPath(a, b.officeId, { id: b.oldPathId, source: '/inny', target: '/iod' }),
    needs: 'administrator',
    record: true,
    proof: 'changes',
  },
  'offices/commands/old-paths/remove-old-path.removeOldPath': {
    call: (a, b) => removeOldPath(a, b.officeId, b.oldPathId),
    needs: 'administrator',
    record: true,
    proof: 'changes',
  },
  'offices/commands/old-paths/import-old-paths.importOldPaths': {
    call: (a, b) => importOldPaths(a, b.officeId, '/nowy;/iod', { trial: false }),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/switch-office.switchOfficeOff': {
    call: (a, b) => switchOfficeOff(a, b.officeId, off),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/switch-office.switchOfficeOn': {
    call: (a, b) => switchOfficeOn(a, b.officeId),
    needs: 'administrator',
    proof: 'works',
    ends: 'rejected',
  },
  'offices/queries.hostsOf': { call: (a, b) => hostsOf(a, b.officeId), needs: 'office.read', proof: 'tells' },
  'offices/old-paths.oldPathsOf': {
    call: (a, b) => oldPathsOf(a, b.officeId, { search: '' }),
    needs: 'office.read',
    proof: 'tells',
  },
  'offices/old-paths.oldPathOf': {
    call: (a, b) => oldPathOf(a, b.officeId, b.oldPathId),
    needs: 'office.read',
    record: true,
    proof: 'tells',
  },
  'offices/old-paths.everyOldPath': {
    call: (a, b) => everyOldPath(a, b.officeId),
    needs: 'office.read',
    proof: 'tells',
  },
  'offices/commands/create-office.createOffice': {
    call: (a, b) => createOffice(a, { slug: b.slug, kind: 'other', names: exampleSettings().names }),
    needs: 'administrator',
    proof: 'works',
    ends: 'invalid',
  },
  'offices/commands/launch-office.launchOffice': {
    call: (a, b) => launchOffice(a, b.officeId),
    needs: 'administrator',
    proof: 'works',
    ends: 'rejected',
  },
  'offices/commands/make-real.makeReal': {
    call: (a, b) => makeReal(a, b.officeId, b.slug),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/remove-examples.removeExamples': { call: removeExamples, needs: 'administrator', proof: 'changes' },
  'offices/commands/remove-host.removeHost': {
    call: (a, b) => removeHost(a, b.officeId, b.host),
    needs: 'administrator',
    proof: 'changes',
  },
  'offices/commands/remove-logo.removeLogo': {
    call: (a, b) => removeLogo(a, b.officeId),
    needs: 'office.settings',
    proof: 'changes',
  },
  'offices/commands/save-logo.saveLogo': {
    call: (a, b) => saveLogo(a, { officeId: b.officeId, bytes: null, alt: 'Inny herb' }),
    needs: 'office.settings',
    proof: 'changes',
  },
  'offices/commands/save-settings.saveSettings': {
    call: async (a, b) =>
      saveSettings(a, { officeId: b.officeId, section: 'iod', mark: await markOf(a, b), values: { dpo } }),
    needs: 'office.settings',
    proof: 'changes',
  },
  'stats/queries.officeStats': {
    call: (a, b) => officeStats(a, b.officeId, lastDays(polishDay(), 7)),
    needs: 'stats.read',
    proof: 'tells',
  },
  'stats/commands/read-access-log.readAccessLog': {
    call: (a) => readAccessLog(a),
    needs: 'administrator',
    proof: 'works',
  },
  'privacy/retention.runRetention': { call: runRetention, needs: 'administrator', proof: 'works' },
}
