// Who would get an issue if it left now, and who of the register would not, in numbers. Asks no permission; the caller did.
import type { Tx } from '@/lib/db/client'
import type { Audience } from './schema/issue'
import type { AudienceCount, LeftOut } from './schema/issue-desk'

export async function audienceOf(
  tx: Tx,
  officeId: string,
  issue: { audience: string; locale: string },
): Promise<AudienceCount> {
  const groups = await tx.subscription.groupBy({ by: ['state', 'locale'], where: { officeId }, _count: true })
  const counts: Record<LeftOut | 'receives', number> = {
    ...{ receives: 0, other_locale: 0, stopped: 0, reconfirm: 0, pending: 0 },
  }
  for (const { state, locale, _count } of groups) counts[placeOf(state, locale, issue)] += _count
  const { receives, ...rest } = counts
  const left = Object.entries(rest).map(([reason, count]) => ({ reason: reason as LeftOut, count }))
  return { receives, left: left.filter(({ count }) => count > 0) }
}

function placeOf(
  state: 'active' | LeftOut,
  locale: string,
  issue: { audience: Audience | string; locale: string },
): LeftOut | 'receives' {
  if (state !== 'active') return state
  return issue.audience === 'locale' && locale !== issue.locale ? 'other_locale' : 'receives'
}

/** Active subscribers by language, for the choice of the audience. */
export async function activeByLocale(tx: Tx, officeId: string): Promise<Record<string, number>> {
  const groups = await tx.subscription.groupBy({ by: ['locale'], where: { officeId, state: 'active' }, _count: true })
  return Object.fromEntries(groups.map(({ locale, _count }) => [locale, _count]))
}
