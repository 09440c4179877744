// What the nightly check told of an office's texts in force, and counts of the whole installation for the page of health.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { linksStates, storedDeadLinks, storedFindings, type VersionCheck } from '@/domain/policies/schema/checks'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'

/** Checks of the versions that are still in force, `policySlug`: of one document. */
export async function checksOf(actor: Actor, officeId: string, policySlug?: string): Promise<VersionCheck[]> {
  permit(actor, 'documents.read', officeId)
  const today = dateOfDay(polishDay())
  const rows = await withScope([officeId], (tx) =>
    tx.policyCheck.findMany({
      where: {
        officeId,
        version: {
          OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }],
          withdrawnAt: null,
          closedAt: null,
          ...(policySlug === undefined ? {} : { policy: { slug: policySlug } }),
        },
      },
      include: { version: { select: { title: true, locale: true, number: true, policy: { select: { slug: true } } } } },
      orderBy: { version: { title: 'asc' } },
    }),
  )
  return rows.map(({ version, checkedAt, findings, deadLinks, linksState }) => ({
    policySlug: version.policy.slug,
    title: version.title,
    locale: version.locale,
    number: version.number,
    checkedAt,
    findings: storedFindings.parse(findings),
    deadLinks: storedDeadLinks.parse(deadLinks),
    links: linksStates.parse(linksState),
  }))
}

export type CheckCounts = { checkedAt: Date | null; texts: number; withErrors: number; withDeadLinks: number }

/** Counts for the page of health: numbers only, no office and no text. */
export async function checkCounts(actor: Actor): Promise<CheckCounts> {
  permitAdministrator(actor)
  const rows = await withScope('everything', (tx) =>
    tx.policyCheck.findMany({ select: { checkedAt: true, findings: true, deadLinks: true } }),
  )
  const times = rows.map(({ checkedAt }) => checkedAt.getTime())
  return {
    checkedAt: times.length === 0 ? null : new Date(Math.max(...times)),
    texts: rows.length,
    withErrors: rows.filter(({ findings }) => storedFindings.parse(findings).some(({ level }) => level === 'error'))
      .length,
    withDeadLinks: rows.filter(({ deadLinks }) => storedDeadLinks.parse(deadLinks).length > 0).length,
  }
}
