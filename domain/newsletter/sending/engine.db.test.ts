// The engine with a real database against a Resend and an SMTP server of our own: what is sent to whom, how often, and what the
// equation says, through faults, departures, holds and two engines at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { saveMailRoute } from '@/domain/mail/commands'
import { type ResendStandIn, resendStandIn } from '@/e2e/support/resend-stand-in'
import { type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import { sendDueIssues } from '@/jobs/issue-pump'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { reloadEnv } from '@/lib/env'
import { tokenFor } from '@/lib/token'
import { makeReadyIssue } from '@/prisma/make-issue'
import { type MadeOffice, type MadePerson, makeOffice, makePerson } from '@/prisma/makers'
import { startIssue } from '../commands/start-issue'
import { equationOf } from '../queries/equation'

const engine = systemActor('silnik w teście')
let office: MadeOffice
let publisher: MadePerson

beforeEach(async () => {
  office = await makeOffice()
  publisher = await makePerson({ roles: { [office.id]: ['publisher'] } })
})

async function route(over: { transport: 'smtp' | 'resend'; smtpSecret?: string }) {
  const { actor } = await makePerson({ administrator: true })
  await saveMailRoute(actor, office.id, {
    fromName: '',
    fromEmail: 'newsletter@testowo.example',
    smtpSecret: '',
    resendSecret: 're_test',
    ...over,
  })
}

async function start(readers: number, size = 0) {
  const issue = await makeReadyIssue(office.id, readers)
  const contents = size ? (await import('@/prisma/make-issue')).plainContents('Wydanie próbne', size) : issue.contents
  const equation = await startIssue(publisher.actor, office.id, { issueId: issue.id, revision: 1 }, contents)
  return { ...issue, equation }
}
const equation = (issueId: string) => equationOf(publisher.actor, office.id, issueId)
const issueRow = (id: string) => withScope('everything', (tx) => tx.issue.findUniqueOrThrow({ where: { id } }))

describe('the local outbox', () => {
  it('takes every mail, and the issue is finished', async () => {
    const issue = await start(250)
    expect(issue.equation).toMatchObject({ audience: 250, pending: 250, holds: true })
    await sendDueIssues(engine)
    expect(await equation(issue.id)).toMatchObject({ audience: 250, pending: 0, accepted: 250, holds: true })
    expect(await issueRow(issue.id)).toMatchObject({ state: 'finished', number: 1 })
  })
})

describe('smtp', () => {
  let sink: SmtpSink
  beforeEach(async () => {
    sink = await smtpSink()
    await route({ transport: 'smtp', smtpSecret: sink.url })
  })
  afterEach(() => sink.close())

  it('writes to everybody once, each with their own links', async () => {
    const issue = await start(230)
    await sendDueIssues(engine)
    expect(sink.received.map(({ envelopeTo }) => envelopeTo[0]).toSorted()).toEqual(issue.emails.toSorted())
    expect(await equation(issue.id)).toMatchObject({ accepted: 230, holds: true })
  })
})
