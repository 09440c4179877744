// The parts of an issue as they stand in its form: as they were typed while the form is refused, else as they are saved. Pure.
import { type IssueItem, issueItem } from '@/domain/newsletter/schema/issue'
import type { PartInView } from '@/domain/newsletter/schema/issue-desk'

/** `values`: what the form was sent with, by field name; empty when it was taken. */
export function typedParts(
  values: Readonly<Record<string, string>>,
  saved: readonly PartInView[],
): readonly PartInView[] {
  if (!('issueId' in values)) return saved
  const order = (values['order[]'] ?? '').split(',').filter(Boolean)
  return order.flatMap((id) => {
    const item = typedItem(values, id)
    if (!item) return []
    const known = saved.find((part) => part.item.id === id)
    if (known) return [{ ...known, item, title: item.kind === 'text' ? item.title : known.title }]
    // somebody else removed it meanwhile; saving brings it back
    const title = item.kind === 'text' ? item.title : ''
    return [{ item, title, lead: '', href: null, locale: 'pl' as const, problem: null }]
  })
}

/** Null for what is no part at all; a text that is too long still is one. */
function typedItem(values: Readonly<Record<string, string>>, id: string): IssueItem | null {
  const field = (name: string) => values[`parts.${id}.${name}`] ?? ''
  const kind = field('kind')
  if (kind === 'text') return { kind, id, title: field('title'), body: field('body') }
  const checked = issueItem.safeParse({ kind, id, whole: field('whole') })
  return checked.success ? checked.data : null
}
