// The days that an office's declaration has already told in public: the day of preparation never changes again.
import { polishDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'

export type FirstDays = {
  /** what a published declaration has told because the form gave it; null while it may still change */
  preparedOn: string | null
  /** day of the first published declaration; null before */
  declaredOn: string | null
}

export async function firstDays(tx: Tx, officeId: string): Promise<FirstDays> {
  const first = await tx.policyVersion.findFirst({
    where: { officeId, policy: { kind: 'accessibility' } },
    orderBy: { publishedAt: 'asc' },
    select: { publishedAt: true },
  })
  if (!first) return { preparedOn: null, declaredOn: null }
  const row = await tx.officeDeclaration.findUnique({ where: { officeId }, select: { data: true } })
  const { preparedOn } = (row?.data ?? {}) as { preparedOn?: unknown }
  return {
    preparedOn: typeof preparedOn === 'string' && preparedOn !== '' ? preparedOn : null,
    declaredOn: polishDay(first.publishedAt),
  }
}
