// What the search knows of documents: every published version that is not closed, in the languages of the site, and the
// plain-language text in force. Called inside the transaction of whatever changes a version.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { indexNewFiles } from '@/domain/files/search-entry'
import type { Locale } from '@/domain/offices/schema'
import { locales } from '@/domain/offices/schema'
import { documentPath, easyPath, versionPath } from '@/domain/policies/rules'
import { forceOf } from '@/domain/policies/version-store'
import { isIndexed, syncEntries } from '@/domain/search/entries'
import type { SearchEntry } from '@/domain/search/schema'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { passagesOf } from '@/lib/markdown-text'

/** Brings the index to what the document's versions are now: texts, dates of force, withdrawals, closings. Returns entries written. */
export async function indexPolicy(tx: Tx, officeId: string, policyId: string): Promise<number> {
  const versions = await tx.policyVersion.findMany({
    where: { officeId, policyId, closedAt: null, OR: [{ locale: { in: [...locales] } }, easyInForce()] },
    select: { id: true, effectiveFrom: true, effectiveTo: true, withdrawnAt: true },
  })
  const wanted = versions.map((row) => {
    const { id, from, to } = forceOf(row)
    return { id, force: { from, to, withdrawn: row.withdrawnAt !== null } }
  })
  const written = await syncEntries(tx, officeId, policyId, wanted, (ids) => entriesOf(tx, officeId, ids))
  return written + (await indexNewFiles(tx, officeId))
}

/** Plain-language texts have one address, without history: those that ended have nowhere to lead to. */
const easyInForce = () => ({
  locale: easy,
  withdrawnAt: null,
  OR: [{ effectiveTo: null }, { effectiveTo: { gt: dateOfDay(polishDay()) } }],
})
const easy = 'etr'
const easyTitle = (title: string) => (/łatw|prost/i.test(title) ? title : `${title} – tekst łatwy do czytania`)

async function entriesOf(tx: Tx, officeId: string, ids: string[]): Promise<SearchEntry[]> {
  const rows = await tx.policyVersion.findMany({ where: { officeId, id: { in: ids } }, include: { policy: true } })
  return rows.map(({ policy, ...row }) => ({
    ...forceOf(row),
    officeId,
    kind: 'document',
    textId: policy.id,
    ...(row.locale === easy
      ? { locale: 'pl', path: easyPath(policy.slug), versionPath: null, number: null, title: easyTitle(row.title) }
      : {
          locale: row.locale as Locale,
          path: documentPath(policy.slug),
          versionPath: versionPath(policy.slug, row.number),
          number: row.number,
          title: row.title,
        }),
    passages: passagesOf(row.body),
    publishedAt: row.publishedAt,
    withdrawn: row.withdrawnAt !== null,
  }))
}

/** Indexes documents that have versions without an entry (after an upgrade), at most `most` documents, each in its own transaction. */
export async function indexMissingPolicies(actor: Actor, most: number): Promise<number> {
  permitAdministrator(actor)
  const missing = await withScope(
    'everything',
    (tx) =>
      tx.$queryRaw<{ officeId: string; policyId: string }[]>`
      SELECT DISTINCT v.office_id AS "officeId", v.policy_id AS "policyId" FROM policy_versions v
      WHERE v.closed_at IS NULL AND (v.locale IN (${Prisma.join([...locales])}) OR v.locale = ${easy} AND v.withdrawn_at IS NULL
        AND (v.effective_to IS NULL OR v.effective_to > ${polishDay()}::date)) AND NOT ${isIndexed(Prisma.sql`v.id`)} LIMIT ${most}`,
  )
  let written = 0
  for (const { officeId, policyId } of missing)
    written += await withScope([officeId], async (tx) => {
      // the lock of publishing: what is read stays true until the entries are written
      await tx.$queryRaw`SELECT id FROM policies WHERE id = ${policyId}::uuid FOR UPDATE`
      return indexPolicy(tx, officeId, policyId)
    })
  return written
}
