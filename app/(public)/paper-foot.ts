// What stands at the foot of every printed sheet: the office, the document with its version and hash, the address. Lines joined by
// a line end, for an attribute of the page that print.css puts into the sheets' margins.
import { standing } from '@/components/policies/words-of-version'
import { officeName } from '@/domain/offices/rules'
import { easyTextState, type VersionEntry, versionsOf } from '@/domain/policies/public'
import { numberOf } from '@/domain/policies/rules'
import { documentWordsOf } from '@/messages/documents'
import type { OfficePage } from './office-page'

type Page = Pick<OfficePage, 'office' | 'locale' | 'path' | 'address' | 'failed'>

const shortHash = 16

/** `inForce`: documents in force in the page's language, as the layout has them. */
export async function paperFoot(page: Page, inForce: readonly VersionEntry[]): Promise<string> {
  const name = officeName(page.office, page.locale).text
  if (page.failed !== null) return name
  const version = await versionOn(page, inForce)
  if (!version) return `${name}\n${page.address()}`
  const stands = standing(version, documentWordsOf(page.locale), page.locale)
  const title = version.title === '' ? name : `${name} · ${version.title}`
  return [title, `${stands} · SHA-256: ${version.sha256.slice(0, shortHash)}…`, page.address()].join('\n')
}

/** The version whose text the address shows; null for every other page. */
async function versionOn(
  { office, locale, path }: Page,
  inForce: readonly VersionEntry[],
): Promise<VersionEntry | null> {
  const [, document, rest = ''] = /^\/(?:polityki\/)?([^/]+)(\/.*)?$/.exec(path) ?? []
  const isDocument = path.startsWith('/polityki/') || document === 'cookies' || document === 'deklaracja-dostepnosci'
  if (!document || !isDocument) return null
  if (rest === '') return inForce.find(({ policySlug }) => policySlug === document) ?? null
  if (rest === '/latwy-tekst') return (await easyTextState(office.id, document))?.version ?? null
  const number = numberOf(/^\/wersje\/([^/]+)$/.exec(rest)?.[1] ?? '')
  if (number === null) return null
  return (await versionsOf(office.id, document, locale))?.find((one) => one.number === number) ?? null
}
