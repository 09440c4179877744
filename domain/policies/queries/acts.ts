// The register of legal acts for screens and for the command line. The register belongs to the whole installation and holds no
// personal data: whoever signed in may read it. Which texts cite an act is told only of the reader's own offices.
import { type Actor, officesOf } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { settingsOf } from '@/domain/offices/stored-settings'
import { actOf, actsOfRegister, builtInEntry, entryOfRow, registerOf } from '@/domain/policies/acts-register'
import { type Act, firstActs } from '@/domain/policies/linter/acts'
import { lineOf, phrase, readText, spotsOf } from '@/domain/policies/linter/text'
import type { ActChange, ActInRegister, Citing } from '@/domain/policies/schema/acts'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

function mayRead(actor: Actor): void {
  if (actor.kind !== 'system' && !actor.administrator && officesOf(actor).length === 0) fail('forbidden')
}

/** What the linter looks for. */
export async function currentActs(actor: Actor): Promise<Act[]> {
  mayRead(actor)
  return withScope([], actsOfRegister)
}

/** All entries, by title; `search`: words of the title, the journal or the phrases. */
export async function actsInRegister(actor: Actor, search = ''): Promise<ActInRegister[]> {
  mayRead(actor)
  const words = readText(search).folded.split(/\s+/).filter(Boolean)
  const all = await withScope([], registerOf)
  return all.filter(({ title, journal, phrases }) => {
    const text = readText([title, journal, ...phrases].join(' ')).folded
    return words.every((word) => text.includes(word))
  })
}

/** One entry with its changes, newest first; the last is what came with the program, where it did. Throws `not_found`. */
export async function actWithHistory(
  actor: Actor,
  entry: string,
): Promise<{ act: ActInRegister; changes: ActChange[]; original: ActInRegister | null }> {
  mayRead(actor)
  return withScope([], async (tx) => {
    const rows = await tx.act.findMany({ where: { entry }, orderBy: { revision: 'desc' } })
    const known = firstActs.find(({ id }) => id === entry)
    const original = known ? builtInEntry(known) : null
    const act = rows[0] ? entryOfRow(rows[0]) : original
    if (!act) fail('not_found')
    const ids = [...new Set(rows.flatMap(({ changedById }) => changedById ?? []))]
    const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    const changes = rows.map((row) => ({
      ...entryOfRow(row),
      changedAt: row.changedAt,
      changedBy: people.find(({ id }) => id === row.changedById)?.name ?? null,
    }))
    return { act, changes, original }
  })
}

/** Published texts in force, of the offices in which the reader may read documents, that cite the act. */
export async function documentsCiting(actor: Actor, entry: string): Promise<Citing[]> {
  mayRead(actor)
  const offices = officesOf(actor).filter((officeId) => can(actor, 'documents.read', officeId))
  const today = dateOfDay(polishDay())
  return withScope(offices, async (tx) => {
    const act = (await registerOf(tx)).find((one) => one.entry === entry)
    const pattern = act && actOf({ ...act, active: true })?.pattern
    if (!pattern) return []
    const versions = await tx.policyVersion.findMany({
      where: {
        officeId: { in: offices },
        effectiveFrom: { lte: today },
        OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }],
        withdrawnAt: null,
        closedAt: null,
      },
      include: { policy: { include: { office: { select: { slug: true, settings: true, kind: true } } } } },
      orderBy: [{ officeId: 'asc' }, { title: 'asc' }],
    })
    return versions.flatMap(({ body, title, locale, number, policy }): Citing[] => {
      const text = readText(body)
      const [spot] = spotsOf(text, phrase(pattern))
      if (!spot) return []
      const { slug: officeSlug } = policy.office
      const office = settingsOf(policy.office).names.short || settingsOf(policy.office).names.nominative
      const passage = text.raw.slice(spot.from, spot.to).replace(/\s+/g, ' ')
      const line = lineOf(text.lines, spot.from)
      return [{ officeSlug, office, policySlug: policy.slug, title, locale, number, line, passage }]
    })
  })
}
