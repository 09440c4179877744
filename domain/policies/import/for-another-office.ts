// A document's source on its way to another office: whatever says which office wrote it becomes a variable, and what no variable
// can stand for is named, so that a person looks at it. Pure; changes nothing inside variables and clauses.
import { type ImportOffice, recogniseNames, withVariables } from './names'

export type Prepared = { source: string; replaced: number; warnings: string[] }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `slug`: address of the office that wrote it. */
export function forAnotherOffice(source: string, office: ImportOffice, slug: string): Prepared {
  const names = recogniseNames(source, office)
  const own = names.filter(({ sort }) => sort === 'own')
  const files = source.match(new RegExp(`(?<=\\()/${escaped(slug)}/(?:en/|uk/)?pliki/[^)\\s]*`, 'g')) ?? []
  // links to the office's own pages; its files stay behind
  const path = new RegExp(`(?<=\\()/${escaped(slug)}(?=[/)#?\\s])(?!/(?:en/|uk/)?pliki/)(?:/(?:en|uk)(?=[/)]))?`, 'g')
  const paths = source.match(path) ?? []
  const replaced = own.reduce((sum, { count }) => sum + count, 0) + paths.length
  const moved = withVariables(
    source,
    office,
    own.map(({ id }) => id),
  ).replace(path, '{{office.path}}')
  return {
    source: moved,
    replaced,
    warnings: [...leftNames(moved, office), ...leftWords(moved, office), ...leftFiles(files)],
  }
}

const leftFiles = (files: readonly string[]): string[] =>
  [...new Set(files)].map(
    (file) =>
      `Plik „${file.split('/').at(-1)}” należy do poprzedniego urzędu: dodaj go do swojej biblioteki i popraw odnośnik.`,
  )

/** Names that may be an office's: for a person to decide. */
function leftNames(source: string, office: ImportOffice): string[] {
  return recogniseNames(source, office)
    .filter(({ sort }) => sort !== 'own')
    .map(({ found, context }) => `Sprawdź nazwę „${found}”: ${context}`)
}

/** Towns, mailboxes, addresses of the Internet and telephones that are not a whole fact of the settings. */
function leftWords(source: string, { settings, hosts }: ImportOffice): string[] {
  const bare = source.replace(/\{\{[^{}]*\}\}/g, ' ')
  const { address, contact, dpo } = settings
  const domains = [...hosts, ...[contact.email, dpo.email].map((email) => email.split('@')[1] ?? '')]
  const literal = [address.city, address.street, address.postcode, ...domains, ...addressesIn(bare)]
  const found = literal.filter((word) => word.trim().length >= 4 && bare.toLowerCase().includes(word.toLowerCase()))
  return [...new Set(found)].map((word) => `W tekście zostaje „${word}”. Sprawdź, czy to dane poprzedniego urzędu.`)
}

const addressesIn = (text: string) => text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
