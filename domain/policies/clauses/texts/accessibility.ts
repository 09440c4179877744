// Standard accessibility declaration (`deklaracja-dostepnosci`) by the technical conditions 2.0: titles and their order are fixed,
// the opening and status sentences keep the prescribed form, and declaration.ts finds the parts by them. All that differs between
// offices comes from the declaration's form by variables; the rest is our own text.
import type { StandardText } from '../standard-text'

export const accessibilityText: StandardText = {
  slug: 'deklaracja-dostepnosci',
  kind: 'accessibility',
  locale: 'pl',
  title: 'Deklaracja dostępności',
  source: `
{{office.name}} zobowiązuje się zapewnić dostępność swojej {{declaration.scope.genitive}} zgodnie z przepisami ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.

Deklaracja dostępności dotyczy {{declaration.scope.genitive}} {{#if declaration.url}}[{{declaration.site}}]({{declaration.url}}){{else}}{{declaration.url}}{{/if}}.

- Data publikacji {{declaration.scope.genitive}}: {{declaration.published}}
- Data ostatniej istotnej aktualizacji: {{declaration.updated}}

## Stan dostępności cyfrowej

{{#if declaration.application}}Aplikacja mobilna{{else}}Strona internetowa{{/if}} jest {{accessibility.status}} z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych (t.j. Dz. U. z 2023 r. poz. 1440).

{{#unless accessibility.full}}
## Niedostępne treści

{{#unless declaration.gaps}}
{{declaration.gaps}}

{{/unless}}
{{#if declaration.gaps.annex}}
### Niezgodność z załącznikiem

{{declaration.gaps.annex}}

{{/if}}
{{#if declaration.gaps.outside}}
### Treści nieobjęte przepisami

{{declaration.gaps.outside}}

{{/if}}
{{#if declaration.gaps.cost}}
### Nadmierne koszty

{{declaration.gaps.cost}}

{{declaration.cost}}

{{/if}}
{{/unless}}
## Przygotowanie deklaracji dostępności i jej aktualizacja

- Data sporządzenia deklaracji: {{declaration.prepared}}
{{#if declaration.reviewed}}
- Data ostatniego przeglądu deklaracji: {{declaration.reviewed}}
{{/if}}

{{declaration.basis}}

## Udogodnienia, ograniczenia i inne informacje

- Treść i formularze działają bez JavaScriptu i bez plików cookie.
- Na każdej stronie można zmienić kontrast, wielkość tekstu i odstępy. Służy do tego część „Wygląd strony”, do której prowadzi odnośnik na początku strony.
- Wygląd strony dostosowuje się do ustawień systemu: ciemnych kolorów, zwiększonego kontrastu i ograniczenia ruchu.
- Każdą stronę można wydrukować w wersji z grafiką albo bez grafiki.
- Dokumenty są zwykłymi stronami, nie plikami do pobrania.

{{#if declaration.ease}}
{{declaration.ease}}

{{/if}}
{{#if declaration.limits}}
{{declaration.limits}}

{{/if}}

## Skróty klawiszowe

{{#if accesskeys}}
Na stronie działają następujące klawisze dostępu:

{{accesskeys.table}}

Klawisz dostępu naciska się razem z klawiszami właściwymi dla przeglądarki i systemu:

| Przeglądarka | Windows | Linux | macOS |
| --- | --- | --- | --- |
| Firefox | Alt + Shift + klawisz | Alt + Shift + klawisz | Control + Option + klawisz |
| Chrome | Alt + klawisz | Alt + klawisz | Control + Option + klawisz |
| Edge | Alt + klawisz | Alt + klawisz | Control + Option + klawisz |
| Opera | Alt + klawisz | Alt + klawisz | Control + Option + klawisz |
| Safari | nie ma tej przeglądarki | nie ma tej przeglądarki | Control + Option + klawisz |

Niektóre przeglądarki tylko zaznaczają odnośnik: wtedy trzeba jeszcze nacisnąć Enter. Klawisze Control i Option są też klawiszami czytnika VoiceOver, dlatego gdy jest on włączony, wygodniej użyć odnośników opisanych niżej.

Pierwsze naciśnięcie klawisza Tab pokazuje odnośniki, które pozwalają pominąć powtarzające się części strony.
{{else}}
Strona nie używa własnych skrótów klawiszowych. Działają standardowe skróty przeglądarki. Pierwsze naciśnięcie klawisza Tab pokazuje odnośniki, które pozwalają pominąć powtarzające się części strony.
{{/if}}

## Informacje zwrotne i dane kontaktowe

Uwagi o dostępności cyfrowej i prośby o udostępnienie informacji prosimy kierować do:

- Kontakt: {{accessibility.unit}}
- E-mail: {{accessibility.email}}
- Telefon: {{accessibility.phone}}

## Obsługa wniosków i skarg związanych z dostępnością

Każdy ma prawo wystąpić z żądaniem zapewnienia dostępności cyfrowej tej {{declaration.scope.genitive}} lub jej elementu. Wystarczy podać:

- swoje dane kontaktowe,
- adres strony albo nazwę elementu, z którym jest problem,
- opis trudności i sposób, w jaki informacja ma zostać udostępniona.

Na żądanie odpowiemy niezwłocznie, najpóźniej w ciągu 7 dni. Jeżeli w tym czasie usunięcie bariery nie będzie możliwe, powiadomimy o przyczynie i nowym terminie, nie dłuższym niż 2 miesiące od dnia żądania. Gdy zapewnienie dostępności cyfrowej nie będzie możliwe, zaproponujemy alternatywny sposób dostępu do informacji.

Jeżeli odmówimy albo zaproponowany sposób nie będzie odpowiedni, można złożyć skargę do kierownictwa urzędu: {{office.email}}. O sytuacji można też powiadomić [Rzecznika Praw Obywatelskich](https://bip.brpo.gov.pl).

{{#if declaration.procedure}}
{{declaration.procedure}}

{{/if}}

## Pozostałe informacje

{{#if declaration.apps}}
### Aplikacje mobilne

{{declaration.apps}}

{{/if}}
### Dostępność architektoniczna

{{#unless declaration.seat}}
Adres siedziby: {{office.address}}.

{{/unless}}
{{accessibility.architecture}}

### Dostępność komunikacyjno-informacyjna

{{accessibility.communication}}
`.trim(),
}
