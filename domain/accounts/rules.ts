// Decisions about accounts, without reading or writing anything: which session lives, which link works, where sign-in may return to.

/** How long a session lives without being used; twelve hours end it in any case (`expiresAt`). */
const idleMilliseconds = 8 * 3_600_000

export function sessionLives(session: { expiresAt: Date; lastSeenAt: Date; endedAt: Date | null }, at: Date): boolean {
  return (
    session.endedAt === null && session.expiresAt > at && at.getTime() - session.lastSeenAt.getTime() < idleMilliseconds
  )
}

/** Life of a one-time link in milliseconds: an invitation waits a week, a reset two hours. */
export const linkLife = { invitation: 7 * 86_400_000, reset: 2 * 3_600_000 } as const
export type LinkPurpose = keyof typeof linkLife

export type LinkState = 'open' | 'used' | 'expired'

export function linkState(link: { expiresAt: Date; usedAt: Date | null }, at: Date): LinkState {
  if (link.usedAt) return 'used'
  return link.expiresAt > at ? 'open' : 'expired'
}

/** Where sign-in leads: a page of the panel of this portal, never another site; everything else becomes `/panel`. */
export function safeReturn(path: string | null | undefined): string {
  if (!path || path.length > 300 || !/^\/panel(\/[\w./-]*)?$/.test(path) || path.includes('//') || path.includes('..'))
    return '/panel'
  return path
}

/** Browser family and system for the list of sessions: no version, no address. */
export function sessionLabel(family: string | undefined, system: string | undefined): string {
  const parts = [family, system].map((part) => part?.replace(/[^\p{L}\p{N} .-]/gu, '').slice(0, 30)).filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'nieznana przeglądarka'
}
