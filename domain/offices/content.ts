// The one place that tells the public site that something it shows has changed.
import type { Tx } from '@/lib/db/client'
import { announceContent } from '@/lib/db/content-rounds'

/**
 * Bumps the office's content version in the caller's transaction and notifies every web process at commit. Every command that
 * changes what the public sees calls it; the command returns when no process hands out the old pages any more.
 */
export async function touchPublicContent(tx: Tx, officeId: string): Promise<void> {
  await tx.$executeRaw`UPDATE offices SET content_version = content_version + 1 WHERE id = ${officeId}::uuid`
  await announceContent(tx, officeId)
}
