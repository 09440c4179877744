// Files of the build and of public/: only those that were there, compressed once, never a path of the asker's making.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAssets } from './assets'
import { openTestDoor } from './testing/test-door'

const css = 'body{color:red}'.repeat(100)
let folder = ''
let made: Awaited<ReturnType<typeof openTestDoor>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'okienko-assets-'))
  await mkdir(path.join(folder, 'dist/static/chunks'), { recursive: true })
  await mkdir(path.join(folder, 'public/ikony'), { recursive: true })
  await writeFile(path.join(folder, 'dist/static/chunks/a b.css'), css)
  await writeFile(path.join(folder, 'dist/secret.json'), '{}')
  await writeFile(path.join(folder, 'public/ikony/znak.svg'), '<svg/>')
  await writeFile(path.join(folder, 'public/favicon.ico'), 'ico')
  made = await openTestDoor({}, { assets: openAssets(path.join(folder, 'dist'), path.join(folder, 'public')) })
})
afterAll(async () => {
  await made.close()
  await rm(folder, { recursive: true })
})

test('the build is kept for ever, in the encoding asked for', async () => {
  const plain = await made.ask('/_next/static/chunks/a%20b.css')
  const packed = await made.ask('/_next/static/chunks/a%20b.css', { headers: { 'accept-encoding': 'gzip' } })
  expect(plain.text).toBe(css)
  expect(gunzipSync(packed.body).toString()).toBe(css)
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(packed.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': 'text/css; charset=utf-8' })
  const again = await made.ask('/_next/static/chunks/a%20b.css', {
    headers: { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers.etag) },
  })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('public/ is there too, for a while, also instead of what the door makes up', async () => {
  const icon = await made.ask('/ikony/znak.svg')
  expect([icon.text, icon.headers['cache-control']]).toEqual(['<svg/>', 'public, max-age=3600'])
  expect((await made.ask('/favicon.ico')).text).toBe('ico')
  expect((await made.ask('/ikony/znak.svg', { method: 'HEAD' })).body.length).toBe(0)
})

test.each([
  '/_next/static/../secret.json',
  '/_next/static/%2e%2e/secret.json',
  '/_next/static/chunks/b.css',
  '/_next/image?url=%2Fikony%2Fznak.svg&w=64&q=75',
  '/_next/data/x.json',
  '/_next',
])('%s does not exist', async (address) => {
  expect((await made.ask(address)).status).toBe(404)
  expect(made.asked).toEqual([])
})

test('a host that is not ours has no files either', async () => {
  expect((await made.ask('/favicon.ico', { headers: { host: 'evil.example' } })).status).toBe(404)
})
