// What robots are asked to leave alone, for the host that was asked: results of searches, views of a page that only look different,
// and everything that is no public document. Names the sitemap of that host.
import type { DoorOffice, Site } from './addresses'

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
