// The fields of the declaration's form: order, words, hints. Data only; names are paths in the declared facts.

export type DeclarationField = {
  name: string
  label: string
  hint?: string
  kind?: 'text' | 'area' | 'email' | 'tel' | 'url' | 'date'
  options?: readonly { value: string; label: string; hint?: string }[]
  optional?: boolean
  rows?: number
}
export type DeclarationGroup = { legend: string; lead?: string; fields: readonly DeclarationField[] }
export type DeclarationList = {
  name: 'gaps' | 'apps' | 'buildings'
  legend: string
  lead: string
  /** „Treść 1” */
  one: string
  most: number
  fields: readonly DeclarationField[]
}

export const aboutGroup: DeclarationGroup = {
  legend: 'Czego dotyczy deklaracja',
  fields: [
    {
      name: 'scope',
      label: 'Rodzaj rozwiązania',
      options: [
        { value: 'website', label: 'strona internetowa' },
        { value: 'application', label: 'aplikacja mobilna' },
      ],
    },
    { name: 'url', label: 'Adres', kind: 'url', optional: true },
    { name: 'publishedOn', label: 'Data publikacji strony', kind: 'date', optional: true },
    {
      name: 'updatedOn',
      label: 'Data ostatniej istotnej aktualizacji strony',
      hint: 'Zmiana wyglądu, układu albo działania, nie dopisanie aktualności. Pusta: dzień publikacji strony.',
      kind: 'date',
      optional: true,
    },
  ],
}

export const statusGroup: DeclarationGroup = {
  legend: 'Stan dostępności cyfrowej',
  fields: [
    {
      name: 'status',
      label: 'Strona wobec załącznika do ustawy',
      options: [
        { value: 'full', label: 'w pełni zgodna' },
        {
          value: 'partial',
          label: 'częściowo zgodna',
          hint: 'Większość wymagań jest spełniona; resztę wymienia lista niżej.',
        },
        { value: 'none', label: 'niezgodna', hint: 'Większość wymagań nie jest spełniona.' },
      ],
    },
  ],
}

export const gapList: DeclarationList = {
  name: 'gaps',
  legend: 'Niedostępne treści',
  lead: 'Strona w pełni zgodna nie drukuje tej listy. Aby usunąć pozycję, opróżnij jej pola.',
  one: 'Niedostępna treść',
  most: 40,
  fields: [
    {
      name: 'group',
      label: 'Powód',
      options: [
        { value: 'annex', label: 'Niezgodność z załącznikiem' },
        { value: 'outside', label: 'Treści nieobjęte przepisami' },
        { value: 'cost', label: 'Nadmierne koszty' },
      ],
    },
    { name: 'element', label: 'Co jest niedostępne' },
    { name: 'address', label: 'Gdzie', hint: 'Adres strony albo jej nazwa.', optional: true },
    { name: 'description', label: 'Na czym polega problem', hint: 'Prostymi słowami.', kind: 'area', rows: 3 },
    { name: 'effect', label: 'Skutek dla użytkownika', kind: 'area', rows: 2 },
    {
      name: 'alternative',
      label: 'Jak skorzystać inaczej',
      hint: 'Sposób, który działa już dziś.',
      kind: 'area',
      rows: 2,
    },
    { name: 'owner', label: 'Kto to poprawi' },
    { name: 'due', label: 'Termin w planie naprawczym', kind: 'date' },
  ],
}

export const costGroup: DeclarationGroup = {
  legend: 'Ocena nadmiernych kosztów',
  lead: 'Tylko gdy któraś treść jest niedostępna z powodu nadmiernych kosztów: wynik analizy jako tekst albo odnośnik.',
  fields: [
    { name: 'costAssessment', label: 'Wynik analizy', kind: 'area', optional: true },
    { name: 'costAssessmentUrl', label: 'Odnośnik do analizy', kind: 'url', optional: true },
  ],
}

export const preparationGroup: DeclarationGroup = {
  legend: 'Przygotowanie i przegląd',
  fields: [
    { name: 'preparedOn', label: 'Data sporządzenia deklaracji', kind: 'date', optional: true },
    {
      name: 'reviewedOn',
      label: 'Data ostatniego przeglądu',
      hint: 'Od pierwszego przeglądu. Deklarację przegląda się co roku do 31 marca.',
      kind: 'date',
      optional: true,
    },
    {
      name: 'basis',
      label: 'Na jakiej podstawie powstała',
      options: [
        { value: 'self', label: 'samoocena' },
        { value: 'audit', label: 'badanie podmiotu zewnętrznego' },
        { value: 'supplier', label: 'oświadczenie wykonawcy' },
      ],
    },
    { name: 'basisBy', label: 'Kto badał albo złożył oświadczenie', optional: true },
    { name: 'basisOn', label: 'Dzień badania albo oświadczenia', kind: 'date', optional: true },
    { name: 'basisUrl', label: 'Odnośnik do wyniku, raportu albo oświadczenia', kind: 'url', optional: true },
    { name: 'basisNote', label: 'Co zbadano', kind: 'area', rows: 3, optional: true },
  ],
}

