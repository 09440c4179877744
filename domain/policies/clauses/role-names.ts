// Roles with a capability, as one phrase in the nominative: „koordynator RODO i inspektor ochrony danych”. The table of permissions
// decides who; here are only the words.
import { type Capability, capabilities } from '@/domain/access/permissions'
import type { Locale } from '@/domain/offices/schema'
import type { Role } from '@/lib/db/generated/enums'

const words: Record<Role, Readonly<Record<Locale, string>>> = {
  editor: { pl: 'redaktor', en: 'editor', uk: 'редактор' },
  publisher: { pl: 'wydawca', en: 'publisher', uk: 'видавець' },
  coordinator: { pl: 'koordynator RODO', en: 'GDPR coordinator', uk: 'координатор GDPR' },
  dpo: { pl: 'inspektor ochrony danych', en: 'Data Protection Officer', uk: 'інспектор із захисту даних' },
  controller: { pl: 'administrator danych', en: 'controller', uk: 'контролер' },
  analyst: { pl: 'analityk', en: 'analyst', uk: 'аналітик' },
}
const and: Record<Locale, string> = { pl: ' i ', en: ' and ', uk: ' та ' }

export type RoleTable = Readonly<Record<string, readonly Role[]>>
export const roleTable: RoleTable = capabilities

/** Empty when nobody holds the capability. */
export function holdersOf(table: RoleTable, capability: Capability, locale: Locale): string {
  const names = (table[capability] ?? []).map((role) => words[role][locale])
  const last = names.pop()
  if (last === undefined) return ''
  return names.length === 0 ? last : `${names.join(', ')}${and[locale]}${last}`
}
