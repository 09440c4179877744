// What comes in when staff repair documents that are no longer true. Browser-safe.
import { z } from 'zod'
import { variants } from '@/domain/policies/rules'
import { storedText } from '@/lib/stored-text'

/** Which text a repair is made of: that of the version in force, or the working text with its unpublished changes. */
const whichText = z.enum(['published', 'draft'], 'Wybierz, z którego tekstu ma powstać poprawka.')

const place = z.object({
  policyId: z.uuid('Nie znaleziono dokumentu.'),
  locale: z.enum(variants, 'Wybierz język dokumentu.'),
  /** revision of the draft that was on the screen; 0: the language has no draft */
  revision: z.coerce.number().int().min(0),
})
export const repairInput = place.extend({ text: whichText.default('published') })
export type RepairInput = z.infer<typeof repairInput>

/** A box of the form: `policyId/locale/revision`; `text.policyId-locale` says which text. */
export const repairMark = ({ policyId, locale, revision }: z.infer<typeof place>) => `${policyId}/${locale}/${revision}`
export const textField = ({ policyId, locale }: { policyId: string; locale: string }) => `text.${policyId}-${locale}`

const note = z
  .string()
  .max(1000, 'Najwyżej 1000 znaków.')
  .transform((text) => storedText(text).trim())
  .refine((text) => text !== '', 'Napisz, co się zmienia. Opis zmiany zobaczą czytelnicy.')

export const repairsInput = z
  .object({
    documents: z.array(z.string().max(100)).min(1, 'Zaznacz co najmniej jeden dokument.').max(200).default([]),
    text: z.record(z.string(), whichText).default({}),
    changeNote: note,
    news: z.string().optional(),
  })
  .transform(({ documents, text, ...rest }, context) => {
    const items = documents.flatMap((mark): RepairInput[] => {
      const [policyId = '', locale = '', revision = ''] = mark.split('/')
      const parsed = repairInput.safeParse({ policyId, locale, revision, text: text[`${policyId}-${locale}`] })
      if (parsed.success) return [parsed.data]
      context.addIssue({
        code: 'custom',
        path: ['documents'],
        message: 'Odśwież stronę i zaznacz dokumenty jeszcze raz.',
      })
      return []
    })
    if (documents.length === 0)
      context.addIssue({ code: 'custom', path: ['documents'], message: 'Zaznacz co najmniej jeden dokument.' })
    return { items, ...rest }
  })
export type RepairsInput = Pick<z.output<typeof repairsInput>, 'items' | 'changeNote'>

/** `detail` of a refusal: nothing was published, and these are the reasons. */
export type RepairFailure = { locale: string; title: string; message: string }
export type PublishedRepair = { slug: string; title: string; locale: string; number: number }
