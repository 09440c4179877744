// What stands in the way of a publication, and what is only worth knowing; errors first.
import { Notice } from '@/components/ui/notice'
import type { PublishProblem } from '@/domain/policies/schema'

export function ProblemList({ problems }: { problems: readonly PublishProblem[] }) {
  const errors = problems.filter(({ level }) => level === 'error')
  const warnings = problems.filter(({ level }) => level === 'warning')
  return (
    <>
      <Group kind="danger" title="Tego tekstu nie można jeszcze opublikować" problems={errors} />
      <Group kind="warning" title="Sprawdź przed publikacją" problems={warnings} />
    </>
  )
}

type GroupProps = { kind: 'danger' | 'warning'; title: string; problems: readonly PublishProblem[] }

function Group({ kind, title, problems }: GroupProps) {
  if (problems.length === 0) return null
  return (
    <Notice kind={kind} title={title} className="mb-6">
      <ul className="list-disc pl-5">
        {problems.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}
