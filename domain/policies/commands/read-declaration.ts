// Reads a declaration of another page into the form's waiting room. Nothing declared changes until a person saves the form.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { lockDeclaration, writeDeclaration } from '@/domain/policies/declaration/declaration-store'
import { readDeclaration } from '@/domain/policies/declaration/read-declaration'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `invalid` (`html`) for a page in which no declaration was found. */
export async function importDeclaration(actor: Actor, officeId: string, html: string): Promise<void> {
  permit(actor, 'documents.write', officeId)
  const read = readDeclaration(html)
  if (!read)
    fail('invalid', '', {
      fields: { html: 'Nie znaleziono tu deklaracji dostępności: ani jej identyfikatorów, ani tytułów części.' },
    })
  await withScope([officeId], async (tx) => {
    const { revision, updatedById } = await lockDeclaration(tx, officeId)
    await writeDeclaration(tx, officeId, { imported: { ...read, at: now().toISOString() }, revision, updatedById })
    const data = { parts: Object.keys(read.data).length, unread: read.unread.length }
    await record(tx, actor, { type: 'policy.declaration_read', officeId, data })
  })
}

/** Drops what was read and not saved. */
export async function dropImport(actor: Actor, officeId: string): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => {
    const { revision, updatedById } = await lockDeclaration(tx, officeId)
    await writeDeclaration(tx, officeId, { imported: null, revision, updatedById })
  })
}
