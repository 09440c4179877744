// One row of the table of old paths: a new one, or an old one corrected (its count stays).
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { touchPublicContent } from '../../content'
import { aroundOldPaths, touchOldPaths } from '../../old-paths'
import { checkOldPaths, mostOldPaths } from '../../rules/check-old-paths'

/** `id` empty: a new row. Returns what the person should know (Polish). Throws `invalid` at `source` or `target`, `not_found`. */
export async function saveOldPath(
  actor: Actor,
  officeId: string,
  typed: { id: string; source: string; target: string },
): Promise<string[]> {
  permitAdministrator(actor)
  if (typed.id !== '' && !isUuid(typed.id)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const around = await aroundOldPaths(tx, officeId)
    const others = around.existing.filter(({ id }) => id !== typed.id)
    if (typed.id !== '' && others.length === around.existing.length) fail('not_found')
    const [row] = checkOldPaths([{ line: 1, ...typed }], { ...around, existing: others })
    if (!row) fail('invalid')
    const { source, target, problem, notes } = row
    if (problem) fail('invalid', '', { fields: { [problem.field]: problem.text } })
    if (others.some((other) => other.source === source))
      fail('invalid', '', { fields: { source: 'Ten stary adres jest już na liście.' } })
    if (others.length >= mostOldPaths) fail('rejected', `Urząd może mieć najwyżej ${mostOldPaths} starych adresów.`)
    const id = typed.id || randomUUID()
    if (typed.id) await tx.officeOldPath.updateMany({ where: { id, officeId }, data: { source, target } })
    else await tx.officeOldPath.create({ data: { id, officeId, source, target, createdAt: now() } })
    await record(tx, actor, { type: 'office.old_path_saved', officeId, subject: { type: 'old_path', id } })
    await touchOldPaths(tx, officeId)
    await touchPublicContent(tx, officeId)
    return notes
  })
}
