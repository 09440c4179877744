// Reads what the portal mailed: waits for the worker, then renders the message exactly as it was sent to the local outbox.
import { expect } from '@playwright/test'
import { renderById } from '@/jobs/mail-rendering'
import { withScope } from '@/lib/db/client'

export type ReadMail = { template: string; subject: string; text: string; html: string; links: string[] }

/** The newest mail to an address, once the worker has sent it. */
export async function newestMail(recipient: string, template: string): Promise<ReadMail> {
  await expect.poll(() => sentCount(recipient, template), { timeout: 20_000 }).toBeGreaterThan(0)
  const row = await withScope('everything', (tx) =>
    tx.mailMessage.findFirstOrThrow({ where: { recipient, template }, orderBy: { createdAt: 'desc' } }),
  )
  const { subject, text, html } = await renderById(row.id)
  return { template, subject, text, html, links: [...text.matchAll(/https?:\/\/[^\s>]+/g)].map(([link]) => link) }
}

function sentCount(recipient: string, template: string): Promise<number> {
  return withScope('everything', (tx) => tx.mailMessage.count({ where: { recipient, template, state: 'sent' } }))
}
