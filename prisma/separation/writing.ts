// Rows of the wall: a text being written.
import { autosaveDraft } from '@/domain/policies/commands/autosave-draft'
import { editorHelp } from '@/domain/policies/queries/editor-help'
import { previewVersion } from '@/domain/policies/queries/preview'
import type { Rows } from './row'

const text = { title: 'Tytuł', source: 'Treść próbna.', changeNote: '' }

export const writing: Rows = {
  'policies/commands/autosave-draft.autosaveDraft': {
    call: (a, b) => autosaveDraft(a, b.officeId, { policyId: b.policyId, locale: 'pl', revision: 1, ...text }),
    needs: 'documents.write',
    record: true,
    proof: 'changes',
  },
  'policies/queries/editor-help.editorHelp': {
    call: (a, b) => editorHelp(a, b.officeId, 'privacy', 'pl'),
    needs: 'documents.read',
    proof: 'tells',
  },
  'policies/queries/preview.previewVersion': {
    call: (a, b) => previewVersion(a, b.officeId, { policyId: b.policyId, locale: 'pl', ...text }),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
}
