// „Przegląd bez zmian”: the declaration in force once more, with today as the day of its review, as a new version by the normal way.
// Whatever else would be different stops it: then it is a change, and somebody reads it before it is public.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { fillClauses } from '@/domain/policies/clauses'
import { lockDeclaration, writeDeclaration } from '@/domain/policies/declaration/declaration-store'
import { officeFacts } from '@/domain/policies/office-facts'
import { type Published, publishDraft } from '@/domain/policies/publish-draft'
import { covers } from '@/domain/policies/rules'
import { forceOf, lockPolicy } from '@/domain/policies/version-store'
import { polishDay } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { exactText } from '@/lib/stored-text'

const changeNote = 'Coroczny przegląd deklaracji. Poza datą przeglądu nic się nie zmieniło.'
/** The one line that a review changes. */
const reviewLine = /^- Data ostatniego przeglądu deklaracji:.*\n?/m

/**
 * `revision`: of the declaration's form as it was on the screen. Throws `invalid` where nothing is in force, `rejected`
 * where the text or the facts have changed since or today's review is already published; otherwise as `publishDraft` does.
 */
export async function confirmReview(actor: Actor, officeId: string, revision: number): Promise<Published> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const { draft, version } = await textsInForce(tx, officeId)
    const stored = await lockDeclaration(tx, officeId)
    if (stored.revision !== revision) fail('conflict')
    const today = polishDay()
    const data = { ...stored.data, reviewedOn: today }
    await writeDeclaration(tx, officeId, { data, revision: revision + 1, updatedById: actor.personId })
    const { facts } = await officeFacts(tx, officeId)
    const body = exactText(fillClauses(draft.source, facts).body)
    if (body === version.body) fail('rejected', 'Dzisiejszy przegląd jest już opublikowany.')
    if (draft.title !== version.title || body.replace(reviewLine, '') !== version.body.replace(reviewLine, ''))
      fail(
        'rejected',
        'Tekst roboczy albo dane deklaracji różnią się od obowiązującej wersji. Sprawdź zmiany i opublikuj je zwykłą drogą.',
      )
    await record(tx, actor, { type: 'policy.declaration_reviewed', officeId, data: { day: today } })
    return publishDraft(tx, actor, officeId, {
      ...{ policyId: draft.policyId, locale: 'pl', revision: draft.revision },
      ...{ changeNote, effectiveFrom: today, substantive: false },
    })
  })
}

/** The Polish working text and the Polish version in force today, with the document locked. */
async function textsInForce(tx: Tx, officeId: string) {
  const policy = await tx.policy.findFirst({ where: { officeId, kind: 'accessibility' }, select: { id: true } })
  if (!policy) fail('invalid', 'Urząd nie ma deklaracji dostępności.')
  await lockPolicy(tx, officeId, policy.id)
  const which = { officeId, policyId: policy.id, locale: 'pl' }
  const draft = await tx.policyDraft.findFirst({ where: which })
  const versions = await tx.policyVersion.findMany({ where: { ...which, withdrawnAt: null, closedAt: null } })
  const today = polishDay()
  const version = versions.find((row) => covers(forceOf(row), today))
  if (!draft || !version) fail('invalid', 'Żadna deklaracja dostępności nie obowiązuje. Opublikuj ją zwykłą drogą.')
  return { draft, version }
}
