// What an example office declares about accessibility. True of the portal itself; what only the real body could tell (building,
// telephone, interpreter) is an example that says so, never a guess about a real place.
import type { OfficeSettings } from '@/domain/offices/schema'
import type { DeclarationData } from '@/domain/policies/schema/declaration'

/** Nobody can be reached there, and everybody sees it. */
const phone = '00 000 00 00'

type Days = {
  /** 31 March of the next year: the day of the repair plan */
  due: string
  preparedOn: string
  /** empty before the first review */
  reviewedOn: string
}

/** Everything that the conditions ask for, so that the examples publish whole declarations. */
export function exampleDeclaration(settings: OfficeSettings, { due, preparedOn, reviewedOn }: Days): DeclarationData {
  const none = { address: '', description: '', effect: '', alternative: '', owner: '', due: '' }
  return {
    scope: 'website',
    url: '',
    publishedOn: '',
    updatedOn: '',
    status: 'partial',
    gaps: [
      {
        group: 'annex',
        element: 'Treści i pliki dodawane przez redakcję',
        address: 'aktualności i pliki do pobrania',
        description:
          'Nie zakończyliśmy badania wszystkich stron i plików z udziałem osób korzystających z technologii wspomagających.',
        effect:
          'Niektóre pliki mogą nie mieć opisów obrazów albo nagłówków, więc trudniej przeczyta je czytnik ekranu.',
        alternative:
          'Każdą informację udostępnimy w innej postaci, na przykład jako tekst w wiadomości. Wystarczy napisać pod adres podany niżej.',
        owner: settings.authorship.unit,
        due,
      },
      {
        ...none,
        group: 'outside',
        element: 'Treści na stronach innych podmiotów, do których prowadzą odnośniki',
      },
    ],
    costAssessment: '',
    costAssessmentUrl: '',
    basis: 'self',
    basisBy: '',
    basisOn: '',
    basisUrl: '',
    basisNote: 'Samoocena objęła badanie automatyczne i przegląd działania strony z klawiaturą.',
    preparedOn,
    reviewedOn,
    ease: '',
    limits: '',
    contactUnit: settings.accessibility.contactUnit,
    contactEmail: settings.accessibility.contactEmail,
    contactPhone: phone,
    procedureNote: '',
    apps: [],
    buildings: [
      {
        name: '',
        address: `ul. Przykładowa 1, 00-000 ${settings.address.city}`,
        entrance: 'Opis przykładowy: wejście z poziomu chodnika, drzwi otwierane przyciskiem',
        inside: 'Opis przykładowy: winda z komunikatami głosowymi i oznaczeniami w alfabecie Braille’a',
        parking: 'Opis przykładowy: dwa miejsca dla osób z niepełnosprawnościami przed wejściem',
        toilets: 'Opis przykładowy: na parterze, z miejscem na wózek i poręczami',
        assistanceDog: 'Do budynku i wszystkich pomieszczeń można wejść z psem asystującym',
        other: '',
      },
    ],
    architectureUrl: '',
    interpreter: 'none',
    interpreterUrl: '',
    communication:
      'Urząd przyjmuje sprawy także e-mailem. Termin wizyty z tłumaczem języka migowego uzgadnia się pod adresem podanym w części „Informacje zwrotne i dane kontaktowe”.',
  }
}
