// The definitions of product.md „Numbers” as tables: what counts as a document read by a person, and what stands apart.
import { describe, expect, it } from 'vitest'
import type { AccessLine } from '@/lib/access-log'
import { agentOf } from './browsers'
import { classOf, linkOf, pagePath } from './classify'
import type { TrafficClass } from './rules'
import { aLine, chrome, firefox, googlebot } from './testing/sample-lines'

const cases: [string, Partial<AccessLine>, TrafficClass][] = [
  ['a page opened by a person', {}, 'view'],
  ['the same page, unchanged', { status: 304, type: null }, 'view'],
  ['a page without Sec-Fetch, by content type', { dest: null, mode: null }, 'view'],
  ['304 without Sec-Fetch and type, by address', { dest: null, status: 304, type: null }, 'view'],
  ['a page whose reader left in the middle', { aborted: true }, 'view'],
  ['a style', { dest: 'style', path: '/_next/static/x.css', type: 'text/css' }, 'asset'],
  ['a style, unchanged, without Sec-Fetch', { dest: null, status: 304, type: null, path: '/_next/static/x' }, 'asset'],
  ['a feed without Sec-Fetch', { dest: null, type: 'application/atom+xml', path: '/pup-testowo/kanal.xml' }, 'asset'],
  ['HTML fetched by a script', { dest: 'empty' }, 'asset'],
  ['a HEAD request', { method: 'HEAD' }, 'other'],
  ['a sent form', { method: 'POST', status: 303 }, 'other'],
  ['a wrongly filled form', { method: 'POST', status: 422 }, 'other'],
  ['a redirect', { status: 308 }, 'other'],
  ['a part of a file', { status: 206 }, 'other'],
  ['a visitor who left', { status: 499 }, 'other'],
  ['a page that does not exist', { status: 404 }, 'error'],
  ['a picture that does not exist', { status: 404, dest: 'image' }, 'error'],
  ['a fault of the portal', { status: 503 }, 'error'],
  ['a closed page', { status: 410 }, 'error'],
  ['a prefetch', { purpose: 'prefetch;prerender' }, 'prefetch'],
  ['a robot', { agent: googlebot }, 'bot'],
  ['a robot that found an error', { agent: googlebot, status: 404 }, 'bot'],
  ['a program without a name', { agent: null }, 'bot'],
  ['a command line', { agent: 'curl/8.5.0' }, 'bot'],
  ['a health check', { path: '/api/health', agent: 'curl/8.5.0' }, 'health'],
  ['the panel', { path: '/panel/urzedy', staff: true }, 'panel'],
  ['signing in', { path: '/logowanie', method: 'POST', status: 303 }, 'panel'],
  ['staff on a public page', { staff: true }, 'staff'],
  ['a page whose name begins like the panel', { path: '/panelowa', office: null }, 'view'],
]

describe('classOf', () => {
  it.each(cases)('%s', (_, over, expected) => {
    expect(classOf(aLine(over))).toBe(expected)
  })
})

describe('pagePath', () => {
  it.each([
    ['/pup-testowo/polityki/cookies', 'pup-testowo', '/polityki/cookies'],
    ['/polityki/cookies', 'pup-testowo', '/polityki/cookies'],
    ['/pup-testowo', 'pup-testowo', '/'],
    ['/pup-testowo/', 'pup-testowo', '/'],
    ['/pup-testowo/en/kontakt/', 'pup-testowo', '/en/kontakt'],
    ['/pup-testowo-stary', 'pup-testowo', '/pup-testowo-stary'],
    ['/', null, '/'],
  ])('%s of %s is %s', (path, office, expected) => {
    expect(pagePath(path, office)).toBe(expected)
  })
})

describe('linkOf', () => {
  const own = new Set(['www.pup-testowo.example'])
  it.each([
    ['https://portal.example/pup-testowo/kontakt', { from: 'inside', path: '/kontakt' }],
    ['https://www.pup-testowo.example:8443/kontakt', { from: 'inside', path: '/kontakt' }],
    ['https://szukaj.example/wyniki/ktos', { from: 'outside', origin: 'https://szukaj.example' }],
    ['android-app://com.example', { from: 'nowhere' }],
    ['nonsense', { from: 'nowhere' }],
    [null, { from: 'nowhere' }],
  ])('%s', (referrer, expected) => {
    expect(linkOf(aLine({ referrer }), own)).toEqual(expected)
  })
})

describe('agentOf', () => {
  it.each([
    [firefox, 'Firefox', 'Linux'],
    [chrome, 'Chrome', 'Windows'],
    [chrome.replace('Safari/537.36', 'Safari/537.36 Edg/142.0.0.0'), 'Microsoft Edge', 'Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari',
      'iOS',
    ],
  ])('%s', (text, browser, system) => {
    expect(agentOf(text)).toEqual({ bot: false, browser, system })
  })

  it('never lets a stranger invent a family', () => {
    expect(agentOf('=cmd|calc/1.0 Zagadka/9').browser).toBe('inne')
  })

  it('answers quickly for eight kilobytes of malice', () => {
    const started = performance.now()
    agentOf(`Mozilla/5.0 ${'(((;;;a/1.'.repeat(900)}`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
