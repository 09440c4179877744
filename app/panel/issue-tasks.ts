// Tasks from the desk of the newsletter: what waits for an approval, what was to leave and did not, what came back.
import type { Task } from '@/components/layout/task-list'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { issuesOf } from '@/domain/newsletter/queries/issues'
import type { IssueInList } from '@/domain/newsletter/schema/issue-desk'
import { formatShortMoment } from '@/lib/format'

type Words = { text: string; note: string; urgency: Task['urgency']; part: string }

function wordsFor({ state, plannedAt, updatedAt }: IssueInList): Words | null {
  const saved = `Ostatni zapis ${formatShortMoment(updatedAt)}.`
  if (state === 'asking')
    return {
      ...{ text: 'Zdecyduj o planowanej wysyłce', urgency: 'now', part: '/wysylka' },
      note: plannedAt ? `Termin był ${formatShortMoment(plannedAt)}, nic nie wysłano.` : 'Nic nie wysłano.',
    }
  if (state === 'in_review')
    return { text: 'Zatwierdź lub zwróć wydanie newslettera', note: saved, urgency: 'soon', part: '/wysylka' }
  if (state === 'paused')
    return { text: 'Wysyłka wydania jest wstrzymana', note: saved, urgency: 'now', part: '/przebieg' }
  return state === 'approved'
    ? { text: 'Wyślij zatwierdzone wydanie', note: saved, urgency: 'later', part: '/wysylka' }
    : null
}

export async function issueTasks(actor: Actor, office: { id: string; slug: string }): Promise<Task[]> {
  if (!can(actor, 'issues.send', office.id)) return []
  const base = `/panel/urzedy/${office.slug}/newsletter`
  return (await issuesOf(actor, office.id)).flatMap((issue): Task[] => {
    const words = wordsFor(issue)
    if (!words) return []
    const { text, note, urgency, part } = words
    return [
      {
        key: `issue-${issue.id}`,
        text: `${text}: ${issue.subject || 'bez tematu'}`,
        ...{ note, urgency, href: `${base}/${issue.id}${part}` },
      },
    ]
  })
}
