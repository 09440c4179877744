// Lines of an invented log for the tests of this room; the default is a person who reads a policy.
import fc from 'fast-check'
import type { AccessLine } from '@/lib/access-log'

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
export const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
export const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

export function aLine(over: Partial<AccessLine>): AccessLine {
  const at = over.at ?? '2026-11-02T10:15:00.000Z'
  return {
    at,
    end: at,
    ms: 12,
    status: 200,
    bytes: 1000,
    method: 'GET',
    host: 'portal.example',
    office: 'pup-testowo',
    path: '/pup-testowo/polityki/prywatnosc',
    referrer: null,
    agent: firefox,
    address: '192.0.2.7',
    dest: 'document',
    mode: 'navigate',
    purpose: null,
    type: 'text/html',
    aborted: false,
    staff: false,
    ...over,
  }
}

/** Any line the door could write, and some it could not. */
export const anyLine = (offices: readonly string[]): fc.Arbitrary<AccessLine> =>
  fc
    .record({
      at: fc
        .date({ min: new Date('2026-10-24T00:00:00Z'), max: new Date('2026-10-26T23:00:00Z'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      status: fc.constantFrom(200, 200, 200, 304, 206, 301, 303, 404, 404, 410, 422, 499, 500, 503),
      bytes: fc.integer({ min: 0, max: 50_000 }),
      ms: fc.integer({ min: 0, max: 900 }),
      method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST'),
      office: fc.constantFrom(null, ...offices),
      path: fc.oneof(
        fc.constantFrom('/', '/panel/urzedy', '/api/health', '/_next/static/a.css', '/wp-login.php', '/logowanie'),
        fc.webPath(),
        fc.string({ unit: 'binary', maxLength: 900 }).map((text) => `/${text}`),
      ),
      referrer: fc.oneof(
        fc.constant(null),
        fc.constantFrom('https://portal.example/pup-testowo', 'https://www.google.com/', 'nonsense'),
        fc.webUrl(),
      ),
      agent: fc.oneof(fc.constantFrom(firefox, chrome, googlebot, null, ''), fc.string({ maxLength: 100 })),
      dest: fc.constantFrom('document', 'style', 'empty', null),
      purpose: fc.constantFrom(null, null, 'prefetch'),
      type: fc.constantFrom('text/html', 'text/css', null),
      staff: fc.boolean(),
      aborted: fc.boolean(),
    })
    .map((over) => aLine(over))
