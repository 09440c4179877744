'use server'
// Signing out: the session's row ends, the cookie goes. Works without script.
import { redirect } from 'next/navigation'
import { leave } from '@/domain/accounts/auth'
import { endOwnSession } from '@/domain/accounts/own-account'
import { requireActor } from '@/domain/accounts/session'

export async function signOut(): Promise<void> {
  // a session that has ended meanwhile is signed out already
  const actor = await requireActor().catch(() => null)
  if (actor?.sessionId) await endOwnSession(actor, actor.sessionId)
  await leave()
  redirect('/logowanie?wylogowano=1')
}
