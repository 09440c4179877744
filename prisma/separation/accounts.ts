// Rows of the wall: permissions, accounts, the audit trail.
import { officesOf } from '@/domain/access/actor'
import { can, permit, permitAdministrator } from '@/domain/access/permissions'
import { addExamplePerson } from '@/domain/accounts/commands/add-example-person'
import { addPerson } from '@/domain/accounts/commands/add-person'
import { changePerson } from '@/domain/accounts/commands/change-person'
import { createAdministrator } from '@/domain/accounts/commands/create-administrator'
import { disablePerson, enablePerson } from '@/domain/accounts/commands/disable-person'
import { grantRole, revokeRole } from '@/domain/accounts/commands/grant-role'
import { resetAdministrator } from '@/domain/accounts/commands/reset-administrator'
import { sendLink } from '@/domain/accounts/commands/send-link'
import { setAdministrator } from '@/domain/accounts/commands/set-administrator'
import {
  changeOwnPassword,
  confirmNotice,
  endOtherSessions,
  endOwnSession,
  ownAccount,
} from '@/domain/accounts/own-account'
import { ownData } from '@/domain/accounts/personal-data'
import { listPeople, personById, rolesOnDay } from '@/domain/accounts/queries'
import { personOf } from '@/domain/accounts/session'
import { installationTrail, officeTrail } from '@/domain/audit/queries'
import { installationView, officeView } from '@/domain/audit/rules'
import { verifyChain } from '@/domain/audit/verify'
import { polishDay } from '@/lib/clock'
import type { Rows } from './row'

const newPerson = { name: 'Osoba Nowa', email: 'osoba.nowa@testowo.example' }
const password = 'cztery zielone okna'

export const accounts: Rows = {
  'access/actor.officesOf': { call: officesOf, needs: 'self', proof: 'tells' },
  'access/permissions.can': { call: (a, b) => can(a, 'office.read', b.officeId), needs: 'self', proof: 'works' },
  'access/permissions.permit': {
    call: (a, b) => permit(a, 'subscribers.person', b.officeId),
    needs: 'subscribers.person',
    proof: 'works',
  },
  'access/permissions.permitAdministrator': { call: permitAdministrator, needs: 'administrator', proof: 'works' },
  'accounts/session.personOf': { call: personOf, needs: 'self', proof: 'tells' },
  'audit/rules.officeView': { call: (a, b) => officeView(a, b.officeId), needs: 'self', proof: 'tells' },
  'audit/rules.installationView': { call: installationView, needs: 'self', proof: 'tells' },
  'accounts/own-account.ownAccount': { call: ownAccount, needs: 'self', proof: 'tells' },
  'accounts/own-account.changeOwnPassword': {
    call: (a) => changeOwnPassword(a, { currentPassword: 'a', password }),
    needs: 'self',
    stranger: 'invalid',
    proof: 'works',
    ends: 'invalid',
  },
  'accounts/own-account.endOwnSession': {
    call: (a, b) => endOwnSession(a, b.sessionId),
    needs: 'self',
    stranger: 'not_found',
    proof: 'changes',
  },
  'accounts/own-account.endOtherSessions': { call: endOtherSessions, needs: 'self', proof: 'works' },
  'accounts/own-account.confirmNotice': { call: confirmNotice, needs: 'self', proof: 'works' },
  'accounts/personal-data.ownData': { call: ownData, needs: 'self', proof: 'tells' },
  'audit/queries.installationTrail': {
    call: (a, b) => installationTrail(a, { personId: b.personId }),
    needs: 'self',
    proof: 'works',
  },
  'accounts/queries.listPeople': { call: listPeople, needs: 'administrator', proof: 'tells' },
  'accounts/queries.personById': { call: (a, b) => personById(a, b.personId), needs: 'administrator', proof: 'tells' },
  'accounts/queries.rolesOnDay': {
    call: (a, b) => rolesOnDay(a, polishDay(), b.officeId),
    needs: 'audit.office',
    administratorToo: true,
    proof: 'tells',
  },
  'accounts/commands/add-person.addPerson': {
    call: (a) => addPerson(a, newPerson),
    needs: 'administrator',
    proof: 'works',
  },
  'accounts/commands/add-example-person.addExamplePerson': {
    call: (a, b) =>
      addExamplePerson(a, {
        name: 'Osoba',
        email: `przyklad@${b.host}`,
        password,
        roles: [{ officeId: b.officeId, role: 'dpo' }],
      }),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/change-person.changePerson': {
    call: (a, b) => changePerson(a, { personId: b.personId, name: 'Osoba Inna', email: b.personEmail }),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/create-administrator.createAdministrator': {
    call: (a, b) => createAdministrator(a, { name: 'Osoba', email: b.personEmail }),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/disable-person.disablePerson': {
    call: (a, b) => disablePerson(a, b.personId),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/disable-person.enablePerson': {
    call: (a, b) => enablePerson(a, b.formerId),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/grant-role.grantRole': {
    call: (a, b) => grantRole(a, { personId: b.formerId, officeId: b.officeId, role: 'dpo' }),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/grant-role.revokeRole': {
    call: (a, b) => revokeRole(a, { personId: b.personId, grantId: b.grantId }),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/reset-administrator.resetAdministrator': {
    call: (a, b) => resetAdministrator(a, { email: b.personEmail }),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/send-link.sendLink': {
    call: (a, b) => sendLink(a, b.personId),
    needs: 'administrator',
    proof: 'changes',
  },
  'accounts/commands/set-administrator.setAdministrator': {
    call: (a, b) => setAdministrator(a, b.personId, true),
    needs: 'administrator',
    proof: 'changes',
  },
  'audit/queries.officeTrail': {
    call: (a, b) => officeTrail(a, b.officeId),
    needs: 'audit.own',
    administratorToo: true,
    proof: 'tells',
  },
  'audit/verify.verifyChain': { call: verifyChain, needs: 'administrator', proof: 'works' },
}
