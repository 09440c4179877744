// Rows of the wall: a text on its way to publication.
import { addComment } from '@/domain/policies/commands/add-comment'
import { approveDraft } from '@/domain/policies/commands/approve-draft'
import { askOpinion } from '@/domain/policies/commands/ask-opinion'
import { cancelPlan } from '@/domain/policies/commands/cancel-plan'
import { firePlans } from '@/domain/policies/commands/fire-plans'
import { giveOpinion } from '@/domain/policies/commands/give-opinion'
import { movePlan } from '@/domain/policies/commands/move-plan'
import { planPublication } from '@/domain/policies/commands/plan-publication'
import { publishPlanned } from '@/domain/policies/commands/publish-planned'
import { returnDraft } from '@/domain/policies/commands/return-draft'
import { sendForReview } from '@/domain/policies/commands/send-for-review'
import { settleComment } from '@/domain/policies/commands/settle-comment'
import { overriddenVersions, publicationDesk } from '@/domain/policies/queries/publication'
import { reviewDesk } from '@/domain/policies/queries/review'
import { waitingTexts } from '@/domain/policies/queries/waiting'
import { now, polishDay } from '@/lib/clock'
import type { OfficeIds } from '@/prisma/whole-office'
import type { Rows } from './row'

const text = 'Słowa próbne.'
const written = ({ policyId }: OfficeIds) => ({ policyId, locale: 'pl', revision: 1, text }) as const
const reviewed = ({ reviewedId }: OfficeIds) => ({ policyId: reviewedId, locale: 'pl', revision: 1, text }) as const
/** a week ahead, far from every change of clocks' hour */
const moment = () => {
  const day = polishDay(new Date(now().getTime() + 7 * 86_400_000))
  return { publishDay: day, publishTime: '12:00', effectiveFrom: day }
}
const write = { needs: 'documents.write', record: true, proof: 'changes' } as const
const publish = { needs: 'documents.publish', record: true, proof: 'changes' } as const

export const review: Rows = {
  'policies/commands/send-for-review.sendForReview': {
    call: (a, b) => sendForReview(a, b.officeId, written(b)),
    ...write,
  },
  'policies/commands/add-comment.addComment': {
    call: (a, b) => addComment(a, b.officeId, { ...written(b), passage: 'Nowa treść' }),
    ...write,
  },
  'policies/commands/settle-comment.settleComment': {
    call: (a, b) => settleComment(a, b.officeId, { remarkId: b.remarkId, settled: true }),
    ...write,
  },
  'policies/commands/ask-opinion.askOpinion': { call: (a, b) => askOpinion(a, b.officeId, written(b)), ...write },
  'policies/commands/give-opinion.giveOpinion': {
    call: (a, b) => giveOpinion(a, b.officeId, written(b)),
    needs: 'documents.opinion',
    record: true,
    proof: 'changes',
  },
  'policies/commands/approve-draft.approveDraft': {
    call: (a, b) => approveDraft(a, b.officeId, reviewed(b)),
    ...publish,
  },
  'policies/commands/return-draft.returnDraft': { call: (a, b) => returnDraft(a, b.officeId, reviewed(b)), ...publish },
  'policies/commands/plan-publication.planPublication': {
    call: (a, b) => planPublication(a, b.officeId, { ...written(b), ...moment(), changeNote: text }),
    ...publish,
  },
  'policies/commands/move-plan.movePlan': {
    call: (a, b) => movePlan(a, b.officeId, { planId: b.planId, ...moment() }),
    ...publish,
  },
  'policies/commands/publish-planned.publishPlanned': {
    call: (a, b) => publishPlanned(a, b.officeId, { planId: b.planId, effectiveFrom: polishDay() }),
    ...publish,
  },
  'policies/commands/cancel-plan.cancelPlan': {
    call: (a, b) => cancelPlan(a, b.officeId, { planId: b.planId }),
    ...publish,
  },
  'policies/commands/fire-plans.firePlans': { call: (a) => firePlans(a, 3), needs: 'administrator', proof: 'works' },
  'policies/queries/review.reviewDesk': {
    call: (a, b) => reviewDesk(a, b.officeId, reviewed(b)),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
  'policies/queries/publication.publicationDesk': {
    call: (a, b) => publicationDesk(a, b.officeId, reviewed(b)),
    needs: 'documents.publish',
    record: true,
    proof: 'tells',
  },
  'policies/queries/publication.overriddenVersions': {
    call: (a, b) => overriddenVersions(a, b.officeId),
    needs: 'audit.office',
    proof: 'works',
  },
  'policies/queries/waiting.waitingTexts': {
    call: (a, b) => waitingTexts(a, b.officeId),
    needs: 'documents.read',
    proof: 'tells',
  },
}
