// Standard privacy policy (`prywatnosc`), Polish, our own text. Every claim in it is something the portal does; what older
// policies promised and the portal does not do is said as not done. Facts only as variables.
import type { StandardText } from '../standard-text'

export const privacyText: StandardText = {
  slug: 'prywatnosc',
  kind: 'privacy',
  locale: 'pl',
  title: 'Polityka prywatności',
  source: `
W tym dokumencie wyjaśniamy, jakie informacje powstają podczas odwiedzin na stronach {{office.name.genitive}}{{#if office.url}} ([{{office.host}}]({{office.url}})){{/if}}, do czego są potrzebne i kiedy je usuwamy.

Najważniejsze w skrócie:

- strony dostępne publicznie same nie zapisują plików cookie i nie pobierają niczego z serwerów innych firm,
- serwer prowadzi techniczny dziennik żądań, a każdy wpis usuwa po upływie ustalonego okresu ({{log.retention}}),
- na portalu nie ma reklam, skryptów statystycznych, profilowania ani przycisków mediów społecznościowych,
- każda zmiana tego dokumentu jest nową wersją, a poprzednie wersje pozostają dostępne.

## Kto odpowiada za dane

Administratorem danych osobowych jest {{controller.name}}. Kontakt z administratorem:

- adres do korespondencji: {{office.address}},
{{#if office.delivery}}
- adres do doręczeń elektronicznych: {{office.delivery}},
{{/if}}
{{#if office.phone}}
- telefon: {{office.phone}},
{{/if}}
- e-mail: {{office.email}}.

Wyznaczyliśmy inspektora ochrony danych (IOD){{#if dpo.name}}. Funkcję tę pełni {{dpo.name}}{{/if}}. W każdej sprawie dotyczącej danych osobowych można do niego napisać na adres {{dpo.email}}{{#if dpo.phone}} lub zadzwonić pod numer {{dpo.phone}}{{/if}}. Pełne dane kontaktowe podajemy na [stronie inspektora]({{office.path}}/iod).

## Dziennik serwera

Gdy przeglądarka prosi o stronę, serwer dopisuje do dziennika dostępu jeden wiersz. Składają się na niego:

{{log.fields}}

Adres IP razem z pozostałymi polami może w niektórych sytuacjach wskazywać na konkretną osobę. Dlatego traktujemy dziennik jak zbiór danych osobowych, chociaż sami nie próbujemy ustalać, kto odwiedza portal.

Nie ustalamy nazwy komputera na podstawie adresu IP. Nie zapisujemy parametrów adresu strony ani treści wpisanych w formularzach.

**Cel.** Wpisy służą wyłącznie do administrowania portalem: utrzymania go w działaniu, wykrywania błędów i nadużyć oraz zabezpieczenia dowodów w razie naruszenia prawa.

**Podstawa prawna.** Prowadzenie bezpiecznej strony urzędu jest zadaniem realizowanym w interesie publicznym (art. 6 ust. 1 lit. e RODO). Przepisy określające zadania urzędu: {{office.acts}}. Bezpieczeństwa systemów urzędu dotyczy rozporządzenie Rady Ministrów z dnia 21 maja 2024 r. w sprawie Krajowych Ram Interoperacyjności (Dz. U. z 2024 r. poz. 773).

**Okres przechowywania.** Wpis przechowujemy najwyżej przez {{log.retention}}, po czym jest usuwany automatycznie. Dłużej możemy zachować tylko fragment zabezpieczony jako dowód, do zakończenia postępowania, którego dotyczy.

**Dostęp.** Dziennik odczytuje wyłącznie administrator portalu. Wpisów nie łączymy z kontami pracowników, z adresami subskrybentów newslettera ani z żadnym innym zbiorem. Fragment dziennika udostępniamy tylko organowi, który ma do tego prawo na podstawie ustawy, i tylko w zakresie jego żądania.

## Statystyka odwiedzin

Z dziennika obliczamy zbiorcze liczby: ile było odsłon i które strony otwierano najczęściej, jakich rodzin przeglądarek i systemów używano, skąd prowadziły odnośniki oraz gdzie wystąpiły błędy. Dzięki temu poprawiamy zepsute odnośniki i porządkujemy treść.

Zestawienia nie zawierają adresów IP ani innych cech, które pozwalałyby rozpoznać osobę. Statystyka powstaje na naszym serwerze. Nie korzystamy z zewnętrznych narzędzi pomiarowych i nie uruchamiamy w Państwa przeglądarce żadnych skryptów liczących odwiedziny.

## Pliki cookie i pamięć przeglądarki

Czytanie portalu nie wymaga plików cookie, więc można je całkowicie zablokować. Ciasteczka powstają tylko wtedy, gdy ktoś przyciskiem poprosi o zapamiętanie wyglądu stron albo otworzy stronę logowania dla pracowników. Ich nazwy i czas życia opisuje [polityka plików cookie]({{office.path}}/cookies).

Zwykli odwiedzający nie mają na portalu kont, dlatego nie ma tu panelu czytelnika ani związanych z nim danych.

{{#if newsletter.enabled}}
## Newsletter

Zapis na newsletter jest dobrowolny i wymaga tylko adresu e-mail. Sposób zapisania i wypisania się oraz pełną informację o przetwarzaniu tego adresu zawierają [zasady newslettera]({{office.path}}/polityki/newsletter).

{{/if}}
## Korespondencja e-mail

Mogą Państwo napisać do nas na adresy podane na stronach. Dane z wiadomości przetwarzamy po to, by odpowiedzieć i załatwić sprawę. Podstawą jest wykonywanie zadań publicznych (art. 6 ust. 1 lit. e RODO) albo obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO), zależnie od treści sprawy.

Korespondencję przechowujemy tak długo, jak wymaga tego kategoria archiwalna sprawy w wykazie akt urzędu. Adresu nadawcy nie dopisujemy do newslettera i nie używamy w innych sprawach, chyba że nadawca o to poprosi. Wiadomości nie służą do tworzenia statystyk.

## Kto może otrzymać dane

{{#if hosting.supplier}}
Serwer portalu utrzymuje na nasze zlecenie {{hosting.supplier}}. Podmiot ten przetwarza dane wyłącznie w naszym imieniu.
{{else}}
Serwer portalu utrzymujemy sami, bez udziału zewnętrznego dostawcy.
{{/if}}

{{#if newsletter.enabled}}
{{#if mail.outbox}}
Poczty portal na razie nie wysyła, więc adresy subskrybentów nie trafiają do żadnego dostawcy poczty.
{{else}}
Wiadomości newslettera wysyła {{mail.provider}}. {{#if mail.resend}}Wiąże się to z przekazaniem adresu poza Europejski Obszar Gospodarczy, co opisują zasady newslettera.{{/if}}
{{/if}}

{{/if}}
Poza tym danych nie otrzymuje nikt, z wyjątkiem organów uprawnionych na podstawie przepisów prawa. Danych z dziennika serwera nie przekazujemy do państw trzecich ani organizacji międzynarodowych.

## Państwa prawa

W związku z danymi opisanymi w tym dokumencie mogą Państwo:

- uzyskać dostęp do danych i ich kopię (art. 15 RODO),
- sprostować dane nieprawidłowe lub niekompletne (art. 16 RODO),
- żądać usunięcia danych w przypadkach wskazanych w art. 17 RODO,
- żądać ograniczenia przetwarzania (art. 18 RODO),
- wnieść sprzeciw z przyczyn związanych z Państwa szczególną sytuacją (art. 21 RODO).

Prawo do przenoszenia danych nie obejmuje dziennika serwera ani korespondencji, ponieważ ich podstawą nie jest zgoda ani umowa. Skoro nie wiemy, kto kryje się za wpisem w dzienniku, do jego odszukania potrzebujemy adresu IP oraz daty i godziny odwiedzin.

Wniosek można złożyć pisemnie{{#if office.delivery}}, przez e-Doręczenia{{/if}}, e-mailem albo osobiście. Odpowiadamy bez zbędnej zwłoki, najpóźniej w ciągu miesiąca. W sprawach złożonych termin ten może zostać przedłużony o najwyżej dwa miesiące, o czym uprzedzamy w pierwszym miesiącu.

Mają też Państwo prawo wnieść skargę do {{authority.address}} (art. 77 RODO).

## Czy podanie danych jest konieczne

Wpis w dzienniku powstaje samoczynnie i bez niego strony nie da się bezpiecznie udostępnić. Napisanie do nas jest dobrowolne, lecz bez danych kontaktowych nie będziemy mogli odpowiedzieć. Portal nie podejmuje decyzji w sposób zautomatyzowany i nikogo nie profiluje.

## Jak zabezpieczamy dane

Pracownicy widzą tylko to, do czego uprawnia ich rola w urzędzie, a ich czynności zapisuje dziennik zdarzeń, którego wpisów nie można zmienić (przechowujemy go co najmniej przez {{audit.retention}}). Hasła przechowujemy wyłącznie w postaci skrótów. Aby powstrzymać zgadywanie haseł i zasypywanie formularzy, liczymy próby: licznik zawiera tylko skrót adresu IP lub e-mail utworzony tajnym kluczem, działa najwyżej dobę, a potem jest usuwany. Dane różnych urzędów są w portalu rozdzielone także na poziomie bazy danych.

## Odnośniki do innych stron

Niektóre odnośniki prowadzą poza portal. Na innych stronach obowiązują zasady ich właścicieli, na które nie mamy wpływu, dlatego warto się z nimi zapoznać. Ten dokument dotyczy wyłącznie portalu {{office.name.genitive}}.

## Zmiany tego dokumentu

Gdy zmieni się sposób działania portalu, publikujemy nową wersję z kolejnym numerem, datą publikacji, dniem wejścia w życie i opisem zmiany. Wszystkie wersje zawiera [historia dokumentu]({{office.path}}/polityki/prywatnosc/wersje). O nowych wersjach informuje [kanał Atom]({{office.path}}/kanal.xml), nie trzeba więc samodzielnie ich wypatrywać. Samo przeglądanie portalu nie oznacza żadnej zgody.
`.trim(),
}
