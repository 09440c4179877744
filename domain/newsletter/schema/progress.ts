// Forms of a sending that goes on, and what is known of it (messages are the sentences a person reads). Browser-safe.
import { z } from 'zod'
import type { Locale } from '@/domain/offices/schema'
import type { Equation } from '../queries/equation'
import type { PauseReason } from '../rules/sending-steps'
import type { IssueStateName } from './issue'

const issueId = z.uuid('Nie znaleziono wydania.')
const sure = (sentence: string) =>
  z
    .string()
    .default('')
    .refine((text) => text !== '', sentence)

export const sendingInput = z.object({ issueId })

export const cancelSendingInput = z.object({
  issueId,
  sure: sure('Zaznacz, że wiesz, co się stanie. Przerwanej wysyłki nie można wznowić.'),
})

export const takeAsSentInput = z.object({ issueId, sure: sure('Zaznacz, że wiesz, co się stanie.') })
export const sendAgainInput = z.object({
  issueId,
  sure: sure('Zaznacz, że wiesz, co się stanie: ktoś może dostać wydanie dwa razy.'),
})

/** Batches that are not done. */
export type OpenBatches = {
  /** calls without a known outcome: how many batches and people, and since when the oldest */
  called: number
  calledPeople: number
  calledSince: Date | null
  /** what the last answer to most of the waiting ones was, and when they are tried again */
  lastError: string | null
  nextAttemptAt: Date | null
}

export type IssueProgress = {
  id: string
  number: number
  subject: string
  locale: Locale
  state: IssueStateName
  startedAt: Date
  finishedAt: Date | null
  cancelledAt: Date | null
  pausedAt: Date | null
  pauseReason: PauseReason | null
  /** access to it was closed: it is not in the archive */
  closed: boolean
  equation: Equation
  batches: OpenBatches
  /** the provider's account may not be called before */
  blocked: { until: Date; reason: string | null } | null
  /** what was deleted after its term: only the totals are left */
  folded: boolean
}

/** By which way the office's mail goes now, and what that way tells. */
export type IssueRoute = {
  transport: 'resend' | 'smtp' | 'outbox'
  sender: string | null
  tracking: 'ok' | 'unknown' | 'provider_tracks'
  /** when an event of the provider was last heard */
  heardAt: Date | null
}

export type FailureReason = {
  state: 'bounced' | 'complained' | 'failed' | 'uncertain'
  reason: string | null
  count: number
}

/** One who did not get the issue, for those who may see persons. */
export type FailedPerson = {
  id: string
  state: FailureReason['state']
  reason: string | null
  /** null: the address is gone with the subscription */
  email: string | null
  subscriptionId: string | null
  at: Date | null
}

export type UncertainDecision = { id: string; at: Date; by: string | null; decision: 'sent' | 'repeat'; count: number }
