// One line of the portal's own access log. Pure; never throws: a line is either wholly understood or counted as unparsed.
import type { AccessLine } from '@/lib/access-log'

/** Longer lines are no lines of ours: the door cuts every field. */
const longest = 64 * 1024

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isText(value: unknown, max = 4096): value is string {
  return typeof value === 'string' && value.length <= max
}

function textOrNull(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || isText(value)
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

function isInstant(value: unknown): value is string {
  return isText(value, 40) && instant.test(value) && !Number.isNaN(Date.parse(value))
}

function fromJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** The line's fields, or null when the text is no complete line of ours. Fields that a line may lack become null or 0. */
export function parseLine(text: string): AccessLine | null {
  if (text.length > longest) return null
  const raw = fromJson(text)
  if (!raw || !isInstant(raw.at) || !isText(raw.path) || !isText(raw.method, 40)) return null
  if (!isCount(raw.status) || raw.status < 100 || raw.status > 599) return null
  const optional = [raw.office, raw.referrer, raw.agent, raw.dest, raw.mode, raw.purpose, raw.type]
  if (!optional.every(textOrNull)) return null
  const [office, referrer, agent, dest, mode, purpose, type] = optional.map((value) => value ?? null) as (
    | string
    | null
  )[]
  return {
    at: raw.at,
    end: isInstant(raw.end) ? raw.end : raw.at,
    ms: isCount(raw.ms) ? raw.ms : 0,
    status: raw.status,
    bytes: isCount(raw.bytes) ? raw.bytes : 0,
    method: raw.method,
    host: isText(raw.host, 300) ? raw.host : '',
    office: office ?? null,
    path: raw.path,
    referrer: referrer ?? null,
    agent: agent ?? null,
    address: isText(raw.address, 100) ? raw.address : '',
    dest: dest ?? null,
    mode: mode ?? null,
    purpose: purpose ?? null,
    type: type ?? null,
    aborted: raw.aborted === true,
    staff: raw.staff === true,
  }
}
