// What the page of truth shows, made of what the rooms know: word differences as HTML, and what a form of repairs needs.
import type { Repairable } from '@/components/policies/truth-forms'
import type { TruthShown } from '@/components/policies/truth-list'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { compareTexts } from '@/domain/policies/comparison/compare'
import type { PlannedTruth, TruthOnDesk } from '@/domain/policies/queries/truth'
import { languageOf } from '@/domain/policies/rules'
import type { DocumentTruth } from '@/domain/policies/truth/truth'
import { dayOf } from '@/lib/day'

export const rightsOf = (actor: Actor, officeId: string) => ({
  write: can(actor, 'documents.write', officeId),
  publish: can(actor, 'documents.publish', officeId),
})

/** A heading alone would be a heading among those of the page. */
const asPassage = (sentence: string) => sentence.replace(/^#+\s+/, '')

export function shownTruth({ draft, ...document }: TruthOnDesk): TruthShown {
  return { ...compared(document), differs: draft.differs && draft.state === 'writing' }
}

/** A version that waits for its first day: its working text is told beside the version in force. */
export const shownPlanned = ({ effectiveFrom, ...document }: PlannedTruth): TruthShown => ({
  ...compared(document),
  differs: false,
  begins: dayOf(effectiveFrom),
})

function compared({ sentences, ...document }: DocumentTruth): Omit<TruthShown, 'differs'> {
  const locale = languageOf(document.locale)
  const marked = sentences.map(({ old, now, causes }, at) => {
    const [a, b] = [old, now].map((text) => ({ title: '', body: asPassage(text) }))
    return { key: String(at), html: a && b ? compareTexts(a, b, locale).html : '', causes }
  })
  return { ...document, sentences: marked }
}

export const repairable = (document: TruthOnDesk): Repairable => {
  const { policyId, slug, locale, title, draft } = document
  return {
    ...{ policyId, slug, locale, title },
    revision: draft.revision,
    sentences: document.sentences.length + document.suspicions.length,
    byHand: draft.byHand,
    differs: draft.differs,
    waiting: draft.state !== 'writing',
  }
}
