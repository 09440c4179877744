// What must be true after the chaos of chaos-sign-ups.ts, counted in the database, in the mails that arrived and in every file.
// One line a promise; `verdict.broken` counts those that were not kept.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { addressHash } from '@/domain/newsletter/end-subscription'
import type { ReceivedMail } from '@/e2e/support/smtp-sink'

export type Person = {
  address: string
  /** what the portal believes to be the client */
  ip: string
  way: 'stays' | 'form' | 'link' | 'header' | 'never-confirms'
  /** acknowledged by the portal */
  joined: boolean
  confirmed: boolean
  left: boolean
}
type Kills = { web: number; worker: number; postmaster: number; supervisor: number }
type Scene = { db: pg.Client; crowd: Person[]; office: string; kills: Kills; received: ReceivedMail[]; folder: string }

export const verdict = { broken: 0 }

/** Prints whether a promise was kept: nobody is an offender. */
export function promise(what: string, offenders: readonly unknown[], note = ''): void {
  const kept = offenders.length === 0
  if (!kept) verdict.broken++
  const example = kept ? '' : `: ${offenders.length}, e.g. ${JSON.stringify(offenders[0])}`
  console.log(`${kept ? 'kept  ' : 'BROKEN'} ${what}${note && ` (${note})`}${example}`)
}

const rows = async <T extends pg.QueryResultRow>(db: pg.Client, sql: string, values: unknown[] = []): Promise<T[]> =>
  (await db.query<T>(sql, values)).rows
const nameOf = ({ address }: Person) => address.slice(0, address.indexOf('@'))

export async function judge(scene: Scene): Promise<void> {
  judgeMails(scene)
  await judgeSubscriptions(scene)
  await judgeErasure(scene)
}

function judgeMails({ crowd, received, kills }: Scene): void {
  const mails = crowd.map(({ address, joined }) => {
    const mine = received.filter(({ envelopeTo, text }) => envelopeTo[0] === address && text?.includes('/potwierdz/'))
    return { joined, copies: mine.length, ids: new Set(mine.map(({ messageId }) => messageId)).size }
  })
  const unmailed = mails.filter(({ joined, copies }) => joined && copies === 0)
  promise(
    'every acknowledged sign-up has its mail',
    unmailed,
    `${mails.filter(({ joined }) => joined).length} sign-ups`,
  )
  promise(
    'one mail a request',
    mails.filter(({ ids }) => ids > 1),
  )
  const repeated = received.length - new Set(received.map(({ messageId }) => messageId)).size
  // decision 0007: what was between the final dot and the settled answer at a kill comes again, with the same Message-ID
  const atMost = 4 * (kills.worker + kills.supervisor + kills.postmaster)
  const note = `${received.length} received, ${repeated} repeated, at most ${atMost} could be in hand at a kill`
  promise('copies only of what was in hand at a kill', repeated > atMost ? [repeated] : [], note)
}

async function judgeSubscriptions({ db, crowd, office }: Scene): Promise<void> {
  const kept = await rows<{ email: string; state: string }>(db, 'SELECT email, state::text FROM subscriptions')
  const stateOf = ({ address }: Person) =>
    kept
      .filter(({ email }) => email === address)
      .map(({ state }) => state)
      .join()
  const staying = crowd.filter(({ confirmed, left }) => confirmed && !left)
  const wrong = staying.filter((one) => stateOf(one) !== 'active')
  promise('every acknowledged confirmation is active once', wrong, `${staying.length} stay`)
  const unsure = crowd.filter(({ way }) => way === 'never-confirms')
  promise(
    'who never confirmed is pending once',
    unsure.filter((one) => stateOf(one) !== 'pending'),
    `${unsure.length} wait`,
  )
  const [{ id = '' } = {}] = await rows<{ id: string }>(db, 'SELECT id FROM offices WHERE slug = $1', [office])
  const proofs = await rows<{ hash: string }>(db, 'SELECT address_hash AS hash FROM consent_proofs')
  const proofsOf = ({ address }: Person) => proofs.filter(({ hash }) => hash === addressHash(id, address)).length
  const badly = crowd.filter((one) => proofsOf(one) !== (one.left ? 1 : 0))
  promise('one proof for each who left, none for others', badly, `${proofs.length} proofs`)
}

/** Files whose bytes hold one of the names. */
function filesWith(folder: string, names: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file, 'latin1')
      return names.some((name) => bytes.includes(name))
    })
}

async function judgeErasure({ db, crowd, folder }: Scene): Promise<void> {
  const gone = crowd.filter(({ left }) => left).map(nameOf)
  const tables = await rows<{ name: string }>(
    db,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  // the planner's samples are tables too (migration 0003)
  for (const { name } of [...tables, { name: 'pg_stats' }])
    for (const { line } of await rows<{ line: string }>(db, `SELECT t::text AS line FROM ${name} AS t`))
      if (gone.some((one) => line.includes(one))) found.push(name)
  promise('no address of a leaver in any table', found, `${gone.length} left, ${tables.length} tables`)
  const inCluster = (file: string) => /\/postgres\/pg\d+\//.test(file)
  const inFiles = filesWith(folder, crowd.map(nameOf)).filter((file) => !inCluster(file))
  promise('no address of anybody in a log or another file', inFiles)
  await noteBytes('bytes of a leaver', db, folder, gone)
  for (const cleaning of ['VACUUM', 'VACUUM FULL']) {
    await db.query(cleaning)
    await noteBytes(`the same after ${cleaning}`, db, folder, gone)
  }
}

/** The database's own files keep old bytes for a while (decision 0010): no promise, but to be known. */
async function noteBytes(what: string, db: pg.Client, folder: string, gone: string[]): Promise<void> {
  await db.query('CHECKPOINT')
  const files = filesWith(folder, gone)
  const count = (part: string) => files.filter((file) => file.includes(part)).length
  console.log(
    `note   ${what}: in ${count('/base/')} files of tables and indexes, ${count('/pg_wal/')} of the write-ahead log`,
  )
}
