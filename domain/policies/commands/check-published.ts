// The nightly check: every version in force is read again, because acts lose force and links die while a text stays as it is. It only
// tells; no text is touched. Each office in its own transaction, other sites asked between them, never inside one.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { lintDocument } from '@/domain/policies/linter/lint-document'
import { linksOf } from '@/domain/policies/linter/text-links'
import { ownPages } from '@/domain/policies/own-pages'
import type { DeadLink, LinksState, StoredFinding } from '@/domain/policies/schema/checks'
import { now, polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { checkLinks, type LinkCheck } from '@/lib/link-check'

type Read = { officeId: string; versionId: string; findings: StoredFinding[]; inside: DeadLink[]; outside: string[] }

const mostLinks = 300

async function readOffice(officeId: string): Promise<Read[]> {
  const today = dateOfDay(polishDay())
  return withScope([officeId], async (tx) => {
    const versions = await tx.policyVersion.findMany({
      where: {
        officeId,
        effectiveFrom: { lte: today },
        OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }],
        withdrawnAt: null,
        closedAt: null,
      },
      include: { policy: { select: { kind: true } } },
    })
    const pages = await ownPages(tx, officeId)
    const all: Read[] = []
    for (const { id, locale, title, source, body, policy } of versions) {
      const report = await lintDocument(tx, officeId, { kind: policy.kind, locale, title, source, body })
      const findings = report.findings.map(({ rule, level, line, passage, message }) => ({
        rule,
        level,
        line,
        passage,
        message,
      }))
      const links = linksOf(body).map((url) => ({ url, path: pages.pathOf(url) }))
      const inside = links.flatMap(({ url, path }) =>
        path !== null && !pages.exists(path) ? [{ url, code: 'internal' }] : [],
      )
      const outside = links.filter(({ path }) => path === null).map(({ url }) => url)
      all.push({ officeId, versionId: id, findings, inside, outside })
    }
    return all
  })
}

const stateOf = (outside: LinkCheck | null): LinksState =>
  outside === null ? 'off' : outside.offline ? 'offline' : 'checked'

async function write(officeId: string, reads: readonly Read[], outside: LinkCheck | null): Promise<void> {
  const checkedAt = now()
  const linksState = stateOf(outside)
  await withScope([officeId], async (tx) => {
    await tx.policyCheck.deleteMany({ where: { officeId } })
    await tx.policyCheck.createMany({
      data: reads.map(({ versionId, findings, inside, outside: links }) => {
        const dead = (outside?.dead ?? []).filter(({ url }) => links.includes(url))
        return { versionId, officeId, checkedAt, findings, deadLinks: [...inside, ...dead], linksState }
      }),
    })
  })
}

/** Checks all offices. `links`: how other sites are asked; null: they are not (setting LINK_CHECK). Returns counts. */
export async function checkPublished(
  actor: Actor,
  links: ((urls: readonly string[]) => Promise<LinkCheck>) | null = env.linkCheck ? checkLinks : null,
): Promise<Record<string, number>> {
  permitAdministrator(actor)
  const offices = await withScope([], (tx) => tx.office.findMany({ select: { id: true }, orderBy: { slug: 'asc' } }))
  const reads: Read[] = []
  for (const { id } of offices) reads.push(...(await readOffice(id)))
  const urls = [...new Set(reads.flatMap(({ outside }) => outside))].slice(0, mostLinks)
  const outside = links && urls.length > 0 ? await links(urls) : null
  for (const { id } of offices)
    await write(
      id,
      reads.filter(({ officeId }) => officeId === id),
      outside,
    )
  const errors = reads.flatMap(({ findings }) => findings).filter(({ level }) => level === 'error')
  return {
    texts: reads.length,
    errors: errors.length,
    repealedActs: errors.filter(({ rule }) => rule === 'L04').length,
    deadLinks: reads.reduce((sum, { inside }) => sum + inside.length, 0) + (outside?.dead.length ?? 0),
  }
}
