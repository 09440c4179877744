// State of an account as a tag, and the mark of an administrator.
import { Tag } from '@/components/ui/tag'

const states = {
  active: { tone: 'success', label: 'aktywne' },
  invited: { tone: 'warning', label: 'zaproszone' },
  disabled: { tone: 'danger', label: 'wyłączone' },
} as const

type Props = { state: keyof typeof states; administrator?: boolean; example?: boolean }

export function PersonState({ state, administrator, example }: Props) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={states[state].tone}>{states[state].label}</Tag>
      {administrator ? <Tag tone="brand">administrator</Tag> : null}
      {example ? <Tag>przykład</Tag> : null}
    </span>
  )
}
