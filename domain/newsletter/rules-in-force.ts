// The text to which a consent is given: the newsletter rules with the information clause (art. 13 RODO), in the language of the person.
import type { Locale } from '@/domain/offices/schema'
import { entryInForce } from '@/domain/policies/public'
import type { ConsentText } from './schema'

/** Null where the language has none in force: a consent is given to a text that the person can read, so no other stands in. */
export async function rulesInForce(
  officeId: string,
  locale: Locale,
): Promise<{ text: ConsentText; title: string } | null> {
  const version = await entryInForce(officeId, 'newsletter', locale)
  if (!version) return null
  const { id: versionId, policyId, number, sha256, title } = version
  return { text: { versionId, policyId, number, sha256, locale }, title }
}
