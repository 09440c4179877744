// Institutions by name: which ones a text mentions, in any grammatical case, and where. Data first; no judgement here.
import type { OfficeKind } from '@/lib/db/generated/enums'
import type { Spot } from '../schema/finding'
import { fold, type LintText, matchesOf, phrase } from './text'

/** Kinds that may run a portal of ours, and others that a policy may rightly name as recipients. */
export type InstitutionKind =
  | 'labour_office'
  | 'city_hall_miejski'
  | 'city_hall_miasta'
  | 'commune_office'
  | 'family_help'
  | 'social_help'
  | 'county_office'
  | 'official'
  | 'agency'
  | 'authority'

export type Institution = Spot & {
  kind: InstitutionKind /** folded place, in the case of the text; empty without one */
  place: string
}

const office = 'urz[ae]d\\w*'
const patterns: readonly (readonly [InstitutionKind, string])[] = [
  ['authority', `wojewodzk\\w+ ${office} pracy`],
  ['labour_office', `(?:(?:powiatow|miejsk|grodzk)\\w+ )?${office} pracy`],
  ['family_help', 'powiatow\\w+ centr\\w+ pomocy rodzinie'],
  ['social_help', '(?:miejsk|gminn|miejsko-gminn)\\w+ osrod\\w+ pomocy spolecznej'],
  ['city_hall_miejski', `${office} miejsk(?:i|iego|iemu|im)\\b`],
  ['city_hall_miasta', `${office} (?:stolecznego )?miasta(?: i gminy)?`],
  ['commune_office', `${office} gminy`],
  ['county_office', 'starostw\\w+ powiatow\\w+'],
  // who controls the data of a town: known by the place only
  [
    'official',
    '(?:burmistrz|wojt|prezydent|starost)\\w{0,4}(?: gminy i miasta| miasta i gminy| miasta| gminy| powiatu)?',
  ],
  ['agency', 'polsk\\w+ agencj\\w+ rozwoju przedsiebiorczosci'],
  ['authority', 'zaklad\\w* ubezpieczen spolecznych'],
  ['authority', 'kas\\w+ rolniczego ubezpieczenia spolecznego'],
  ['authority', 'narodow\\w+ fundusz\\w* zdrowia'],
  ['authority', `${office} ochrony danych osobowych`],
  ['authority', `${office} skarbow\\w+`],
  ['authority', 'ministerstw\\w+ [a-z]+(?:,? [a-z]+)?'],
]

/** Short names; only as capital letters. */
const acronyms: Readonly<Record<string, InstitutionKind>> = {
  PUP: 'labour_office',
  GUP: 'labour_office',
  PCPR: 'family_help',
  MOPR: 'social_help',
  MOPS: 'social_help',
  GOPS: 'social_help',
  MGOPS: 'social_help',
  PARP: 'agency',
  ARR: 'agency',
  NCBR: 'agency',
  ZUS: 'authority',
  KRUS: 'authority',
  NFZ: 'authority',
  PFRON: 'authority',
  WUP: 'authority',
  UODO: 'authority',
  GUS: 'authority',
  MRPIPS: 'authority',
  MRPiPS: 'authority',
  MRiPS: 'authority',
}

const kinds: Partial<Record<InstitutionKind, OfficeKind>> = {
  labour_office: 'labour_office',
  city_hall_miejski: 'city_hall',
  city_hall_miasta: 'city_hall',
  commune_office: 'city_hall',
  family_help: 'family_help',
}

/** Kind of our offices that an institution belongs to, or null. */
export const kindOfInstitution = (kind: InstitutionKind): OfficeKind | null => kinds[kind] ?? null

/** `w Raciborzu`, `we Wrocławiu`, `Ciechanów`: a capital letter tells a place. */
const placeAfter =
  /^(?!\s*\n\s*\n)\s{1,9}(?:we?\s{1,9}|dla\s{1,9})?(\p{Lu}\p{Ll}{1,30}(?:[ \u00a0-]{1,3}\p{Lu}\p{Ll}{1,30})?)/u
/** A new sentence or a word of ours is no place. */
const noPlace =
  /^(?:administrator|inspektor|dane|polityka|portal|serwis|panstw|uzytkownik|urzed|urzad|klient|biulety|rodo|osob|prezes)/

function placeOf(raw: string, to: number): { place: string; to: number } {
  const match = placeAfter.exec(raw.slice(to, to + 80))
  if (!match?.[1] || noPlace.test(fold(match[1]))) return { place: '', to }
  return { place: fold(match[1]).replace(/\s+/g, ' '), to: to + match[0].length }
}

function named(text: LintText): Institution[] {
  return patterns.flatMap(([kind, pattern]) =>
    matchesOf(text.folded, phrase(`(?<![\\w-])${pattern}`))
      // a name begins with a capital letter; „urząd pracy” as a common noun names nobody
      .filter(({ index }) => /\p{Lu}/u.test(text.raw[index] ?? ''))
      .map((match) => {
        const end = match.index + match[0].length
        return { kind, from: match.index, ...placeOf(text.raw, end) }
      })
      // „prezydent” alone is anybody's
      .filter(({ kind, place }) => kind !== 'official' || place !== ''),
  )
}

const acronym = new RegExp(`(?<![\\p{L}\\d.@/-])(?:${Object.keys(acronyms).join('|')})(?![\\p{L}\\d@]|\\.[a-z])`, 'gu')

function abbreviated(text: LintText): Institution[] {
  return matchesOf(text.prose, acronym).flatMap((match) => {
    const kind = acronyms[match[0]]
    if (!kind) return []
    const end = match.index + match[0].length
    return [{ kind, from: match.index, ...placeOf(text.raw, end) }]
  })
}

/** All institutions that the text names, in its order; a longer name swallows the shorter ones inside it. */
export function institutionsIn(text: LintText): Institution[] {
  const all = [...named(text), ...abbreviated(text)].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Institution[] = []
  for (const one of all) {
    const last = kept.at(-1)
    if (!last || one.from >= last.to) kept.push(one)
  }
  return kept
}

/** Consonants survive changes that vowels do not: `Dąb`, `Dębu`. */
const bones = (word: string) => word.replace(/[aeiouy]/g, '')

/** The same place in two grammatical cases: `raciborzu`, `racibórz`. The first letters tell; they survive declension. */
export function samePlace(one: string, other: string): boolean {
  const a = fold(one).split(/[\s-]/)[0] ?? ''
  const b = fold(other).split(/[\s-]/)[0] ?? ''
  const length = Math.max(3, Math.min(a.length, b.length) - 3)
  if (a.slice(0, length) === b.slice(0, length)) return true
  return a.length < 6 && a[0] === b[0] && bones(a).slice(0, 2) === bones(b).slice(0, 2)
}
