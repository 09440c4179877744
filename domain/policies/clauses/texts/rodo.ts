// Standard information clause of the office as controller (`rodo`), Polish, our own text. General by nature: it says so, and points
// to the clause of the particular case. The list of matters follows the kind of office, from the acts in law.ts.
import type { OfficeKind } from '@/lib/db/generated/enums'
import type { StandardText } from '../standard-text'

const matters: Record<OfficeKind, string> = {
  labour_office: `
- rejestracja osób bezrobotnych i poszukujących pracy oraz ustalanie ich uprawnień,
- pośrednictwo pracy, poradnictwo zawodowe, szkolenia i inne formy pomocy,
- współpraca z pracodawcami, w tym przyjmowanie ofert pracy,
- sprawy związane z powierzaniem pracy cudzoziemcom, w zakresie należącym do powiatu.`,
  city_hall: `
- sprawy mieszkańców, które ustawy powierzają gminie, w tym prowadzenie rejestrów i wydawanie decyzji,
- podatki i opłaty lokalne,
- gospodarka komunalna, przestrzenna i ochrona środowiska,
- obsługa organów gminy, konsultacje oraz udostępnianie informacji publicznej.`,
  family_help: `
- wspieranie rodzin zastępczych, rodzinnych domów dziecka i osób opuszczających pieczę zastępczą,
- pomoc osobom i rodzinom w kryzysie, w tym poradnictwo specjalistyczne,
- świadczenia i usługi, których udzielanie ustawy powierzają powiatowi,
- współpraca z sądami, ośrodkami pomocy społecznej i innymi instytucjami w sprawach rodzin.`,
  other: `
- załatwianie spraw, które przepisy powierzają urzędowi.`,
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

RODO to rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych (ogólne rozporządzenie o ochronie danych).

## Administrator

Administratorem Państwa danych osobowych jest {{controller.name}}. Można się z nim skontaktować:

- listownie: {{office.address}},
{{#if office.delivery}}
- przez e-Doręczenia: {{office.delivery}},
{{/if}}
{{#if office.phone}}
- telefonicznie: {{office.phone}},
{{/if}}
- e-mailem: {{office.email}}.

## Inspektor ochrony danych

{{#if dpo.name}}
Inspektorem ochrony danych jest {{dpo.name}}.
{{else}}
Administrator wyznaczył inspektora ochrony danych.
{{/if}}
Mogą Państwo zwrócić się do inspektora w każdej sprawie związanej z przetwarzaniem danych i z korzystaniem ze swoich praw: {{dpo.email}}{{#if dpo.phone}}, telefon: {{dpo.phone}}{{/if}}. Aktualne dane podaje [strona inspektora]({{office.path}}/iod).

## Po co przetwarzamy dane i na jakiej podstawie

Dane są potrzebne do wykonywania zadań urzędu. Należą do nich przede wszystkim:
${matters[kind]}

Podstawą prawną jest:

- obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO),
- zadanie realizowane w interesie publicznym lub sprawowanie władzy publicznej (art. 6 ust. 1 lit. e RODO),
- umowa, jeżeli ją Państwo z nami zawierają (art. 6 ust. 1 lit. b RODO),
- zgoda, gdy przepisy nie wymagają podania danych, a sami o coś Państwo proszą{{#if newsletter.enabled}}{{#if newsletter.consent}}, na przykład o wysyłanie newslettera{{/if}}{{/if}} (art. 6 ust. 1 lit. a RODO).

Główne przepisy określające zadania urzędu: {{office.acts}}. Dane szczególnych kategorii, takie jak informacje o zdrowiu, przetwarzamy tylko wtedy, gdy zezwala na to przepis i art. 9 ust. 2 RODO.

## Komu przekazujemy dane

Dane otrzymują organy i instytucje, którym przepisy każą lub pozwalają je udostępnić, na przykład sądy, organy kontroli i inne urzędy załatwiające wspólnie sprawę. Mogą je też przetwarzać podmioty, które na podstawie umowy utrzymują nasze systemy lub doręczają korespondencję. {{#if hosting.supplier}}Serwer tego portalu utrzymuje {{hosting.supplier}}.{{/if}}

Co do zasady nie przekazujemy danych poza Europejski Obszar Gospodarczy. Gdyby w konkretnej sprawie było to konieczne, klauzula tej sprawy wskaże odbiorcę i zabezpieczenia.

## Jak długo przechowujemy dane

Okres wynika z kategorii archiwalnej sprawy, określonej w wykazie akt na podstawie ustawy z dnia 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach, a jeżeli przepis szczególny podaje inny termin – z tego przepisu. Dane przetwarzane za zgodą usuwamy po jej wycofaniu, chyba że prawo każe zachować ślad czynności.

## Jakie mają Państwo prawa

- **Dostęp** – informacja, czy i jakie dane przetwarzamy, oraz ich kopia (art. 15 RODO).
- **Sprostowanie** – poprawienie lub uzupełnienie danych (art. 16 RODO).
- **Usunięcie** – w przypadkach z art. 17 RODO; nie dotyczy danych niezbędnych do wykonania obowiązku prawnego lub zadania publicznego.
- **Ograniczenie przetwarzania** – w przypadkach z art. 18 RODO.
- **Przeniesienie** – tylko gdy podstawą jest zgoda lub umowa, a dane są przetwarzane automatycznie (art. 20 RODO).
- **Sprzeciw** – gdy podstawą jest zadanie publiczne, z przyczyn związanych z Państwa szczególną sytuacją (art. 21 RODO).
- **Wycofanie zgody** – w każdej chwili, bez wpływu na to, co zrobiono wcześniej zgodnie z prawem.

To, które z nich przysługują, zależy od podstawy prawnej w danej sprawie.

## Jak złożyć wniosek

Wniosek można złożyć pisemnie, {{#if office.delivery}}przez e-Doręczenia, {{/if}}e-mailem lub ustnie w urzędzie. Nie wymaga szczególnej formy ani uzasadnienia, z wyjątkiem sprzeciwu. Jeżeli nie będziemy pewni, kto go złożył, poprosimy o dodatkowe potwierdzenie tożsamości.

Odpowiadamy w ciągu miesiąca od otrzymania wniosku. Gdy sprawa jest złożona, możemy przedłużyć ten termin o najwyżej dwa miesiące i w pierwszym miesiącu podamy przyczynę. Odpowiedź jest bezpłatna.

## Skarga

Jeżeli uznają Państwo, że przetwarzamy dane niezgodnie z prawem, mogą Państwo wnieść skargę do {{authority.address}} (art. 77 RODO).

## Czy trzeba podać dane

Gdy wymaga tego przepis, podanie danych jest obowiązkowe, a ich brak może uniemożliwić załatwienie sprawy. W pozostałych sytuacjach jest dobrowolne. Powie o tym klauzula konkretnej sprawy.

## Decyzje zautomatyzowane

Ten portal nie podejmuje decyzji bez udziału człowieka i nie profiluje. Gdyby w jakiejś sprawie prowadzonej przez urząd miało być inaczej, informacja o tym znajdzie się w jej klauzuli wraz z opisem przysługujących praw.

## Zmiany

Każda zmiana tej informacji otrzymuje numer i datę. Poprzednie treści zawiera [historia dokumentu]({{office.path}}/polityki/rodo/wersje). O danych, które powstają podczas korzystania z portalu, mówi [polityka prywatności]({{office.path}}/polityki/prywatnosc).
`.trim()
