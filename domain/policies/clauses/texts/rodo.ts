// Standard information clause of the office as controller (`rodo`), Polish, made of clauses. General by nature: it says so, and points
// to the clause of the particular case. The list of matters follows the kind of office.
import type { OfficeKind } from '@/lib/db/generated/enums'
import type { StandardText } from '../standard-text'

const tasks: Record<OfficeKind, string> = {
  labour_office: 'tasks.labour-office',
  city_hall: 'tasks.city-hall',
  family_help: 'tasks.family-help',
  other: 'tasks.other',
}

export function rodoText(kind: OfficeKind): StandardText {
  return {
    slug: 'rodo',
    kind: 'rodo',
    locale: 'pl',
    title: 'Informacja o przetwarzaniu danych osobowych (RODO)',
    source: source(kind),
  }
}

const source = (kind: OfficeKind) =>
  `
Ta informacja dotyczy osób, które załatwiają sprawy w {{office.name.locative}}. Ma charakter ogólny. Przy konkretnej sprawie otrzymają Państwo klauzulę, która dokładnie podaje jej cel, podstawę prawną i okres przechowywania danych.

{{> rodo.meaning}}

## Administrator

{{> controller.contact}}

## Inspektor ochrony danych

{{> dpo.contact}}

## Po co przetwarzamy dane i na jakiej podstawie

Dane są potrzebne do wykonywania zadań urzędu. Należą do nich przede wszystkim:

{{> ${tasks[kind]}}}

{{> basis.general}}

## Komu przekazujemy dane

{{> recipients.general}} {{#if hosting.supplier}}Serwer tego portalu utrzymuje {{hosting.supplier}}.{{/if}}

{{> transfer.general}} {{#if mail.resend}}Wyjątkiem są wiadomości portalu, które wysyła {{mail.provider}}; zabezpieczenia opisuje [polityka prywatności]({{office.path}}/polityki/prywatnosc).{{/if}}

## Jak długo przechowujemy dane

{{> retention.archives}} {{> retention.consent}}

## Jakie mają Państwo prawa

{{> rights.overview}}

## Jak złożyć wniosek

{{> requests.how}}

## Skarga

{{> complaint.authority}}

## Czy trzeba podać dane

{{> voluntary.general}} Powie o tym klauzula konkretnej sprawy.

## Decyzje zautomatyzowane

{{> decisions.none}} Gdyby w jakiejś sprawie prowadzonej przez urząd miało być inaczej, informacja o tym znajdzie się w jej klauzuli wraz z opisem przysługujących praw.

## Zmiany

{{> changes.versions}} Wszystkie wersje zawiera [historia dokumentu]({{office.path}}/polityki/rodo/wersje). O danych, które powstają podczas korzystania z portalu, mówi [polityka prywatności]({{office.path}}/polityki/prywatnosc).
`.trim()
