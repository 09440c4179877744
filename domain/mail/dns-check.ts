// Looks up SPF, DKIM and DMARC of a sender's domain. Says "unreachable" when no name server answers, never a false "missing".
import { Resolver } from 'node:dns/promises'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { parseEmail } from '@/lib/email-address'
import { fail } from '@/lib/errors'

export type DnsFinding = { found: 'yes' | 'no' | 'unreachable'; record: string | null }
export type DnsReport = { domain: string; spf: DnsFinding; dkim: DnsFinding & { selector: string }; dmarc: DnsFinding }

// names that do not exist or hold no such record; everything else (time-out, refusal, no network) is no answer at all
const noSuch = new Set(['ENOTFOUND', 'ENODATA'])

type Lookup = (name: string) => Promise<string[][]>

async function find(lookup: Lookup, name: string, wanted: RegExp): Promise<DnsFinding> {
  try {
    const records = (await lookup(name)).map((parts) => parts.join(''))
    const record = records.find((text) => wanted.test(text)) ?? null
    return { found: record ? 'yes' : 'no', record: record?.slice(0, 300) ?? null }
  } catch (error) {
    return { found: noSuch.has((error as { code?: string }).code ?? '') ? 'no' : 'unreachable', record: null }
  }
}

function systemLookup(): Lookup {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  return (name) => resolver.resolveTxt(name)
}

/** @param sender address or domain of the From line; @param selector DKIM selector; @param lookup only tests give another one */
export async function dnsCheck(
  actor: Actor,
  sender: string,
  selector: string,
  lookup = systemLookup(),
): Promise<DnsReport> {
  permitAdministrator(actor)
  const parsed = parseEmail(sender.includes('@') ? sender : `x@${sender}`)
  if (!parsed.ok) fail('invalid', '', { fields: { sender: 'Podaj adres nadawcy z poprawną domeną.' } })
  if (!/^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i.test(selector))
    fail('invalid', '', { fields: { selector: 'Selektor DKIM składa się z liter, cyfr, kropek i łączników.' } })
  const { domain } = parsed
  const [spf, dkim, dmarc] = await Promise.all([
    find(lookup, domain, /^v=spf1(\s|$)/i),
    find(lookup, `${selector}._domainkey.${domain}`, /(^|;\s*)(v=DKIM1|p=)/i),
    find(lookup, `_dmarc.${domain}`, /^v=DMARC1(;|\s|$)/i),
  ])
  return { domain, spf, dkim: { ...dkim, selector }, dmarc }
}
