// In which grammatical case an institution stands in a sentence: the ending of its name tells, and where two cases look the same, the
// word before it.
import type { CaseName } from '@/domain/offices/schema'
import { fold } from '../linter/text'

const endings: readonly (readonly [RegExp, readonly CaseName[]])[] = [
  [/^urzad\b/, ['nominative', 'accusative']],
  [/^urzedu\b/, ['genitive']],
  [/^urzedowi\b/, ['dative']],
  [/^urzedem\b/, ['instrumental']],
  [/^urzedzie\b/, ['locative']],
  [/^(?:centrum)\b/, []],
  [/^osrodek\b/, ['nominative', 'accusative']],
  [/^osrodka\b/, ['genitive']],
  [/^osrodkowi\b/, ['dative']],
  [/^osrodkiem\b/, ['instrumental']],
  [/^osrodku\b/, ['locative']],
  [/^starostwo\b/, ['nominative', 'accusative']],
  [/^starostwa\b/, ['genitive']],
  [/^starostwu\b/, ['dative']],
  [/^starostwem\b/, ['instrumental']],
  [/^starostwie\b/, ['locative']],
]

/** the adjective before a noun that does not decline */
const adjectives: readonly (readonly [RegExp, readonly CaseName[]])[] = [
  [/^\w+iego\b|^\w+ego\b/, ['genitive']],
  [/^\w+emu\b/, ['dative']],
  [/^\w+ym\b|^\w+im\b/, ['instrumental', 'locative']],
  [/^\w+e\b/, ['nominative', 'accusative']],
]

const after: Partial<Record<CaseName, RegExp>> = {
  accusative: /(?:^|\s)(?:przez|na|za|pod|ponad|poprzez|reprezentuj\w+|prowadz\w+)\s+$/,
  instrumental: /(?:^|\s)(?:z|ze|przed|nad|pod|miedzy|jest|poza)\s+$/,
  locative: /(?:^|\s)(?:w|we|o|na|po|przy)\s+$/,
  genitive: /(?:^|\s)(?:do|od|dla|u|bez|z|ze|wobec|wedlug|siedziby|strony|portalu)\s+$/,
  dative: /(?:^|\s)(?:ku|dzieki|przeciw)\s+$/,
}

/** Of several cases that look the same, the one that the words before ask for; else the first. */
export function chooseCase(cases: readonly CaseName[], before: string): CaseName {
  const words = fold(before)
    .replace(/\s+/g, ' ')
    .replace(/[*_[(„"]+$/, '')
  const asked = cases.length > 1 ? cases.find((one) => after[one]?.test(words)) : undefined
  return asked ?? cases[0] ?? 'nominative'
}

/** The case of a name like „Powiatowego Urzędu Pracy w Lipowie”, with the words before it in the sentence. */
export function caseOf(name: string, before: string): CaseName {
  const words = fold(name).replace(/\s+/g, ' ').split(' ')
  for (const word of words.slice(0, 4)) {
    const found = endings.find(([pattern]) => pattern.test(word))
    if (found && found[1].length > 0) return chooseCase(found[1], before)
  }
  const adjective = adjectives.find(([pattern]) => pattern.test(words[0] ?? ''))
  return chooseCase(adjective?.[1] ?? ['nominative'], before)
}
