// Standard cookie policy (`cookies`), Polish, made of clauses. The table is the cookie register itself (lib/cookie-register.ts).
import type { StandardText } from '../standard-text'

export const cookiesText: StandardText = {
  slug: 'cookies',
  kind: 'cookies',
  locale: 'pl',
  title: 'Polityka plików cookie',
  source: `
{{> cookies.meaning}}

## Strony publiczne: żadnych plików cookie bez Państwa życzenia

{{> cookies.reading}}

## Wygląd strony: plik cookie tylko na życzenie

{{> cookies.view}}

## Logowanie pracowników: niezbędne pliki cookie

{{> cookies.staff}}

## Wykaz plików cookie

{{> cookies.table}}

{{> cookies.necessary}}

## Jak zablokować lub usunąć pliki cookie

{{> cookies.blocking}}

## Administrator i kontakt

{{> controller.contact}}

{{> dpo.contact}}

{{> cookies.questions}}

## Zmiany

{{> cookies.register}} {{> changes.versions}} Wszystkie wersje zawiera [historia dokumentu]({{office.path}}/polityki/cookies/wersje).
`.trim(),
}
