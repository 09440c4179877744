// What every page of one document knows: the actor, the office, the text asked for (`?jezyk=`: a language, or `etr`), the document's desk.
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { officeBySlug } from '@/domain/offices/queries'
import { policyDesk } from '@/domain/policies/queries'
import { isVariant } from '@/domain/policies/rules'
import { shown } from '@/lib/form-action'

export type DocumentProps = {
  params: Promise<{ office: string; policy: string }>
  searchParams: Promise<{ jezyk?: string | string[] }>
}

export async function documentDesk(actor: Actor, { params, searchParams }: DocumentProps) {
  const { office: slug, policy } = await params
  const { jezyk } = await searchParams
  const asked = Array.isArray(jezyk) ? jezyk[0] : jezyk
  const locale = isVariant(asked) ? asked : 'pl'
  const office = await shown(officeBySlug(actor, slug))
  const desk = await shown(policyDesk(actor, office.id, policy, locale))
  const base = `/panel/urzedy/${slug}/polityki/${policy}`
  return {
    ...desk,
    office,
    base,
    /** address of a page of this document in the same language */
    href: (path = '') => `${base}${path}${locale === 'pl' ? '' : `?jezyk=${locale}`}`,
    title: desk.draft.title || policy,
    rights: {
      write: can(actor, 'documents.write', office.id),
      publish: can(actor, 'documents.publish', office.id),
      close: can(actor, 'documents.close', office.id),
      opinion: can(actor, 'documents.opinion', office.id),
    },
  }
}
