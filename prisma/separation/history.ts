// Rows of the wall: the memory of documents.
import { duplicateDocument } from '@/domain/policies/commands/duplicate-document'
import { maskNames } from '@/domain/policies/commands/mask-names'
import { restoreVersion } from '@/domain/policies/commands/restore-version'
import { draftChanges, hasUnpublished, staffOnDay } from '@/domain/policies/queries/changes'
import { maskPreview, signersOf } from '@/domain/policies/queries/signers'
import { polishDay } from '@/lib/clock'
import type { OfficeIds } from '@/prisma/whole-office'
import type { Rows } from './row'

const text = ({ policyId }: OfficeIds) => ({ policyId, locale: 'pl', title: 'Tytuł próbny', source: 'Treść.' }) as const
const person = ({ personId }: OfficeIds) => ({ personId, formerName: '' })

export const history: Rows = {
  'policies/queries/changes.draftChanges': {
    call: (a, b) => draftChanges(a, b.officeId, text(b)),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
  'policies/queries/changes.staffOnDay': {
    call: (a, b) => staffOnDay(a, b.officeId, b.policyId, polishDay()),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
  'policies/queries/changes.hasUnpublished': {
    call: (a, b) => hasUnpublished(a, b.officeId, b.policyId, 'pl'),
    needs: 'documents.read',
    proof: 'works',
  },
  'policies/queries/signers.signersOf': {
    call: (a, b) => signersOf(a, b.officeId),
    needs: 'documents.publish',
    proof: 'tells',
  },
  'policies/queries/signers.maskPreview': {
    call: (a, b) => maskPreview(a, b.officeId, person(b)),
    needs: 'documents.publish',
    record: true,
    proof: 'tells',
  },
  'policies/commands/mask-names.maskNames': {
    call: (a, b) => maskNames(a, b.officeId, person(b)),
    needs: 'documents.publish',
    record: true,
    proof: 'changes',
  },
  'policies/commands/restore-version.restoreVersion': {
    call: (a, b) => restoreVersion(a, b.officeId, { versionId: b.versionId, revision: 1, overwrite: 'tak' }),
    needs: 'documents.write',
    record: true,
    proof: 'changes',
  },
  'policies/commands/duplicate-document.duplicateDocument': {
    // somebody who writes in one office only: the same office twice is refused behind the wall
    call: (a, b) => duplicateDocument(a, b.officeId, { policyId: b.policyId, targetOfficeId: b.officeId }),
    needs: 'documents.write',
    proof: 'works',
    ends: 'invalid',
  },
}
