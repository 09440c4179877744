// One row of the wall between offices: how a function of the domain is called with the ids of an office, and who may.
import type { Actor } from '@/domain/access/actor'
import type { Capability } from '@/domain/access/permissions'
import type { OfficeIds } from '@/prisma/whole-office'

export type Row = {
  call: (actor: Actor, ids: OfficeIds) => unknown
  /** who may: holders of a capability in the office, the administrator, or everybody about themselves */
  needs: Capability | 'administrator' | 'self'
  /** names a record beside the office: unknown through one's own office too */
  record?: true
  /** what somebody with the right gets from the same call, which proves that nothing but the wall refused the others */
  proof: 'tells' | 'changes' | 'works'
  /** how it ends for that somebody, when it is refused for another reason */
  ends?: 'invalid' | 'rejected'
  /** the administrator may too, without holding the capability */
  administratorToo?: true
  /** how it ends for a stranger where it is about themselves (default: done, without a word about the other office) */
  stranger?: 'not_found' | 'invalid'
}

/** Rows by function, `room/file.name`. */
export type Rows = Readonly<Record<string, Row>>