export const easeGroup: DeclarationGroup = {
  legend: 'Udogodnienia i ograniczenia',
  lead: 'Udogodnienia samego portalu i jego klawisze dostępu tekst wymienia bez wpisywania.',
  fields: [
    { name: 'ease', label: 'Dodatkowe udogodnienia', kind: 'area', optional: true },
    { name: 'limits', label: 'Ograniczenia w korzystaniu ze strony', kind: 'area', optional: true },
  ],
}

export const contactGroup: DeclarationGroup = {
  legend: 'Kontakt i procedura',
  fields: [
    { name: 'contactUnit', label: 'Osoba albo komórka do kontaktu' },
    { name: 'contactEmail', label: 'Adres e-mail', kind: 'email' },
    { name: 'contactPhone', label: 'Telefon', kind: 'tel' },
    {
      name: 'procedureNote',
      label: 'Uzupełnienie procedury',
      hint: 'Procedura z ustawy (7 dni, 2 miesiące, skarga, Rzecznik Praw Obywatelskich) stoi w tekście zawsze.',
      kind: 'area',
      rows: 3,
      optional: true,
    },
  ],
}

export const appList: DeclarationList = {
  name: 'apps',
  legend: 'Aplikacje mobilne',
  lead: 'Tylko gdy urząd ma aplikacje mobilne.',
  one: 'Aplikacja',
  most: 10,
  fields: [
    { name: 'name', label: 'Nazwa aplikacji' },
    { name: 'url', label: 'Adres w sklepie z aplikacjami', kind: 'url' },
    { name: 'declarationUrl', label: 'Adres jej deklaracji dostępności', kind: 'url' },
  ],
}

export const buildingList: DeclarationList = {
  name: 'buildings',
  legend: 'Dostępność architektoniczna',
  lead: 'Każdy budynek, w którym urząd przyjmuje. Aby usunąć budynek, opróżnij jego pola.',
  one: 'Budynek',
  most: 20,
  fields: [
    { name: 'name', label: 'Nazwa budynku', optional: true },
    { name: 'address', label: 'Adres', hint: 'Pusty w pierwszym budynku: adres urzędu z ustawień.', optional: true },
    { name: 'entrance', label: 'Wejście', hint: 'Schody, pochylnia, domofon, szerokość drzwi.', kind: 'area', rows: 2 },
    { name: 'inside', label: 'Korytarze, schody i windy', kind: 'area', rows: 2 },
    { name: 'parking', label: 'Miejsca parkingowe', kind: 'area', rows: 2 },
    { name: 'toilets', label: 'Toalety', kind: 'area', rows: 2 },
    { name: 'assistanceDog', label: 'Pies asystujący', kind: 'area', rows: 2 },
    {
      name: 'other',
      label: 'Inne',
      hint: 'Pętla indukcyjna, oznaczenia, ewakuacja.',
      kind: 'area',
      rows: 2,
      optional: true,
    },
  ],
}

export const outerGroup: DeclarationGroup = {
  legend: 'Dostępność komunikacyjno-informacyjna',
  fields: [
    {
      name: 'interpreter',
      label: 'Tłumacz polskiego języka migowego (PJM) online',
      options: [
        { value: 'online', label: 'jest' },
        { value: 'none', label: 'nie ma' },
      ],
    },
    { name: 'interpreterUrl', label: 'Adres połączenia z tłumaczem', kind: 'url', optional: true },
    {
      name: 'communication',
      label: 'Opis',
      hint: 'Tłumacz na miejscu, pętla indukcyjna, teksty łatwe do czytania, kontakt SMS.',
      kind: 'area',
      optional: true,
    },
    {
      name: 'architectureUrl',
      label: 'Odnośnik do osobnego opisu dostępności architektonicznej',
      kind: 'url',
      optional: true,
    },
  ],
}

const groups = [aboutGroup, statusGroup, costGroup, preparationGroup, easeGroup, contactGroup, outerGroup]
const lists = [gapList, appList, buildingList]

/** Words of every field by name, for the error summary and the comparison of a conflict. */
export function declarationFieldLabels(): Record<string, string> {
  const single = groups.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label]))
  const rows = lists.flatMap(({ name, one, most, fields }) =>
    Array.from({ length: most }, (_, at) =>
      fields.map((field) => [`${name}.${at}.${field.name}`, `${one} ${at + 1}, ${field.label}`]),
    ).flat(),
  )
  return Object.fromEntries([...single, ...rows])
}
