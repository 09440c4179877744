// What works without being signed in: signing in, asking for a new password, using a one-time link. Every answer is the same,
// and takes as long, whether the mailbox is known, unknown or disabled; what happened is written in the audit trail.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import Bowser from 'bowser'
import { record } from '@/domain/audit/record'
import { networkOf } from '@/lib/client-address'
import { now } from '@/lib/clock'
import { staffSessionSeconds } from '@/lib/cookie-register'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { forgive, hit } from '@/lib/rate-limit'
import { idOfToken } from '@/lib/token'
import { issueLink, voidLinks } from './links'
import { hashPassword, passwordProblem, verifyPassword } from './password'
import { type LinkPurpose, type LinkState, linkState, sessionLabel } from './rules'
import { signInForm } from './schema'
import { actorInside, linkActor, visitorActor } from './session'

const quarter = 15 * 60
// per mailbox from one place, per mailbox from everywhere (a botnet), per place over all mailboxes (one password against many)
const signInLimits = {
  pair: { limit: 8, seconds: quarter },
  mailbox: { limit: 40, seconds: 3600 },
  place: { limit: 60, seconds: quarter },
}

async function throttled(email: string, address: string): Promise<boolean> {
  const answers = [
    await hit(['sign-in', email, networkOf(address)], signInLimits.pair),
    await hit(['sign-in', email], signInLimits.mailbox),
    await hit(['sign-in-place', networkOf(address)], signInLimits.place),
  ]
  return answers.some(({ allowed }) => !allowed)
}

export type SignInTry = {
  email: string
  password: string /** believed client address */
  address: string /** browser's own string */
  agent: string
}
export type SignInAnswer = { sessionId: string } | { refused: 'wrong' | 'too_many' }

/** Checks mailbox and password and makes the session. Throttled before the costly hash. */
export async function signInWithPassword(attempt: SignInTry): Promise<SignInAnswer> {
  const input = signInForm.safeParse(attempt)
  if (!input.success) return { refused: 'wrong' }
  const { email, password } = input.data
  if (await throttled(email, attempt.address)) return { refused: 'too_many' }
  const person = await withScope([], (tx) => tx.person.findUnique({ where: { email } }))
  const fits = await verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !fits || person.disabledAt) {
    const reason = !person ? 'unknown' : person.disabledAt ? 'disabled' : 'password'
    await withScope('everything', (tx) =>
      record(tx, visitorActor(), {
        type: 'account.sign_in_failed',
        officeId: null,
        subject: person ? { type: 'person', id: person.id } : undefined,
        data: { reason },
      }),
    )
    return { refused: 'wrong' }
  }
  const sessionId = await withScope('everything', (tx) => openSessionOf(tx, person.id, attempt.agent))
  await forgive(['sign-in', email, attempt.address])
  return { sessionId }
}

async function openSessionOf(tx: Tx, personId: string, agent: string): Promise<string> {
  const id = randomUUID()
  const at = now()
  const browser = agent ? Bowser.getParser(agent.slice(0, 512)) : null
  await tx.session.create({
    data: {
      id,
      personId,
      label: sessionLabel(browser?.getBrowserName(), browser?.getOSName()),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + staffSessionSeconds * 1000),
    },
  })
  await tx.person.update({ where: { id: personId }, data: { lastLoginAt: at } })
  // null when an administrator disabled the person between the password and here
  const actor = (await actorInside(tx, id)) ?? fail('forbidden')
  await record(tx, actor, { type: 'account.signed_in', officeId: null, subject: { type: 'session', id } })
  return id
}

// longer than the longer of the two ways takes, so that neither can be told from the other
const floorMilliseconds = 300

/** Mails a link to set a new password, if there is somebody to mail it to. Says nothing either way; throws `too_many`. */
export async function requestReset(email: string, address: string): Promise<void> {
  const begun = performance.now()
  const place = await hit(['reset-place', networkOf(address)], { limit: 20, seconds: 3600 })
  if (!place.allowed) fail('too_many', 'Za dużo próśb o nowe hasło z tego miejsca. Spróbuj ponownie za godzinę.')
  // the mailbox's own limit is silent: saying it would tell that somebody has asked before
  const mailbox = await hit(['reset', email], { limit: 3, seconds: 3600 })
  if (mailbox.allowed)
    await withScope('everything', async (tx) => {
      const person = await tx.person.findUnique({ where: { email } })
      if (person && !person.disabledAt) await issueLink(tx, linkActor(person.id), person, 'reset', { via: 'form' })
    })
  await pause(Math.max(0, floorMilliseconds - (performance.now() - begun)))
}

export type OpenedLink = {
  purpose: LinkPurpose
  state: LinkState
  linkId: string
  personId: string
  email: string
  name: string
}

const purposes: readonly LinkPurpose[] = ['invitation', 'reset']

/** What stands behind the token of `/logowanie/link/{token}`; null for one that we did not make. Changes nothing. */
export async function openLink(token: string): Promise<OpenedLink | null> {
  for (const purpose of purposes) {
    const id = idOfToken(purpose, token)
    if (!id) continue
    const link = await withScope([], (tx) => tx.oneTimeLink.findUnique({ where: { id }, include: { person: true } }))
    if (link?.purpose !== purpose) return null
    const state = link.person.disabledAt ? 'expired' : linkState(link, now())
    return { purpose, state, linkId: id, personId: link.personId, email: link.person.email, name: link.person.name }
  }
  return null
}

/** Sets the password by a one-time link and ends all sessions of the person. Single use, also when posted twice at once. Returns the mailbox. */
export async function setPasswordByLink(token: string, password: string): Promise<{ email: string }> {
  const link = (await openLink(token)) ?? fail('not_found')
  if (link.state !== 'open') fail('rejected', 'Ten link został już wykorzystany albo wygasł. Poproś o nowy.')
  const problem = passwordProblem(password, link.email)
  if (problem) fail('invalid', '', { fields: { password: problem } })
  const passwordHash = await hashPassword(password)
  await withScope('everything', async (tx) => {
    const at = now()
    const taken = await tx.oneTimeLink.updateMany({
      where: { id: link.linkId, usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    })
    if (taken.count !== 1) fail('rejected', 'Ten link został już wykorzystany albo wygasł. Poproś o nowy.')
    await tx.person.update({ where: { id: link.personId }, data: { passwordHash } })
    await voidLinks(tx, link.personId)
    await tx.session.updateMany({ where: { personId: link.personId, endedAt: null }, data: { endedAt: at } })
    await record(tx, linkActor(link.personId), {
      type: 'account.password_changed',
      officeId: null,
      subject: { type: 'person', id: link.personId },
      data: { by: link.purpose },
    })
  })
  await forgive(['sign-in', link.email])
  return { email: link.email }
}
