// What staff may send to this room. Browser-safe; messages are the sentences a person reads.
import { z } from 'zod'
import { policyKinds } from '@/domain/policies/rules'
import { isDay } from '@/lib/day'
import { storedText } from '@/lib/stored-text'

const longestText = 200_000
const id = z.uuid('Nie znaleziono dokumentu.')
const locale = z.enum(['pl', 'en', 'uk'], 'Wybierz język dokumentu.')
const revision = z.coerce.number().int().min(1)
const line = (max: number) =>
  z
    .string()
    .transform((text) => storedText(text).replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= max, `Najwyżej ${max} znaków.`)
const passage = (max: number) =>
  z
    .string()
    .max(max, `Najwyżej ${max} znaków.`)
    .transform((text) => storedText(text).trim())

export const policySlug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Użyj małych liter bez polskich znaków, cyfr i łączników.')
  .max(60, 'Adres dokumentu może mieć najwyżej 60 znaków.')

export const createPolicyInput = z.object({
  title: line(200).refine((text) => text !== '', 'Podaj tytuł dokumentu.'),
  slug: z.union([z.literal(''), policySlug]).default(''),
  kind: z.enum(policyKinds, 'Wybierz rodzaj dokumentu.'),
})
export type CreatePolicyInput = z.infer<typeof createPolicyInput>

export const saveDraftInput = z.object({
  policyId: id,
  locale,
  /** revision of the draft that was on the screen; 0 begins a language that has no draft yet */
  revision: z.coerce.number().int().min(0),
  title: line(200),
  source: z
    .string()
    .max(longestText, 'Tekst jest za długi (najwyżej 200 000 znaków). Podziel go na dwa dokumenty.')
    .transform(storedText),
  changeNote: passage(1000),
})
export type SaveDraftInput = z.infer<typeof saveDraftInput>

export const publishInput = z.object({
  policyId: id,
  locale,
  revision,
  changeNote: passage(1000),
  effectiveFrom: z.string().trim().refine(isDay, 'Podaj dzień w postaci rrrr-mm-dd.'),
})
export type PublishInput = z.infer<typeof publishInput>

export const endVersionInput = z.object({
  versionId: id,
  reason: passage(1000).refine((text) => text !== '', 'Podaj powód. Zobaczą go czytelnicy strony.'),
})
export type EndVersionInput = z.infer<typeof endVersionInput>

export const eraseTextInput = z.object({
  versionId: id,
  /** the version's number, retyped */
  confirmation: z.string().trim(),
})
export type EraseTextInput = z.infer<typeof eraseTextInput>
