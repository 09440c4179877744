// What the desk of a document tells about review and publication, for screens. Browser-safe: types and words only.

import type { Variant } from '@/domain/policies/rules'
import type { ApprovalProblem } from '@/domain/policies/rules/approval'
import type { PlanProblem } from '@/domain/policies/rules/plan'
import type { RemarkKind } from '@/domain/policies/rules/remarks'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'
import type { DraftState, PlanState } from '@/lib/db/generated/enums'

export type RemarkInList = {
  id: string
  at: Date
  /** null for the system and for people who are gone */
  by: string | null
  kind: RemarkKind
  text: string
  passage: string
  /** the passage no longer stands in the text */
  gone: boolean
  /** it was said about the text as it is now */
  current: boolean
  settledAt: Date | null
  settledBy: string | null
}

export type PlanInView = {
  id: string
  state: PlanState
  publishAt: Date
  effectiveFrom: string
  plannedBy: string | null
  changeNote: string
  substantive: boolean
  problem: PlanProblem | null
  decidedAt: Date | null
}

export const draftStateNames: Record<DraftState, string> = {
  writing: 'w przygotowaniu',
  in_review: 'czeka na recenzję',
  approved: 'zatwierdzony',
}

export type ReviewDesk = {
  /** null: the text was not saved yet in this language */
  draft: {
    title: string
    revision: number
    state: DraftState
    savedAt: Date
    savedBy: string | null
    internalNote: string
  } | null
  fourEyes: boolean
  approved: { by: string | null; at: Date } | null
  /** newest first */
  remarks: RemarkInList[]
  plan: PlanInView | null
  /** who can do the next step, by name */
  publishers: string[]
  inspectors: string[]
  /** an opinion was asked for and not given yet */
  opinionAsked: boolean
  /** the text was returned and not sent again */
  returned: boolean
  /** why this person cannot approve it though their role could; null where they can */
  approvable: ApprovalProblem | null
}

export type PublicationDesk = {
  findings: DocumentFinding[]
  /** errors that stop a substantive change, and of them those that stop an editorial one too */
  blocking: { substantive: number; editorial: number }
  fourEyes: boolean
  /** where the office asks for four eyes: why the text may not be published yet */
  unapproved: ApprovalProblem | null
  approved: { by: string | null; at: Date } | null
  writers: { id: string; name: string }[]
  /** who stands as author unless another is chosen */
  authorId: string | null
  /** this person is the author and publishes alone: the public page says so */
  alone: boolean
  internalNote: string
  substantive: boolean
  /** the open one, else the last that came to nothing since the last version */
  plan: PlanInView | null
}

/** A version published against errors of the linter. */
export type OverrideInList = {
  versionId: string
  policySlug: string
  title: string
  locale: Variant
  number: number
  publishedAt: Date
  by: string | null
  rules: string[]
  reason: string
}

/** A text that waits for this person. */
export type WaitingText = {
  kind: 'approve' | 'opinion' | 'returned' | 'plan'
  slug: string
  title: string
  locale: Variant
  at: Date
}
