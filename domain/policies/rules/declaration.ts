// What a declaration still lacks, and which of its days cannot be true. Pure and browser-safe; days are `YYYY-MM-DD` in Poland.
import type { DeclarationData, DeclarationInput } from '@/domain/policies/schema/declaration'
import type { FieldErrors } from '@/lib/errors'

export type DeclarationLack = { field: string; label: string }

/** Parts that the conditions ask for and nobody has given, in the order of the form. */
export function declarationLacks(data: DeclarationData, known: { seat: boolean; url: boolean }): DeclarationLack[] {
  const { status, gaps, buildings, interpreter, communication } = data
  const described = buildings.some(({ name: _, address: __, ...parts }) => Object.values(parts).some(Boolean))
  const lacks: [boolean, string, string][] = [
    [data.url === '' && !known.url, 'url', 'adres, którego dotyczy deklaracja'],
    [status !== 'full' && gaps.length === 0, 'gaps.0.element', 'wykaz niedostępnych treści'],
    [
      gaps.some(({ group }) => group === 'cost') && data.costAssessment === '' && data.costAssessmentUrl === '',
      'costAssessment',
      'wynik analizy nadmiernych kosztów',
    ],
    [data.basis !== 'self' && data.basisBy === '', 'basisBy', 'kto badał stronę albo złożył oświadczenie'],
    [data.basis !== 'self' && data.basisUrl === '', 'basisUrl', 'odnośnik do raportu albo oświadczenia'],
    [data.contactUnit === '', 'contactUnit', 'osoba lub komórka do kontaktu'],
    [data.contactEmail === '', 'contactEmail', 'adres e-mail do kontaktu'],
    [data.contactPhone === '', 'contactPhone', 'telefon do kontaktu'],
    [!described && data.architectureUrl === '', 'buildings.0.entrance', 'opis dostępności architektonicznej'],
    [!known.seat && !buildings.some(({ address }) => address), 'buildings.0.address', 'adres siedziby'],
    [
      interpreter === '' && !/migow|PJM|SJM/i.test(communication),
      'interpreter',
      'czy jest tłumacz polskiego języka migowego online',
    ],
  ]
  const own = lacks.filter(([missing]) => missing).map(([, field, label]) => ({ field, label }))
  return [...own, ...gapLacks(data)]
}

/** What a gap should tell besides its name (3.4): plain words, effect, a way that works, a plan. */
function gapLacks({ status, gaps }: DeclarationData): DeclarationLack[] {
  if (status === 'full') return []
  return gaps.flatMap((gap, at) => {
    if (gap.group === 'outside') return []
    const parts = (['description', 'effect', 'alternative', 'owner', 'due'] as const).filter((part) => gap[part] === '')
    const [first] = parts
    const names = parts.map((part) => gapParts[part]).join(', ')
    return first ? [{ field: `gaps.${at}.${first}`, label: `„${gap.element || `pozycja ${at + 1}`}”: ${names}` }] : []
  })
}

const gapParts = {
  description: 'opis prostymi słowami',
  effect: 'skutek dla użytkownika',
  alternative: 'jak skorzystać inaczej',
  owner: 'kto to poprawi',
  due: 'termin',
} as const

/**
 * Messages by field for days that contradict each other or lie ahead. `preparedOn`: the day that a published declaration has already
 * told, which never changes; null while it may. `declaredOn`: day of the first published declaration.
 */
export function declarationDayErrors(
  input: DeclarationInput,
  { today, preparedOn, declaredOn }: { today: string; preparedOn: string | null; declaredOn: string | null },
): FieldErrors {
  const errors: FieldErrors = {}
  const past = ['publishedOn', 'updatedOn', 'preparedOn', 'reviewedOn', 'basisOn'] as const
  for (const name of past) if (input[name] > today) errors[name] = 'Ten dzień jeszcze nie nadszedł.'
  if (input.publishedOn && input.updatedOn && input.updatedOn < input.publishedOn)
    errors.updatedOn ??= 'Strona nie mogła zmienić się przed swoją publikacją.'
  if (input.preparedOn && input.reviewedOn && input.reviewedOn < input.preparedOn)
    errors.reviewedOn ??= 'Przegląd nie mógł być przed sporządzeniem deklaracji.'
  if (preparedOn && input.preparedOn !== preparedOn)
    errors.preparedOn ??= `Data sporządzenia nigdy się nie zmienia. Opublikowana deklaracja podaje ${preparedOn}.`
  if (declaredOn && input.preparedOn > declaredOn)
    errors.preparedOn ??= 'Deklaracja nie mogła powstać po swojej publikacji.'
  return errors
}
