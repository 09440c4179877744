// What the buttons of an issue's editor do with its parts. Pure; the same with and without script.
import type { IssueItem } from '@/domain/newsletter/schema/issue'

export type ItemAct =
  | { act: 'up' | 'down' | 'remove'; id: string }
  /** new parts, at the end; those that are there already stay where they are */
  | { act: 'add'; items: readonly IssueItem[] }
  | { act: 'undo'; at: number; item: IssueItem }

/** The button's value, `up:ID`, as an act; null for buttons that leave the parts as they are. */
export function itemAct(pressed: string): Extract<ItemAct, { id: string }> | null {
  const [act, id] = pressed.split(':')
  return id && (act === 'up' || act === 'down' || act === 'remove') ? { act, id } : null
}

export function itemsAfter(items: readonly IssueItem[], act: ItemAct): IssueItem[] {
  if (act.act === 'add') return [...items, ...act.items.filter(({ id }) => !items.some((one) => one.id === id))]
  if (act.act === 'undo')
    return items.some(({ id }) => id === act.item.id)
      ? [...items]
      : items.toSpliced(Math.min(act.at, items.length), 0, act.item)
  const from = items.findIndex(({ id }) => id === act.id)
  const item = items[from]
  if (!item) return [...items]
  const without = items.toSpliced(from, 1)
  if (act.act === 'remove') return without
  const to = act.act === 'up' ? from - 1 : from + 1
  return without.toSpliced(Math.max(0, Math.min(to, without.length)), 0, item)
}
