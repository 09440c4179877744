// Standard newsletter rules with the information clause of art. 13 RODO (`newsletter`), Polish, our own text.
// Rights follow the chosen basis: consent or public task, never a mixture. The steps are those the software really takes.
import type { StandardText } from '../standard-text'

export const newsletterText: StandardText = {
  slug: 'newsletter',
  kind: 'newsletter',
  locale: 'pl',
  title: 'Zasady newslettera i informacja o danych',
  source: `
## Czym jest newsletter

Newsletter {{office.name.genitive}} to bezpłatne wiadomości e-mail o zmianach na stronach urzędu, aktualnościach i komunikatach. Nie wysyłamy w ten sposób reklam ani informacji handlowych, a listy adresów nie używamy do niczego innego.

Do korzystania z newslettera wystarczą skrzynka e-mail i przeglądarka internetowa. Formularz działa bez JavaScriptu i bez plików cookie.

{{#if mail.outbox}}
Portal nie ma jeszcze skonfigurowanej wysyłki poczty. Dopóki to się nie zmieni, żadna wiadomość nie opuszcza serwera.

{{/if}}
## Jak się zapisać

1. Na [stronie newslettera]({{office.path}}/newsletter) proszę wpisać adres e-mail, wybrać „dodaj” i wysłać formularz.
2. Na podany adres wyślemy wiadomość z linkiem. Link jest ważny przez {{newsletter.link}}.
3. Link otwiera stronę z jednym przyciskiem. Dopiero jego naciśnięcie zapisuje adres na listę, co potwierdzamy jeszcze jedną wiadomością.

Jeżeli nikt nie potwierdzi zapisu w tym czasie, adres usuwamy. Do chwili potwierdzenia nie wysyłamy żadnego wydania.

## Jak się wypisać

Wypisać się można w każdej chwili, bez podawania przyczyny:

- **linkiem na końcu każdej naszej wiadomości** – otwiera stronę z przyciskiem, po którego naciśnięciu adres znika od razu, bez drugiej wiadomości,
- **przyciskiem rezygnacji w programie pocztowym**, jeżeli program go pokazuje – działa natychmiast,
- **formularzem na stronie newslettera** – proszę wpisać adres, wybrać „usuń” i wysłać formularz, a następnie otworzyć link z wiadomości i nacisnąć przycisk; w ten sposób nikt obcy nie wypisze Państwa bez Państwa wiedzy.

Każda z tych dróg kończy się tak samo: adres zostaje usunięty z listy subskrybentów i z kolejki wysyłki. Adres zmienia się przez wypisanie dotychczasowego i zapisanie nowego.

## Reklamacje

Uwagi o działaniu newslettera można zgłosić na adres {{office.email}}. Odpowiadamy w ciągu 14 dni.

## Informacja o przetwarzaniu danych osobowych (art. 13 RODO)

RODO to rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. (ogólne rozporządzenie o ochronie danych).

**Administrator.** Administratorem Państwa danych jest {{controller.name}}. Adres: {{office.address}}, e-mail: {{office.email}}{{#if office.phone}}, telefon: {{office.phone}}{{/if}}.

**Inspektor ochrony danych.** {{#if dpo.name}}Inspektorem jest {{dpo.name}}. {{/if}}Kontakt z inspektorem: {{dpo.email}}{{#if dpo.phone}}, telefon: {{dpo.phone}}{{/if}}.

**Jakie dane.** Jedyną daną, o którą prosimy, jest adres e-mail. Zapisujemy też chwilę zapisu i jego potwierdzenia, język, drogę zapisu oraz numery wersji dokumentów pokazanych przy formularzu. Przy subskrypcji nie zapisujemy adresu IP. Nie mierzymy otwarć wiadomości ani kliknięć: wiadomości nie zawierają obrazków śledzących ani zmienionych odnośników.

**Cel.** Wysyłanie newslettera, o który Państwo poprosili, oraz wykazanie, że zapis i wypisanie odbyły się prawidłowo.

**Podstawa prawna.** Wysyłanie newslettera: {{newsletter.basis}}{{#if newsletter.task}}. Przepisy określające zadania urzędu: {{office.acts}}{{/if}}. Wykazanie prawidłowości zapisu i wypisania: obowiązek prawny administratora (art. 6 ust. 1 lit. c w związku z art. 5 ust. 2{{#if newsletter.consent}} i art. 7 ust. 1{{/if}} RODO).

**Odbiorcy.** Adres może poznać wyłącznie:

{{#if hosting.supplier}}
- podmiot utrzymujący serwer portalu na zlecenie urzędu: {{hosting.supplier}},
{{/if}}
{{#unless mail.outbox}}
- podmiot wysyłający wiadomości: {{mail.provider}},
{{/unless}}
- organ uprawniony do tego na podstawie przepisu prawa.

**Przekazywanie poza Europejski Obszar Gospodarczy.** {{#if mail.resend}}Dostawca wysyłki działa w Stanach Zjednoczonych. Adres i treść wiadomości przekazujemy mu na podstawie decyzji Komisji Europejskiej dotyczącej Ram ochrony danych UE–USA, o ile dostawca figuruje na ich liście, a w pozostałym zakresie na podstawie standardowych klauzul umownych (art. 46 ust. 2 lit. c RODO). Kopię zabezpieczeń można otrzymać u inspektora ochrony danych.{{else}}Adresu nie przekazujemy do państw trzecich ani organizacji międzynarodowych.{{/if}}

**Jak długo.** Adres przechowujemy do wypisania się, a niepotwierdzony przez {{newsletter.link}} od wysłania formularza. Po wypisaniu usuwamy go od razu. Pozostaje jedynie skrót utworzony tajnym kluczem przechowywanym poza bazą danych, z którego nie odczytamy adresu, razem z datami zapisu i wypisania oraz numerami wersji dokumentów. Przechowujemy go przez {{newsletter.proof}} jako dowód i po to, by nie napisać ponownie do osoby, która zrezygnowała. Skrót nie przeszkadza w ponownym zapisaniu się.

**Państwa prawa.** Mogą Państwo:

{{#if newsletter.consent}}
- wycofać zgodę w dowolnym momencie, najprościej przez wypisanie się; nie wpływa to na zgodność z prawem wysyłki sprzed wycofania,
{{/if}}
- uzyskać dostęp do danych (art. 15 RODO),
- sprostować dane (art. 16 RODO),
{{#if newsletter.consent}}
- żądać usunięcia danych (art. 17 RODO),
- żądać ograniczenia przetwarzania (art. 18 RODO),
- otrzymać dane w formacie nadającym się do odczytu maszynowego i przenieść je do innego administratora (art. 20 RODO).
{{else}}
- żądać usunięcia danych w przypadkach wskazanych w art. 17 RODO, a z listy wypisać się w każdej chwili,
- żądać ograniczenia przetwarzania (art. 18 RODO),
- wnieść sprzeciw z przyczyn związanych z Państwa szczególną sytuacją (art. 21 RODO).
{{/if}}

{{#if newsletter.consent}}
Prawo sprzeciwu z art. 21 RODO nie ma tu zastosowania, ponieważ podstawą jest zgoda, którą można po prostu wycofać.
{{else}}
Przetwarzanie nie opiera się na zgodzie, dlatego nie ma tu zastosowania prawo do przenoszenia danych z art. 20 RODO.
{{/if}}

**Skarga.** Mogą Państwo wnieść skargę do {{authority.address}}.

**Czy trzeba podać dane.** Podanie adresu jest dobrowolne. Bez niego nie możemy wysłać newslettera; nie ma to żadnego wpływu na załatwianie spraw w urzędzie.

**Decyzje zautomatyzowane.** Nie podejmujemy decyzji w sposób zautomatyzowany i nie profilujemy subskrybentów.

## Zmiany zasad

Nowa treść zasad otrzymuje kolejny numer i datę, a przy każdym zapisie zachowujemy numer wersji, która obowiązywała. Wszystkie wersje zawiera [historia dokumentu]({{office.path}}/polityki/newsletter/wersje). O zmianach informuje [kanał Atom]({{office.path}}/kanal.xml).
`.trim(),
}
