// Import of a text: what its forms send, and what its page shows. Browser-safe.
import { z } from 'zod'
import type { VariableName } from '@/domain/policies/clauses/variables'
import { createPolicyInput, type DraftConflict, saveDraftInput } from '@/domain/policies/schema'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'
import type { PolicyKind } from '@/lib/db/generated/enums'

/** what a person may upload, in bytes; a server action takes more (next.config.mjs) */
export const largestFile = 5 * 1024 * 1024
/** what a draft may hold, in characters */
export const longestDraft = 200_000

export type NameSort =
  /** a fact of this office, beyond doubt */
  | 'own'
  /** probably this office */
  | 'likely'
  /** another institution */
  | 'foreign'

/** A wording in an imported text that a variable could stand for. */
export type OfferedName = {
  /** stable for one text: what the form sends back */
  id: string
  found: string
  variable: VariableName
  /** what the variable prints now; empty when the setting is missing */
  value: string
  count: number
  /** the words around the first place */
  context: string
  sort: NameSort
}

const text = z.string().catch('')

/** The form of the page, at whatever step; checked strictly only when the draft is made, so that nothing typed is lost before. */
export const importStepInput = z.object({
  step: z.enum(['read', 'preview', 'create']).catch('read'),
  file: z.file().optional().catch(undefined),
  pasted: text,
  title: text,
  kind: text,
  target: text,
  slug: text,
  locale: text,
  source: text,
  changeNote: text,
  seen: text,
  names: z.array(z.string()).catch([]),
  notes: z.array(z.string()).catch([]),
})
export type ImportStep = z.infer<typeof importStepInput>

export const importDraftInput = z.object({
  /** a document of the office, or a new one */
  target: z.union([z.literal('new'), saveDraftInput.shape.policyId]),
  locale: saveDraftInput.shape.locale,
  title: createPolicyInput.shape.title,
  kind: createPolicyInput.shape.kind,
  slug: createPolicyInput.shape.slug,
  source: saveDraftInput.shape.source.refine((source) => source.trim() !== '', 'Tekst jest pusty.'),
  changeNote: saveDraftInput.shape.changeNote,
  /** unpublished changes that the person has seen and gives up (`seenOf`); empty: none */
  seen: text,
})
export type ImportDraftInput = z.infer<typeof importDraftInput>

/** Which draft was seen, and in which state: another document's draft, or a later one, is not it. */
export const seenOf = (policyId: string, locale: string, revision: number) => `${policyId}/${locale}/${revision}`

/** `detail` of a conflict: unpublished changes that the import would replace. */
export type ImportConflict = DraftConflict & { seen: string }

/** A document that a text may be imported into. */
export type ImportTarget = { id: string; title: string; kind: PolicyKind }

/** What the page shows of a text that was read. */
export type ImportReport = {
  fields: { title: string; kind: string; target: string; slug: string; locale: string; changeNote: string }
  /** Markdown as it was read, without variables */
  source: string
  names: OfferedName[]
  /** ids of the names that become variables */
  chosen: string[]
  notes: string[]
  /** another office that the text speaks of, as it calls it */
  speaksOf: string | null
  html: string
  findings: DocumentFinding[]
  conflict?: ImportConflict
}
