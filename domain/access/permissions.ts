// Who may what: the table of the public contract, as data. A capability is asked for in the first line of every domain function.
import type { Role } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import type { Actor } from './actor'

const everyone: Role[] = ['editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst']

/** Capabilities inside an office and the roles that hold them. */
export const capabilities = {
  'office.read': everyone,
  'office.settings': ['publisher', 'dpo'],
  'documents.read': everyone,
  'documents.write': ['editor', 'publisher'],
  'documents.publish': ['publisher'],
  'documents.opinion': ['dpo'],
  'documents.close': ['publisher', 'dpo', 'controller'],
  'news.write': ['editor', 'publisher'],
  'news.publish': ['publisher'],
  'issues.read': everyone,
  'issues.write': ['editor', 'publisher'],
  'issues.send': ['publisher'],
  'mail.read': ['publisher', 'coordinator', 'dpo'],
  'mail.retry': ['publisher', 'coordinator', 'dpo'],
  'subscribers.count': everyone,
  'subscribers.person': ['coordinator', 'dpo'],
  'stats.read': everyone,
  'audit.office': ['dpo', 'controller'],
  'audit.documents': ['publisher'],
  'audit.own': everyone,
} as const satisfies Record<string, readonly Role[]>
export type Capability = keyof typeof capabilities

/** What the administrator of the installation may do besides: also in an office, without holding a role there. */
const administratorIn: readonly Capability[] = ['office.read', 'office.settings', 'mail.read', 'mail.retry']

export function can(actor: Actor, capability: Capability, officeId: string): boolean {
  if (actor.kind === 'system') return true
  if (actor.administrator && administratorIn.includes(capability)) return true
  const held = actor.roles[officeId] ?? []
  return held.some((role) => (capabilities[capability] as readonly Role[]).includes(role))
}

/** Throws `not_found` for an office the actor does not belong to (it must not even learn that it exists), else `forbidden`. */
export function permit(actor: Actor, capability: Capability, officeId: string): void {
  if (can(actor, capability, officeId)) return
  if (!actor.administrator && !(officeId in actor.roles)) fail('not_found')
  fail('forbidden')
}

/** Offices, hosts, mail routes, accounts, technical events, raw log, health: the administrator's alone. */
export function permitAdministrator(actor: Actor): void {
  if (actor.kind !== 'system' && !actor.administrator) fail('forbidden')
}
