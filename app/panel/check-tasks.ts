// Tasks from the nightly check of texts in force: for those who publish and for the data protection officer.
import type { Task } from '@/components/layout/task-list'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { checksOf } from '@/domain/policies/queries/checks'
import type { VersionCheck } from '@/domain/policies/schema/checks'
import { counted } from '@/lib/format'

const errors = { one: 'błąd', few: 'błędy', many: 'błędów' }
const links = { one: 'odnośnik nie działa', few: 'odnośniki nie działają', many: 'odnośników nie działa' }

function tasksOf(base: string, { policySlug, locale, title, findings, deadLinks }: VersionCheck): Task[] {
  const wrong = findings.filter(({ level }) => level === 'error')
  const repealed = wrong.find(({ rule }) => rule === 'L04')
  const href = `${base}/polityki/${policySlug}/podglad${locale === 'pl' ? '' : `?jezyk=${locale}`}`
  const task = (kind: string, text: string, urgency: Task['urgency'], note?: string): Task => ({
    key: `${kind}-${policySlug}-${locale}`,
    text: `${text}: ${title}`,
    href,
    urgency,
    ...(note ? { note } : {}),
  })
  return [
    ...(repealed ? [task('act', 'Dokument powołuje uchylony akt', 'now', repealed.message)] : []),
    ...(!repealed && wrong.length > 0
      ? [task('errors', `W obowiązującym dokumencie: ${counted(wrong.length, errors)}`, 'soon')]
      : []),
    ...(deadLinks.length > 0 ? [task('links', `${counted(deadLinks.length, links)}`, 'later', deadLinks[0]?.url)] : []),
  ]
}

export async function checkTasks(actor: Actor, office: { id: string; slug: string }): Promise<Task[]> {
  if (!can(actor, 'documents.publish', office.id) && !can(actor, 'documents.opinion', office.id)) return []
  const checks = await checksOf(actor, office.id)
  return checks.flatMap((check) => tasksOf(`/panel/urzedy/${office.slug}`, check))
}
