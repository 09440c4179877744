// What a provider tells about its limit, in both generations of the IETF draft: `ratelimit-limit: 10, 10;w=1` with `-remaining` and
// `-reset`, and `ratelimit-policy: "default";q=10;w=1` with `ratelimit: "default";r=9;t=1`. Nothing else is believed.
import type { AnswerHeaders } from '../transports/resend-answer'

/** Calls allowed in one window. `windowMs` is null when only the rest of the window was told. Times in milliseconds. */
export type ToldLimit = {
  calls: number
  windowMs: number | null
  remaining: number | null
  resetMs: number | null
}

const text = (headers: AnswerHeaders, name: string): string => {
  const value = headers[name] ?? headers[`x-${name}`]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

/** A number of a sane size, or null. */
function amount(value: string | undefined, most: number): number | null {
  if (value === undefined || !/^\s*\d{1,12}(\.\d{1,6})?\s*$/.test(value)) return null
  const number = Number(value)
  return number <= most ? number : null
}

const longestWindow = 3600

/** Parameters of the items of a list: `"a";q=10;w=1, "b";q=5` as [{q: '10', w: '1'}, {q: '5'}]; the item itself is under ''. */
function items(list: string): Record<string, string>[] {
  return list
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [self = '', ...parameters] = item.split(';').map((part) => part.trim())
      return Object.fromEntries([['', self], ...parameters.map((part) => part.split('=', 2))])
    })
}

function toldByPolicy(headers: AnswerHeaders): ToldLimit | null {
  const policies = items(text(headers, 'ratelimit-policy')).flatMap((item) => {
    // the older draft of this field has the number itself as the item: `10;w=1`
    const calls = amount(item.q ?? item[''], 1e9)
    const window = amount(item.w, longestWindow)
    return calls && window ? [{ name: item[''], calls, windowMs: window * 1000 }] : []
  })
  const [slowest] = policies.sort((one, other) => one.calls / one.windowMs - other.calls / other.windowMs)
  if (!slowest) return null
  const states = items(text(headers, 'ratelimit'))
  const state = states.find((item) => item[''] === slowest.name) ?? {}
  const reset = amount(state.t, longestWindow)
  const { calls, windowMs } = slowest
  return { calls, windowMs, remaining: amount(state.r, 1e9), resetMs: reset === null ? null : reset * 1000 }
}

/** @param at the moment of the answer: some tell the end of the window as seconds since 1970 */
export function toldLimit(headers: AnswerHeaders, at: Date): ToldLimit | null {
  const byPolicy = toldByPolicy(headers)
  const [own, ...policies] = items(text(headers, 'ratelimit-limit'))
  const calls = amount(own?.[''], 1e9)
  if (!own || !calls) return byPolicy
  const told = amount(text(headers, 'ratelimit-reset'), 1e11)
  const reset = told !== null && told > 1e9 ? told - at.getTime() / 1000 : told
  const window = [own, ...policies].map((item) => amount(item.w, longestWindow)).find((seconds) => seconds !== null)
  return {
    calls: byPolicy?.calls ?? calls,
    windowMs: window ? window * 1000 : (byPolicy?.windowMs ?? null),
    remaining: amount(text(headers, 'ratelimit-remaining'), 1e9),
    resetMs: reset === null || reset < 0 || reset > longestWindow ? null : reset * 1000,
  }
}
