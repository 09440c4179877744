// The examples of docs/proxies, as they stand there, in front of a portal that runs already: does each one do what
// docs/operations.md promises? Run by hand where nginx, caddy or apache2 is installed; see docs/operations.md for the command.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { env } from '@/lib/env'
import { isHostProof } from '@/lib/host-proof'
import { makeOffice, makePolicyVersion } from '@/prisma/makers'
import { proxyCommands } from './proxy-commands'

const folder = await mkdtemp(path.join(tmpdir(), 'okienko-proxies-'))
const portal = new URL(env.appUrl)
const httpsPort = Number(portal.port)
const httpPort = httpsPort + 1
const names = [portal.hostname, 'www.urzad.example', 'urzad.example']
const { commands, certificate } = proxyCommands({ folder, portal, httpPort, httpsPort, portalPort: env.port })

type Got = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }
type Ask = {
  host?: string
  method?: string
  headers?: http.OutgoingHttpHeaders
  body?: string | Buffer
  plain?: boolean
}

/** From 127.0.0.2, so that the log tells the visitor from the proxy. */
function ask(address: string, { host = portal.hostname, method = 'GET', headers, body, plain }: Ask = {}) {
  const port = plain ? httpPort : httpsPort
  const { request } = plain ? http : https
  const options = { host: '127.0.0.1', localAddress: '127.0.0.2', port, path: address, method, agent: false }
  const tls = { servername: host, rejectUnauthorized: false }
  return new Promise<Got>((resolve, reject) => {
    const asked = request({ ...options, ...tls, headers: { host: `${host}:${port}`, ...headers } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function overHttp2(): Promise<number> {
  return new Promise((resolve, reject) => {
    const session = http2.connect(`https://127.0.0.1:${httpsPort}`, {
      servername: portal.hostname,
      rejectUnauthorized: false,
    })
    session.on('error', reject)
    const stream = session.request({ ':path': '/', ':authority': portal.host })
    stream.on('response', (head) => resolve(Number(head[':status'])))
    stream.on('end', () => session.close())
    stream.on('error', reject)
    stream.resume()
    stream.end()
  })
}

let failed = 0
function check(what: string, right: boolean, found: unknown): void {
  if (!right) failed += 1
  console.log(`  ${right ? 'ok  ' : 'BAD '} ${what}${right ? '' : `: ${JSON.stringify(found)}`}`)
}

/** The last line of the access log for a path. */
async function logged(mark: string): Promise<{ address: string; host: string } | null> {
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  const logs = path.join(env.dataDir, 'logs')
  const newest =
    (await readdir(logs))
      .filter((name) => name.endsWith('.log'))
      .toSorted()
      .at(-1) ?? ''
  const lines = (await readFile(path.join(logs, newest), 'utf8')).split('\n').filter((line) => line.includes(mark))
  return lines.length > 0 ? JSON.parse(lines.at(-1) ?? '') : null
}

type Office = { slug: string; origin: string }

async function documents({ slug, origin }: Office): Promise<void> {
  const own = { host: 'www.urzad.example' }
  const plain = await ask('/', own)
  check('a page of an own host', plain.status === 200 && plain.body.includes('</html>'), plain.status)
  check('HSTS', /max-age=\d{8}/.test(String(plain.headers['strict-transport-security'])), plain.headers)
  check('one policy', !String(plain.headers['content-security-policy']).includes(', default-src'), plain.headers)
  for (const [name, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const packed = await ask('/', { ...own, headers: { 'accept-encoding': name } })
    const same = packed.headers['content-encoding'] === name && unpack(packed.body).equals(plain.body)
    check(`${name}, once`, same, packed.headers)
    const again = await ask('/', {
      ...own,
      headers: { 'accept-encoding': name, 'if-none-match': String(packed.headers.etag) },
    })
    check(`304 for ${name}`, again.status === 304, [again.status, packed.headers.etag])
  }
  const moved = await ask(`/${slug}/kontakt?druk=1`)
  check('the portal leads to the own host', moved.headers.location === `${origin}/kontakt?druk=1`, moved.headers)
  const old = await ask('/kontakt', { host: 'urzad.example' })
  check('the older host too', old.status === 308 && old.headers.location === `${origin}/kontakt`, old.headers)
  const up = await ask('/kontakt?druk=1', { ...own, plain: true })
  check(
    'http leads to https',
    [301, 308].includes(up.status) && /^https:\/\/www\.urzad\.example/.test(String(up.headers.location)),
    up.headers,
  )
  const nonce = 'ab'.repeat(16)
  const proof = await ask(`/.well-known/okienko/${nonce}`, own)
  check('the portal recognises itself', isHostProof('www.urzad.example', nonce, proof.body.toString()), proof.status)
  const letters = await ask(`/main/${encodeURIComponent('żółw/ść')}`, own)
  check('odd addresses arrive', letters.status === 404 && letters.body.includes('Kod błędu: 404'), letters.status)
}

async function forms({ origin }: Office): Promise<void> {
  const host = 'www.urzad.example'
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = (headers: http.OutgoingHttpHeaders, body: string | Buffer = 'email=x') =>
    ask('/newsletter/zapisz', { host, method: 'POST', headers: { ...type, ...headers }, body })
  const own = await post({ origin })
  check('a form of the own host is read', own.status === 422, own.status)
  const foreign = await post({ origin: 'https://zly.example' })
  check('a foreign form is not', foreign.status === 403, foreign.status)
  check('64 KB are the most of a public form', (await post({ origin }, Buffer.alloc(100_000, 97))).status === 413, '')
  const huge = await post({ origin }, Buffer.alloc(14 * 1024 * 1024, 97)).catch(() => ({ status: 413 }))
  check('14 MB are refused', huge.status === 413, huge.status)
}

async function trust(): Promise<void> {
  const mark = `/nie-ma-${Date.now().toString(36)}`
  const headers = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'urzad.example',
    'x-forwarded-proto': 'http',
    forwarded: 'for=203.0.113.7',
  }
  const answer = await ask(mark, { headers })
  const line = await logged(mark)
  check('the log holds the visitor, not what the visitor claims', line?.address === '127.0.0.2', [answer.status, line])
  check('nor another host', line?.host === portal.hostname, line)
}

async function staff(): Promise<void> {
  const page = await ask('/logowanie')
  check('the sign-in page', page.status === 200, page.status)
  const fields = [
    ...page.body.toString().matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?/g),
  ]
  const form = new FormData()
  for (const [, name = '', value = ''] of fields)
    form.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  form.append('email', 'nikt@okienko.example')
  form.append('password', 'to-nie-jest-haslo')
  const made = new Response(form)
  const headers = { 'content-type': String(made.headers.get('content-type')), origin: portal.origin }
  const body = Buffer.from(await made.arrayBuffer())
  const refused = await ask('/logowanie', { method: 'POST', headers, body })
  check(
    'a wrong password is answered in words',
    refused.status === 200 && refused.body.includes('są nieprawidłowe'),
    refused.status,
  )
}

async function answering(child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 60 && child.exitCode === null; tries += 1) {
    if ((await ask('/api/health').catch(() => null))?.status === 200) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

async function tryProxy(name: string, office: Office): Promise<void> {
  const [command, given] = commands[name]?.() ?? [name, []]
  const child = spawn(command, given, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (part: Buffer) => {
    said += part
  })
  child.on('error', (cause) => {
    said += cause.message
  })
  console.log(name)
  try {
    if (!(await answering(child))) return check('starts', false, said.slice(-2000))
    await documents(office)
    await forms(office)
    await trust()
    await staff()
    check('HTTP/2', (await overHttp2()) === 200, 'no h2')
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)))
  }
}

execFileSync('openssl', [
  ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${names[0]}`],
  ...['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
  ...['-keyout', certificate.key, '-out', certificate.cert],
])
const slug = `proby-${Date.now().toString(36)}`
const { id } = await makeOffice({ slug, hosts: names.slice(1), canonical: 'www.urzad.example' })
await makePolicyVersion(id, { slug: 'newsletter', kind: 'newsletter' })
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(commands))
  await tryProxy(name, { slug, origin: `https://www.urzad.example:${httpsPort}` })
console.log(failed === 0 ? 'all as promised' : `${failed} not as promised`)
process.exit(failed === 0 ? 0 : 1)
