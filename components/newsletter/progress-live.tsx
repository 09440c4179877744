'use client'
// The moving part of the page: asks for the state again every few seconds while something may change, and tells a screen reader now and
// then. Without script the page is as true as when it was opened, with a link that opens it again.
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ProgressBar } from '@/components/newsletter/progress-bar'
import { ProgressEquation } from '@/components/newsletter/progress-equation'
import type { ProgressView } from '@/domain/newsletter/rules/progress-view'
import { formatNumber } from '@/lib/format'

type Props = {
  initial: ProgressView
  source: string
  page: string
  /** what may be done, between the bar and the equation */
  children?: ReactNode
}

const [often, seldom, afterFault] = [3_000, 15_000, 10_000]
/** A screen reader is told again after this time at the earliest. */
const quiet = 30_000

const spoken = ({ done, audience, percent, stateName }: ProgressView) =>
  `Załatwiono ${formatNumber(done)} z ${formatNumber(audience)}, ${percent}%, ${stateName}.`

export function ProgressLive({ initial, source, page, children }: Props) {
  const { view, lost } = usePolled(initial, source)
  const said = useSpoken(view)
  return (
    <>
      <ProgressBar view={view} />
      <p className="mt-3">
        <a href={page}>Odśwież</a>
        {lost ? <span className="muted"> Nie udało się odświeżyć liczb. Próbujemy dalej.</span> : null}
      </p>
      <p className="sr-only" role="status">
        {said}
      </p>
      {children}
      <ProgressEquation view={view} />
    </>
  )
}

function usePolled(initial: ProgressView, source: string) {
  const router = useRouter()
  const [asked, answer] = useState<{ view: ProgressView; of: ProgressView; lost: boolean }>({
    ...{ view: initial, of: initial, lost: false },
  })
  // a page that was opened again brings newer numbers
  const { view, lost } = asked.of === initial ? asked : { view: initial, lost: false }
  const { state, moves, uncertain } = view
  useEffect(() => {
    if (!moves) return
    let timer: ReturnType<typeof setTimeout>
    const stop = new AbortController()
    const again = (after: number) => {
      timer = setTimeout(ask, after)
    }
    async function ask() {
      if (document.hidden) return again(often)
      try {
        const reply = await fetch(source, { signal: stop.signal, cache: 'no-store' })
        if (!reply.ok) throw new Error(String(reply.status))
        const next = (await reply.json()) as ProgressView
        answer({ view: next, of: initial, lost: false })
        // what may be done now is another: the forms around change
        if (next.state !== state || next.uncertain !== uncertain) router.refresh()
        else if (next.moves) again(state === 'sending' ? often : seldom)
      } catch {
        if (stop.signal.aborted) return
        answer((before) => ({ ...before, of: initial, lost: true }))
        again(afterFault)
      }
    }
    again(state === 'sending' ? often : seldom)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [initial, source, state, moves, uncertain, router])
  return { view, lost }
}

/** What a screen reader hears: a change of state at once, numbers seldom. Nothing when the page opens: it is read anyway. */
function useSpoken(view: ProgressView): string {
  const [said, say] = useState('')
  const last = useRef<{ state: string; at: number } | null>(null)
  useEffect(() => {
    const at = performance.now()
    if (last.current === null) last.current = { state: view.state, at }
    else if (last.current.state !== view.state || at - last.current.at > quiet) {
      last.current = { state: view.state, at }
      say(spoken(view))
    }
  }, [view])
  return said
}
