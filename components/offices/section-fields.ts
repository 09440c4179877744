// The fields of each settings section as its form shows them: order, words, hints, kind. Data only; names are paths in the settings.
import { caseLabels } from '@/domain/offices/rules/name-samples'
import { accessKeyTargets, caseNames } from '@/domain/offices/schema'
import type { SectionName } from '@/domain/offices/schema/sections'

export type FieldSpec = {
  name: string
  label: string
  hint?: string
  kind?: 'text' | 'area' | 'email' | 'tel' | 'url' | 'number' | 'checkbox' | 'colour' | 'key'
  /** radio buttons instead of a text field */
  options?: readonly { value: string; label: string; hint?: string }[]
  width?: 'short' | 'medium'
  optional?: boolean
}
export type FieldGroupSpec = { legend: string; lead?: string; fields: readonly FieldSpec[] }

const keyLabels: Record<(typeof accessKeyTargets)[number], string> = {
  menu: 'menu',
  content: 'treść strony',
  map: 'mapa strony',
  panel: 'panel ułatwień (kontrast, wielkość tekstu)',
  search: 'wyszukiwarka',
  declaration: 'deklaracja dostępności',
  home: 'strona główna urzędu',
  contact: 'kontakt',
}

export const nameFields: readonly FieldSpec[] = caseNames.map((name) => ({
  name: `names.${name}`,
  label: caseLabels[name],
}))

export const otherNameFields: readonly FieldSpec[] = [
  {
    name: 'names.short',
    label: 'Nazwa skrócona',
    hint: 'Do tytułów stron i wiadomości, na przykład „UM Testowo”.',
    width: 'medium',
  },
  { name: 'names.english', label: 'Nazwa po angielsku', optional: true },
  { name: 'names.ukrainian', label: 'Nazwa po ukraińsku', optional: true },
]

