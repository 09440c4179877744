// A process under the supervisor: told when ready, brought back when killed, ended in order, given up when it cannot start.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { surroundings } from '@/lib/env'
import { isAlive } from '@/lib/process-mark'
import { superviseChild } from './child'

const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-child-'))
const entry = path.join(folder, 'steady.mjs')
const failing = path.join(folder, 'failing.mjs')
const log = path.join(folder, 'log')
const lines = () => readFileSync(log, 'utf8').trim().split('\n')

beforeAll(() => {
  // the terminal is not the test's business
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  writeFileSync(log, '')
  writeFileSync(
    entry,
    `import { appendFileSync } from 'node:fs'
     const note = (line) => appendFileSync(${JSON.stringify(log)}, line + '\\n')
     process.on('SIGTERM', () => { note('ended'); process.exit(0) })
     process.on('disconnect', () => process.exit(0))
     note(String(process.pid))
     process.send('ready')`,
  )
  writeFileSync(failing, 'process.exit(3)')
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('comes back after kill -9 and ends by SIGTERM', async () => {
  const child = superviseChild({ name: 'Próba', entry, env: surroundings(), essential: true })
  await child.ready
  const first = Number(lines()[0])
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(lines()).toHaveLength(2), { timeout: 8000, interval: 20 })
  const second = Number(lines()[1])
  expect(second).not.toBe(first)
  await child.stop()
  expect(isAlive(second)).toBe(false)
  expect(lines()[2]).toBe('ended')
})

test('an essential process that cannot start is given up', async () => {
  const child = superviseChild({ name: 'Próba', entry: failing, env: surroundings(), essential: true })
  await expect(child.ready).rejects.toThrow('Próba nie uruchamia się (kod 3).')
})
