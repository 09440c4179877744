// Who reads which part of the audit trail (public contract, „Who may what”), and the span of a day. Pure.

import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { type AuditType, auditTypes } from './schema'

const all = Object.keys(auditTypes) as AuditType[]
const beginning = (...rooms: string[]) => all.filter((type) => rooms.some((room) => type.startsWith(`${room}.`)))

/** Events of the machine and its accounts: what an administrator sees of an office. No document, no subscriber. */
export const technicalTypes = beginning('office', 'examples', 'account', 'mail', 'retention', 'log')
/** What a publisher sees of their office. */
export const documentTypes = beginning('policy', 'news')

export type AuditView = {
  /** null: the installation's own events */
  officeId: string | null
  /** events of these types are seen whoever caused them */
  types: readonly AuditType[]
  /** besides, events that this person caused */
  ownOf: string | null
}

/** What the actor may read of an office's trail; null when nothing. */
export function officeView(actor: Actor, officeId: string): AuditView | null {
  if (actor.kind === 'system' || can(actor, 'audit.office', officeId)) return { officeId, types: all, ownOf: null }
  const documents = can(actor, 'audit.documents', officeId) ? documentTypes : []
  const technical = actor.administrator ? technicalTypes : []
  const ownOf = can(actor, 'audit.own', officeId) ? actor.personId : null
  if (documents.length + technical.length === 0 && !ownOf) return null
  return { officeId, types: [...new Set([...documents, ...technical])], ownOf }
}

/** What the actor may read of the installation's trail: an administrator all of it, others what they did themselves. */
export function installationView(actor: Actor): AuditView {
  const types = actor.kind === 'system' || actor.administrator ? technicalTypes : []
  return { officeId: null, types, ownOf: actor.personId }
}

/** Kinds of events that a reader can meet, for the filter. Who sees only their own acts may have done anything. */
export function filterTypes(view: AuditView | null): readonly AuditType[] {
  if (!view) return []
  return view.ownOf ? all : view.types
}