export const sectionFields: Record<SectionName, readonly FieldGroupSpec[]> = {
  nazwa: [
    {
      legend: 'Administrator danych i siedziba',
      fields: [
        {
          name: 'controllerName',
          label: 'Administrator danych',
          hint: 'Organ lub urząd, o którym mówi art. 13 RODO, na przykład „Burmistrz Testowa” albo nazwa urzędu.',
        },
        { name: 'address.street', label: 'Ulica i numer' },
        { name: 'address.postcode', label: 'Kod pocztowy', hint: 'W postaci 00-000.', width: 'short' },
        { name: 'address.city', label: 'Miejscowość', width: 'medium' },
      ],
    },
    {
      legend: 'Podpis pod dokumentami',
      fields: [
        { name: 'authorship.unit', label: 'Komórka, która przygotowuje dokumenty', optional: true },
        { name: 'authorship.showNames', label: 'Pokazuj imiona i nazwiska autorów', kind: 'checkbox' },
        {
          name: 'authorship.fourEyes',
          label: 'Dokument publikuje się dopiero po zatwierdzeniu przez drugą osobę',
          hint: 'Wydawca nie zatwierdzi tekstu, który sam napisał albo zapisał jako ostatni, więc potrzebne są co najmniej dwie osoby. Każda zmiana tekstu kasuje zatwierdzenie. Bez tej zasady wydawca publikuje od razu, a strona mówi, gdy autor i wydawca to ta sama osoba.',
          kind: 'checkbox',
        },
      ],
    },
  ],
  kontakt: [
    {
      legend: 'Kontakt z urzędem',
      fields: [
        { name: 'contact.email', label: 'Adres e-mail urzędu', kind: 'email' },
        { name: 'contact.phone', label: 'Telefon', kind: 'tel', width: 'medium' },
        { name: 'contact.hours', label: 'Godziny pracy', kind: 'area', optional: true },
        {
          name: 'contact.electronicDelivery',
          label: 'Adres do e-Doręczeń',
          hint: 'Na przykład AE:PL-12345-67890-ABCDE-12.',
          optional: true,
        },
        { name: 'contact.epuap', label: 'Skrytka ePUAP', optional: true },
        {
          name: 'contact.bip',
          label: 'Adres BIP',
          hint: 'Pełny adres zaczynający się od https://.',
          kind: 'url',
          optional: true,
        },
        {
          name: 'contact.website',
          label: 'Główna strona urzędu',
          hint: 'Pełny adres zaczynający się od https://.',
          kind: 'url',
          optional: true,
        },
        {
          name: 'contact.security',
          label: 'E-mail do zgłaszania luk w zabezpieczeniach',
          hint: 'Pojawi się w pliku security.txt pod własnym adresem WWW urzędu.',
          kind: 'email',
          optional: true,
        },
      ],
    },
  ],
  iod: [
    {
      legend: 'Inspektor',
      fields: [
        {
          name: 'dpo.name',
          label: 'Imię i nazwisko',
          hint: 'Art. 11 ustawy o ochronie danych osobowych: podaje się je na stronie internetowej.',
        },
        { name: 'dpo.email', label: 'Adres e-mail', kind: 'email' },
        { name: 'dpo.phone', label: 'Telefon', kind: 'tel', width: 'medium', optional: true },
        { name: 'dpo.extension', label: 'Numer wewnętrzny', width: 'short', optional: true },
      ],
    },
    {
      legend: 'Zastępca inspektora',
      lead: 'Tylko jeśli został wyznaczony (art. 11a ustawy o ochronie danych osobowych).',
      fields: [
        { name: 'dpo.deputyName', label: 'Imię i nazwisko zastępcy', optional: true },
        { name: 'dpo.deputyEmail', label: 'Adres e-mail zastępcy', kind: 'email', optional: true },
      ],
    },
  ],
  wyglad: [
    {
      legend: 'Kolor',
      fields: [
        {
          name: 'appearance.primary',
          label: 'Kolor urzędu',
          hint: 'W postaci #1a2b3c. Kontrast z bielą musi wynosić co najmniej 4,5 : 1 (WCAG 2.2). Odcienie do trybu ciemnego portal dobiera sam.',
          kind: 'colour',
          width: 'short',
        },
      ],
    },
  ],
  dostepnosc: [
    {
      legend: 'Klawisze dostępu',
      lead: 'Jedna cyfra lub litera. Puste pole: miejsce nie ma klawisza.',
      fields: accessKeyTargets.map((target) => ({
        name: `accessKeys.${target}`,
        label: `Klawisz: ${keyLabels[target]}`,
        kind: 'key' as const,
        width: 'short' as const,
        optional: true,
      })),
    },
  ],
  'newsletter-i-dziennik': [
    {
      legend: 'Newsletter',
      fields: [
        { name: 'newsletter.enabled', label: 'Urząd prowadzi newsletter', kind: 'checkbox' },
        {
          name: 'newsletter.basis',
          label: 'Podstawa prawna',
          hint: 'Od niej zależą prawa wypisane w dokumentach. Nie można jej zmienić, dopóki ktokolwiek jest zapisany.',
          options: [
            { value: 'consent', label: 'zgoda', hint: 'Art. 6 ust. 1 lit. a RODO.' },
            { value: 'public_task', label: 'zadanie w interesie publicznym', hint: 'Art. 6 ust. 1 lit. e RODO.' },
          ],
        },
        {
          name: 'newsletter.proofMonths',
          label: 'Ile miesięcy po wypisaniu przechowywać dowód zgody',
          hint: 'Zostaje tylko skrót adresu, z którego nie da się go odczytać.',
          kind: 'number',
          width: 'short',
        },
        {
          name: 'newsletter.controlAddress',
          label: 'Adres kontrolny',
          hint: 'Skrzynka urzędu, na którą idzie egzemplarz każdego wydania. Pokazuje, że wydania docierają. Nie podawaj prywatnego adresu pracownika.',
          kind: 'email',
          optional: true,
        },
      ],
    },
    {
      legend: 'Szablon wydań newslettera',
      lead: 'Jedna kolumna z nazwą urzędu u góry i stopką z linkiem do wypisania. Wiadomość nie zawiera obrazków, także logo: otwarcie obrazka z serwera mówiłoby urzędowi, kto i kiedy ją czyta.',
      fields: [
        {
          name: 'newsletter.template.accent',
          label: 'Kolor wiadomości',
          hint: 'W postaci #1a2b3c. Puste: kolor urzędu. Czytelne odcienie, także do trybu ciemnego, portal dobiera sam.',
          kind: 'colour',
          width: 'short',
          optional: true,
        },
        {
          name: 'newsletter.template.footer',
          label: 'Dodatkowy tekst w stopce',
          hint: 'Na przykład adres i godziny pracy. Każdy wiersz osobno. Link do wypisania, zasady i kontakt portal dodaje sam.',
          kind: 'area',
          optional: true,
        },
      ],
    },
    {
      legend: 'Dziennik serwera i rozliczalność',
      fields: [
        { name: 'log.retentionDays', label: 'Ile dni przechowywać dziennik serwera', kind: 'number', width: 'short' },
        {
          name: 'accountability.months',
          label: 'Ile miesięcy przechowywać dziennik zdarzeń',
          kind: 'number',
          width: 'short',
        },
        {
          name: 'hosting.supplier',
          label: 'Dostawca serwera',
          hint: 'Nazwa firmy lub instytucji, która utrzymuje serwer (odbiorca danych). Puste, jeśli serwer prowadzi sam urząd.',
          optional: true,
        },
      ],
    },
  ],
}

/** Words of every field by name, for the error summary and the comparison of a conflict. */
export function sectionLabels(section: SectionName): Record<string, string> {
  const groups = sectionFields[section].flatMap(({ fields }) => fields)
  const names = section === 'nazwa' ? [...nameFields, ...otherNameFields] : []
  return Object.fromEntries([...names, ...groups].map(({ name, label }) => [name, label]))
}
