// An office with one of everything, for tests of the wall between offices. Every text, name, address and number of it can be told
// from those of all other offices; `rowsAbout` sees whether anything of it was touched.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { addressHash } from '@/domain/newsletter/end-subscription'
import { originOf } from '@/domain/offices/rules/own-hosts'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { MailState, OfficeState, Role } from '@/lib/db/generated/enums'
import { env } from '@/lib/env'
import { exampleSettings } from './maker-settings'
import { makeOffice, makePerson, makePolicyVersion } from './makers'
import { type FileIds, makeOfficeFiles } from './office-files'
import { type IssueIds, makeOfficeIssues } from './office-issues'
import { makeOfficeNews, type NewsIds } from './office-news'
import { makeOfficeSubscribers, type SubscriberIds } from './office-subscribers'
import { makeReviewedDocument, type ReviewedIds } from './reviewed-document'
import { makeDeclaration } from './whole-declaration'

export const everyRole: Role[] = ['editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst']

/** Ids and names of one office's records, as addresses and forms carry them. */
export type OfficeIds = ReviewedIds &
  NewsIds &
  FileIds &
  IssueIds &
  SubscriberIds & {
    officeId: string
    slug: string
    host: string
    fileId: string
    policyId: string
    policySlug: string
    /** number and id of the version in force, and of an older one to which access was closed */
    versionNumber: number
    versionId: string
    closedNumber: number
    closedVersionId: string
    failedMailId: string
    outboxMailId: string
    /** one who holds every role here: account, session, one of the grants */
    personId: string
    personEmail: string
    sessionId: string
    oldPathId: string
    grantId: string
    /** one whose account is disabled */
    formerId: string
  }

export type WholeOffice = OfficeIds & {
  name: string
  insider: Actor
  /** texts and numbers that nobody outside may ever be shown */
  secrets: { texts: string[]; numbers: number[] }
}

const closure = { since: '2026-01-01T00:00:00.000Z', until: '', successor: '', successorUrl: '' }

/** Views of a page, months of accountability, days of the log. */
const odd: [number, number, number] = [104_729, 119, 729]

/** One mark of letters, digits and hyphens stands in every text of the office. */
export async function makeWholeOffice(
  over: { example?: boolean; state?: OfficeState; fourEyes?: boolean; numbers?: [number, number, number] } = {},
): Promise<WholeOffice> {
  const { example = true, state = 'live', fourEyes = false, numbers = odd } = over
  const [mark, fileId] = [`w${randomUUID().slice(0, 12)}`, randomUUID()]
  const host = `${mark}.example`
  const polish = Object.keys(exampleSettings().names).map((key) => [key, `Urząd ${mark} ${key}`])
  const names = { ...Object.fromEntries(polish), english: `Office ${mark}`, ukrainian: `Управа ${mark}` }
  const { id: officeId, slug } = await makeOffice({
    slug: `urzad-${mark}`,
    example,
    state,
    closure: state === 'paused' ? { ...closure, notice: `Przerwa ${mark}` } : undefined,
    hosts: [host],
    settings: {
      names: { ...exampleSettings().names, ...names, short: `U ${mark}` },
      appearance: { primary: '#1d4e89', logoFileId: fileId, logoAlt: `Herb ${mark}` },
      accountability: { months: numbers[1] },
      authorship: { ...exampleSettings().authorship, fourEyes },
      log: { retentionDays: numbers[2] },
    },
  })
  const insider = await makePerson({ name: `Osoba ${mark}`, roles: { [officeId]: everyRole } })
  const former = await makePerson({ name: `Dawna osoba ${mark}` })
  const ids = {
    ...{ officeId, slug, host, fileId },
    ...(await documents(officeId, mark, insider.id)),
    ...(await makeOfficeNews(officeId, mark, insider.id)),
    ...(await makeOfficeFiles(officeId, mark, fileId)),
    ...{ ...(await makeReviewedDocument(officeId, mark)), ...(await makeOfficeIssues(officeId, mark, insider.id)) },
    ...(await makeOfficeSubscribers(officeId, mark)),
    ...{ personId: insider.id, personEmail: insider.email, sessionId: insider.sessionId, formerId: former.id },
  }
  await makeDeclaration(officeId, mark)
  const rest = await withScope('everything', async (tx) => {
    await tx.person.update({ where: { id: former.id }, data: { disabledAt: now() } })
    await record(tx, insider.actor, { type: 'office.settings_changed', officeId, data: { section: mark } })
    await traces(tx, ids, { mark, views: numbers[0] })
    // met, but not the office's address: its pages stay where the tests look for them
    await tx.officeHost.update({ where: { host }, data: { verifiedOrigin: originOf(host, env.appUrl) } })
    const oldPathId = randomUUID()
    const path = { source: `/dawniej/${mark}`, target: '/kontakt', createdAt: now() }
    await tx.officeOldPath.create({ data: { id: oldPathId, officeId, ...path } })
    const grant = await tx.roleGrant.findFirstOrThrow({ where: { officeId, role: 'editor' } })
    return {
      oldPathId,
      grantId: grant.id,
      failedMailId: await mail(tx, ids, 'failed'),
      outboxMailId: await mail(tx, ids, 'sent'),
    }
  })
  const known = { ...ids, ...rest }
  const uuids = Object.values(known).filter((value) => /^[0-9a-f]{8}-/.test(String(value))) as string[]
  const texts = [mark, ...uuids, insider.email, former.email]
  return { ...known, name: mark, insider: insider.actor, secrets: { texts, numbers } }
}

