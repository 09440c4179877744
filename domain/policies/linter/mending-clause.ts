// Which clause of the library mends a finding in a document: the first of those that the library has for this kind of document, in its
// language, and that the text does not hold already.
import type { OfficeKind, PolicyKind } from '@/lib/db/generated/enums'
import { includedClauses } from '../clauses/expand'
import { clausesFor } from '../clauses/library'
import type { Variant } from '../rules'
import type { Finding, RuleId } from '../schema/finding'

type Choice = { rule: RuleId; said?: RegExp; clauses: readonly string[] }

/** In the order in which they are tried; `said`: only where the message says it. */
const choices: readonly Choice[] = [
  { rule: 'L06', clauses: ['newsletter.retention', 'log.retention', 'retention.archives'] },
  { rule: 'L08', said: /ust\. 1 lit\. a/, clauses: ['controller.contact'] },
  { rule: 'L08', said: /ust\. 1 lit\. b/, clauses: ['dpo.contact'] },
  { rule: 'L08', said: /ust\. 1 lit\. c/, clauses: ['newsletter.basis', 'basis.general'] },
  {
    rule: 'L08',
    said: /ust\. 1 lit\. e/,
    clauses: ['newsletter.recipients', 'recipients.general', 'recipients.hosting'],
  },
  { rule: 'L08', said: /ust\. 2 lit\. a/, clauses: ['newsletter.retention', 'retention.archives', 'log.retention'] },
  { rule: 'L08', said: /ust\. 2 lit\. b/, clauses: ['newsletter.rights', 'rights.overview'] },
  { rule: 'L08', said: /ust\. 2 lit\. d/, clauses: ['complaint.authority'] },
  { rule: 'L09', clauses: ['newsletter.rights', 'rights.overview'] },
  { rule: 'L10', said: /anonimow/, clauses: ['log.personal'] },
  { rule: 'L10', said: /odbiorc/, clauses: ['newsletter.recipients', 'recipients.hosting'] },
  { rule: 'L11', clauses: ['log.personal'] },
  { rule: 'L12', said: /pilnować/, clauses: ['changes.versions'] },
  { rule: 'L12', clauses: ['changes.no-consent'] },
  { rule: 'L13', clauses: ['cookies.reading', 'statistics.how'] },
  { rule: 'L14', clauses: ['cookies.reading', 'cookies.table'] },
  { rule: 'L17', clauses: ['mail.contact', 'controller.contact'] },
  { rule: 'L25', clauses: ['cookies.reading'] },
  { rule: 'L27', said: /kont czytelników/, clauses: ['portal.no-accounts'] },
  { rule: 'L27', said: /statystyk/, clauses: ['statistics.how'] },
  { rule: 'L27', said: /plików cookie/, clauses: ['cookies.reading'] },
]

/** All ids named above, for the test that the library knows them. */
export const namedClauses = [...new Set(choices.flatMap(({ clauses }) => clauses))]

export type Chooser = (finding: Pick<Finding, 'rule' | 'message'>) => string | null

export function clauseChooser(office: OfficeKind, document: PolicyKind, variant: Variant, source: string): Chooser {
  const held = new Set(includedClauses(source))
  const known = new Set(clausesFor(office, document, variant).map(({ id }) => id))
  return ({ rule, message }) => {
    const fitting = choices.filter((choice) => choice.rule === rule && (!choice.said || choice.said.test(message)))
    return fitting.flatMap(({ clauses }) => clauses).find((id) => known.has(id) && !held.has(id)) ?? null
  }
}
