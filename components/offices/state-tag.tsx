// The state of an office in one word.
import { Tag } from '@/components/ui/tag'

const words = {
  draft: ['nieuruchomiony', 'warning'],
  live: ['publiczny', 'success'],
  paused: ['przerwa', 'warning'],
  closed: ['zamknięty', 'warning'],
} as const
export type OfficeStateName = keyof typeof words

export function StateTag({ state }: { state: OfficeStateName }) {
  const [text, tone] = words[state]
  return <Tag tone={tone}>{text}</Tag>
}
