// Every code that the engine, the ways of sending, the bounce rules and the pauses write has plain Polish words for staff. The codes are
// collected from the code itself, so a new one without words fails here.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { errorWords } from '@/domain/mail/rules'
import { subscriptionStateNames } from '../schema'
import { deliveryStateNames, deliveryStates } from './delivery-states'
import { blockWords, failureWords, placeMeanings, placeNames, places, skipWords } from './progress-words'
import { pauseReasonNames, pauseReasons } from './sending-steps'

const writers = [
  ...['domain/mail/bulk', 'domain/mail/transports', 'domain/mail/routes.ts', 'domain/mail/rules.ts'],
  ...['jobs/issue-pump.ts', 'jobs/mail-pump.ts'],
  ...['domain/newsletter/sending', 'domain/newsletter/events', 'domain/newsletter/public/control.ts'],
  ...['domain/newsletter/commands/cancel-issue.ts', 'domain/newsletter/commands/settle-uncertain.ts'],
]
const sources = writers
  .flatMap((place) => (place.endsWith('.ts') ? [place] : readdirSync(place).map((name) => path.join(place, name))))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))

const code = "'([a-z_]+(?::[a-z0-9_.]+)?)'"
const written = [
  new RegExp(`\\b(?:error|lastError|why|reason|code): ${code}`, 'g'),
  new RegExp(`\\breason = ${code}`, 'g'),
  new RegExp(`closeUncertain\\([^)]*, ${code}\\)`, 'g'),
]
const codes = new Set(
  sources.flatMap((source) => written.flatMap((pattern) => [...source.matchAll(pattern)].map(([, one = '']) => one))),
)
/** Of those that are put together, one of each form. */
const composed = [
  ...[
    'smtp_refused:550',
    'smtp_refused:550:5.1.1',
    'resend:422 validation_error',
    'resend:403',
    'resend:500',
    'left:2',
  ],
  ...['hard:5.1.1', 'hard:provider_suppressed', 'soft:general', 'soft:mailboxfull', 'block:attachmentrejected'],
  ...['provider_failed', 'provider_failed:reached_daily_quota', 'bounce:hard:5.1.1'],
]

const plain = /^[^_]{4,}$/

it('finds the codes', () => {
  expect([...codes]).toEqual(
    expect.arrayContaining([
      'too_old',
      'other_bytes',
      'pace',
      'resend_answer_lost',
      'resend:422',
      'interrupted',
      'left',
    ]),
  )
  expect(codes.size).toBeGreaterThan(20)
})

it.each([...codes, ...composed])('says %s in words', (one) => {
  const words = failureWords(one) ?? ''
  expect(words).toMatch(plain)
  expect(words).not.toContain('powód nieznany')
})

it('says in words why a batch waits', () => {
  for (const one of [...codes].filter((each) =>
    /^(?:resend|smtp|pace|no_|route_|frozen|tracking|internal)/.test(each),
  )) {
    expect(errorWords(one)).toMatch(plain)
    expect(errorWords(one)).not.toContain('powód nieznany')
  }
  expect(blockWords('daily_quota_exceeded')).not.toBe(blockWords('monthly_quota_exceeded'))
})

it('says of everybody who was left out why', () => {
  const states = Object.keys(subscriptionStateNames).filter((state) => state !== 'active')
  for (const reason of [...states, 'left', 'cancelled', 'suppressed', 'other_language', 'no_address'])
    expect(skipWords(reason), reason).not.toBe('z innego powodu')
})

it('knows every state, place and pause', () => {
  for (const state of deliveryStates) expect(deliveryStateNames[state]).toMatch(plain)
  for (const place of places) expect(`${placeNames[place]} ${placeMeanings[place]}`).toMatch(plain)
  for (const reason of pauseReasons) expect(pauseReasonNames[reason]).toMatch(plain)
})
