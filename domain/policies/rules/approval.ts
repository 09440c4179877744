// Four eyes: what must be true of an approval before a text is published, where the office asks for one. Pure.

export type ApprovalFacts = {
  /** fingerprint of the text as it is now */
  sha256: string
  /** what was approved, by whom; null where nothing is */
  approvedSha256: string | null
  approvedById: string | null
  /** who saved the text last */
  savedById: string | null
  /** who is to stand as its author */
  authorId: string | null
}

export type ApprovalProblem = 'not_approved' | 'text_changed' | 'own_text'

/** Why the approval does not count; null when it does. Nobody approves a text that they wrote or saved last. */
export function approvalProblem(facts: ApprovalFacts): ApprovalProblem | null {
  const { sha256, approvedSha256, approvedById, savedById, authorId } = facts
  if (!approvedSha256 || !approvedById) return 'not_approved'
  if (approvedSha256 !== sha256) return 'text_changed'
  return approvedById === savedById || approvedById === authorId ? 'own_text' : null
}

export const approvalSentences: Record<ApprovalProblem, string> = {
  not_approved: 'Ten urząd publikuje dopiero po zatwierdzeniu przez drugą osobę. Wyślij tekst do recenzji.',
  text_changed: 'Tekst zmienił się po zatwierdzeniu. Musi go zatwierdzić jeszcze raz druga osoba.',
  own_text: 'Zatwierdzić musi osoba, która nie jest autorem tekstu i nie zapisała go jako ostatnia.',
}
