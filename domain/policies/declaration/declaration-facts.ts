// The facts of a declaration made whole: what was never saved in its form comes from the settings, the launch and the first version.
// The one source of every `accessibility.*` and `declaration.*` variable; nothing is typed twice.
import type { OfficeSettings } from '@/domain/offices/schema'
import { type Building, type DeclarationData, declarationData, type Gap } from '@/domain/policies/schema/declaration'

/** Days are never empty here, but for the review: none may have been made yet. */
export type DeclarationFacts = DeclarationData

const noGap: Gap = {
  group: 'annex',
  element: '',
  address: '',
  description: '',
  effect: '',
  alternative: '',
  owner: '',
  due: '',
}
const noBuilding: Building = {
  name: '',
  address: '',
  entrance: '',
  inside: '',
  parking: '',
  toilets: '',
  assistanceDog: '',
  other: '',
}

/** What is true of a portal that nobody has examined yet. */
const firstGaps: readonly Gap[] = [
  {
    ...noGap,
    element: 'Treści i pliki dodawane przez redakcję',
    description:
      'Nie zakończyliśmy jeszcze badania wszystkich stron i dokumentów z udziałem osób korzystających z technologii wspomagających.',
    effect: 'Nie możemy wykluczyć barier w poszczególnych treściach.',
    alternative:
      'O każdą informację w innej, dostępnej postaci można poprosić, korzystając z danych kontaktowych podanych niżej.',
  },
  { ...noGap, group: 'outside', element: 'Treści na stronach innych podmiotów, do których prowadzą odnośniki' },
]

/** The declaration of an office whose form was never saved; days are still empty. */
export function startingDeclaration({ accessibility, authorship, contact }: OfficeSettings): DeclarationData {
  return {
    scope: 'website',
    url: '',
    publishedOn: '',
    updatedOn: '',
    status: accessibility.status,
    gaps: [...firstGaps],
    costAssessment: '',
    costAssessmentUrl: '',
    basis: 'self',
    basisBy: '',
    basisOn: '',
    basisUrl: '',
    basisNote: 'Samoocena objęła badanie automatyczne i przegląd działania strony z klawiaturą.',
    preparedOn: '',
    reviewedOn: '',
    ease: '',
    limits: '',
    contactUnit: accessibility.contactUnit || authorship.unit,
    contactEmail: accessibility.contactEmail || contact.email,
    contactPhone: accessibility.contactPhone || contact.phone,
    procedureNote: '',
    apps: [],
    buildings: [{ ...noBuilding, other: accessibility.architecture }],
    architectureUrl: '',
    interpreter: '',
    interpreterUrl: '',
    communication: accessibility.communication,
  }
}

const kept = declarationData.partial()

/** What lies in the database over what the settings say. Reading never refuses: a part that no longer fits is left to the settings. */
export function declarationOf(stored: unknown, settings: OfficeSettings): DeclarationData {
  const start = startingDeclaration(settings)
  const whole = kept.safeParse(stored ?? {})
  if (whole.success) return { ...start, ...whole.data }
  const parts = Object.entries(stored as Record<string, unknown>).filter(([name, value]) => {
    const shape = (declarationData.shape as Record<string, { safeParse: (value: unknown) => { success: boolean } }>)[
      name
    ]
    return shape?.safeParse(value).success
  })
  return { ...start, ...Object.fromEntries(parts) }
}

type Days = {
  /** first day of the office's site in this portal */
  launchedOn: string
  /** day of the first published declaration; null: none yet */
  declaredOn: string | null
  today: string
}

/** The same with its days: where nobody gave one, the portal's own life tells it. */
export function withDays(data: DeclarationData, { launchedOn, declaredOn, today }: Days): DeclarationFacts {
  const publishedOn = data.publishedOn || launchedOn
  const preparedOn = data.preparedOn || declaredOn || today
  return { ...data, publishedOn, updatedOn: data.updatedOn || publishedOn, preparedOn }
}
