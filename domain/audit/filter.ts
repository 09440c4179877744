// The filter of the audit trail as an address says it. What makes no sense is left out; a list never fails because of its address.
import { z } from 'zod'
import { isDay } from '@/lib/day'

const one = (value: unknown) => (typeof value === 'string' ? value : '')
const day = z.preprocess(
  one,
  z.string().transform((text) => (isDay(text) ? text : '')),
)

export const trailAddress = z.object({
  osoba: z.preprocess(one, z.union([z.uuid(), z.literal('')]).catch('')),
  rodzaj: z.preprocess(one, z.string().max(60).catch('')),
  od: day,
  do: day,
  strona: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

/** The reader's filter of a page's search parameters. */
export function trailFilter(address: z.output<typeof trailAddress>) {
  const { osoba, rodzaj, od, strona } = address
  return {
    personId: osoba || undefined,
    type: rodzaj || undefined,
    from: od || undefined,
    to: address.do || undefined,
    page: strona,
  }
}
