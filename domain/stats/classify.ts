// What a line is: a document read by a person, or one of the other things a server answers. Every line is exactly one of them,
// so that the classes of an hour add up to its lines. Definitions: product.md „Numbers”, worded in rules.ts.
import type { AccessLine } from '@/lib/access-log'
import { agentOf } from './browsers'
import type { TrafficClass } from './rules'

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function isPrefetch(line: AccessLine): boolean {
  return line.purpose !== null && /prefetch|prerender|preview/i.test(line.purpose)
}

/** A form that was filled in wrongly (422) and a visitor who left (499) are no faults of the portal. */
function isError(line: AccessLine): boolean {
  return line.status >= 400 && line.status !== 422 && line.status !== 499
}

const fileEnding = /\.[a-z0-9]{1,8}$/i

/** Document by `Sec-Fetch-Dest`, else (older browsers) by content type, and for 304, which has none, by the address. */
function isDocument(line: AccessLine): boolean {
  if (line.dest) return line.dest === 'document'
  if (line.type) return line.type === 'text/html' || line.type === 'application/xhtml+xml'
  return !fileEnding.test(line.path) && !isUnder(line.path, '/_next')
}

export function classOf(line: AccessLine): TrafficClass {
  const { path } = line
  if (isUnder(path, '/api/health')) return 'health'
  if (isUnder(path, '/panel') || isUnder(path, '/logowanie') || isUnder(path, '/api/auth')) return 'panel'
  if (line.staff) return 'staff'
  if (agentOf(line.agent).bot) return 'bot'
  if (isPrefetch(line)) return 'prefetch'
  if (isError(line)) return 'error'
  if (line.method !== 'GET' || (line.status !== 200 && line.status !== 304)) return 'other'
  return isDocument(line) ? 'view' : 'asset'
}

/** Address inside the office: the same page at the portal's address and at the office's own host is one page. */
export function pagePath(path: string, office: string | null): string {
  const inside = office && isUnder(path, `/${office}`) ? path.slice(office.length + 1) : path
  const bare = inside.length > 1 ? inside.replace(/\/+$/, '') : inside
  return bare === '' ? '/' : bare
}

export type Link = { from: 'nowhere' } | { from: 'inside'; path: string } | { from: 'outside'; origin: string }

/** Where the visitor came from. Of a foreign page only the origin is kept; of an own page its address, to mend the link. */
export function linkOf(line: AccessLine, ownHosts: ReadonlySet<string>): Link {
  if (!line.referrer || !URL.canParse(line.referrer)) return { from: 'nowhere' }
  const url = new URL(line.referrer)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { from: 'nowhere' }
  if (url.hostname === line.host || ownHosts.has(url.hostname))
    return { from: 'inside', path: pagePath(url.pathname, line.office) }
  return { from: 'outside', origin: url.origin }
}
