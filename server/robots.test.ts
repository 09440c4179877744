// Robots are told of the sitemap of the host they ask, and kept from what only repeats pages or is no document.
import { expect, test } from 'vitest'
import { robotsText } from './robots'

const site = { origin: 'https://portal.example' }

/** Whether a rule of RFC 9309 with `*` meets a path and its query. */
function refused(text: string, address: string): boolean {
  return text
    .split('\n')
    .flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? [])
    .map((rule) => rule.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*'))
    .some((pattern) => new RegExp(`^${pattern}`).test(address))
}

test('the installation names its own sitemap', () => {
  expect(robotsText(null, site)).toMatch(
    /^User-agent: \*\n[\s\S]*\nSitemap: https:\/\/portal\.example\/sitemap\.xml\n$/,
  )
})

test("an office's own host names the office's sitemap only, one that is not its address yet names none", () => {
  const own = robotsText({ ownOrigin: 'https://www.pup.example' }, site)
  expect(own).toContain('\nSitemap: https://www.pup.example/sitemap.xml\n')
  expect(own).not.toContain('portal.example')
  expect(robotsText({ ownOrigin: null }, site)).not.toContain('Sitemap')
})

test.each([
  ['/panel', true],
  ['/logowanie?powrot=%2Fpanel', true],
  ['/potwierdz/abc', true],
  ['/pup/szukaj?q=rodo', true],
  ['/en/szukaj?q=rodo', true],
  ['/szukaj?q=rodo', true],
  ['/pup/kontakt?widok=k1', true],
  ['/pup/aktualnosci?strona=2&widok=k1', true],
  ['/pup/kontakt?druk=1&grafika=nie', true],
  ['/', false],
  ['/pup', false],
  ['/pup/szukaj', false],
  ['/pup/aktualnosci?strona=2', false],
  ['/pup/kanal.xml', false],
  ['/pup/barwy-2f00e035.css', false],
  ['/_next/static/chunks/a.css', false],
])('%s is refused: %s', (address, expected) => {
  expect(refused(robotsText(null, site), address)).toBe(expected)
})
