// What a standard text is: a document of the clause library before any office's facts are filled in.
import type { Variant } from '@/domain/policies/rules'
import type { PolicyKind } from '@/lib/db/generated/enums'

export type StandardText = {
  slug: string
  kind: PolicyKind
  locale: Variant
  title: string
  /** Markdown with variables; headings begin at level 2 (the title is the page's level 1) */
  source: string
}
