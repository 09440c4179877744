// Wrong configuration is told in one sentence per variable, by name, and never shows a secret.
import { expect, test } from 'vitest'
import { EnvError, parseEnv } from '@/lib/env-shape'

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    parseEnv(source)
    return []
  } catch (error) {
    return (error as EnvError).problems
  }
}

test('nothing set is a complete configuration', () => {
  const settings = parseEnv({})
  expect(settings).toMatchObject({
    PORT: 3000,
    APP_URL: 'http://localhost:3000',
    MAIL_TRANSPORT: 'outbox',
    WORKER: 'inline',
  })
  expect(settings.EXAMPLE_DATA).toBe('on')
  expect(settings.TRUSTED_PROXIES).toEqual([])
  expect(settings.DATABASE_URL).toBeUndefined()
})

test('the address follows the port, and loses its slash when given', () => {
  expect(parseEnv({ PORT: '4000' }).APP_URL).toBe('http://localhost:4000')
  expect(parseEnv({ APP_URL: 'https://okienko.example.org/' }).APP_URL).toBe('https://okienko.example.org')
})

test('an empty variable counts as unset', () => {
  expect(parseEnv({ PORT: '', SMTP_URL: ' ', HOST: '' }).PORT).toBe(3000)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['HOST', 'a b'],
  ['APP_URL', 'ftp://example.org'],
  ['APP_URL', 'https://example.org/portal'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['AUTH_SECRET', 'short'],
  ['MAIL_TRANSPORT', 'pigeon'],
  ['MAIL_FROM', 'nobody'],
  ['SMTP_URL', 'http://example.org'],
  ['TRUSTED_PROXIES', 'loopback,10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'everyone'],
  ['EXAMPLE_DATA', 'yes'],
  ['WORKER', 'on'],
  ['OKIENKO_DIST_DIR', '../elsewhere'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const problems = problemsOf({ [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^Zmienna ${name} .+\\.$`))
})

test('every bad variable is told at once', () => {
  expect(problemsOf({ PORT: 'x', WORKER: 'x', MAIL_FROM: 'x' })).toHaveLength(3)
})

test('a mail route without what it needs is refused', () => {
  expect(problemsOf({ MAIL_TRANSPORT: 'smtp' }).join()).toMatch(/SMTP_URL.*MAIL_FROM/)
  expect(problemsOf({ MAIL_TRANSPORT: 'resend', MAIL_FROM: 'a@example.org' }).join()).toMatch(/RESEND_API_KEY/)
  expect(
    problemsOf({ MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'Urząd <a@example.org>' }),
  ).toEqual([])
})

test('the moved clock exists in tests only', () => {
  expect(problemsOf({ OKIENKO_NOW: '2026-03-01T10:00:00Z' }).join()).toMatch(/OKIENKO_NOW/)
  expect(parseEnv({ OKIENKO_NOW: '2026-03-01T10:00:00Z', OKIENKO_TEST: '1' }).OKIENKO_NOW?.getUTCFullYear()).toBe(2026)
})

test('no message repeats the value of a secret', () => {
  const said = problemsOf({ DATABASE_URL: 'pg://role:tajne@host/x', SMTP_URL: 'tajne', AUTH_SECRET: 'tajne' }).join()
  expect(said).not.toContain('tajne')
})

test('known proxies are kept as given', () => {
  const given = 'loopback, 10.0.0.0/8 ,2001:db8::/32,192.0.2.7'
  expect(parseEnv({ TRUSTED_PROXIES: given }).TRUSTED_PROXIES).toEqual([
    'loopback',
    '10.0.0.0/8',
    '2001:db8::/32',
    '192.0.2.7',
  ])
})

test('the error is told by its code', () => {
  expect(new EnvError(['a', 'b'])).toMatchObject({ code: 'env', message: 'a\nb' })
})
