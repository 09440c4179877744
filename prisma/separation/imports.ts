// Rows of the wall: import of texts.
import { importDraft } from '@/domain/policies/commands/import-draft'
import { importView, readImport } from '@/domain/policies/queries/import'
import type { Rows } from './row'

const text = { title: 'Tytuł próbny', kind: 'other', locale: 'pl', slug: '', changeNote: '', seen: '' } as const
const source = 'Treść próbna: {{office.name}}.'

export const imports: Rows = {
  'policies/queries/import.readImport': {
    call: (a, b) => readImport(a, b.officeId, new TextEncoder().encode('Tytuł\n\nTreść próbna.'), 'a.txt'),
    needs: 'documents.write',
    proof: 'works',
  },
  'policies/queries/import.importView': {
    call: (a, b) => importView(a, b.officeId, { ...text, source, chosen: [] }),
    needs: 'documents.write',
    proof: 'tells',
  },
  'policies/commands/import-draft.importDraft': {
    call: (a, b) => importDraft(a, b.officeId, { ...text, source, target: b.policyId, seen: `${b.policyId}/pl/1` }),
    needs: 'documents.write',
    record: true,
    proof: 'changes',
  },
}