async function documents(officeId: string, mark: string, writer: string) {
  const policySlug = `dokument-${mark}`
  const version = { slug: policySlug, kind: 'other', title: `Zasady ${mark}`, changeNote: `Zmiana ${mark}` } as const
  const closed = await makePolicyVersion(officeId, {
    ...version,
    body: `Dawniej: ${mark}.`,
    from: '2025-01-01',
    to: '2025-06-01',
  })
  const signed = { id: writer, label: `Osoba ${mark}` }
  // no longer true of the settings, so that its repair is offered
  const untrue = { body: `Treść ${mark}. Urząd Dawny.`, markdown: `Treść ${mark}. {{office.name}}.` }
  const second = { ...version, ...untrue, number: 2, signed }
  const inForce = await makePolicyVersion(officeId, { ...second, from: '2025-06-01' })
  const easy = { ...version, locale: 'etr', source: 2, body: `Prosto: ${mark}.` }
  await makePolicyVersion(officeId, { ...easy, from: '2025-06-01' })
  await withScope([officeId], async (tx) => {
    const draft = {
      title: `Zasady ${mark}`,
      source: `Nowa treść ${mark}.`,
      changeNote: `Opis ${mark}`,
      updatedAt: now(),
    }
    await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId: inForce.policyId, ...draft } })
    const closing = { closedAt: now(), closedReason: `Powód ${mark}` }
    await tx.policyVersion.update({ where: { id: closed.versionId }, data: closing })
  })
  return {
    policySlug,
    policyId: inForce.policyId,
    versionNumber: 2,
    versionId: inForce.versionId,
    closedNumber: 1,
    closedVersionId: closed.versionId,
  }
}

async function mail(tx: Tx, { officeId, email }: Pick<OfficeIds, 'officeId' | 'email'>, state: MailState) {
  const id = randomUUID()
  const at = now()
  const row = {
    template: 'mail-test',
    recipient: email,
    data: { askedAt: at.toISOString() },
    route: 'outbox',
    createdAt: at,
  }
  await tx.mailMessage.create({
    data: { id, officeId, ...row, state, nextAttemptAt: at, sentAt: state === 'sent' ? at : null },
  })
  return id
}

/** What other rooms keep of an office: totals, mail route, a consent that ended, a wish to leave. */
async function traces(
  tx: Tx,
  { officeId, email, subscriptionId }: Pick<OfficeIds, 'officeId' | 'email' | 'subscriptionId'>,
  { mark, views }: { mark: string; views: number },
): Promise<void> {
  const at = now()
  const later = new Date(at.getTime() + 86_400_000)
  const hour = new Date(Math.trunc(at.getTime() / 3_600_000) * 3_600_000)
  const total = { officeId, hour, kind: 'document', key: `/${mark}`, hits: BigInt(views) }
  await tx.hourlyTotal.create({ data: total })
  await tx.officeMailRoute.create({ data: { officeId, fromName: `Nadawca ${mark}`, updatedAt: at } })
  const ended = { officeId, addressHash: addressHash(officeId, email), purgeAfter: later }
  const proof = { askedAt: at, endedAt: at, endReason: 'left_by_form', locale: 'pl', channel: 'form', consentTexts: [] }
  await tx.consentProof.create({ data: { id: randomUUID(), ...ended, ...proof } })
  await tx.suppression.create({ data: { ...ended, reason: 'erased', createdAt: at } })
  const leaving = { id: randomUUID(), officeId, subscriptionId, createdAt: at, expiresAt: later }
  await tx.leaveRequest.create({ data: leaving })
}

/**
 * A digest per table of every row that names the office or anything of its, wherever it stands: `{ news: '3 rows 0cc1…' }`.
 * Two of them are equal when nothing was changed, added or taken away.
 */
export async function rowsAbout({ secrets }: WholeOffice): Promise<Record<string, string>> {
  const patterns = secrets.texts.map((text) => `%${text}%`)
  return withScope('everything', async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      -- the index of the search and what jobs find in texts follow in their own time
      AND tablename NOT LIKE 'search\\_%' AND tablename NOT IN ('office_truths', 'policy_checks')
      AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT') ORDER BY 1`
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const [sum] = await tx.$queryRawUnsafe<{ rows: number; digest: string }[]>(
        `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${name}" AS t WHERE t::text LIKE ANY ($1)`,
        patterns,
      )
      if (sum?.rows) found[name] = `${sum.rows} rows ${sum.digest}`
    }
    return found
  })
}

/** Texts and numbers of the office that stand anywhere in a value: an answer, an error with its fields and detail, a page. */
export function toldAbout({ secrets }: WholeOffice, value: unknown): string[] {
  const told = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part === 'string') for (const text of secrets.texts) if (part.includes(text)) told.add(text)
    if (typeof part === 'number' || typeof part === 'bigint')
      if (secrets.numbers.includes(Number(part))) told.add(String(part))
    if (part instanceof Error) look(part.message)
    if (part instanceof Map) for (const pair of part) look(pair)
    if (typeof part === 'object' && part !== null && !ArrayBuffer.isView(part))
      for (const [key, inner] of Object.entries(part)) {
        look(key)
        look(inner)
      }
  }
  look(value)
  return [...told]
}
