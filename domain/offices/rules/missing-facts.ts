// What an office still lacks before its portal says everything the law wants. `required` facts stop the launch, the others warn.
import type { PolicyKind } from '@/lib/db/generated/enums'
import { contrast } from '../colours'
import { caseNames, type OfficeSettings } from '../schema'
import type { SectionName } from '../schema/sections'
import { leastContrast } from './colour-problem'

export type MissingFact = {
  key: string
  /** what is missing, a Polish phrase */
  label: string
  /** why it is needed: the law by article or the part of the portal that waits for it */
  why: string
  required: boolean
  /** where it is filled in */
  place: SectionName | 'adresy' | 'poczta' | 'polityki' | 'konta'
}

/** Facts that stand outside the settings. */
export type OfficeSurroundings = {
  hosts: number
  /** people who hold the role of publisher there now */
  publishers: number
  /** the office, or the installation behind it, can really send */
  mailReady: boolean
  /** kinds of documents that have a version in force in Polish */
  publishedKinds: readonly PolicyKind[]
}

type Check = Omit<MissingFact, 'required'> & { missing: boolean }
type Draft = { settings: OfficeSettings; around: OfficeSurroundings }

function aboutNames({ settings: { names, address, controllerName } }: Draft): Check[] {
  const place = 'nazwa' as const
  return [
    {
      key: 'names',
      label: 'nazwa urzędu we wszystkich przypadkach',
      why: 'Z niej powstają zdania dokumentów.',
      place,
      missing: caseNames.some((name) => names[name] === ''),
    },
    {
      key: 'names.short',
      label: 'nazwa skrócona',
      why: 'Stoi w tytułach stron i wiadomościach.',
      place,
      missing: names.short === '',
    },
    {
      key: 'controllerName',
      label: 'administrator danych',
      why: 'Art. 13 ust. 1 lit. a RODO.',
      place,
      missing: controllerName === '',
    },
    {
      key: 'address',
      label: 'adres siedziby',
      why: 'Art. 13 ust. 1 lit. a RODO: dane kontaktowe administratora.',
      place,
      missing: address.street === '' || address.postcode === '' || address.city === '',
    },
  ]
}

function aboutContact({ settings: { contact, dpo } }: Draft): Check[] {
  return [
    {
      key: 'contact.email',
      label: 'adres e-mail urzędu',
      why: 'Art. 13 ust. 1 lit. a RODO.',
      place: 'kontakt',
      missing: contact.email === '',
    },
    {
      key: 'contact.phone',
      label: 'telefon urzędu',
      why: 'Deklaracja dostępności i strona kontaktowa.',
      place: 'kontakt',
      missing: contact.phone === '',
    },
    {
      key: 'dpo.name',
      label: 'imię i nazwisko IOD',
      why: 'Art. 11 ustawy o ochronie danych osobowych: podaje się je na stronie internetowej.',
      place: 'iod',
      missing: dpo.name === '',
    },
    {
      key: 'dpo.email',
      label: 'adres e-mail IOD',
      why: 'Art. 13 ust. 1 lit. b i art. 37 ust. 7 RODO.',
      place: 'iod',
      missing: dpo.email === '',
    },
  ]
}

const documentNames: Partial<Record<PolicyKind, string>> = {
  privacy: 'polityka prywatności',
  cookies: 'polityka plików cookie',
  newsletter: 'zasady newslettera',
  rodo: 'informacja o przetwarzaniu danych (RODO)',
  accessibility: 'deklaracja dostępności',
}

function aboutPublic({ settings: { appearance, newsletter }, around }: Draft): Check[] {
  const documents = Object.entries(documentNames).filter(([kind]) => kind !== 'newsletter' || newsletter.enabled)
  return [
    {
      key: 'appearance.primary',
      label: 'kolor o kontraście co najmniej 4,5 : 1 na białym tle',
      why: 'WCAG 2.2, kryterium 1.4.3.',
      place: 'wyglad',
      missing: contrast(appearance.primary, '#ffffff') < leastContrast,
    },
    {
      key: 'publisher',
      label: 'osoba z rolą wydawcy',
      why: 'Tylko ona publikuje dokumenty. Rolę nadaje się w kontach.',
      place: 'konta',
      missing: around.publishers === 0,
    },
    ...documents.map(
      ([kind, name]): Check => ({
        key: `document.${kind}`,
        label: `opublikowany dokument: ${name}`,
        why: 'Szkic jest gotowy na liście dokumentów urzędu. Publikuje go wydawca.',
        place: 'polityki',
        missing: !around.publishedKinds.includes(kind as PolicyKind),
      }),
    ),
  ]
}

function advised({ settings: { contact, dpo, appearance, newsletter }, around }: Draft): Check[] {
  return [
    {
      key: 'contact.hours',
      label: 'godziny pracy',
      why: 'Strona kontaktowa.',
      place: 'kontakt',
      missing: contact.hours === '',
    },
    {
      key: 'contact.electronicDelivery',
      label: 'adres do e-Doręczeń',
      why: 'Art. 8 ustawy o doręczeniach elektronicznych: podmiot publiczny ma go mieć.',
      place: 'kontakt',
      missing: contact.electronicDelivery === '',
    },
    {
      key: 'dpo.phone',
      label: 'telefon IOD z numerem wewnętrznym',
      why: 'Ułatwia kontakt w sprawach danych.',
      place: 'iod',
      missing: dpo.phone === '',
    },
    {
      key: 'dpo.deputyName',
      label: 'zastępca IOD',
      why: 'Art. 11a ustawy o ochronie danych osobowych, jeśli został wyznaczony.',
      place: 'iod',
      missing: dpo.deputyName === '',
    },
    {
      key: 'hosts',
      label: 'własny adres WWW',
      why: 'Bez niego urząd działa pod adresem portalu.',
      place: 'adresy',
      missing: around.hosts === 0,
    },
    {
      key: 'mailRoute',
      label: 'trasa poczty',
      why: 'Bez niej nikt nie zapisze się do newslettera.',
      place: 'poczta',
      missing: newsletter.enabled && !around.mailReady,
    },
    {
      key: 'appearance.logo',
      label: 'logo albo herb',
      why: 'Nagłówek portalu.',
      place: 'wyglad',
      missing: appearance.logoFileId === '',
    },
  ]
}

function found(checks: Check[], required: boolean): MissingFact[] {
  return checks.filter(({ missing }) => missing).map(({ missing: _, ...fact }) => ({ ...fact, required }))
}

/** Everything missing, required facts first, each in the order of the settings. */
export function missingFacts(settings: OfficeSettings, around: OfficeSurroundings): MissingFact[] {
  const draft = { settings, around }
  return [
    ...found([...aboutNames(draft), ...aboutContact(draft), ...aboutPublic(draft)], true),
    ...found(advised(draft), false),
  ]
}
