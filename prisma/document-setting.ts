// A document's desk for tests: an office with a publisher and a privacy policy to write, publish and look at. For database tests
// of several rooms; every call makes an office of its own.
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { versionsOf } from '@/domain/policies/public'
import { policyDesk } from '@/domain/policies/queries'
import type { Variant } from '@/domain/policies/rules'
import { polishDay } from '@/lib/clock'
import type { PolicyKind, Role } from '@/lib/db/generated/enums'
import { codeOf } from '@/lib/errors'
import { exampleSettings } from './maker-settings'
import { makeOffice, makePerson } from './makers'

type Over = { kind?: PolicyKind; fourEyes?: boolean }

/** `fourEyes`: the office publishes only what another person approved. */
export async function documentSetting({ kind = 'privacy', fourEyes = false }: Over = {}) {
  const authorship = { ...exampleSettings().authorship, fourEyes }
  const office = await makeOffice({ settings: { authorship } })
  const as = (...roles: Role[]) => makePerson({ roles: { [office.id]: roles } }).then(({ actor }) => actor)
  const publisher = await as('publisher')
  const policy = await createPolicy(publisher, office.id, { title: 'Polityka prywatności', slug: '', kind })
  const write = async (source: string, revision: number, locale: Variant = 'pl') =>
    saveDraft(publisher, office.id, {
      policyId: policy.id,
      locale,
      revision,
      title: 'Polityka prywatności',
      source,
      changeNote: '',
    })
  /** saves the text and publishes it */
  const publish = async (source: string, effectiveFrom = polishDay(), locale: Variant = 'pl') => {
    const { draft } = await policyDesk(publisher, office.id, policy.slug, locale)
    const { revision } = await write(source, draft.revision, locale)
    return publishVersion(publisher, office.id, {
      policyId: policy.id,
      locale,
      revision,
      changeNote: `Zmiana: ${source}`,
      effectiveFrom,
      // a few words are no privacy policy; kept only where the linter finds an error
      overrideReason: 'Tekst próbny z testów.',
    })
  }
  const statuses = async () =>
    (await versionsOf(office.id, policy.slug, 'pl'))?.map(({ number, status }) => `${number} ${status}`)
  return { office, as, publisher, policy, write, publish, statuses }
}

/** Code of the error that the work ends with, or `done`. */
export const codeFrom = async (work: Promise<unknown>) =>
  codeOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  ) ?? 'done'
