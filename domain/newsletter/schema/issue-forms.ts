// The forms of an issue's desk (messages are the sentences a person reads). Browser-safe.
import { z } from 'zod'
import { passage } from '@/lib/form-text'
import { type IssueItem, issueAsRead, issueItem, saveIssueInput } from './issue'

const uuid = z.uuid('Nie znaleziono tej części wydania.')
/** `news:ID` or `version:ID`, as a box of the list of candidates sends it. */
const picked = z.string().regex(/^(?:news|version):[0-9a-f-]{36}$/, 'Nie znaleziono tej części wydania.')

/** A part that was just removed and may come back: where it stood and what it was. */
const removedPart = z.object({ at: z.coerce.number().int().min(0).max(100), part: issueItem })

/**
 * The editor of an issue. Parts are named by their ids and stand in `order`, so that no field changes its name when one is moved;
 * `act` says which of its buttons was pressed.
 */
export const issueForm = saveIssueInput
  .omit({ items: true })
  .extend({
    order: z.array(uuid).max(100).default([]),
    parts: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    add: z.array(picked).default([]),
    removed: removedPart.optional().catch(undefined),
    szukaj: z.string().trim().max(200, 'Najwyżej 200 znaków.').default(''),
    /** what the list shows now: only another question leads to another list */
    szukane: z.string().trim().max(200).default(''),
    act: z
      .string()
      .regex(/^(?:save|text|add|find|undo|preview|send|(?:up|down|remove):[0-9a-f-]{36})$/)
      .catch('save'),
  })
  .transform(({ order, parts, ...form }, context) => {
    const items: IssueItem[] = []
    for (const id of new Set(order)) {
      const checked = issueItem.safeParse({ ...parts[id], id })
      if (checked.success) items.push(checked.data)
      else
        for (const { path, message } of checked.error.issues)
          context.addIssue({ code: 'custom', message, path: ['parts', id, ...path] })
    }
    /** what the parts were called on the screen */
    const titles = Object.fromEntries(Object.entries(parts).map(([id, { called }]) => [id, String(called ?? '')]))
    return { ...form, items, titles }
  })
export type IssueForm = z.output<typeof issueForm>

const note = passage(1000)
const needed = (sentence: string) => note.refine((text) => text !== '', sentence)

export const sendIssueInput = issueAsRead.extend({ note })
export type SendIssueInput = z.output<typeof sendIssueInput>

export const returnIssueInput = issueAsRead.extend({ note: needed('Napisz, co trzeba poprawić.') })
export type ReturnIssueInput = z.output<typeof returnIssueInput>

export const approveIssueInput = issueAsRead.extend({
  /** why it is approved although the accessibility gate found faults; empty where it found none */
  overrideReason: note.default(''),
})
export type ApproveIssueInput = z.output<typeof approveIssueInput>

export const planIssueInput = issueAsRead.extend({
  /** day and time of day in Poland; `momentNamed` says what is wrong with them */
  day: z.string().trim(),
  time: z.string().trim(),
})
export type PlanIssueInput = z.output<typeof planIssueInput>

export const removeIssueInput = issueAsRead.extend({
  confirmed: z.literal('tak', 'Zaznacz, że szkic ma zostać usunięty.'),
})

export const issueNamed = z.object({ issueId: z.uuid('Nie znaleziono wydania.') })
export type IssueNamed = z.output<typeof issueNamed>

export const startIssueForm = issueAsRead.extend({
  confirmed: z.literal('tak', 'Zaznacz, że wysłać teraz.'),
})

/** `offered`: with everything that waits for an issue. */
export const beginIssueInput = z.object({
  offered: z
    .string()
    .optional()
    .transform((text) => text === 'tak'),
})
