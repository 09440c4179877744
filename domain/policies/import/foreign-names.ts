// Names of institutions that are not the office that imports: other offices of this installation, and whatever the linter knows by its
// kind. Naming an authority as a recipient is right, so authorities are left alone.
import type { VariableName } from '../clauses/variables'
import { type Institution, institutionsIn, kindOfInstitution, samePlace } from '../linter/institutions'
import { readText } from '../linter/text'
import type { NameSort } from '../schema/import'
import { caseOf } from './declined'
import { declinedSpots, type ImportOffice, type NameSpot, spotsOfWords } from './names'

const isShort = (name: string) => /^[A-Z]{3,6}(?:\s|$)/.test(name)

function sortOf({ kind, place }: Institution, office: ImportOffice): NameSort | null {
  const ours = kindOfInstitution(kind)
  if (ours === null) return kind === 'agency' || kind === 'social_help' || kind === 'county_office' ? 'foreign' : null
  if (ours !== office.kind) return 'foreign'
  if (place === '') return 'likely'
  const { names, address } = office.settings
  const own = [names.locative, names.nominative, names.short, address.city].flatMap((name) => name.split(/\s+/))
  return own.some((word) => /^\p{Lu}/u.test(word) && samePlace(word, place)) ? 'likely' : 'foreign'
}

function variableOf(name: string, before: string): VariableName {
  return isShort(name) ? 'office.short' : `office.name.${caseOf(name, before)}`
}

export function foreignSpots(markdown: string, office: ImportOffice): NameSpot[] {
  const before = (from: number) => markdown.slice(Math.max(0, from - 30), from)
  const known = office.others.flatMap((names): NameSpot[] => [
    ...declinedSpots(markdown, names).map(
      ({ from, to, case: form }): NameSpot => ({ from, to, variable: `office.name.${form}`, sort: 'foreign' }),
    ),
    ...spotsOfWords(markdown, names.short).map(
      (spot): NameSpot => ({ ...spot, variable: 'office.short', sort: 'foreign' }),
    ),
  ])
  // offsets of the linter's text are those of the Markdown: it is composed and has Unix line ends
  const named = institutionsIn(readText(markdown)).flatMap((one): NameSpot[] => {
    const sort = sortOf(one, office)
    if (sort === null) return []
    return [
      { from: one.from, to: one.to, variable: variableOf(markdown.slice(one.from, one.to), before(one.from)), sort },
    ]
  })
  return [...known, ...named]
}
