// Example staff: one person per role, called by the role, with passwords made on this start. The same people hold their roles in two
// offices, so that switching is visible; a second editor works in a third one only, so that separation is.
import { randomInt, randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hashPassword } from '@/domain/accounts/password'
import { roleNames } from '@/domain/accounts/schema'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'

export type ExampleAccount = { role: string; email: string; password: string }

type Example = { mailbox: string; name: string; role: Role | null; offices: readonly string[] }

const shared = ['pup-raciborz', 'um-ciechanow'] as const

export const examplePeople: readonly Example[] = [
  { mailbox: 'administrator', name: 'Administrator Przykładowy', role: null, offices: [] },
  { mailbox: 'redaktor', name: 'Redaktor Przykładowy', role: 'editor', offices: shared },
  { mailbox: 'wydawca', name: 'Wydawca Przykładowy', role: 'publisher', offices: shared },
  { mailbox: 'koordynator', name: 'Koordynator Przykładowy', role: 'coordinator', offices: shared },
  { mailbox: 'iod', name: 'Inspektor Przykładowy', role: 'dpo', offices: shared },
  { mailbox: 'administrator-danych', name: 'Decydent Przykładowy', role: 'controller', offices: shared },
  { mailbox: 'analityk', name: 'Analityk Przykładowy', role: 'analyst', offices: shared },
  { mailbox: 'redaktor-pcpr', name: 'Redaktorka Przykładowa', role: 'editor', offices: ['pcpr-boleslawiec'] },
]

// no letters and digits that look alike: the password is read from a screen and typed
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Twenty random characters (100 bits) in groups of five. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}

export type PreparedAccount = Example & { email: string; password: string; passwordHash: string }

/** Makes passwords and their hashes; before the transaction, because hashing is slow on purpose. */
export function prepareAccounts(): Promise<PreparedAccount[]> {
  return Promise.all(
    examplePeople.map(async (person) => {
      const password = randomPassword()
      const passwordHash = await hashPassword(password)
      return { ...person, email: `${person.mailbox}@okienko.example`, password, passwordHash }
    }),
  )
}

/** Writes people and roles. `officeIds` by slug. */
export async function writeAccounts(
  tx: Tx,
  actor: Actor,
  accounts: readonly PreparedAccount[],
  officeIds: ReadonlyMap<string, string>,
): Promise<void> {
  const at = now()
  for (const { email, name, passwordHash, role, offices } of accounts) {
    const id = randomUUID()
    const administrator = role === null
    await tx.person.create({
      data: { id, email, name, passwordHash, administrator, example: true, createdAt: at },
    })
    await record(tx, actor, { type: 'account.created', officeId: null, subject: { type: 'person', id } })
    if (!role) continue
    for (const officeId of offices.map((slug) => officeIds.get(slug)).filter((id) => id !== undefined)) {
      await tx.roleGrant.create({ data: { id: randomUUID(), personId: id, officeId, role, grantedAt: at } })
      await record(tx, actor, {
        type: 'account.role_granted',
        officeId,
        subject: { type: 'person', id },
        data: { role },
      })
    }
  }
}

/** What is shown once: role with the offices it is held in, mailbox, password. */
export function shownAccounts(
  accounts: readonly PreparedAccount[],
  shortNames: ReadonlyMap<string, string>,
): ExampleAccount[] {
  return accounts.map(({ role, offices, email, password }) => {
    const where = offices.map((slug) => shortNames.get(slug) ?? slug).join(', ')
    return { role: role ? `${roleNames[role]}: ${where}` : 'administrator portalu', email, password }
  })
}
