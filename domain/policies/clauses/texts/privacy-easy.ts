// The privacy policy in plain Polish (ETR): short sentences, one thought each, hard words explained. It explains, the full text binds.
// An office should read it with the people it is for before it is published.
import type { StandardText } from '../standard-text'

export const privacyTextEasy: StandardText = {
  slug: 'prywatnosc',
  kind: 'privacy',
  locale: 'etr',
  title: 'Polityka prywatności. Tekst łatwy do czytania',
  source: `
## O czym jest ten tekst

Ten tekst mówi, co dzieje się z Twoimi danymi.

Dane to informacje o Tobie. Na przykład: Twój adres e-mail.

Dane powstają, gdy oglądasz strony {{office.name.genitive}}.

## Kto dba o dane

O dane dba {{controller.name}}.

Adres: {{office.address}}.

E-mail: {{office.email}}.

{{#if office.phone}}
Telefon: {{office.phone}}.

{{/if}}
W urzędzie jest inspektor ochrony danych. Inspektor pilnuje, żeby dane były bezpieczne.

Możesz do niego napisać: {{dpo.email}}.

{{#if dpo.phone}}
Możesz też zadzwonić: {{dpo.phone}}.

{{/if}}
## Co zapisuje komputer urzędu

Gdy otwierasz stronę, komputer urzędu zapisuje:

- którą stronę otwierasz,
- kiedy ją otwierasz,
- numer Twojego połączenia z internetem. Ten numer to adres IP.

Po co to robimy? Żeby strona działała i była bezpieczna.

Jak długo to trzymamy? {{log.retention}}. Potem to usuwamy.

## Czego nie robimy

- Nie śledzimy Cię.
- Nie pokazujemy reklam.
- Strony urzędu nie zapisują u Ciebie plików cookie (czytaj: kuki), gdy tylko je czytasz.

{{#if newsletter.enabled}}
## Newsletter

Newsletter (czytaj: niusleter) to wiadomości z urzędu na Twój e-mail.

Zapisujesz się tylko wtedy, gdy chcesz.

Możesz się wypisać, kiedy chcesz. Wtedy usuniemy Twój adres.

Na końcu każdej wiadomości są linki. Jeden link pokazuje, co wiemy o Tobie. Drugi link służy do wypisania się.

Nie musisz się zapisywać. Wszystko, co wysyłamy, jest też na stronie urzędu.

[Wysłane wiadomości]({{office.path}}/newsletter/archiwum)

[Strona newslettera]({{office.path}}/newsletter)

{{/if}}
## Twoje prawa

Masz prawo:

- wiedzieć, jakie Twoje dane ma urząd,
- poprawić swoje dane,
- poprosić o usunięcie danych,
- powiedzieć, że się nie zgadzasz.

Napisz do urzędu albo do inspektora. Odpowiedź dostaniesz najpóźniej po miesiącu.

[Jak napisać wniosek]({{office.path}}/wniosek)

## Gdy coś jest źle

Możesz poskarżyć się, czyli złożyć skargę.

Skargę wysyłasz do {{authority.address}}.
`.trim(),
}
