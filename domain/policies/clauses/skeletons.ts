// Ready documents for information clauses of particular matters: the office's facts as clauses, facts from outside as places that
// must be filled before anybody can publish. Rights follow the bases that the matter names.
import type { OfficeKind } from '@/lib/db/generated/enums'
import { matters } from './library/information'

/** Bases of each matter, in the order in which their rights are told. */
const bases: Readonly<Record<string, readonly string[]>> = {
  recruitment: ['legal-duty', 'consent'],
  'monitoring-city': ['public-task'],
  'monitoring-county': ['public-task'],
  registration: ['legal-duty', 'public-task'],
  employers: ['legal-duty', 'contract'],
  'family-help': ['legal-duty', 'public-task'],
  'civil-status': ['legal-duty'],
  'local-taxes': ['legal-duty'],
  contracts: ['contract', 'legal-duty'],
  correspondence: ['legal-duty'],
  'public-information': ['legal-duty'],
  events: ['consent'],
}

const slugs: Readonly<Record<string, string>> = {
  recruitment: 'rodo-rekrutacja',
  'monitoring-city': 'rodo-monitoring',
  'monitoring-county': 'rodo-monitoring',
  registration: 'rodo-rejestracja',
  employers: 'rodo-pracodawcy',
  'family-help': 'rodo-pomoc-rodzinie',
  'civil-status': 'rodo-stan-cywilny',
  'local-taxes': 'rodo-podatki',
  contracts: 'rodo-umowy',
  correspondence: 'rodo-korespondencja',
  'public-information': 'rodo-informacja-publiczna',
  events: 'rodo-wydarzenia',
}

export type Skeleton = { id: string; title: string; slug: string; source: string }

/** Skeletons that fit a kind of office, in the order of the library. */
export function skeletonsFor(kind: OfficeKind): Skeleton[] {
  return matters
    .filter(({ offices = 'all' }) => offices === 'all' || offices.includes(kind))
    .map((matter) => ({
      id: matter.id,
      title: matter.title,
      slug: slugs[matter.id] ?? matter.id,
      source: sourceOf(matter),
    }))
}

type Matter = (typeof matters)[number]

const sourceOf = ({ id, purpose, recipients, retention, voluntary }: Matter) =>
  `
## Administrator i inspektor ochrony danych

{{> controller.contact}}

{{> dpo.contact}}

## Cel i podstawa prawna

${purpose}

## Odbiorcy danych

${recipients}

{{> transfer.general}}

## Jak długo przechowujemy dane

${retention}

## Państwa prawa

${(bases[id] ?? ['legal-duty']).map((basis) => `{{> rights.${basis}}}`).join('\n\n')}

{{> requests.how}}

{{> complaint.authority}}

## Czy trzeba podać dane

${voluntary}

{{> decisions.none}}
`.trim()
