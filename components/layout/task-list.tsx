// What needs doing: one line a task, each a link to the place where it is done. Urgency is said in words.
import { Tag } from '@/components/ui/tag'

export type Task = {
  key: string
  text: string
  href: string
  /** why, or until when */
  note?: string
  urgency: 'now' | 'soon' | 'later'
}

const tones = {
  now: { tone: 'danger', words: 'pilne' },
  soon: { tone: 'warning', words: 'do zrobienia' },
  later: { tone: 'neutral', words: 'w planie' },
} as const

const order = ['now', 'soon', 'later']

export function TaskList({ tasks, empty }: { tasks: readonly Task[]; empty: string }) {
  if (tasks.length === 0) return <p className="muted">{empty}</p>
  const sorted = tasks.toSorted((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency))
  return (
    <ul className="link-list">
      {sorted.map(({ key, text, href, note, urgency }) => (
        <li key={key}>
          <Tag tone={tones[urgency].tone}>{tones[urgency].words}</Tag> <a href={href}>{text}</a>
          {note ? <span className="muted block">{note}</span> : null}
        </li>
      ))}
    </ul>
  )
}
