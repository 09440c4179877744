// The one place that tells the public site that something it shows has changed.
import type { Tx } from '@/lib/db/client'

/**
 * Bumps the office's content version in the caller's transaction and notifies every web process at commit.
 * Every command that changes what the public sees calls it.
 */
export async function touchPublicContent(tx: Tx, officeId: string): Promise<void> {
  await tx.$executeRaw`UPDATE offices SET content_version = content_version + 1 WHERE id = ${officeId}::uuid`
  await tx.$executeRaw`SELECT pg_notify('okienko_content', ${officeId})`
}
