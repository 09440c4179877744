// Rows of the wall: the linter, the register of acts, the nightly check.
import { checkPublished } from '@/domain/policies/commands/check-published'
import { restoreAct, saveAct } from '@/domain/policies/commands/save-act'
import { actsInRegister, actWithHistory, currentActs, documentsCiting } from '@/domain/policies/queries/acts'
import { checkCounts, checksOf } from '@/domain/policies/queries/checks'
import { draftFindings } from '@/domain/policies/queries/findings'
import { saveActInput } from '@/domain/policies/schema/acts'
import type { Rows } from './row'

export const checks: Rows = {
  'policies/queries/findings.draftFindings': {
    call: (a, b) =>
      draftFindings(a, b.officeId, { policyId: b.policyId, locale: 'pl', title: 'Tytuł', source: '„{{office.name}}"' }),
    needs: 'documents.read',
    record: true,
    proof: 'works',
  },
  'policies/queries/checks.checksOf': {
    call: (a, b) => checksOf(a, b.officeId),
    needs: 'documents.read',
    proof: 'works',
  },
  'policies/queries/checks.checkCounts': { call: (a) => checkCounts(a), needs: 'administrator', proof: 'works' },
  'policies/queries/acts.currentActs': { call: (a) => currentActs(a), needs: 'self', proof: 'works' },
  'policies/queries/acts.actsInRegister': { call: (a) => actsInRegister(a), needs: 'self', proof: 'works' },
  'policies/queries/acts.actWithHistory': { call: (a) => actWithHistory(a, 'giodo'), needs: 'self', proof: 'works' },
  'policies/queries/acts.documentsCiting': { call: (a) => documentsCiting(a, 'giodo'), needs: 'self', proof: 'works' },
  'policies/commands/save-act.saveAct': {
    call: (a) => saveAct(a, saveActInput.parse({ title: 'Ustawa próbna o niczym' })),
    needs: 'administrator',
    proof: 'works',
  },
  'policies/commands/save-act.restoreAct': {
    call: (a) => restoreAct(a, { entry: 'wcag-20', revision: 0, last: 0 }),
    needs: 'administrator',
    proof: 'works',
  },
  'policies/commands/check-published.checkPublished': {
    call: (a) => checkPublished(a, null),
    needs: 'administrator',
    proof: 'works',
  },
}
