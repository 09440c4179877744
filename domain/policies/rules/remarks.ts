// What is said about a working text on its way to publication, and where a quoted passage still stands. Pure; browser-safe.

export const remarkKinds = ['sent', 'approved', 'returned', 'voided', 'opinion_asked', 'opinion', 'comment'] as const
export type RemarkKind = (typeof remarkKinds)[number]

/** What happened, in words that follow a person's name or „system”. */
export const remarkNames: Record<RemarkKind, string> = {
  sent: 'Wysłano do recenzji',
  approved: 'Zatwierdzono tekst',
  returned: 'Zwrócono do poprawy',
  voided: 'Zmieniono tekst, recenzja straciła ważność',
  opinion_asked: 'Poproszono IOD o opinię',
  opinion: 'Opinia IOD',
  comment: 'Uwaga do tekstu',
}

/** One line of words with plain spaces, as it is quoted and compared. */
export const quoted = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** Whether the passage stands in one of the texts (source, and what readers will see), whatever the spaces. */
export function stands(passage: string, texts: readonly string[]): boolean {
  const wanted = quoted(passage)
  return wanted !== '' && texts.some((text) => quoted(text).includes(wanted))
}

type Said = { kind: RemarkKind; at: Date }

/** The newest remark of these kinds. */
export function newest<R extends Said>(remarks: readonly R[], kinds: readonly RemarkKind[]): R | null {
  return (
    remarks.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
  )
}

/** The request for an opinion that nobody answered yet. */
export function openQuestion<R extends Said>(remarks: readonly R[]): R | null {
  const last = newest(remarks, ['opinion_asked', 'opinion'])
  return last?.kind === 'opinion_asked' ? last : null
}

/** The return that nothing followed: the text is to be mended and sent again. */
export function openReturn<R extends Said>(remarks: readonly R[]): R | null {
  const last = newest(remarks, ['sent', 'approved', 'returned'])
  return last?.kind === 'returned' ? last : null
}
