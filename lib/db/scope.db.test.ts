// The second wall: what a transaction may see, whatever the domain forgot to ask.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { pool, withScope } from '@/lib/db/client'

async function officeWithNews(): Promise<string> {
  const id = randomUUID()
  await withScope('everything', async (tx) => {
    await tx.office.create({ data: { id, slug: `u-${id}`, kind: 'city_hall', settings: {}, createdAt: now() } })
    await tx.news.create({
      data: {
        id: randomUUID(),
        officeId: id,
        slug: 'a',
        title: 'T',
        lead: '',
        body: '',
        createdAt: now(),
        updatedAt: now(),
      },
    })
  })
  return id
}

test('a scope sees its own office and no other', async () => {
  const [one, other] = [await officeWithNews(), await officeWithNews()]
  const seen = await withScope([one], (tx) => tx.news.findMany())
  expect(seen.map((row) => row.officeId)).toEqual([one])
  expect(await withScope([], (tx) => tx.news.count())).toBe(0)
  expect(await withScope([one, other], (tx) => tx.news.count())).toBe(2)
})

test('writing into another office is refused by the database', async () => {
  const [one, other] = [await officeWithNews(), await officeWithNews()]
  const write = withScope([one], (tx) =>
    tx.news.create({
      data: {
        id: randomUUID(),
        officeId: other,
        slug: 'b',
        title: 'T',
        lead: '',
        body: '',
        createdAt: now(),
        updatedAt: now(),
      },
    }),
  )
  await expect(write).rejects.toThrow(/row-level security/)
  expect(
    await withScope([one], (tx) => tx.news.updateMany({ where: { officeId: other }, data: { title: 'X' } })),
  ).toEqual({ count: 0 })
})

test('the scope ends with its transaction, also on a pooled connection', async () => {
  const one = await officeWithNews()
  await Promise.all(Array.from({ length: 30 }, () => withScope([one], (tx) => tx.news.count())))
  const { rows } = await pool().query('SELECT count(*)::int AS n FROM news')
  expect(rows[0].n).toBe(0)
})

test('a scope made of anything but ids is refused before it reaches the database', async () => {
  await expect(withScope(['*'], (tx) => tx.news.count())).rejects.toThrow('not an office id')
})

test('the serving role cannot rewrite the audit trail', async () => {
  const change = pool().query(`UPDATE audit_events SET type = 'x'`)
  await expect(change).rejects.toThrow(/permission denied/)
  await expect(pool().query('UPDATE audit_head SET seq = 5')).rejects.toThrow(/permission denied/)
})
