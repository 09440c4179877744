// Input of a new office: address in the portal, kind, declined names. Browser-safe.
import { z } from 'zod'
import { officeSettings, officeSlug, reservedSlugs } from '../schema'

export const officeKinds = {
  labour_office: 'powiatowy urząd pracy',
  city_hall: 'urząd miasta lub gminy',
  family_help: 'centrum pomocy rodzinie',
  other: 'inny urząd lub jednostka',
} as const

export const newOffice = z.object({
  slug: officeSlug.refine((slug) => !reservedSlugs.includes(slug), 'Ten adres jest zajęty przez portal. Wybierz inny.'),
  kind: z.enum(['labour_office', 'city_hall', 'family_help', 'other'], 'Wybierz rodzaj urzędu.'),
  names: officeSettings.shape.names.partial({ english: true, ukrainian: true }).transform((names) => ({
    ...names,
    english: names.english ?? '',
    ukrainian: names.ukrainian ?? '',
  })),
})
