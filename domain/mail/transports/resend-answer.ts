// What a refusal of Resend means, for one mail and for a batch alike. Its own words may quote an address: only its codes are kept.

/** Headers of an answer, names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

export type Refusal = {
  outcome: 'refused'
  permanent: boolean
  error: string
  retryAfterSeconds?: number
  quota?: boolean
}
export type Lost = { outcome: 'unknown'; error: string }

const hour = 3600
const isName = (name: unknown): name is string => typeof name === 'string' && /^[a-z_]{1,60}$/.test(name)

/** Seconds that `retry-after` asks for, as a number or a date (RFC 9110, 10.2.3); null when it says nothing of use. */
export function retryAfter(headers: AnswerHeaders | null, at: Date): number | null {
  const asked = String(headers?.['retry-after'] ?? '').trim()
  if (/^\d{1,9}(\.\d{1,3})?$/.test(asked)) return Number(asked)
  const date = Date.parse(asked)
  return Number.isNaN(date) ? null : Math.max(0, (date - at.getTime()) / 1000)
}

/** @param status of an answer that is neither 2xx nor the 409 of a known key with other bytes. @param name its error name */
export function readRefusal(status: number, name: unknown, headers: AnswerHeaders | null, at: Date): Refusal | Lost {
  // 408 comes from what stands between, and may come after the mail went through
  if (status === 409 || status === 408 || status >= 500) return { outcome: 'unknown', error: 'resend_answer_lost' }
  const known = isName(name) ? name : ''
  const error = `resend:${status}${known && ` ${known}`}`
  if (status === 429) {
    const asked = retryAfter(headers, at)
    if (/quota/.test(known))
      return { outcome: 'refused', permanent: false, error, retryAfterSeconds: Math.max(asked ?? 0, hour), quota: true }
    return { outcome: 'refused', permanent: false, error, retryAfterSeconds: asked ?? 1 }
  }
  // a wrong key, an unverified domain or sender is a setting that a person will mend
  const permanent = (status === 422 || status === 400) && !/from|api_key|domain/.test(known)
  return { outcome: 'refused', permanent, error }
}

/** What the pace learns from an answer. */
export function lessonOf(
  status: number,
  headers: AnswerHeaders,
  read: { outcome: string; error?: string; quota?: boolean; retryAfterSeconds?: number },
): { status: number; headers: AnswerHeaders; quota: string | null; retryAfterSeconds: number } {
  const quota = read.quota ? (read.error?.replace(/^resend:\d+ ?/, '') ?? 'quota') : null
  return { status, headers, quota, retryAfterSeconds: read.retryAfterSeconds ?? 1 }
}
