// What a person sees of a text before it becomes a draft. Nothing is stored.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { fillClauses } from '@/domain/policies/clauses'
import { importOffice } from '@/domain/policies/import/import-office'
import { type Imported, importText } from '@/domain/policies/import/import-text'
import { recogniseNames, speaksOf, withVariables } from '@/domain/policies/import/names'
import { lintDocument } from '@/domain/policies/linter/lint-document'
import { officeFacts } from '@/domain/policies/office-facts'
import { isVariant, languageOf, policyKinds, type Variant } from '@/domain/policies/rules'
import type { ImportReport } from '@/domain/policies/schema/import'
import { withScope } from '@/lib/db/client'
import type { PolicyKind } from '@/lib/db/generated/enums'
import { renderMarkdown } from '@/lib/markdown'

/** Reads a file; never fails for what the file holds (`refused` says it). */
export async function readImport(actor: Actor, officeId: string, bytes: Uint8Array, name: string): Promise<Imported> {
  permit(actor, 'documents.write', officeId)
  const office = await withScope([officeId], (tx) => importOffice(tx, officeId))
  return importText(bytes, name, office)
}

const kindOf = (text: string): PolicyKind => policyKinds.find((kind) => kind === text) ?? 'other'

type Asked = { source: string; title: string; kind: string; locale: string; chosen: readonly string[] }
export type ImportView = Pick<ImportReport, 'names' | 'html' | 'findings' | 'speaksOf'> & {
  /** the source with the chosen variables in it */
  filled: string
}

/** The text as the public would read it with the chosen variables, its names, and what the linter says of it. */
export async function importView(actor: Actor, officeId: string, asked: Asked): Promise<ImportView> {
  permit(actor, 'documents.write', officeId)
  const locale: Variant = isVariant(asked.locale) ? asked.locale : 'pl'
  return withScope([officeId], async (tx) => {
    const office = await importOffice(tx, officeId)
    const names = recogniseNames(asked.source, office)
    const filled = withVariables(asked.source, office, asked.chosen)
    const { facts } = await officeFacts(tx, officeId)
    const { body } = fillClauses(filled, facts, locale)
    const { html } = renderMarkdown(body, { locale: languageOf(locale), headingShift: 2, idPrefix: 'podglad' })
    const { title } = asked
    const report = await lintDocument(tx, officeId, { kind: kindOf(asked.kind), locale, title, source: filled })
    return { names, filled, html, findings: report.findings, speaksOf: speaksOf(names) }
  })
}
