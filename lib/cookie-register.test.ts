// The register against the library that really sets the cookies.
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cookieName, isRegistered, staffCookies } from './cookie-register'

type Named = Record<'sessionToken' | 'csrfToken' | 'callbackUrl', { name: string }>
// not among the package's exports, so it is found by its place
const core = path.dirname(createRequire(import.meta.url).resolve('@auth/core'))
const { defaultCookies }: { defaultCookies: (secure: boolean) => Named } = await import(
  /* @vite-ignore */ path.join(core, 'lib/utils/cookie.js')
)

describe('the cookie register', () => {
  it.each([true, false])('has the names Auth.js uses (https: %s)', (secure) => {
    const used = defaultCookies(secure)
    expect(cookieName(staffCookies.session, secure)).toBe(used.sessionToken.name)
    expect(cookieName(staffCookies.csrf, secure)).toBe(used.csrfToken.name)
    expect(cookieName(staffCookies.callback, secure)).toBe(used.callbackUrl.name)
  })

  it.each([
    ['authjs.session-token', true],
    ['__Secure-authjs.session-token.1', true],
    ['__Host-authjs.csrf-token', true],
    ['__Secure-authjs.csrf-token', false],
    ['_ga', false],
    ['', false],
  ])('knows %j: %s', (name, known) => {
    expect(isRegistered(name)).toBe(known)
  })
})
