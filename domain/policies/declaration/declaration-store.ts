// The row of an office's declaration: read with its defaults, locked for a change. Called inside the caller's transaction; asks no
// permission.
import { settingsOf } from '@/domain/offices/stored-settings'
import type { DeclarationData } from '@/domain/policies/schema/declaration'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { declarationOf } from './declaration-facts'
import { type DeclarationImport, importOf } from './declaration-import-note'

export type StoredDeclaration = {
  /** what the form shows; days that nobody gave are empty */
  data: DeclarationData
  /** what was read from another page and waits for a person */
  imported: DeclarationImport | null
  /** 0: never saved */
  revision: number
  updatedAt: Date | null
  updatedById: string | null
}

/** Throws `not_found` for an unknown office. */
export async function storedDeclaration(tx: Tx, officeId: string): Promise<StoredDeclaration> {
  const office = await tx.office.findUnique({ where: { id: officeId }, include: { declaration: true } })
  if (!office) fail('not_found')
  const row = office.declaration
  return {
    data: declarationOf(row?.data, settingsOf(office)),
    imported: importOf(row?.imported),
    revision: row?.revision ?? 0,
    updatedAt: row?.updatedAt ?? null,
    updatedById: row?.updatedById ?? null,
  }
}

/** The same, with the row made where there was none, and locked until the end of the transaction. */
export async function lockDeclaration(tx: Tx, officeId: string): Promise<StoredDeclaration> {
  if (!(await tx.office.findUnique({ where: { id: officeId }, select: { id: true } }))) fail('not_found')
  await tx.officeDeclaration.createMany({ data: { officeId, updatedAt: now() }, skipDuplicates: true })
  await tx.$queryRaw`SELECT office_id FROM office_declarations WHERE office_id = ${officeId}::uuid FOR UPDATE`
  return storedDeclaration(tx, officeId)
}

type Change = {
  data?: DeclarationData
  imported?: DeclarationImport | null
  revision: number
  updatedById: string | null
}

/** Writes a locked row. Left out: stays. */
export async function writeDeclaration(tx: Tx, officeId: string, change: Change): Promise<void> {
  const { data, imported, ...rest } = change
  await tx.officeDeclaration.update({
    where: { officeId },
    data: {
      ...rest,
      ...(data && { data: data as unknown as Prisma.InputJsonObject }),
      // the column's own null, not a JSON one
      ...(imported !== undefined && { imported: (imported ?? undefined) as unknown as Prisma.InputJsonObject }),
      updatedAt: now(),
    },
  })
  if (imported === null)
    await tx.$executeRaw`UPDATE office_declarations SET imported = NULL WHERE office_id = ${officeId}::uuid`
}
