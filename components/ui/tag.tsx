// A short state beside a title: in force, draft, withdrawn.
import type { ReactNode } from 'react'

export type TagTone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger'

export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tone === 'neutral' ? 'tag' : `tag tag-${tone}`}>{children}</span>
}
