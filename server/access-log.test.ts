// The access log: exact lines, no secrets, and a disk that may fail without the portal noticing.
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type AccessLine, accessFields, accessLogState } from '@/lib/access-log'
import { openAccessLog } from './access-log'
import { openTestDoor, page } from './testing/test-door'

const line: AccessLine = {
  at: '2026-11-22T23:59:59.900Z',
  end: '2026-11-23T00:00:00.100Z',
  ms: 200,
  status: 200,
  bytes: 10,
  method: 'GET',
  host: 'localhost',
  office: 'um',
  path: '/um',
  referrer: null,
  agent: null,
  address: '203.0.113.5',
  dest: null,
  mode: null,
  purpose: null,
  type: 'text/html',
  aborted: false,
  staff: false,
}
const folder = () => mkdtemp(path.join(tmpdir(), 'okienko-log-'))

test('one line a request, with what was really sent', async () => {
  const { ask, close } = await openTestDoor({
    '/um/pl': page('<h1>Urząd</h1>'),
    '/um/pl/blad': page('x'),
    '/potwierdz/Tajny1': page('x'),
  })
  const first = await ask('/um?email=jan@example.org', {
    headers: {
      'user-agent': `M\u00f3zg ${'x'.repeat(600)}`,
      referer: 'http://localhost/wypis/Tajny2?x=1',
      'sec-fetch-dest': 'document',
      'sec-fetch-mode': 'navigate',
      'sec-purpose': 'prefetch',
      'x-forwarded-for': '203.0.113.5',
      cookie: 'a=1; authjs.session-token=abc',
    },
  })
  await ask('/um', { method: 'HEAD' })
  await ask('/um/nie-ma')
  await ask('/potwierdz/Tajny1', { headers: { host: 'UM.example' } })
  const lines = await close()
  expect(lines.map(({ method, status, path: asked, office }) => [method, status, asked, office])).toEqual([
    ['GET', 200, '/um', 'um'],
    ['HEAD', 200, '/um', 'um'],
    ['GET', 404, '/um/nie-ma', 'um'],
    ['GET', 308, '/potwierdz/*', null],
  ])
  expect(lines[0]).toMatchObject({
    bytes: first.body.length,
    host: '127.0.0.1',
    referrer: 'http://localhost/wypis/*',
    address: '203.0.113.5',
    dest: 'document',
    mode: 'navigate',
    purpose: 'prefetch',
    type: 'text/html',
    aborted: false,
    staff: true,
  })
  expect(lines[0]?.agent).toHaveLength(512)
  expect(lines[1]).toMatchObject({ bytes: 0, staff: false, agent: null })
  expect(lines[3]?.host).toBe('um.example')
  expect(JSON.stringify(lines)).not.toMatch(/Tajny|jan@/)
  expect(Date.parse(lines[0]?.end ?? '')).toBeGreaterThanOrEqual(Date.parse(lines[0]?.at ?? ''))
})

test('a client that leaves before any answer is 499 and aborted', async () => {
  let started = () => {}
  const arrived = new Promise<void>((resolve) => {
    started = resolve
  })
  let left = () => {}
  const gone = new Promise<void>((resolve) => {
    left = resolve
  })
  const { port, close } = await openTestDoor({
    '/um/pl/pliki/1': (_req, res) => {
      res.once('close', left)
      started()
    },
  })
  const request = http.get({ port, host: '127.0.0.1', path: '/um/pliki/1' })
  request.on('error', () => {})
  await arrived
  request.destroy()
  await gone
  expect(await close()).toMatchObject([{ status: 499, bytes: 0, aborted: true }])
})

test('the register explains every field of a line, and nothing else', () => {
  expect(accessFields.map(({ field }) => field).toSorted()).toEqual(Object.keys(line).toSorted())
  for (const { meaning } of accessFields) expect(meaning).toMatch(/^[a-ząćęłńóśźż].+[^.]$/)
})

test('a line goes into the file of the UTC day of its end; half a line of a killed writer is closed first', async () => {
  const dataDir = await folder()
  await mkdir(path.join(dataDir, 'logs'))
  const file = path.join(dataDir, 'logs', '2026-11-23.log')
  await writeFile(file, '{"at":"2026-11-23T00:00')
  const log = openAccessLog(dataDir)
  log.add(line)
  log.add({ ...line, path: '/um/2' })
  await log.stop()
  const texts = (await readFile(file, 'utf8')).split('\n')
  expect(texts).toHaveLength(4)
  expect(JSON.parse(texts[1] ?? '')).toEqual(line)
  expect(texts[3]).toBe('')
  await rm(dataDir, { recursive: true })
})

test('a directory that cannot be written costs lines, counted, and heals by itself', async () => {
  const dataDir = await folder()
  const logs = path.join(dataDir, 'logs')
  // a file in the directory's place stops root too
  await writeFile(logs, '')
  const { lost, written } = accessLogState()
  const log = openAccessLog(dataDir)
  log.add(line)
  log.add(line)
  await log.stop()
  expect(accessLogState()).toMatchObject({ ok: false, lost: lost + 2, written })
  expect(accessLogState().problem).toMatch(/^E[A-Z]+$/)
  await rm(logs)
  log.add(line)
  await log.stop()
  expect(accessLogState()).toMatchObject({ ok: true, lost: lost + 2, written: written + 1, problem: null })
  await rm(dataDir, { recursive: true })
})

test.runIf(process.platform === 'linux')('a full disk costs lines, and says so by its code', async () => {
  const dataDir = await folder()
  await mkdir(path.join(dataDir, 'logs'))
  await symlink('/dev/full', path.join(dataDir, 'logs', '2026-11-23.log'))
  const { lost } = accessLogState()
  const log = openAccessLog(dataDir)
  log.add(line)
  await log.stop()
  expect(accessLogState()).toMatchObject({ ok: false, lost: lost + 1, problem: 'ENOSPC' })
  await rm(dataDir, { recursive: true })
})

test('a file taken away under the writer is made anew', async () => {
  const dataDir = await folder()
  const file = path.join(dataDir, 'logs', '2026-11-23.log')
  const log = openAccessLog(dataDir)
  log.add(line)
  while (!(await readFile(file, 'utf8').catch(() => ''))) await new Promise((resolve) => setTimeout(resolve, 20))
  await rm(file)
  log.add(line)
  await log.stop()
  expect((await readFile(file, 'utf8')).trim()).toBe(JSON.stringify(line))
  await rm(dataDir, { recursive: true })
})
