// Answer of a route handler that makes a text for machines: tagged by its content, so that who has it already is told so (304).
import { createHash } from 'node:crypto'

/** Whether an `If-None-Match` names the tag (RFC 9110, 13.1.2): a list of tags, compared weakly, or `*`. */
export function matches(header: string | null, tag: string): boolean {
  if (header === null) return false
  if (header.trim() === '*') return true
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((one) => one.replace(/^W\//, '') === tag)
}

/** 200 with the text, or 304. The tag is weak: whoever stands in front of us may compress the text. */
export function textAnswer(request: Request, text: string, type: string): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { etag: `W/${tag}`, 'cache-control': 'no-cache' }
  if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}
