// A list of checks, each in order, with a warning or broken; the state is said in words, not by colour alone.
import type { ReactNode } from 'react'
import { Tag, type TagTone } from './tag'

export type Check = { name: string; state: 'ok' | 'warning' | 'broken'; words?: string; detail: ReactNode }

const tones: Record<Check['state'], { tone: TagTone; words: string }> = {
  ok: { tone: 'success', words: 'działa' },
  warning: { tone: 'warning', words: 'uwaga' },
  broken: { tone: 'danger', words: 'nie działa' },
}

export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <dl className="facts">
      {checks.map(({ name, state, words, detail }) => (
        <div key={name}>
          <dt>
            {name} <Tag tone={tones[state].tone}>{words ?? tones[state].words}</Tag>
          </dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
