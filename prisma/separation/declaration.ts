// Rows of the wall: the accessibility declaration.
import { confirmReview } from '@/domain/policies/commands/confirm-review'
import { prepareDeclaration } from '@/domain/policies/commands/prepare-declaration'
import { dropImport, importDeclaration } from '@/domain/policies/commands/read-declaration'
import { remindOfReview } from '@/domain/policies/commands/remind-of-review'
import { saveDeclaration } from '@/domain/policies/commands/save-declaration'
import { startingDeclaration } from '@/domain/policies/declaration/declaration-facts'
import { declarationDesk, declarationReview } from '@/domain/policies/queries/declaration'
import { exampleSettings } from '@/prisma/maker-settings'
import type { Rows } from './row'

const writes = { needs: 'documents.write', proof: 'changes' } as const
const page = '<h1>Deklaracja dostępności</h1><p id="a11y-status">Strona jest niezgodna z ustawą.</p>'

export const declaration: Rows = {
  'policies/queries/declaration.declarationDesk': {
    call: (a, b) => declarationDesk(a, b.officeId),
    needs: 'documents.read',
    proof: 'tells',
  },
  'policies/queries/declaration.declarationReview': {
    call: (a, b) => declarationReview(a, b.officeId),
    needs: 'documents.read',
    proof: 'works',
  },
  'policies/commands/save-declaration.saveDeclaration': {
    call: (a, b) => saveDeclaration(a, b.officeId, { ...startingDeclaration(exampleSettings()), revision: 1 }),
    ...writes,
  },
  'policies/commands/prepare-declaration.prepareDeclaration': {
    call: (a, b) => prepareDeclaration(a, b.officeId),
    ...writes,
  },
  'policies/commands/read-declaration.importDeclaration': {
    call: (a, b) => importDeclaration(a, b.officeId, page),
    ...writes,
  },
  'policies/commands/read-declaration.dropImport': { call: (a, b) => dropImport(a, b.officeId), ...writes },
  'policies/commands/confirm-review.confirmReview': {
    call: (a, b) => confirmReview(a, b.officeId, 1),
    needs: 'documents.publish',
    proof: 'works',
    ends: 'invalid',
  },
  'policies/commands/remind-of-review.remindOfReview': {
    call: remindOfReview,
    needs: 'administrator',
    proof: 'works',
  },
}
