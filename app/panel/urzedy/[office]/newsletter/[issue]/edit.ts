// What a button of an issue's editor leads to: the parts as they are afterwards, saved together with everything typed, and where the
// person goes on.
import { randomUUID } from 'node:crypto'
import type { RemovedPart } from '@/components/newsletter/issue-form'
import type { Actor } from '@/domain/access/actor'
import { saveIssue } from '@/domain/newsletter/commands/save-issue'
import { type ItemAct, itemAct, itemsAfter } from '@/domain/newsletter/rules/issue-items'
import type { IssueItem } from '@/domain/newsletter/schema/issue'
import type { IssueForm } from '@/domain/newsletter/schema/issue-forms'
import type { FormAnswer } from '@/lib/form-action'

/** The act of a button, or null for those that leave the parts as they are. */
function actOf({ act, add, removed }: IssueForm): ItemAct | null {
  if (act === 'undo') return removed ? { act: 'undo', at: removed.at, item: removed.part } : null
  if (act === 'text') return { act: 'add', items: [{ kind: 'text', id: randomUUID(), title: '', body: '' }] }
  const moved = itemAct(act)
  // boxes ticked and then saved by another button are meant to be added too
  return moved ?? (add.length > 0 ? { act: 'add', items: add.map(pickedItem) } : null)
}

function pickedItem(picked: string): IssueItem {
  const [kind, id = ''] = picked.split(':')
  return kind === 'news' ? { kind, id, whole: false } : { kind: 'version', id }
}

const voidedWords =
  'Zapisano. Wydanie wróciło do szkicu: po zmianie treści trzeba je zatwierdzić jeszcze raz, a planowana wysyłka jest odwołana.'

/** Saves and answers; `base`: address of the issue in the panel. Throws as `saveIssue`. */
export async function editIssue(actor: Actor, officeId: string, base: string, input: IssueForm): Promise<FormAnswer> {
  const act = actOf(input)
  const items = act ? itemsAfter(input.items, act) : input.items
  const { issueId, revision, subject, preheader, locale, audience } = input
  const text = { subject, preheader, locale, audience, items }
  const { voided } = await saveIssue(actor, officeId, { issueId, revision, ...text })
  if (input.act === 'preview') return { to: `${base}/podglad` }
  if (input.act === 'send') return { to: `${base}/wysylka` }
  if (input.act === 'find' || input.szukaj !== input.szukane)
    return { to: `${base}${input.szukaj ? `?${new URLSearchParams({ szukaj: input.szukaj })}` : ''}#dodaj` }
  if (act?.act === 'remove') return removedAnswer(input, act.id)
  if (voided) return { done: voidedWords }
  return act ? {} : { done: 'Zapisano.' }
}

/** The removed part goes back to the form, where one button brings it back. */
function removedAnswer({ items, titles }: IssueForm, id: string): FormAnswer {
  const at = items.findIndex((item) => item.id === id)
  const part = items[at]
  if (!part) return {}
  const title = (part.kind === 'text' ? part.title : titles[id]) || 'część bez tytułu'
  return { detail: { removed: { at, part, title } } satisfies RemovedPart }
}
