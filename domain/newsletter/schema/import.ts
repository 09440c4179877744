// An import of subscribers: what the form says of the table's columns and of the proof, what becomes of a line, and in which words.
// Browser-safe. Whether an address left earlier is told as a number only: an import is no way to ask who did.
import { z } from 'zod'
import { locales } from '@/domain/offices/schema'

/** Lines of one table; a longer one is imported in two. */
export const mostRows = 200_000
/** Bytes of one table; below what the door lets staff upload. */
export const mostBytes = 11 * 1024 * 1024
export const mostColumns = 40
export const mostCell = 500
/** The office's own words on where the consents come from; shorter ones prove nothing. */
const noteLength = { least: 30, most: 2000 }

export const importCodes = [
  'active',
  'reconfirm',
  'missing_proof',
  'bad_date',
  'duplicate',
  'known',
  'invalid',
] as const
export type ImportCode = (typeof importCodes)[number]

export const importCodeNames: Record<ImportCode, string> = {
  active: 'aktywny: ma datę i źródło zgody',
  reconfirm: 'do ponownego potwierdzenia',
  missing_proof: 'do ponownego potwierdzenia: brakuje daty albo źródła zgody',
  bad_date: 'do ponownego potwierdzenia: data zgody jest nieczytelna, z przyszłości albo sprzed 2000 roku',
  duplicate: 'pominięty: ten adres jest w tabeli wcześniej',
  known: 'pominięty: adres jest już na liście albo nie wolno go dodać',
  invalid: 'pominięty: to nie jest adres e-mail',
}
/** Codes with which an address comes in. */
export const addingCodes: readonly ImportCode[] = ['active', 'reconfirm', 'missing_proof', 'bad_date']

export type ImportCounts = Record<ImportCode, number> & {
  rows: number
  /** of `known`: those on the list in any state */
  already: number
  /** of `known`: those that may not be written to */
  left: number
}

/** Which column holds what, counted from 0; null: none does. */
export type ImportPlan = {
  address: number
  locale: number | null
  date: number | null
  source: number | null
  /** language of lines that name none */
  defaultLocale: (typeof locales)[number]
  /** date and source of each line, and the note, prove the consents */
  proof: boolean
  note: string
}

/** The upload. */
export const tableForm = z.object({
  table: z.file('Wybierz plik z tabelą.').refine((file) => file.size > 0, 'Wybierz plik z tabelą.'),
})

const column = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,2}$/.test(text) && Number(text) < mostColumns ? Number(text) : null))

/** The form of the columns and of the proof. */
export const importPlanForm = z
  .object({
    address: column,
    locale: column,
    date: column,
    source: column,
    defaultLocale: z.enum(locales, 'Wybierz język.'),
    proof: z.enum(['none', 'attached'], 'Zaznacz, czy urząd ma dowody zgód.').transform((text) => text === 'attached'),
    note: z.string().trim().max(noteLength.most, `Najwyżej ${noteLength.most} znaków.`).default(''),
  })
  .superRefine(({ address, proof, date, source, note }, context) => {
    const says = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (address === null) says('address', 'Wskaż kolumnę z adresami e-mail.')
    if (!proof) return
    if (date === null) says('date', 'Bez daty zgody nie ma dowodu. Wskaż kolumnę z datą.')
    if (source === null) says('source', 'Bez źródła albo treści zgody nie ma dowodu. Wskaż kolumnę.')
    if (note.length < noteLength.least)
      says('note', `Opisz, skąd są zgody i gdzie leżą ich oryginały: co najmniej ${noteLength.least} znaków.`)
  })
  .transform((form): ImportPlan => ({ ...form, address: form.address ?? 0 }))

/** The plan as it lies in the database. */
export const importPlanOf = (stored: unknown): ImportPlan | null => {
  const place = z.number().int().min(0).nullable()
  const shape = z.object({
    ...{ address: z.number().int().min(0), locale: place, date: place, source: place },
    ...{ defaultLocale: z.enum(locales), proof: z.boolean(), note: z.string() },
  })
  return shape.nullable().catch(null).parse(stored)
}

export type ImportState = 'read' | 'checked' | 'done'
export const importStateNames: Record<ImportState, string> = {
  read: 'przesłany, czeka na wskazanie kolumn',
  checked: 'sprawdzony, czeka na decyzję',
  done: 'zakończony',
}

/** Fewer than five people who left are not counted out: a table of one line would tell of one person. */
export const leftInWords = (left: number): string => (left === 0 ? '0' : left < 5 ? 'mniej niż 5' : String(left))
