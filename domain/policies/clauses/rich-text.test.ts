// The rich editor and our own texts: every standard text and every clause opens without a passage of source, and comes out of it
// as the same document, whatever the settings of the office leave of its conditions.

import { describe, expect, it } from 'vitest'
import { plainIssues } from '@/domain/offices/schema'
import { factsOf, fillClauses, standardTexts } from '@/domain/policies/clauses'
import { clauses } from '@/domain/policies/clauses/library'
import { languageOf } from '@/domain/policies/rules'
import { renderMarkdown } from '@/lib/markdown'
import type { DocNode } from '@/lib/rich-text/document'
import { markdownToDoc } from '@/lib/rich-text/from-markdown'
import { docToMarkdown } from '@/lib/rich-text/to-markdown'
import { exampleSettings } from '@/prisma/maker-settings'

const texts = [
  ...(['labour_office', 'city_hall', 'family_help', 'other'] as const).flatMap((kind) =>
    standardTexts(kind).map(({ slug, locale, source }) => ({ label: `${slug} ${locale} ${kind}`, locale, source })),
  ),
  ...clauses.flatMap(({ id, text }) =>
    (['pl', 'en', 'uk'] as const).flatMap((locale) => {
      const source = text[locale]
      return source === undefined ? [] : [{ label: `${id} ${locale}`, locale, source }]
    }),
  ),
]

const offices = [true, false].flatMap((enabled) =>
  (['resend', 'outbox'] as const).map((mailTransport) =>
    factsOf({
      slug: 'urzad',
      kind: enabled ? 'city_hall' : 'labour_office',
      settings: exampleSettings({
        newsletter: { enabled, basis: enabled ? 'consent' : 'public_task', proofMonths: 24, ...plainIssues },
        hosting: { supplier: enabled ? 'Centrum Usług Wspólnych' : '' },
      }),
      mailTransport,
      declaredOn: '2026-02-05',
    }),
  ),
)

const kindsIn = (node: DocNode): string[] => [node.type, ...(node.content ?? []).flatMap(kindsIn)]

describe('texts of the library in the rich editor', () => {
  it.each(texts)('$label', ({ locale, source }) => {
    const doc = markdownToDoc(source)
    expect(kindsIn(doc)).not.toContain('sourcePassage')
    const written = docToMarkdown(doc)
    expect(docToMarkdown(markdownToDoc(written))).toBe(written)
    const html = (text: string) =>
      offices.map((facts) => renderMarkdown(fillClauses(text, facts, locale).body, { locale: languageOf(locale) }).html)
    expect(html(written)).toEqual(html(source))
  })
})
