// What robots are asked to leave alone, for the host that was asked: results of searches, views of a page that only look different,
// and everything that is no public document. Names the sitemap of that host.
import type { DoorOffice, Site } from './addresses'
import type { Exchange } from './exchange'
import { documentPolicy } from './headers'

const nothingPublic = ['/panel', '/logowanie', '/api/', '/potwierdz/', '/wypis/', '/moje-dane/', '/paczka/']
/** `*` stands for any characters (RFC 9309, 2.2.3): on an own host the addresses begin without an office. */
const sameAgain = ['/*szukaj?', '/*?widok=', '/*&widok=', '/*?druk=', '/*&druk=']

/** `own`: the office whose own host was asked, or null on the installation's. */
export function robotsText(own: Pick<DoorOffice, 'ownOrigin'> | null, site: Pick<Site, 'origin'>): string {
  // an own host that is not the office's address yet has no canonical page to name
  const origin = own ? (own.ownOrigin ?? null) : site.origin
  const lines = ['User-agent: *', ...[...nothingPublic, ...sameAgain].map((path) => `Disallow: ${path}`)]
  return [...lines, ...(origin ? ['', `Sitemap: ${origin}/sitemap.xml`] : []), ''].join('\n')
}

/** `/robots.txt`, and `/favicon.ico` where no such file is: then there is nothing to show, and nothing to complain about. */
export function sendRootFile(
  x: Exchange,
  name: 'robots.txt' | 'favicon.ico',
  own: DoorOffice | null,
  site: Pick<Site, 'origin'>,
): void {
  x.res.setHeader('Content-Security-Policy', documentPolicy)
  if (name === 'favicon.ico') {
    x.res.setHeader('Cache-Control', 'public, max-age=86400')
    x.res.writeHead(204).end()
    return
  }
  const text = robotsText(own, site)
  x.res.setHeader('Cache-Control', 'public, max-age=3600')
  x.res.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end(x.method === 'HEAD' ? undefined : text)
}
