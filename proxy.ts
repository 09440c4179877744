// The nonce of staff pages, and nothing else: permissions are checked in every page, action and domain function.
// Public pages never come here; their policy, which allows no script at all, is set by the door.
import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'

export const config = { matcher: ['/panel', '/panel/:path*', '/logowanie', '/logowanie/:path*'] }

function policy(nonce: string): string {
  const development = env.dev
  // Next's development client evaluates code, injects styles without the nonce and listens on a web socket
  const scripts = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  const styles = development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`
  return [
    "default-src 'self'",
    scripts,
    styles,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The HTML part of a mail in the outbox: it carries its styles on its elements, as mails must, and may load and run nothing. */
const mailPart = /^\/panel\/poczta\/[\w-]+\/html$/
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A picture or attachment by itself: it may run nothing; the browser's own viewer of PDF needs its plug-in and styles. */
const file = /^\/panel\/urzedy\/[\w-]+\/pliki\/[0-9a-f-]{36}\/[^/]+$/
const filePolicy =
  "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** An issue of the newsletter in the frame of its preview: as the mail of the outbox, and only our own pages may frame it. */
const issueFrame = /^\/panel\/urzedy\/[\w-]+\/newsletter\/[0-9a-f-]{36}\/podglad\/poczta$/
const issueFramePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

function policyOf(path: string): string {
  if (issueFrame.test(path)) return issueFramePolicy
  if (mailPart.test(path)) return mailPolicy
  return file.test(path) ? filePolicy : policy(randomBytes(16).toString('base64'))
}

export function proxy(request: NextRequest): NextResponse {
  const csp = policyOf(request.nextUrl.pathname)
  const headers = new Headers(request.headers)
  // Next reads the nonce from the request's header and stamps it on its scripts and styles
  headers.set('content-security-policy', csp)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp)
  return response
}
