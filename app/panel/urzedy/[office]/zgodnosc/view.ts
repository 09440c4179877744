// What the page of truth shows, made of what the rooms know: word differences as HTML, and what a form of repairs needs.
import type { Repairable } from '@/components/policies/truth-forms'
import type { TruthShown } from '@/components/policies/truth-list'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { compareTexts } from '@/domain/policies/comparison/compare'
import type { TruthOnDesk } from '@/domain/policies/queries/truth'
import { languageOf } from '@/domain/policies/rules'

export const rightsOf = (actor: Actor, officeId: string) => ({
  write: can(actor, 'documents.write', officeId),
  publish: can(actor, 'documents.publish', officeId),
})

/** A heading alone would be a heading among those of the page. */
const asPassage = (sentence: string) => sentence.replace(/^#+\s+/, '')

export function shownTruth({ sentences, draft, ...document }: TruthOnDesk): TruthShown {
  const locale = languageOf(document.locale)
  const compared = sentences.map(({ old, now, causes }, at) => {
    const [a, b] = [old, now].map((text) => ({ title: '', body: asPassage(text) }))
    return { key: String(at), html: a && b ? compareTexts(a, b, locale).html : '', causes }
  })
  return { ...document, sentences: compared, differs: draft.differs && draft.state === 'writing' }
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
