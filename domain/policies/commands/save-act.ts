// Adds an entry to the register of acts or a revision to one, and brings earlier values back. Nothing is overwritten: an administrator
// sees every change and may take it back.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { builtInEntry, entryOfRow } from '@/domain/policies/acts-register'
import { firstActs } from '@/domain/policies/linter/acts'
import type { ActInRegister, RestoreActInput, SaveActInput } from '@/domain/policies/schema/acts'
import { now } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Writes the next revision. Throws `conflict` when somebody changed the entry meanwhile, `not_found` for an unknown one. */
export async function saveAct(actor: Actor, input: SaveActInput): Promise<{ entry: string; revision: number }> {
  permitAdministrator(actor)
  const { revision, inForceFrom, repealedOn, active, ...words } = input
  return withScope('everything', (tx) =>
    write(tx, actor, revision, {
      ...words,
      inForceFrom: inForceFrom || null,
      repealedOn: repealedOn || null,
      active: active === 'tak',
    }),
  )
}

/** Writes an earlier revision's values as the next one; 0: what came with the program. Throws as `saveAct`. */
export async function restoreAct(
  actor: Actor,
  { entry, revision, last }: RestoreActInput,
): Promise<{ entry: string; revision: number }> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const row = await tx.act.findUnique({ where: { entry_revision: { entry, revision } } })
    const known = revision === 0 ? firstActs.find(({ id }) => id === entry) : undefined
    const earlier = row ? entryOfRow(row) : known ? builtInEntry(known) : null
    if (!earlier) fail('not_found')
    return write(tx, actor, last, earlier)
  })
}

type Values = Omit<ActInRegister, 'builtIn' | 'revision'>

async function write(tx: Tx, actor: Actor, seen: number, values: Values) {
  const id = randomUUID()
  const entry = values.entry || id
  const last = await tx.act.findFirst({ where: { entry }, orderBy: { revision: 'desc' }, select: { revision: true } })
  if (values.entry !== '' && !last && !firstActs.some((act) => act.id === entry)) fail('not_found')
  if ((last?.revision ?? 0) !== seen) fail('conflict')
  const revision = seen + 1
  const { title, journal, phrases, replacement, confidence, active, inForceFrom, repealedOn } = values
  await tx.act.create({
    data: {
      id,
      entry,
      revision,
      title,
      journal,
      phrases: [...phrases],
      replacement,
      confidence,
      active,
      inForceFrom: inForceFrom === null ? null : dateOfDay(inForceFrom),
      repealedOn: repealedOn === null ? null : dateOfDay(repealedOn),
      changedAt: now(),
      changedById: actor.personId,
    },
  })
  // what was typed stands in the register itself
  await record(tx, actor, {
    type: 'acts.saved',
    officeId: null,
    subject: { type: 'act', id },
    data: { entry, revision, active, repealedOn, inForceFrom },
  })
  return { entry, revision }
}
