// Who holds a folder: one living process, never a dead one.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { holderOf, takeLock } from '@/lib/instance-lock'
import { isAlive, processMark } from '@/lib/process-mark'

const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-lock-'))
const file = path.join(folder, 'run', 'portal.lock')
beforeEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (pid: number, mark: string) =>
  writeFileSync(file, JSON.stringify({ pid, mark, purpose: 'portal', ending: false }))

test('the second taker meets the first, and gets the lock once it is released', async () => {
  const first = await takeLock(file, 'portal')
  expect(first).toHaveProperty('release')
  expect(await takeLock(file, 'portal')).toMatchObject({ pid: process.pid, purpose: 'portal', ending: false })
  if ('release' in first) {
    first.sayEnding()
    expect(holderOf(file)?.ending).toBe(true)
    first.release()
  }
  expect(existsSync(file)).toBe(false)
  expect(await takeLock(file, 'portal')).toHaveProperty('release')
})

test('a dead holder, a stranger with its number and a torn file hold nothing', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('close', resolve))
  for (const [pid, mark] of [
    [child.pid ?? 0, 'x'],
    [process.ppid, 'another boot:1'],
    [0, ''],
  ] as const) {
    write(pid, mark)
    expect(holderOf(file)).toBeUndefined()
    const taken = await takeLock(file, 'portal')
    expect(taken).toHaveProperty('release')
  }
  writeFileSync(file, '{"pid":')
  expect(await takeLock(file, 'portal')).toHaveProperty('release')
})

test('of many that find a dead holder at once exactly one gets the lock', async () => {
  write(1, 'long gone')
  const script = `
    const { takeLock } = await import('@/lib/instance-lock')
    const taken = await takeLock(${JSON.stringify(file)}, 'portal')
    console.log('release' in taken ? 'mine' : 'held')
    await new Promise((resolve) => setTimeout(resolve, 1500))`
  const said = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<string>((resolve) => {
          const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
          child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
        }),
    ),
  )
  expect(said.sort()).toEqual(['held', 'held', 'mine'])
})

test('a mark belongs to one process and is gone with it', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const pid = child.pid ?? 0
  const mark = processMark(pid)
  expect(mark).not.toBe('')
  expect(mark).not.toBe(processMark(process.pid))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.on('close', resolve))
  expect([isAlive(pid), processMark(pid)]).toEqual([false, ''])
})
