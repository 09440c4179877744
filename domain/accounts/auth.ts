// Auth.js, wrapped: it checks a sign-in and sets or clears the cookie. What a session is, and whether it lives, is ours (session.ts).
// Its logger is silent about the rest: a failed sign-in would print a stack with what was typed nearby.
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { staffSessionSeconds } from '@/lib/cookie-register'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { signInWithPassword } from './public'
import { actorOfSession } from './session'
import { cookiesAreSecure } from './session-cookie'

/** Sign-in refused; `code` says why in one word and never more. */
class Refused extends CredentialsSignin {
  constructor(readonly reason: 'wrong' | 'too_many') {
    super()
    this.code = reason
  }
}

const password = Credentials({
  id: 'credentials',
  credentials: { email: {}, password: {} },
  async authorize(given, request) {
    const answer = await signInWithPassword({
      email: String(given.email ?? ''),
      password: String(given.password ?? ''),
      ...client(request),
    })
    if ('refused' in answer) throw new Refused(answer.refused)
    return { id: answer.sessionId }
  },
})

function client(request: Request): { address: string; agent: string } {
  return {
    address: request.headers.get('x-okienko-address') ?? '',
    agent: request.headers.get('user-agent') ?? '',
  }
}

/** What any visitor can cause by a request; not worth a line. */
const expected = new Set(['CredentialsSignin', 'MissingCSRF', 'UnknownAction'])

function config(): NextAuthConfig {
  return {
    basePath: '/api/auth',
    secret: env.authSecret,
    trustHost: true,
    useSecureCookies: cookiesAreSecure(),
    session: { strategy: 'jwt', maxAge: staffSessionSeconds },
    pages: { signIn: '/logowanie', error: '/logowanie', signOut: '/logowanie', verifyRequest: '/logowanie' },
    providers: [password],
    callbacks: {
      async jwt({ token, user }) {
        if (user?.id) return { sid: user.id }
        return typeof token.sid === 'string' && (await actorOfSession(token.sid)) ? { sid: token.sid } : null
      },
      // says that a session lives, and not whose
      session: ({ session }) => ({ expires: session.expires, user: {} }) as typeof session,
      redirect: ({ url, baseUrl }) => (url.startsWith('/panel') ? `${baseUrl}${url}` : `${baseUrl}/panel`),
    },
    logger: {
      // the kind of the error only: its message may repeat what was sent
      error: (error) => {
        const { type = error.name } = error as { type?: string }
        if (!expected.has(type)) log.error('auth', type)
      },
      warn: () => {},
      debug: () => {},
    },
  }
}

const auth = NextAuth(config)

/** Auth.js' own addresses under /api/auth. */
export const handlers = auth.handlers

/** Checks a sign-in and sets the cookie; only in a server action. Answers in one word; throws only what is no sign-in error. */
export async function enter(email: string, password: string): Promise<'in' | 'wrong' | 'too_many'> {
  try {
    await auth.signIn('credentials', { email, password, redirect: false })
    return 'in'
  } catch (error) {
    const { type, code } = error as { type?: unknown; code?: unknown }
    if (type !== 'CredentialsSignin') throw error
    return code === 'too_many' ? 'too_many' : 'wrong'
  }
}

/** Clears the cookie; the session's row is ended by the command before. */
export async function leave(): Promise<void> {
  await auth.signOut({ redirect: false })
}
