// What a bounce says of a mailbox: that it does not exist, that it could not take the mail now, or nothing at all (we or the text
// were refused). The enhanced status code (RFC 3463) decides; the provider's own words only where there is none. Browser-safe, pure.
import type { DeliveryStateName } from './delivery-states'

/** What became of one delivery, as far as it concerns its mailbox. `code`: an enhanced status code or a code of ours, never text. */
export type Outcome =
  | { kind: 'success' }
  | { kind: 'delayed' }
  /** no such mailbox: the reader is stopped at once */
  | { kind: 'hard'; code: string }
  /** the mailbox could not take it now */
  | { kind: 'soft'; code: string }
  /** the sender or the text was refused: says nothing of the mailbox */
  | { kind: 'block'; code: string }

export type Fault = Exclude<Outcome, { kind: 'success' | 'delayed' }>

/** An answering machine: the mail arrived. English, Polish, German and Ukrainian ways of saying it. */
const automatic =
  /auto(?:matic|matyczna|mated)?[\s-]*(?:reply|response|respon|odpowied|submitted)|out of (?:the )?office|vacation|on leave|poza biurem|nieobecn|urlop|abwesen|автовідповід|відпустк/i

/** The first enhanced status code of a diagnostic text, the one behind a reply code before any other. */
export function statusCodeIn(text: string): string | null {
  const behindReply = /(?<!\d)[245]\d\d[ \-#(]{1,3}([245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(text)?.[1]
  return behindReply ?? /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(text)?.[1] ?? null
}

// bad mailbox, system or syntax; moved; null MX; disabled; no such domain (5.4.1 is how Microsoft 365 says "no such recipient")
const hardCodes = /^5\.(?:1\.(?:[12346]|10)|2\.1|4\.(?:1|4|310|312)|7\.13)$/
// our address or system is refused, the text is too big or unwelcome, a policy speaks
const blockCodes = /^[45]\.(?:1\.[78]|2\.3|3\.4|6\.\d+|7\.\d+)$/
// codes that say no more than "refused"
const emptyCodes = /^[45]\.(?:0\.0|1\.0|2\.0|3\.0|5\.\d+)$/

/** What an enhanced status code says; null when it says nothing of its own. */
export function kindOfCode(code: string): Fault['kind'] | 'success' | null {
  if (code.startsWith('2.')) return 'success'
  if (hardCodes.test(code)) return 'hard'
  if (blockCodes.test(code)) return 'block'
  return emptyCodes.test(code) ? null : 'soft'
}

const blockSubTypes = new Set(['messagetoolarge', 'contentrejected', 'attachmentrejected'])
const word = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

/** A provider's bounce (`Permanent`, `Transient`, `Undetermined`, with a subtype and a text). Null: an automatic answer. */
export function outcomeOfBounce(bounce: { type: string; subType: string; message: string }): Fault | null {
  const [type, subType] = [word(bounce.type), word(bounce.subType)]
  const code = statusCodeIn(bounce.message)
  const told = code ? kindOfCode(code) : null
  if (told === 'success' || (type !== 'permanent' && automatic.test(bounce.message))) return null
  const own = blockSubTypes.has(subType) ? 'block' : type === 'permanent' ? 'hard' : 'soft'
  return { kind: told ?? own, code: code ?? (subType || type || 'unknown').slice(0, 40) }
}

/**
 * A refusal by an SMTP server while we were connected: `smtp_refused:550` or `smtp_refused:550:5.1.1`. Without an enhanced code
 * 550, 551 and 553 mean the mailbox, 552 a full one, other refusals for good mean us; everything else may pass. One that the
 * transport did not take for final (`permanent` false: a relay that refuses us, tried until worn out) never means the mailbox.
 */
export function outcomeOfRefusal(error: string, permanent = true): Fault {
  const [, reply = '', code] = error.split(':')
  const told = code && /^[45]\.\d{1,3}\.\d{1,3}$/.test(code) ? kindOfCode(code) : null
  const own = permanent && /^55[013]$/.test(reply) ? 'hard' : /^5/.test(reply) && reply !== '552' ? 'block' : 'soft'
  return { kind: told && told !== 'success' ? told : own, code: code || reply || 'refused' }
}

/** How an outcome stands in `deliveries.reason`; null where the state says all. */
export function reasonOf(outcome: Outcome): string | null {
  if (outcome.kind === 'success') return null
  return outcome.kind === 'delayed' ? 'delayed' : `${outcome.kind}:${outcome.code}`
}

/** Of several faults told of one delivery the one that says most of the mailbox. */
const weight: Record<string, number> = { hard: 3, soft: 2, block: 1 }
const weightOf = (reason: string | null): number => weight[reason?.split(':')[0] ?? ''] ?? 0
export const worseReason = (a: string | null, b: string | null): string | null => {
  const difference = weightOf(a) - weightOf(b)
  // of two equal ones always the same, whichever came first
  return difference > 0 || (difference === 0 && (a ?? '') > (b ?? '')) ? a : b
}

export type Told = { state: DeliveryStateName; reason: string | null; route: string | null }

/** What one delivery says of its mailbox: `a` it arrived, `s` soft bounce, `d` nothing yet, empty: nothing. As `delivery_mark` in 0018. */
export function markOf({ state, reason, route }: Told): 'a' | 'd' | 's' | '' {
  if (state === 'delivered' || state === 'complained') return 'a'
  if (state === 'accepted') return route === 'smtp' ? 'a' : reason === 'delayed' ? 'd' : ''
  if (state !== 'bounced' && state !== 'failed') return ''
  return reason?.startsWith('soft:') ? 's' : reason?.startsWith('block:') ? 'd' : ''
}

/** Marks in the order of sending as they count: only what came after the last success, at most five. */
export const countedMarks = (marks: string): string => marks.slice(marks.lastIndexOf('a') + 1).slice(-5)

/** Whether a delivery tells that there is no such mailbox. */
export const tellsGone = ({ state, reason }: Told): boolean =>
  (state === 'bounced' || state === 'failed') && reason?.startsWith('hard:') === true

/** Three soft bounces among the last five outcomes, with no success since the first of them. */
export const stopsAfter = (marks: string): boolean =>
  [...countedMarks(marks)].filter((mark) => mark === 's').length >= 3

/** Fields of a subscription that staff resume: what came back before does not count any more. */
export const resumedFields = (at: Date) =>
  ({
    state: 'active',
    stopReason: null,
    stoppedAt: null,
    outcomes: '',
    olderOutcomes: '',
    resumedAt: at,
  }) as const
