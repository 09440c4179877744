// Forms of the review of a working text (messages are the sentences a person reads). Browser-safe.
import { z } from 'zod'
import { variants } from '@/domain/policies/rules'
import { quoted } from '@/domain/policies/rules/remarks'
import { storedText } from '@/lib/stored-text'

const missing = 'Nie znaleziono dokumentu.'
const words = z
  .string()
  .max(2000, 'Najwyżej 2000 znaków.')
  .transform((text) => storedText(text).trim())
const needed = (message: string) => words.refine((text) => text !== '', message)
const passage = z
  .string()
  .max(500, 'Najwyżej 500 znaków. Wystarczy początek fragmentu.')
  .transform((text) => quoted(storedText(text)))

/** The text that the person has read: a decision about any other is a conflict. */
const draft = {
  policyId: z.uuid(missing),
  locale: z.enum(variants, 'Wybierz język dokumentu.'),
  revision: z.coerce.number().int().min(1),
}

/** `detail` of a conflict: the text that is there by now. */
export type ReadAnew = { theirs: { revision: number; updatedAt: string } }

/** Sending, approving, asking for an opinion: a text that was read, and words that may be left out. */
export const sendInput = z.object({ ...draft, text: words.default('') })
export type SendInput = z.infer<typeof sendInput>

export const returnInput = z.object({ ...draft, text: needed('Napisz, co trzeba poprawić.') })
export type ReturnInput = z.infer<typeof returnInput>

export const commentInput = z.object({
  ...draft,
  passage: passage.refine((text) => text !== '', 'Wklej fragment tekstu, którego dotyczy uwaga.'),
  text: needed('Napisz uwagę.'),
})
export type CommentInput = z.infer<typeof commentInput>

export const settleInput = z.object({
  remarkId: z.uuid('Nie znaleziono uwagi.'),
  /** `nie`: opened again */
  settled: z.enum(['tak', 'nie']).transform((answer) => answer === 'tak'),
})
export type SettleInput = z.infer<typeof settleInput>

export const giveOpinionInput = z.object({ ...draft, text: needed('Napisz opinię.') })
export type GiveOpinionInput = z.infer<typeof giveOpinionInput>
