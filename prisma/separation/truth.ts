// Rows of the wall: the library of clauses, the truth of published texts, names in the settings.
import { nameWarnings } from '@/domain/offices/name-warnings'
import { countUntruths } from '@/domain/policies/commands/count-untruths'
import { prepareRepair } from '@/domain/policies/commands/prepare-repair'
import { publishRepairs } from '@/domain/policies/commands/publish-repairs'
import { sendRepairs } from '@/domain/policies/commands/send-repairs'
import { startingDeclaration } from '@/domain/policies/declaration/declaration-facts'
import { clauseLibrary, clausePicker } from '@/domain/policies/queries/clause-picker'
import { consequencesOfDeclaration, consequencesOfHost } from '@/domain/policies/queries/consequences'
import {
  consequencesOfRoute,
  consequencesOfSection,
  truthCount,
  truthDesk,
  truthOfInstallation,
} from '@/domain/policies/queries/truth'
import { exampleSettings } from '@/prisma/maker-settings'
import type { OfficeIds } from '@/prisma/whole-office'
import type { Rows } from './row'

const repair = ({ policyId }: OfficeIds) => ({ policyId, locale: 'pl', revision: 99, text: 'published' }) as const
const repairs = (ids: OfficeIds) => ({ items: [repair(ids)], changeNote: 'Poprawka próbna' })
const section = { dpo: { ...exampleSettings().dpo, email: 'inny@testowo.example' } }
const reads = { needs: 'documents.read', proof: 'tells' } as const
const settings = { needs: 'office.settings', administratorToo: true } as const

export const truth: Rows = {
  'offices/name-warnings.nameWarnings': {
    call: (a, b) => nameWarnings(a, b.officeId, section),
    ...settings,
    proof: 'works',
  },
  'policies/queries/clause-picker.clausePicker': {
    call: (a, b) => clausePicker(a, b.officeId, 'privacy', 'pl'),
    ...reads,
  },
  'policies/queries/clause-picker.clauseLibrary': { call: (a, b) => clauseLibrary(a, b.officeId), ...reads },
  'policies/queries/truth.truthDesk': { call: (a, b) => truthDesk(a, b.officeId), ...reads },
  'policies/queries/truth.truthCount': { call: (a, b) => truthCount(a, b.officeId), ...reads, proof: 'works' },
  'policies/queries/truth.consequencesOfSection': {
    call: (a, b) => consequencesOfSection(a, b.officeId, section),
    ...settings,
    proof: 'works',
  },
  'policies/queries/truth.consequencesOfRoute': {
    call: (a, b) => consequencesOfRoute(a, b.officeId, 'resend'),
    needs: 'administrator',
    proof: 'works',
  },
  'policies/queries/consequences.consequencesOfHost': {
    call: (a, b) => consequencesOfHost(a, b.officeId, { choose: 'inny.example' }),
    needs: 'administrator',
    proof: 'works',
  },
  'policies/queries/consequences.consequencesOfDeclaration': {
    call: (a, b) => consequencesOfDeclaration(a, b.officeId, startingDeclaration(exampleSettings())),
    needs: 'documents.write',
    proof: 'works',
  },
  'policies/queries/truth.truthOfInstallation': { call: truthOfInstallation, needs: 'administrator', proof: 'works' },
  'policies/commands/count-untruths.countUntruths': {
    call: (a) => countUntruths(a, 3),
    needs: 'administrator',
    proof: 'works',
  },
  'policies/commands/prepare-repair.prepareRepair': {
    call: async (a, b) => {
      const { documents } = await truthDesk(a, b.officeId)
      const revision = documents.find(({ policyId, locale }) => policyId === b.policyId && locale === 'pl')?.draft
        .revision
      return prepareRepair(a, b.officeId, { ...repair(b), revision: revision ?? 99 })
    },
    needs: 'documents.write',
    record: true,
    proof: 'works',
  },
  'policies/commands/publish-repairs.publishRepairs': {
    call: (a, b) => publishRepairs(a, b.officeId, repairs(b)),
    needs: 'documents.publish',
    proof: 'works',
    ends: 'rejected',
  },
  'policies/commands/send-repairs.sendRepairs': {
    call: async (a, b) => {
      const { documents } = await truthDesk(a, b.officeId)
      const revision = documents.find(({ policyId, locale }) => policyId === b.policyId && locale === 'pl')?.draft
        .revision
      return sendRepairs(a, b.officeId, {
        ...repairs(b),
        items: [{ ...repair(b), text: 'draft', revision: revision ?? 99 }],
      })
    },
    needs: 'documents.write',
    record: true,
    proof: 'changes',
  },
}
