// Asks Resend whether it watches the readers of a sender's domain: GET /domains, then GET /domains/{id}. Never throws; whatever is
// not a clear answer (a key that may only send, a stand-in without these addresses, no network) is `unknown`.
import { z } from 'zod'
import type { TrackingState } from './schema'

/** Milliseconds for one of the requests. */
const limit = 4_000
const mostPages = 5

const flag = z.boolean().optional()
const domain = z.object({ id: z.string().min(1).max(100), name: z.string(), open_tracking: flag, click_tracking: flag })
type Domain = z.infer<typeof domain>
const page = z.object({ data: z.array(domain), has_more: z.boolean().optional() })

export type ResendAccount = { apiKey: string; baseUrl: string /** address of the From line */; sender: string }

async function get(url: string, apiKey: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json' }
  const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(limit) })
  if (!response.ok) throw new Error(`resend domains: ${response.status}`)
  return response.json()
}

async function domainsOf({ apiKey, baseUrl }: ResendAccount): Promise<Domain[]> {
  const all: Domain[] = []
  for (let number = 0; number < mostPages; number++) {
    const after = all.at(-1)
    const query = after ? `?limit=100&after=${encodeURIComponent(after.id)}` : '?limit=100'
    const { data, has_more: more } = page.parse(await get(`${baseUrl}/domains${query}`, apiKey))
    all.push(...data)
    if (!more || data.length === 0) break
  }
  return all
}

/** The domain the sender's mails leave by: its own, or the nearest above it. */
export function domainOf<T extends { name: string }>(sender: string, domains: readonly T[]): T | null {
  const host = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase()
  const fits = domains.filter(({ name }) => host === name.toLowerCase() || host.endsWith(`.${name.toLowerCase()}`))
  return fits.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null
}

export async function trackingOf(account: ResendAccount): Promise<TrackingState> {
  try {
    const listed = domainOf(account.sender, await domainsOf(account))
    if (!listed) return 'unknown'
    const told = domain.parse(await get(`${account.baseUrl}/domains/${encodeURIComponent(listed.id)}`, account.apiKey))
    if (told.open_tracking || told.click_tracking) return 'on'
    return told.open_tracking === false && told.click_tracking === false ? 'off' : 'unknown'
  } catch {
    return 'unknown'
  }
}
