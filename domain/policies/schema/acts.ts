// The register of legal acts as forms send it and screens show it. Browser-safe.
import { z } from 'zod'
import { patternOf } from '@/domain/policies/linter/act-pattern'
import { isDay } from '@/lib/day'
import { line } from '@/lib/form-text'
import { storedText } from '@/lib/stored-text'

const day = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'Podaj dzień w postaci rrrr-mm-dd.')
  .default('')

const mostPhrases = 20
const longestPhrase = 200

/** `2024 poz. 1221`, `2004 nr 99 poz. 1001`; `Dz. U. z` before it is taken away. */
const journal = line(60)
  .transform((text) =>
    text
      .replace(/^dz\.?\s?u\.?\s*(?:z\s+)?/i, '')
      .replace(/(\d{4})\s*r\.?/, '$1')
      .replace(/,/g, '')
      .replace(/\bnr\s*/i, 'nr ')
      .replace(/\bpoz\.?\s*/i, 'poz. '),
  )
  .refine(
    (text) => text === '' || /^\d{4} (?:nr \d{1,3} )?poz\. \d{1,5}$/.test(text),
    'Podaj rok i pozycję, na przykład „2024 poz. 1221”.',
  )
  .default('')

export const saveActInput = z
  .object({
    /** entry to change; empty for a new one */
    entry: z.string().trim().max(60).default(''),
    /** highest revision that was on the screen; 0 for a new or a built-in entry */
    revision: z.coerce.number().int().min(0).default(0),
    title: line(500).refine((text) => text !== '', 'Podaj tytuł aktu.'),
    journal,
    phrases: z
      .string()
      .max(mostPhrases * (longestPhrase + 2), 'Za dużo tekstu.')
      .default('')
      .transform((text) => [
        ...new Set(
          storedText(text)
            .split('\n')
            .map((one) => one.replace(/\s+/g, ' ').trim()),
        ),
      ])
      .transform((phrases) => phrases.filter((phrase) => phrase !== ''))
      .refine((phrases) => phrases.length <= mostPhrases, `Najwyżej ${mostPhrases} wierszy.`)
      .refine(
        (phrases) => phrases.every(({ length }) => length <= longestPhrase),
        `Wiersz: najwyżej ${longestPhrase} znaków.`,
      )
      .refine(
        (phrases) => phrases.every((phrase) => patternOf([phrase], []) !== null),
        'Za krótkie słowa: w każdym wierszu wpisz co najmniej 4 litery lub cyfry.',
      ),
    inForceFrom: day,
    repealedOn: day,
    replacement: line(500).default(''),
    confidence: z.enum(['certain', 'check']).default('certain'),
    active: z.enum(['tak', 'nie']).default('tak'),
  })
  .refine(({ inForceFrom, repealedOn }) => inForceFrom === '' || repealedOn === '' || repealedOn > inForceFrom, {
    path: ['repealedOn'],
    message: 'Akt nie może utracić mocy, zanim wszedł w życie.',
  })
  .refine(({ title, phrases, journal: place }) => phrases.length > 0 || patternOf([title], [place]) !== null, {
    path: ['phrases'],
    message: 'Wpisz słowa, po których można rozpoznać akt w tekście.',
  })
export type SaveActInput = z.infer<typeof saveActInput>

export const restoreActInput = z.object({
  entry: z.string().trim().min(1).max(60),
  /** revision whose values come back; 0: as it came with the program */
  revision: z.coerce.number().int().min(0),
  /** highest revision that was on the screen */
  last: z.coerce.number().int().min(0),
})
export type RestoreActInput = z.infer<typeof restoreActInput>

/** An entry of the register as people see it. Days are `YYYY-MM-DD`. */
export type ActInRegister = {
  entry: string
  /** 0: as it came with the program */
  revision: number
  builtIn: boolean
  title: string
  journal: string
  phrases: readonly string[]
  inForceFrom: string | null
  repealedOn: string | null
  replacement: string
  confidence: 'certain' | 'check'
  /** false: taken out of the register; the linter does not look for it */
  active: boolean
}

/** One change of an entry. */
export type ActChange = ActInRegister & { changedAt: Date; changedBy: string | null }

export type ActStatus = 'in_force' | 'repealed' | 'ending' | 'future' | 'removed'

export function actStatus({ active, inForceFrom, repealedOn }: ActInRegister, today: string): ActStatus {
  if (!active) return 'removed'
  if (repealedOn !== null) return repealedOn <= today ? 'repealed' : 'ending'
  return inForceFrom !== null && inForceFrom > today ? 'future' : 'in_force'
}

export const actStatusNames: Record<ActStatus, string> = {
  in_force: 'obowiązuje',
  repealed: 'nie obowiązuje',
  ending: 'straci moc',
  future: 'jeszcze nie obowiązuje',
  removed: 'usunięty z rejestru',
}

/** A published text that cites an act. */
export type Citing = {
  officeSlug: string
  office: string
  policySlug: string
  title: string
  locale: string
  number: number
  line: number
  passage: string
}
