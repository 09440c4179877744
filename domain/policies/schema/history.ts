// What staff send when they bring back an old text, mask a name, or give a document to another office. Browser-safe.
import { z } from 'zod'

const id = z.uuid('Nie znaleziono.')

export const restoreInput = z.object({
  versionId: id,
  /** revision of the draft that was on the screen; 0: there was none */
  revision: z.coerce.number().int().min(0),
  /** knowingly over changes that nobody has published */
  overwrite: z.literal('tak').optional().or(z.literal('')),
})
export type RestoreInput = z.infer<typeof restoreInput>

export const maskNamesInput = z.object({
  personId: id,
  /** a name that the person bore before */
  formerName: z.string().trim().max(120, 'Najwyżej 120 znaków.').default(''),
})
export type MaskNamesInput = z.infer<typeof maskNamesInput>

export const duplicateInput = z.object({
  policyId: id,
  targetOfficeId: z.uuid('Wybierz urząd.'),
})
export type DuplicateInput = z.infer<typeof duplicateInput>

/** Somebody whose acts stand under versions of an office. */
export type Signer = { personId: string; name: string; versions: number }

/** Labels with a person's name, and what would stand there instead. */
export type MaskPreview = {
  person: Signer
  versions: number
  labels: { before: string; after: string; count: number }[]
}

/** What of a copied document must be looked at: words of the other office that no variable stands for. */
export type Duplicated = { slug: string; replaced: number; warnings: string[]; renamed: boolean }
