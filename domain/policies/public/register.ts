// The register of changes of an office (BIP): every act on every published document, in all its languages, newest first.

import { entryOf } from '@/domain/policies/public-version'
import { type Act, actsOf } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { withoutText } from '@/domain/policies/version-rows'
import { withScope } from '@/lib/db/client'

export type RegisterAct = Act<VersionEntry>

/** All acts. A closed version stands there with its number and dates, without title and notes. */
export async function actsOfOffice(officeId: string): Promise<RegisterAct[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.policyVersion.findMany({ where: { officeId }, omit: withoutText, include: { policy: true } }),
  )
  return actsOf(rows.map(({ policy, ...row }) => entryOf(row, policy)))
}
