// An issue in plain words, for reading beside another text of it. Pure.
import type { ComposedIssue } from '@/domain/newsletter/schema/issue'

export const kindNames = { news: 'aktualność', version: 'dokument', text: 'własny tekst' } as const

/** Subject, preheader and each part: what it is, its title, and the text of one's own parts. */
export function issueInWords({ subject, preheader, items }: ComposedIssue): string {
  const parts = items.map(({ kind, title, body }, at) => {
    const head = `${at + 1}. ${kindNames[kind]}: ${title || '(bez tytułu)'}`
    return kind === 'text' && body.trim() ? `${head}\n\n${body.trim()}` : head
  })
  return [`Temat: ${subject || '(brak)'}`, `Zajawka: ${preheader || '(brak)'}`, ...parts].join('\n\n')
}
