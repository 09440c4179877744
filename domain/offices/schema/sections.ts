// The settings in the portions in which people fill them: which fields a section holds, how a form writes them, what they feed.
// Browser-safe. A field's name in a form is its path in the settings (`names.genitive`).
import { z } from 'zod'
import { colourProblem } from '../rules/colour-problem'
import { accessKeyTargets, type OfficeSettings, officeSettings } from '../schema'

export const sectionNames = ['nazwa', 'kontakt', 'iod', 'wyglad', 'dostepnosc', 'newsletter-i-dziennik'] as const
export type SectionName = (typeof sectionNames)[number]

export const sectionTitles: Record<SectionName, string> = {
  nazwa: 'Dane i nazwa',
  kontakt: 'Kontakt',
  iod: 'Inspektor Ochrony Danych',
  wyglad: 'Wygląd i logo',
  dostepnosc: 'Dostępność',
  'newsletter-i-dziennik': 'Newsletter i dziennik serwera',
}

/** What a group of settings feeds; shown beside the fields, so that nobody changes a published promise unaware. */
export const feeds: Record<SectionName, string> = {
  nazwa: 'wszystkie dokumenty, nagłówek i stopkę portalu, wiadomości newslettera',
  kontakt: 'stronę kontaktową, politykę prywatności, klauzulę informacyjną, stopkę',
  iod: 'stronę IOD, politykę prywatności, klauzulę informacyjną, zasady newslettera',
  wyglad: 'nagłówek, przyciski i odnośniki portalu',
  dostepnosc: 'deklarację dostępności, klawisze dostępu na stronach portalu',
  'newsletter-i-dziennik': 'politykę prywatności, zasady newslettera, klauzulę informacyjną',
}

const shape = officeSettings.shape

const wholeNumber = (min: number, max: number, unit: string) => {
  const message = `Podaj liczbę ${unit} od ${min} do ${max}.`
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
}
const checkbox = z
  .string()
  .optional()
  .transform((value) => value === 'on' || value === 'tak')

const department = shape.contact.shape.departments.element
type Department = z.output<typeof department>

/** Rows of a table in a form: wholly empty ones are left out, errors keep the row's own number. */
const departmentRows = z.array(z.record(z.string(), z.string())).transform((rows, context): Department[] =>
  rows.flatMap((row, at) => {
    if (Object.values(row).every((value) => value.trim() === '')) return []
    const parsed = department.safeParse({ name: '', email: '', phone: '', ...row })
    if (parsed.success) return [parsed.data]
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: [at, ...issue.path] })
    return []
  }),
)

const keyChoice = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-z]?$/, 'Podaj jedną cyfrę lub literę bez polskich znaków.')

const accessKeyForm = z.partialRecord(z.enum(accessKeyTargets), keyChoice).transform((chosen, context) => {
  const list = accessKeyTargets.flatMap((target) => (chosen[target] ? [{ key: chosen[target], target }] : []))
  for (const [at, { key, target }] of list.entries())
    if (list.findIndex((other) => other.key === key) !== at)
      context.addIssue({ code: 'custom', message: `Klawisz ${key} ma już inne miejsce.`, path: [target] })
  return list
})

const readableColour = shape.appearance.shape.primary.superRefine((colour, context) => {
  const message = colourProblem(colour)
  if (message) context.addIssue({ code: 'custom', message })
})

const accentColour = z.string().trim().toLowerCase().pipe(shape.newsletter.shape.template.shape.accent)

/** What each section's form gives after checking: whole top-level parts of the settings. */
export const sectionForms = {
  nazwa: z.object({
    names: shape.names,
    controllerName: shape.controllerName,
    address: shape.address,
    authorship: z.object({ unit: shape.authorship.shape.unit, showNames: checkbox, fourEyes: checkbox }),
  }),
  kontakt: z.object({ contact: shape.contact.extend({ departments: departmentRows.default([]) }) }),
  iod: z.object({ dpo: shape.dpo }),
  wyglad: z.object({ appearance: z.object({ primary: readableColour }) }),
  // what the declaration says has a form of its own (domain/policies/schema/declaration.ts)
  dostepnosc: z.object({ accessKeys: accessKeyForm.default([]) }),
  'newsletter-i-dziennik': z.object({
    newsletter: z.object({
      enabled: checkbox,
      basis: shape.newsletter.shape.basis,
      proofMonths: wholeNumber(1, 120, 'miesięcy'),
      controlAddress: shape.newsletter.shape.controlAddress,
      template: z.object({ accent: accentColour, footer: shape.newsletter.shape.template.shape.footer }),
    }),
    log: z.object({ retentionDays: wholeNumber(1, 730, 'dni') }),
    accountability: z.object({ months: wholeNumber(12, 120, 'miesięcy') }),
    hosting: shape.hosting,
  }),
} as const satisfies Record<SectionName, z.ZodType>

export type SectionValues = { [Name in SectionName]: z.output<(typeof sectionForms)[Name]> }
/** Checked values of any one section, still to be laid over the settings. */
export type AnySectionValues = SectionValues[SectionName]

/** The settings with a section's values laid over them; parts of a group that the section does not show stay. */
export function withSection(settings: OfficeSettings, values: AnySectionValues): OfficeSettings {
  const merged: Record<string, unknown> = { ...settings }
  for (const [key, value] of Object.entries(values)) {
    const before = merged[key]
    merged[key] = Array.isArray(value) || typeof value !== 'object' ? value : { ...(before as object), ...value }
  }
  return merged as OfficeSettings
}

const topLevel: Record<SectionName, readonly (keyof OfficeSettings)[]> = {
  nazwa: ['names', 'controllerName', 'address', 'authorship'],
  kontakt: ['contact'],
  iod: ['dpo'],
  wyglad: ['appearance'],
  dostepnosc: ['accessKeys'],
  'newsletter-i-dziennik': ['newsletter', 'log', 'accountability', 'hosting'],
}

function flatten(value: unknown, path: string, into: Record<string, string>): void {
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) flatten(part, `${path}.${key}`, into)
  else if (typeof value === 'boolean') into[path] = value ? 'on' : ''
  else into[path] = String(value ?? '')
}

/** A section as form values by field name (`contact.departments.0.email`); the logo's id is no field of a form. */
export function sectionValues(settings: OfficeSettings, section: SectionName): Record<string, string> {
  const values: Record<string, string> = {}
  for (const key of topLevel[section]) {
    if (key === 'accessKeys')
      for (const target of accessKeyTargets)
        values[`accessKeys.${target}`] = settings.accessKeys.find((entry) => entry.target === target)?.key ?? ''
    else if (key === 'appearance') values['appearance.primary'] = settings.appearance.primary
    else flatten(settings[key], key, values)
  }
  return values
}
