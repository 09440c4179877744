// The session cookie: an encrypted token (Auth.js JWT) that carries only `sid`, the id of a row in `sessions`.
// Whether that session still lives is never decided here but read from the table at every request.
import { decode, encode } from 'next-auth/jwt'
import { cookieName, staffCookies, staffSessionSeconds } from '@/lib/cookie-register'
import { env } from '@/lib/env'
import { isUuid } from '@/lib/uuid'

/** Cookies need `Secure`, and the name that demands it, wherever the portal is reached by https. */
export function cookiesAreSecure(): boolean {
  return env.appUrl.startsWith('https:')
}

export function sessionCookieName(): string {
  return cookieName(staffCookies.session, cookiesAreSecure())
}

/** Value of the cookie for a session's id. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({
    token: { sid: sessionId },
    secret: env.authSecret,
    salt: sessionCookieName(),
    maxAge: staffSessionSeconds,
  })
}

/** The session's id of a cookie; null for a missing, foreign, changed or outdated one. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: env.authSecret, salt: sessionCookieName() })
    return typeof token?.sid === 'string' && isUuid(token.sid) ? token.sid : null
  } catch {
    return null
  }
}
