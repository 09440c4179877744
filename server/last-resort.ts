// Pages of the door itself, for when there is no office to speak for, or nothing behind the door can answer: junk addresses,
// the database away, a broken error page. Plain HTML from memory; needs neither Next nor the database.

import type { Exchange } from './exchange'
import { documentPolicy, resetHeaders } from './headers'
import { type DoorLanguage, doorWords, languageOfAddress } from './last-resort-words'

export const doorStylePath = '/_okienko/strona.css'
export const doorStyle = `:root{color-scheme:light dark}
body{max-width:38rem;margin:12vh auto;padding:0 1.25rem;font:1.125rem/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
a{color:#0b4f9e}a:focus-visible{outline:3px solid #0b4f9e;outline-offset:3px}
.code{color:#595959;font-size:1rem}
@media (prefers-color-scheme:dark){body{color:#f2f2f2;background:#16181c}a{color:#9cc7ff}a:focus-visible{outline-color:#9cc7ff}.code{color:#b8bcc4}}
`

/** The page's HTML. No link is offered where every address would fail alike (5xx). */
function lastResortPage(status: number, language: DoorLanguage): string {
  const { title, text, ...words } = doorWords(status, language)
  const start = language === 'pl' ? '/' : `/${language}`
  const home = status < 500 ? `<p><a href="${start}">${words.home}</a></p>\n` : ''
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${doorStylePath}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${home}<p class="code">${words.code}</p>
</main>
</body>
</html>
`
}

/** Answers with the door's own page. Does nothing when the answer has already begun. */
export function sendLastResort(
  x: Exchange,
  status: number,
  https: boolean,
  headers: Record<string, string> = {},
): void {
  const { res } = x
  if (res.headersSent || res.destroyed) return
  const html = Buffer.from(lastResortPage(status, languageOfAddress(x.path, x.search)))
  resetHeaders(res, https)
  res.statusCode = status
  if (status === 503) res.setHeader('Retry-After', '30')
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Security-Policy', documentPolicy)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('Content-Length', html.length)
  res.end(x.method === 'HEAD' ? undefined : html)
}
