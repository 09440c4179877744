// The way of an issue: what may be done with it in which state, why an approval or a plan does not hold, what the clock does. Pure.
import type { IssueStateName } from '@/domain/newsletter/schema/issue'
import { latest } from '@/lib/polish-moment'

/** Before it is frozen an issue may be written; any change takes it back to a draft. */
export const writable: readonly IssueStateName[] = ['draft', 'in_review', 'approved', 'scheduled', 'asking']
export const isWritable = (state: IssueStateName): boolean => writable.includes(state)
/** A planned one is called off first: who planned it counts on it. */
export const isRemovable = (state: IssueStateName): boolean => ['draft', 'in_review', 'approved'].includes(state)
export const isPlanned = (state: IssueStateName): boolean => state === 'scheduled' || state === 'asking'
export const hasStarted = (state: IssueStateName): boolean => !isWritable(state)

export type IssueGroup = 'drafts' | 'waiting' | 'planned' | 'sending' | 'sent'
/** Lists of the desk in the order in which somebody has to do something; empty ones are not shown. */
export const issueGroups: Record<IssueGroup, { title: string; states: readonly IssueStateName[] }> = {
  waiting: { title: 'Czekają na zatwierdzenie', states: ['in_review'] },
  sending: { title: 'W trakcie wysyłki', states: ['sending', 'paused'] },
  planned: { title: 'Gotowe i zaplanowane', states: ['asking', 'scheduled', 'approved'] },
  drafts: { title: 'Szkice', states: ['draft'] },
  sent: { title: 'Wysłane', states: ['finished', 'cancelled'] },
}

export type IssueApproval = {
  /** hash of the issue as it is now */
  hash: string
  approvedSha256: string | null
  approvedById: string | null
  authorId: string | null
  savedById: string | null
  fourEyes: boolean
}
export type IssueApprovalProblem = 'not_approved' | 'content_changed' | 'own_issue'

/** Why the approval does not count; null when it does. */
export function issueApprovalProblem(facts: IssueApproval): IssueApprovalProblem | null {
  const { hash, approvedSha256, approvedById } = facts
  if (!approvedSha256 || !approvedById) return 'not_approved'
  if (approvedSha256 !== hash) return 'content_changed'
  return mayApprove(approvedById, facts) ? null : 'own_issue'
}

/** With four eyes nobody approves an issue that they began or saved last. */
export function mayApprove(
  personId: string | null,
  { fourEyes, authorId, savedById }: Pick<IssueApproval, 'fourEyes' | 'authorId' | 'savedById'>,
): boolean {
  return !fourEyes || (personId !== authorId && personId !== savedById)
}

export const planProblems = [
  'overdue',
  'planner_gone',
  'not_approved',
  'content_changed',
  'own_issue',
  'content_invalid',
  'gate',
  'route',
  'tracking',
  'office_off',
  'nobody',
  'refused',
] as const
export type IssuePlanProblem = (typeof planProblems)[number]

/** Why an issue is not sent: at the desk, when it is planned, and when its moment has come. */
export const issueProblemSentences: Record<IssuePlanProblem, string> = {
  overdue: 'Portal nie działał w zaplanowanej chwili i minęły ponad dwie godziny.',
  planner_gone: 'Osoba, która zaplanowała wysyłkę, nie jest już wydawcą w tym urzędzie.',
  not_approved: 'Wydanie nie jest zatwierdzone.',
  content_changed: 'Treść zmieniła się po zatwierdzeniu. Wydanie trzeba zatwierdzić jeszcze raz.',
  own_issue: 'W tym urzędzie wydanie zatwierdza osoba, która go nie zaczęła i nie zapisała jako ostatnia.',
  content_invalid: 'Treść wydania nie jest kompletna.',
  gate: 'Kontrola dostępności znalazła błędy, których nie było przy zatwierdzeniu.',
  route: 'Urząd nie ma działającej trasy poczty.',
  tracking: 'Dostawca poczty dodaje śledzenie otwarć albo zmienia odnośniki. Wyłącz to u dostawcy.',
  office_off: 'Strona urzędu nie jest teraz publiczna, więc linki z wiadomości nie działałyby.',
  nobody: 'Nie ma ani jednego odbiorcy.',
  refused: 'Nie udało się rozpocząć wysyłki.',
}

export const isPlanProblem = (text: string | null): text is IssuePlanProblem =>
  (planProblems as readonly (string | null)[]).includes(text)

/** What the clock does with an issue whose moment may have come. */
export function dueIssue(plannedAt: Date, present: Date): 'wait' | 'send' | 'ask' {
  const late = present.getTime() - plannedAt.getTime()
  return late < 0 ? 'wait' : late > latest ? 'ask' : 'send'
}

/** Parts whose source was changed after the approval, for telling what voided it. */
export const changedSince = <T extends { updatedAt: Date }>(sources: readonly T[], approvedAt: Date | null): T[] =>
  approvedAt ? sources.filter(({ updatedAt }) => updatedAt > approvedAt) : []
