// What the desk of the newsletter shows of issues. Types only; browser-safe.
import type { Locale } from '@/domain/offices/schema'
import type { GateProblem } from '../rules/issue-gate'
import type { IssueApprovalProblem, IssuePlanProblem } from '../rules/issue-states'
import type { Audience, ComposeProblem, IssueItem, IssueStateName } from './issue'

/** Why a person of the register gets no issue. */
export type LeftOut = 'other_locale' | 'stopped' | 'reconfirm' | 'pending'
export type AudienceCount = { receives: number; left: { reason: LeftOut; count: number }[] }

/** `tracking`: whether the provider may add any; `sender`: as readers see it, null without a route. */
export type RouteFact = {
  ok: boolean
  transport: string
  tracking: 'ok' | 'unknown' | 'provider_tracks'
  sender: string | null
}

export type IssueInList = {
  id: string
  number: number | null
  subject: string
  state: IssueStateName
  locale: Locale
  parts: number
  updatedAt: Date
  savedBy: string | null
  plannedAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
  /** people of the frozen audience; null before the start */
  readers: number | null
}

/** News and versions that were published for readers and stand in no issue yet. */
export type IssueOffer = { news: number; versions: number }

/** A part as the editor shows it. */
export type PartInView = {
  item: IssueItem
  title: string
  lead: string
  /** address of its page in the panel; null for a text of the issue itself */
  href: string | null
  locale: Locale
  problem: string | null
}

/** News or a version that may be added. */
export type Candidate = {
  kind: 'news' | 'version'
  id: string
  title: string
  locale: Locale
  publishedAt: Date
  /** marked for the newsletter, or a substantive change, and in no issue yet */
  waits: boolean
}

export type IssueDesk = {
  id: string
  number: number | null
  state: IssueStateName
  revision: number
  subject: string
  preheader: string
  locale: Locale
  audience: Audience
  parts: PartInView[]
  updatedAt: Date
  savedBy: string | null
  /** active subscribers by language */
  subscribers: Record<string, number>
  plannedAt: Date | null
  startedAt: Date | null
  closed: boolean
}

export type SendingDesk = {
  id: string
  state: IssueStateName
  revision: number
  subject: string
  locale: Locale
  audience: AudienceCount & { kind: Audience }
  problems: ComposeProblem[]
  /** names of the parts by id */
  partTitles: Record<string, string>
  gate: GateProblem[]
  approval: {
    problem: IssueApprovalProblem | null
    by: string | null
    at: Date | null
    overrideReason: string | null
    /** titles of parts that were changed after it */
    changed: string[]
  }
  fourEyes: boolean
  /** this person may approve it as far as four eyes are concerned */
  mayApprove: boolean
  approvers: string[]
  note: string
  /** the last time somebody sent it to themselves as it is now */
  testedAt: Date | null
  route: RouteFact
  plan: { at: Date; by: string | null; problem: IssuePlanProblem | null } | null
  /** the first thing that stands in the way of sending */
  hindrance: IssuePlanProblem | null
  savedBy: string | null
  updatedAt: Date
}
