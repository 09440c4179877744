// The state of an issue in a word. Server-safe.
import { Tag, type TagTone } from '@/components/ui/tag'
import { type IssueStateName, issueStateNames } from '@/domain/newsletter/schema/issue'

const tones: Partial<Record<IssueStateName, TagTone>> = {
  in_review: 'warning',
  approved: 'success',
  scheduled: 'success',
  asking: 'danger',
  sending: 'brand',
  paused: 'warning',
  finished: 'success',
  cancelled: 'warning',
}

export function IssueStateTag({ state }: { state: IssueStateName }) {
  return <Tag tone={tones[state] ?? 'neutral'}>{issueStateNames[state]}</Tag>
}
