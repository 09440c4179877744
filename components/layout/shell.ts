// What the parts of the office's shell need to know; one object, made by the office's layout.
import type { Locale, OfficeSettings } from '@/domain/offices/schema'
import type { Closure } from '@/domain/offices/schema/closure'
import type { ReaderView } from '@/lib/view'
import type { Words } from '@/messages/words'
import type { Label, NamedDocument } from './trail'

export type Shell = {
  office: {
    slug: string
    base: string
    example: boolean
    settings: OfficeSettings
    /** why the office is off; null while it is live */
    closure: Closure | null
  }
  locale: Locale
  words: Words
  /** path below office and language, empty for the home page */
  path: string
  /** documents in force */
  documents: readonly NamedDocument[]
  print: { graphics: boolean } | null
  failed: number | null
  /** title of the record that the address names, for the trail; null where the trail names the page by itself */
  named: Label | null
  /** the nearest page in each language, below office and language */
  languages: { paths: Readonly<Record<Locale, string>> }
  reader: ReaderView
}
