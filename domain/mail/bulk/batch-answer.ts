// Reads an answer to POST /emails/batch. In permissive mode `data` holds only the mails that were taken, in their order, and
// `errors` tells the places of the others; a count that does not add up proves nothing and is `unknown`.
import { type AnswerHeaders, readRefusal } from '../transports/resend-answer'
import type { BatchAnswer } from './bulk-route'

const strange = { outcome: 'unknown', error: 'resend_answer_strange' } as const
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Places of refused mails, or null when they make no sense for a batch of `size`. */
function refusedPlaces(errors: unknown, size: number): number[] | null {
  if (errors === undefined || errors === null) return []
  if (!Array.isArray(errors)) return null
  const places = errors.map((one) => (isObject(one) ? one.index : null))
  const fit = places.every((place) => Number.isInteger(place) && Number(place) >= 0 && Number(place) < size)
  return fit && new Set(places).size === places.length ? places.map(Number) : null
}

function readTaken(body: unknown, size: number): BatchAnswer {
  if (!isObject(body) || !Array.isArray(body.data)) return strange
  const taken = body.data.map((one) => (isObject(one) && typeof one.id === 'string' && one.id ? one.id : null))
  const refused = refusedPlaces(body.errors, size)
  if (!refused || taken.includes(null) || taken.length + refused.length !== size) return strange
  const without = new Set(refused)
  const left = taken.values()
  const ids = Array.from({ length: size }, (_, place) => (without.has(place) ? null : (left.next().value ?? null)))
  const errors = refused.sort((one, other) => one - other).map((index) => ({ index, code: 'resend:422' }))
  return { outcome: 'accepted', ids, errors }
}

/** @param size number of mails in the call. @param at when the answer came (for a `retry-after` that is a date) */
export function readBatchAnswer(
  { status, headers, text }: { status: number; headers: AnswerHeaders; text: string },
  size: number,
  at: Date,
): BatchAnswer {
  const body = parsed(text)
  if (status >= 200 && status < 300) return readTaken(body, size)
  const name = isObject(body) ? body.name : undefined
  if (status === 409 && name === 'invalid_idempotent_request') return { outcome: 'accepted_before' }
  const refusal = status === 413 ? tooLarge : readRefusal(status, name, headers, at)
  // the provider checks all mails before it takes one: a final refusal means that none was taken
  if (refusal.outcome === 'refused' && refusal.permanent) return { ...refusal, splittable: true }
  return refusal
}

const tooLarge = { outcome: 'refused', permanent: true, error: 'resend:413' } as const
