// Headers that protect every answer. Public documents get their own strict policy in documents.ts; staff pages get theirs,
// with a nonce, from proxy.ts: never two Content-Security-Policy headers on one answer.
import type { ServerResponse } from 'node:http'

export const documentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
export const bareRefusalPolicy = "default-src 'none'; frame-ancestors 'none'"

const always: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  // browsers that do not know frame-ancestors
  ['X-Frame-Options', 'DENY'],
  // not no-referrer: browsers would then post `Origin: null` and forms would be refused
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]

/** The protection as a flat list of header lines. */
export const securityLines = (https: boolean): string[] => [
  ...always.flat(),
  ...(https ? ['Strict-Transport-Security', 'max-age=31536000'] : []),
]

export function secure(res: ServerResponse, https: boolean): void {
  for (const [name, value] of always) res.setHeader(name, value)
  if (https) res.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

/** Takes away everything but the protection and the connection's end, before the answer is written anew. */
export function resetHeaders(res: ServerResponse, https: boolean): void {
  for (const name of res.getHeaderNames()) if (name !== 'connection') res.removeHeader(name)
  secure(res, https)
}
