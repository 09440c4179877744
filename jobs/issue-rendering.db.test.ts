// An issue out of the database as a mail: what a freeze gets, what a test send brings, and that a test can unsubscribe nobody.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sendTestIssue } from '@/domain/newsletter/commands/send-test-issue'
import { mailMarks, numberMark } from '@/domain/newsletter/rules/issue-marks'
import { withScope } from '@/lib/db/client'
import { codeOf } from '@/lib/errors'
import { issueDeskSetting } from '@/prisma/issue-desk-setting'
import { makeIssue } from '@/prisma/make-issue'
import { makeNews } from '@/prisma/makers'
import { freezeContents } from './issue-rendering'
import { renderById } from './mail-rendering'

const text = (title: string, body: string) => ({ kind: 'text' as const, id: randomUUID(), title, body })
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf)

test('a freeze gets one mail for each language, with marks, and what the gate finds once', async () => {
  const { office, editor } = await issueDeskSetting({ readers: 0 })
  const news = await makeNews(office.id, { title: 'Dyżur w sobotę', body: 'Przyjdź **o 10.00**.' })
  const items = [{ kind: 'news' as const, id: news.id, whole: true }, text('Ważne', '[tutaj](https://www.gov.pl/a)')]
  const issue = await makeIssue(office.id, { items, subject: 'Sobota w urzędzie' })
  const { contents, gate, hash, problems } = await freezeContents(editor.actor, office.id, issue.id)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(problems).toEqual([])
  expect(contents.map(({ locale, subject }) => [locale, subject])).toEqual([
    ['pl', 'Sobota w urzędzie'],
    ['en', 'Sobota w urzędzie'],
    ['uk', 'Sobota w urzędzie'],
  ])
  for (const { html, text: plain } of contents)
    for (const part of [html, plain]) {
      for (const mark of [...Object.values(mailMarks), numberMark]) expect(part).toContain(mark)
      expect(part.replaceAll('\u00a0', ' ')).toContain('Dyżur w sobotę')
    }
  expect(gate).toMatchObject([{ rule: 'links', item: items[1]?.id }])
  expect(await freezeContents(editor.actor, office.id, issue.id)).toMatchObject({ hash, contents })
})

test('a test goes to whoever asks, bears a warning, and holds no link of any reader', async () => {
  const { office, editor, publisher } = await issueDeskSetting({ readers: 2 })
  const issue = await makeIssue(office.id, { items: [text('Godziny', 'W piątek do 14.00.')], subject: 'Nowe godziny' })
  const id = await sendTestIssue(editor.actor, office.id, { issueId: issue.id, locale: 'uk' })
  const row = await withScope([office.id], (tx) => tx.mailMessage.findUniqueOrThrow({ where: { id } }))
  expect(row).toMatchObject({ recipient: editor.email, template: 'issue-test', data: { office: office.slug } })
  expect(row.recipient).not.toBe(publisher.email)
  const mail = await renderById(id)
  expect(mail.subject).toBe('[PRÓBA] Nowe godziny')
  expect(mail.headers).not.toHaveProperty('List-Unsubscribe')
  const explained = `/panel/urzedy/${office.slug}/newsletter/${issue.id}/podglad?link=proba`
  for (const part of [mail.html, mail.text]) {
    expect(part).toContain(explained)
    expect(part.replaceAll('\u00a0', ' ')).toContain('W piątek')
    expect(part).toContain('To jest próba.')
    expect(part).not.toMatch(/\/(wypis|moje-dane|potwierdz)\/|%%OKIENKO/)
  }
  // the same row, the same bytes
  expect(await renderById(id)).toEqual(mail)
  const trail = await withScope([office.id], (tx) => tx.auditEvent.findMany({ where: { subjectId: issue.id } }))
  expect(trail.map(({ type }) => type)).toContain('issue.tested')
})

test('a test of an issue that is gone says so; a closed one is not sent', async () => {
  const { office, editor } = await issueDeskSetting({ readers: 0 })
  const issue = await makeIssue(office.id, {})
  const id = await sendTestIssue(editor.actor, office.id, { issueId: issue.id, locale: 'pl' })
  await withScope([office.id], (tx) => tx.issue.delete({ where: { id: issue.id } }))
  const { subject, text: plain } = await renderById(id)
  expect(subject).toContain('[PRÓBA] Wydania już nie ma')
  expect(plain).toContain('usunięto je')
  const ask = { issueId: issue.id, locale: 'pl' as const }
  expect(await codeFrom(sendTestIssue(editor.actor, office.id, ask))).toBe('not_found')
})
