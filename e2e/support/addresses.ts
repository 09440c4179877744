// Every address that the tree below app/ answers to, with the ids of chosen records in it. A parameter that nobody here knows
// stops the tests: whoever adds it says which record it names.
import { readdirSync } from 'node:fs'
import { sectionNames } from '@/domain/offices/schema/sections'
import type { OfficeIds } from '@/prisma/whole-office'

export type Door = {
  /** folder below `app/`, as it stands in the tree */
  folder: string
  kind: 'page' | 'route'
}

/** Pages and route handlers below a folder of the tree. */
export function doorsBelow(folder: string): Door[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => /^(?:(.*)\/)?(page|route)\.tsx?$/.exec(`${folder}/${file}`.replace(/^app\//, '')))
    .flatMap((found) => (found ? [{ folder: found[1] ?? '', kind: found[2] as Door['kind'] }] : []))
    .toSorted((a, b) => a.folder.localeCompare(b.folder))
}

type Values = (ids: OfficeIds) => readonly (string | number)[]

/** What a parameter stands for, by the end of its folder. These name an office or a record of it … */
const records: Record<string, Values> = {
  'urzedy/[office]': ({ slug }) => [slug],
  'konta/[person]': ({ personId, formerId }) => [personId, formerId],
  'poczta/[mail]': ({ outboxMailId }) => [outboxMailId],
  'aktualnosci/[id]': (ids) => [ids.draftNewsId, ids.plannedNewsId, ids.newsId, ids.withdrawnNewsId, ids.closedNewsId],
  // one in every state that lasts, so that every form of theirs is met
  'newsletter/[issue]': (ids) => [
    ids.draftIssueId,
    ids.reviewedIssueId,
    ids.approvedIssueId,
    ids.plannedIssueId,
    ids.pausedIssueId,
    ids.sentIssueId,
    ids.closedIssueId,
  ],
  // two texts in two states, so that every form of theirs is met
  'urzedy/[office]/polityki/[policy]': ({ policySlug, reviewedSlug }) => [policySlug, reviewedSlug],
  'polityki/[policy]': ({ policySlug }) => [policySlug],
  'subskrybenci/[subscriber]': ({ subscriptionId, stoppedId }) => [subscriptionId, stoppedId],
  'import/[import]': ({ importId }) => [importId],
  '(public)/[office]': ({ slug }) => [slug],
  '[locale]/aktualnosci/[slug]': ({ newsSlug }) => [newsSlug],
  'pliki/[id]': ({ fileId }) => [fileId],
  'urzedy/[office]/pliki/[file]': ({ attachmentId, pictureId, closedFileId }) => [
    attachmentId,
    pictureId,
    closedFileId,
  ],
  'zalacznik/[file]': ({ attachmentId }) => [attachmentId],
  'stare-adresy/[id]': ({ oldPathId }) => [oldPathId],
}
/** … and these do not. */
const words: Record<string, Values> = {
  'wersje/[version]': ({ versionNumber, closedNumber }) => [versionNumber, closedNumber],
  // an entry that came with the program: of the installation, not of an office
  'akty/[entry]': () => ['giodo'],
  'ustawienia/[section]': () => sectionNames,
  'subskrybenci/eksport/[format]': () => ['csv', 'ndjson'],
  '[subscriber]/eksport/[format]': () => ['json', 'html'],
  'panel/[...brak]': () => ['nie-ma-takiej'],
  '[office]/[locale]': () => ['pl'],
  '[locale]/[sheet]': () => ['barwy-0123456789abcdef.css'],
  'sitemap/[part]': () => ['1.xml'],
  'archiwum/[issue]': ({ sentIssueNumber }) => [sentIssueNumber],
  'wersje/[n]': ({ versionNumber }) => [versionNumber],
  'porownanie/[a]': ({ versionNumber }) => [versionNumber],
  '[a]/[b]': ({ versionNumber }) => [versionNumber],
  '[id]/[name]': () => ['logo.png'],
  '[file]/[name]': () => ['plik.bin'],
}

const isOffice = (place: string) => place.endsWith('/[office]')

export type Address = { door: Door; path: string }
export type Named = {
  /** whose slug stands in the address */
  office: OfficeIds
  /** whose records stand below it; a text stands in place of every one of them */
  records: OfficeIds | string
}

/** The addresses of a door; several when a parameter has several values. Throws for a parameter that is not known above. */
export function addressesOf(door: Door, { office, records: owner }: Named): Address[] {
  let paths = ['']
  let place = ''
  for (const segment of door.folder.split('/')) {
    place = place ? `${place}/${segment}` : segment
    if (segment.startsWith('(')) continue
    const values = segment.startsWith('[') ? valuesOf(place, office, owner) : [segment]
    paths = paths.flatMap((before) => values.map((value) => `${before}/${value}`))
  }
  return paths.map((path) => ({ door, path }))
}

function valuesOf(place: string, office: OfficeIds, owner: OfficeIds | string): readonly (string | number)[] {
  const find = (table: Record<string, Values>) => Object.keys(table).find((end) => `/${place}`.endsWith(`/${end}`))
  const word = find(words)
  if (word) return words[word]?.(typeof owner === 'string' ? office : owner) ?? []
  const record = find(records)
  if (!record) throw new Error(`e2e/support/addresses.ts does not know what stands at app/${place}`)
  if (isOffice(place)) return records[record]?.(office) ?? []
  return typeof owner === 'string' ? [owner] : (records[record]?.(owner) ?? [])
}

/** Whether a record of an office stands in the door's addresses, beside the office itself. */
export function namesRecord({ folder }: Door): boolean {
  const places = folder.split('/').map((_, at, all) => `/${all.slice(0, at + 1).join('/')}`)
  return places.some((place) => !isOffice(place) && Object.keys(records).some((end) => place.endsWith(`/${end}`)))
}

/** The folder that answers to an address of the panel: a fixed segment before a parameter, as the router chooses. */
export function folderOf(path: string): string {
  const segments = path.split('/').filter(Boolean)
  const fits = (folder: string) => {
    const parts = folder.split('/')
    return parts.length === segments.length && parts.every((part, at) => part.startsWith('[') || part === segments[at])
  }
  const loose = (folder: string) => folder.split('/').filter((part) => part.startsWith('[')).length
  const [best = ''] = doorsBelow('app/panel')
    .map(({ folder }) => folder)
    .filter(fits)
    .toSorted((a, b) => loose(a) - loose(b))
  return best
}
