// What an office declares about the accessibility of its site: everything that the conditions 2.0 ask, as data. Browser-safe.
// Every part may still be empty: what is missing is told beside the form and by the validator, it never keeps anybody from saving.
import { z } from 'zod'
import { isDay } from '@/lib/day'
import { line, passage } from '@/lib/form-text'

const day = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'Podaj dzień z kalendarza w postaci rrrr-mm-dd.')
const link = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, error: 'Podaj pełny adres zaczynający się od https://.' }),
])
const mail = z.union([
  z.literal(''),
  z.string().trim().toLowerCase().max(254).pipe(z.email('Podaj adres e-mail w postaci nazwa@domena.pl.')),
])

export const gapGroups = ['annex', 'outside', 'cost'] as const
export type GapGroup = (typeof gapGroups)[number]

const gap = z.object({
  group: z.enum(gapGroups, 'Wybierz, z jakiego powodu treść jest niedostępna.'),
  /** what is not accessible: a page, a part of it, a kind of files */
  element: line(200),
  /** where it is: an address or a name of a page */
  address: line(300),
  description: line(1000),
  /** what it means for whom */
  effect: line(600),
  /** a way that works today */
  alternative: line(600),
  owner: line(160),
  /** day in the repair plan */
  due: day,
})
export type Gap = z.infer<typeof gap>

const building = z.object({
  /** empty: the seat */
  name: line(160),
  /** empty: the office's address from its settings */
  address: line(240),
  entrance: line(1000),
  inside: line(1000),
  parking: line(1000),
  toilets: line(1000),
  assistanceDog: line(600),
  other: line(2000),
})
export type Building = z.infer<typeof building>

const mobileApp = z.object({ name: line(160), url: link, declarationUrl: link })

/** Rows of a list in a form: wholly empty ones are left out, errors keep the row's own number. */
function rows<T extends z.ZodObject>(row: T, most: number, ignore: readonly string[] = []) {
  return z.array(z.record(z.string(), z.string())).transform((given, context): z.output<T>[] => {
    if (given.length > most) context.addIssue({ code: 'custom', message: `Najwyżej ${most} pozycji.`, path: [0] })
    return given.flatMap((one, at) => {
      const filled = Object.entries(one).some(([name, value]) => !ignore.includes(name) && value.trim() !== '')
      if (!filled) return []
      const empty = Object.fromEntries(Object.keys(row.shape).map((name) => [name, '']))
      const parsed = row.safeParse({ ...empty, ...one })
      if (parsed.success) return [parsed.data]
      for (const issue of parsed.error.issues)
        context.addIssue({ code: 'custom', message: issue.message, path: [at, ...issue.path] })
      return []
    })
  })
}

const fields = {
  scope: z.enum(['website', 'application'], 'Wybierz, czego dotyczy deklaracja.'),
  /** empty: the portal's own address */
  url: link,
  publishedOn: day,
  updatedOn: day,
  status: z.enum(['full', 'partial', 'none'], 'Wybierz stan zgodności.'),
  /** result of the assessment of excessive costs (art. 8 of the act), as text or as a link */
  costAssessment: passage(4000),
  costAssessmentUrl: link,
  basis: z.enum(['self', 'audit', 'supplier'], 'Wybierz, na jakiej podstawie powstała deklaracja.'),
  /** who audited or stated */
  basisBy: line(200),
  basisOn: day,
  basisUrl: link,
  basisNote: passage(1000),
  preparedOn: day,
  reviewedOn: day,
  ease: passage(4000),
  limits: passage(4000),
  contactUnit: line(160),
  contactEmail: mail,
  contactPhone: line(40),
  /** added to the procedure of the act, which always stands there */
  procedureNote: passage(2000),
  architectureUrl: link,
  interpreter: z.enum(['', 'online', 'none']),
  interpreterUrl: link,
  communication: passage(4000),
}
const stored = { gaps: z.array(gap), apps: z.array(mobileApp), buildings: z.array(building) }

/** As it lies in the database. */
export const declarationData = z.object({ ...fields, ...stored })
export type DeclarationData = z.infer<typeof declarationData>

export const mostRows = { gaps: 40, apps: 10, buildings: 20 } as const

/** The form: the same, with the rows of its lists as they were typed. */
export const declarationInput = z.object({
  ...fields,
  interpreter: fields.interpreter.default(''),
  gaps: rows(gap, mostRows.gaps, ['group']).default([]),
  apps: rows(mobileApp, mostRows.apps).default([]),
  buildings: rows(building, mostRows.buildings).default([]),
  /** revision of what was on the screen; 0: never saved */
  revision: z.coerce.number().int().min(0),
})
export type DeclarationInput = z.infer<typeof declarationInput>

/** A declaration of another page: pasted, or as a file. */
export const declarationImportInput = z.object({
  html: z.string().max(500_000, 'Strona jest za duża (najwyżej 500 000 znaków).').default(''),
  file: z.file().optional(),
})

/** Confirms the yearly review without changes. */
export const reviewInput = z.object({ revision: z.coerce.number().int().min(0) })
