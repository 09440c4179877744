// One portal per folder and port; the refusals are sentences that name what to change.
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { accountsText } from './examples'
import { holdDataFolder, requireFreePort } from './hold'
import { sourcesHash } from './sources'

const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-hold-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder is held once, until it is let go', async () => {
  const lock = await holdDataFolder(folder)
  await expect(holdDataFolder(folder)).rejects.toThrow(/Portal już działa na katalogu danych .* niczego nie zmieniono/)
  lock.release()
  const again = await holdDataFolder(folder)
  again.release()
})

test('one that is ending is waited for', async () => {
  const lock = await holdDataFolder(folder)
  lock.sayEnding()
  const next = holdDataFolder(folder)
  lock.release()
  const second = await next
  second.release()
})

test('a taken port and an unknown host are named', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} jest zajęty`)
  await new Promise((resolve) => server.close(resolve))
  await requireFreePort(port, '127.0.0.1')
  await expect(requireFreePort(port, '192.0.2.1')).rejects.toMatchObject({ code: 'env' })
})

test('the table of accounts is as wide as its longest entry', () => {
  const text = accountsText([{ role: 'IOD', email: 'iod@example.org', password: 'abc' }])
  expect(text.split('\n')).toEqual(['  rola   adres e-mail      hasło', '  IOD    iod@example.org   abc'])
})

test('the fingerprint of the sources is the same twice', () => {
  expect(sourcesHash('.')).toBe(sourcesHash('.'))
  expect(sourcesHash(folder)).not.toBe(sourcesHash('.'))
})
