// Fills an empty database with the five example offices, and shows the staff accounts made for them once.
// The filling is one transaction: a start killed in the middle leaves an empty database for the next one.
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { say, secondsSince } from './say'

export type ExampleAccount = { role: string; email: string; password: string }

export const accountsFile = (dataDir: string): string => path.join(dataDir, 'konta-przykladowe.txt')

/** @param env the portal's environment, with the serving role's address. @returns the accounts made now, for showing once. */
export async function fillWhenEmpty(
  ownerUrl: string,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<ExampleAccount[]> {
  if (!(await isEmpty(ownerUrl))) return []
  const began = performance.now()
  say('Wypełniam pustą bazę danymi pięciu przykładowych urzędów.')
  const accounts = await seed(env)
  rmSync(accountsFile(dataDir), { force: true })
  if (accounts.length > 0) writeFileSync(accountsFile(dataDir), `${accountsText(accounts)}\n`, { mode: 0o600 })
  say(`Dane przykładowe gotowe w ${secondsSince(began)}.`)
  return accounts
}

/** Empty means: nothing was ever done here. An installation whose examples were taken away is not empty. */
async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ fresh: boolean }>(
      'SELECT seq = 0 AND NOT EXISTS (SELECT FROM people) AND NOT EXISTS (SELECT FROM offices) AS fresh FROM audit_head',
    )
    return rows[0]?.fresh === true
  } finally {
    await client.end()
  }
}

/** In a process of its own: the supervisor stays small and keeps no connection that serves. */
async function seed(env: NodeJS.ProcessEnv): Promise<ExampleAccount[]> {
  const entry = path.join(import.meta.dirname, 'examples-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let accounts: ExampleAccount[] = []
  child.on('message', (message) => {
    accounts = (message as { accounts: ExampleAccount[] }).accounts
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error('Nie udało się wypełnić bazy danymi przykładowymi.')
  return accounts
}

/** A table of role, address and password, as wide as its longest entries. */
export function accountsText(accounts: ExampleAccount[]): string {
  const head = { role: 'rola', email: 'adres e-mail', password: 'hasło' }
  const width = (key: keyof ExampleAccount) => Math.max(...[head, ...accounts].map((row) => row[key].length))
  const line = (row: ExampleAccount) =>
    `  ${row.role.padEnd(width('role'))}   ${row.email.padEnd(width('email'))}   ${row.password}`
  return [line(head), ...accounts.map(line)].join('\n')
}
