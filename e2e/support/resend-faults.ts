// What our stand-in of Resend can do wrong, and when: a test names the next faults, or lets a seed draw them.

export type ResendFault =
  | 'rate' // 429 with retry-after
  | 'rate-bare' // 429 without it
  | 'rate-dated' // 429 whose retry-after is a date
  | 'quota' // 429 daily quota
  | 'quota-monthly'
  | 'broken' // 500 before accepting
  | 'broken-after' // 500 after accepting
  | 'silent' // never answers, accepts nothing
  | 'silent-after' // accepts, then never answers
  | 'cut' // cuts the connection, accepts nothing
  | 'cut-after' // accepts, then cuts the connection
  | 'slow' // accepts, answers after `slowMs`; the key is in progress until then
  | 'garbled' // accepts, answers 200 with half a JSON
  | 'short' // accepts, answers with one id too few
  | 'invalid' // 422 validation_error, without an index
  | 'unauthorised' // 401
  | 'unverified' // 403, the domain is not verified
  | 'concurrent' // 409 concurrent_idempotent_requests

export const refusals: Partial<Record<ResendFault, [number, string, Record<string, string>?]>> = {
  rate: [429, 'rate_limit_exceeded', { 'retry-after': '2' }],
  'rate-bare': [429, 'rate_limit_exceeded'],
  quota: [429, 'daily_quota_exceeded'],
  'quota-monthly': [429, 'monthly_quota_exceeded'],
  broken: [500, 'application_error'],
  invalid: [422, 'validation_error'],
  unauthorised: [401, 'missing_api_key'],
  unverified: [403, 'validation_error'],
  concurrent: [409, 'concurrent_idempotent_requests'],
}

/** The refusal of a fault; `at` for the one whose retry-after is a date two seconds ahead. */
export function refusalOf(fault: ResendFault, at: Date): [number, string, Record<string, string>?] | undefined {
  if (fault !== 'rate-dated') return refusals[fault]
  return [429, 'rate_limit_exceeded', { 'retry-after': new Date(at.getTime() + 2000).toUTCString() }]
}

/** Chances of faults, 0–1 each; what is left over goes well. */
export type FaultChances = Partial<Record<ResendFault, number>>

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function drawFault(chances: FaultChances, random: () => number): ResendFault | undefined {
  let left = random()
  for (const [fault, chance] of Object.entries(chances)) {
    if (left < chance) return fault as ResendFault
    left -= chance
  }
  return undefined
}

/** Calls of one second, in windows that begin with the first call after the last one ended; like the provider it tells what is left. */
export function rateWindow(rate: number, generation: 'old' | 'new' | 'none') {
  let began = Number.NEGATIVE_INFINITY
  let used = 0
  return {
    /** counts one call; false: too many */
    count(): boolean {
      const at = performance.now()
      if (at - began >= 1000) {
        began = at
        used = 0
      }
      return ++used <= rate
    },
    headers(): Record<string, string> {
      const left = String(Math.max(0, rate - used))
      if (generation === 'none') return {}
      if (generation === 'new')
        return { 'ratelimit-policy': `"default";q=${rate};w=1`, ratelimit: `"default";r=${left};t=1` }
      return { 'ratelimit-limit': String(rate), 'ratelimit-remaining': left, 'ratelimit-reset': '1' }
    },
  }
}
