// One sentence per grammatical case: read aloud, it shows at once whether the declined name is right. Pure and browser-safe.
import type { CaseName } from '../schema'

/** Polish names of the cases with their question, as the form labels them. */
export const caseLabels: Record<CaseName, string> = {
  nominative: 'Mianownik (kto? co?)',
  genitive: 'Dopełniacz (kogo? czego?)',
  dative: 'Celownik (komu? czemu?)',
  accusative: 'Biernik (kogo? co?)',
  instrumental: 'Narzędnik (z kim? z czym?)',
  locative: 'Miejscownik (o kim? o czym?)',
}

const sentences: Record<CaseName, (name: string) => string> = {
  nominative: (name) => `${name} informuje o zmianie polityki prywatności.`,
  genitive: (name) => `To jest polityka prywatności ${name}.`,
  dative: (name) => `Każdy może powierzyć ${name} swój adres e-mail.`,
  accusative: (name) => `Newsletter jest wysyłany przez ${name}.`,
  instrumental: (name) => `W sprawie swoich danych można skontaktować się z ${name}.`,
  locative: (name) => `O danych przetwarzanych w ${name} mówi ta informacja.`,
}

/** A whole sentence with the name in its place, or null while the field is empty. */
export function sampleSentence(form: CaseName, name: string): string | null {
  const bare = name.trim()
  return bare ? sentences[form](bare) : null
}
