// A new office: a draft of which nothing is public. The documents' drafts are made by the door, from the documents' room.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import type { newOffice } from '../schema/new-office'
import { defaultSettings } from '../stored-settings'

/** Makes the office and returns its id. Throws `invalid` at `slug` when the address is taken. */
export async function createOffice(
  actor: Actor,
  input: z.output<typeof newOffice>,
): Promise<{ id: string; slug: string }> {
  permitAdministrator(actor)
  const id = randomUUID()
  const { slug, kind, names } = input
  const settings = { ...defaultSettings(kind), names }
  await withScope([id], async (tx) => {
    const { count } = await tx.office.createMany({
      data: [{ id, slug, kind, settings, createdAt: now() }],
      // two administrators at once: the unique slug decides, and the second one gets a message instead of a crash
      skipDuplicates: true,
    })
    if (count === 0) fail('invalid', '', { fields: { slug: 'Ten adres ma już inny urząd. Wybierz inny.' } })
    await record(tx, actor, {
      type: 'office.created',
      officeId: id,
      subject: { type: 'office', id },
      data: { slug, kind },
    })
  })
  return { id, slug }
}
