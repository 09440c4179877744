// What the nightly check found in a published text, as it is stored and shown. Browser-safe.
import { z } from 'zod'
import { ruleIds } from '@/domain/policies/schema/finding'

const checkedFinding = z.object({
  rule: z.enum(ruleIds),
  level: z.enum(['error', 'warn', 'notice', 'fix']),
  line: z.number(),
  passage: z.string(),
  message: z.string(),
})
export type StoredFinding = z.infer<typeof checkedFinding>

const deadLink = z.object({ url: z.string(), code: z.string() })
export type DeadLink = z.infer<typeof deadLink>

export const storedFindings = z.array(checkedFinding).catch([])
export const storedDeadLinks = z.array(deadLink).catch([])

/** `off`: links to other sites are not asked here; `offline`: the server has no way out. */
export type LinksState = 'off' | 'offline' | 'checked'
export const linksStates = z.enum(['off', 'offline', 'checked']).catch('off')

export const linksStateNames: Record<LinksState, string> = {
  off: 'nie sprawdzono (sprawdzanie adresów innych stron jest wyłączone)',
  offline: 'nie sprawdzono (serwer nie ma połączenia z innymi stronami)',
  checked: 'sprawdzono',
}

/** The last check of a version in force. */
export type VersionCheck = {
  policySlug: string
  title: string
  locale: string
  number: number
  checkedAt: Date
  findings: StoredFinding[]
  deadLinks: DeadLink[]
  links: LinksState
}

const deadCodes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'nie ma takiej strony',
  internal: 'nie ma takiej strony w portalu',
  '404': 'strony nie znaleziono (404)',
  '410': 'stronę usunięto (410)',
}
export const deadLinkSaid = ({ code }: DeadLink): string => deadCodes[code] ?? `odpowiedź ${code}`
