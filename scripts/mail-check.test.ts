// A composed issue as strangers judge it: SpamAssassin's score of the whole message, and a checker of HTML. Skipped where Debian's
// packages are missing (`npm test` installs them when it can).
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { issueMail } from '@/components/email/issue-mail'
import { mimeMessage } from '@/domain/mail/bulk/mime'
import { issueFrame } from '@/domain/newsletter/issue-rendering'
import { splitFrozen, withNumber } from '@/domain/newsletter/rules/issue-marks'
import { mailFor } from '@/domain/newsletter/sending/frozen-mail'
import { locales } from '@/domain/offices/schema'
import { sampleIssue, sampleIssueOffice } from '@/prisma/sample-issue'
import { findMailTool } from './mail-tools'

const [spamassassin, tidy] = [findMailTool('spamassassin'), findMailTool('tidy')]
const ids = { officeId: '00000000-0000-4000-8000-00000000000b', issueId: '00000000-0000-4000-8000-00000000000c' }
const reader = '00000000-0000-4000-8000-00000000000d'

/** The very bytes that one reader's mailbox would get. */
function messageIn(locale: 'pl' | 'en' | 'uk') {
  const office = sampleIssueOffice(locale)
  const { subject, html, text } = issueFrame(issueMail, sampleIssue(), office, locale, 'https://okienko.example')
  const parts = (whole: string) => splitFrozen(withNumber(whole, 7))
  const frozen = {
    sender: { name: 'UG Testowo', address: 'newsletter@testowo.example', replyTo: 'urzad@testowo.example' },
    contents: new Map([[locale as string, { subject, html: parts(html), text: parts(text) }]]),
  }
  const to = { id: reader, kind: 'reader', locale, email: 'czytelnik@example.org', subscriptionId: reader } as const
  return mailFor(frozen, ids, to)
}

describe.each(locales)('an issue in %s', (locale) => {
  it.skipIf(!spamassassin)('has a score below 1 with SpamAssassin', { timeout: 120_000 }, () => {
    const mail = messageIn(locale)
    const run = spawnSync(spamassassin ?? '', ['-t', '-L'], { input: mimeMessage(mail, mail.to), encoding: 'utf8' })
    const [, score = 'none'] = /^X-Spam-Status:.*?score=(-?[\d.]+)/m.exec(run.stdout) ?? []
    const told = run.stdout.slice(run.stdout.lastIndexOf('Content analysis details')).slice(0, 1500)
    expect(Number(score), told).toBeLessThan(1)
  })

  it.skipIf(!tidy)('is HTML that a checker accepts, but for what old mail programs need', () => {
    const { html } = messageIn(locale)
    const { stderr } = spawnSync(tidy ?? '', ['-q', '-e', '-utf8'], { input: html, encoding: 'utf8' })
    // `align` in cells is for Outlook; the checker is older than `aria-roledescription`
    const known = /<t[dh]> attribute "align" not allowed|proprietary attribute "aria-roledescription"/
    expect(stderr.split('\n').filter((line) => line.trim() !== '' && !known.test(line))).toEqual([])
  })
})
