// What looks like a mistake and is none: near misses of each rule, of which it must say nothing.
import { describe, expect, test } from 'vitest'
import type { RuleId } from '../schema/finding'
import { firstActs } from './acts'
import { type LintContext, portalFeatures } from './context'
import { lintText } from './lint'
import { meantWord } from './spelling'

const context: LintContext = {
  office: { kind: 'city_hall', names: ['Urząd Miejski w Lipowie'], hosts: ['www.lipowo.example'], emailDomains: [] },
  documentKind: 'other',
  acts: firstActs,
  today: '2026-11-22',
  features: portalFeatures,
  otherNames: ['Centrum Spraw Brzozowa'],
  dated: true,
  variableValues: ['Przykładowa Osoba'],
  spell: meantWord,
}
type Case = string | [text: string, more: Partial<LintContext>]

const negatives: Readonly<Record<RuleId, readonly Case[]>> = {
  L01: [
    'Odbiorcami danych są ZUS, Starostwo Powiatowe w Lipowie i Powiatowy Urząd Pracy w Brzozowie.',
    'Zakład Ubezpieczeń Społecznych przetwarza przekazane dane jako odrębny administrator.',
    'Szczegóły znajdują się na stronie internetowej Ministerstwa Cyfryzacji.',
    'Portal Urzędu Miejskiego w Lipowie i Burmistrz Lipowa zapraszają.',
    'Administratorem danych jest Burmistrz Lipowa.',
    'Skargę przyjmuje Urząd Ochrony Danych Osobowych.',
    'Dane z Centrum Spraw Brzozowa otrzymujemy raz w roku.',
    'Administratorem danych w rejestrze PESEL jest Ministerstwo Cyfryzacji.',
  ],
  L02: [
    'Portal https://lipowo.example służy mieszkańcom.',
    'Skargi: strona Rzecznika https://bip.brpo.gov.pl',
    'Napisz na iod@lipowo.example',
    ['Napisz na biuro@brzozow.example', { office: { kind: null, names: [], hosts: [], emailDomains: [] } }],
  ],
  L03: [
    'Przestrzeń nazw: `http://www.w3.org/1999/xhtml`.',
    '```\n<a href="#">przykład</a>\n```',
    '[Rozdział](#rozdzial-2) i [strona](https://www.lipowo.example)',
    'Napisz: [poczta](mailto:urzad@lipowo.example).',
  ],
  L04: [
    'Ustawa o promocji zatrudnienia i instytucjach rynku pracy utraciła moc.',
    '## Historia\n\nPodstawą była ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych.',
    'art. 8 ustawy z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną',
    'Dostępność według WCAG 2.1, wcześniej 2.0.',
    'Przetwarzanie jest w pełni zgodne z ustawą o ochronie danych osobowych.',
    'Prezes UODO (dawny GIODO).',
    'stawki 2 zł za stronę',
  ],
  L05: [
    'Dz. U. z 2024 r. poz. 1221',
    'ustawa z dnia 10 maja 2018 r. o ochronie danych osobowych (Dz. U. poz. 1000)',
    'Dz. Urz. UE L 119 z 4.05.2016, s. 1',
    'Dz.U.UE.L.2016.119.1',
    'Dz. Urz. UE L 119/1',
  ],
  L06: [
    'Dane przechowujemy 5 lat.',
    'Nie przechowujemy ich bezterminowo.',
    'Wnioski rozpatrujemy bez zbędnej zwłoki.',
    'Umowa o pracę na czas nieokreślony.',
    'Wersje dokumentu pozostają dostępne bezterminowo.',
    'Dane przechowujemy bezterminowo, do czasu wycofania zgody.',
    'Dane w rejestrze PESEL są przechowywane bezterminowo.',
  ],
  L07: [
    ['Wersja 3.', { dated: false }],
    ['| Wersja | Data |\n| --- | --- |\n| trzecia | 1.06.2025 |', { dated: false }],
    ['Lipowo, 5 maja 2026 r.\n\nTekst.', { dated: false }],
    ['Obowiązuje od dnia 05.05.2026.', { dated: false }],
    ['Ostatnia aktualizacja: 2026-05-05', { dated: false }],
    ['Data wytworzenia: 05-05-2026', { dated: false }],
    ['Tytuł\n\ndata: 2026.05.05', { dated: false }],
  ],
  L08: [
    ['Deklaracja bez danych.', { documentKind: 'accessibility' }],
    ['Pliki cookie.', { documentKind: 'cookies' }],
    ['Łatwy tekst o danych.', { documentKind: 'privacy', variant: 'etr' }],
  ],
  L09: [
    'Podstawą jest art. 6 ust. 1 lit. a RODO. Zgodę można cofnąć.',
    'Podstawą jest art. 6 ust. 1 lit. a, c i e RODO. Masz prawo do cofnięcia zgody.',
    'Podstawą jest art. 6 ust. 1 lit. c RODO. Prawo do przenoszenia danych nie przysługuje.',
    'Podstawą jest art. 6 ust. 1 lit. e RODO. Jeżeli wyrazili Państwo zgodę, można ją cofnąć: prawo do cofnięcia zgody, gdy jest podstawą.',
  ],
  L10: [
    'Nie przekazujemy danych do państw trzecich. Serwis stoi u dostawcy hostingu.',
    'Danych nie udostępniamy nikomu poza dostawcą hostingu.',
    'Adres IP skracamy, więc dane są anonimowe po anonimizacji.',
    'Portal nie używa plików cookies reklamowych. Serwis wykorzystuje pliki cookies sesyjne.',
  ],
  L11: [
    'Danych o adresie IP nie łączymy z osobami.',
    'Adres IP po tygodniu skracamy tak, że nie pozwala zidentyfikować osoby.',
    'Zapisujemy adres IP. Plik cookie nie umożliwia identyfikacji osoby.',
    'Zestawienia nie pozwalają na identyfikację, chociaż serwer zapisuje adres IP.',
    'Dane nie są kojarzone z konkretnymi osobami.',
  ],
  L12: [
    'Samo korzystanie z portalu nie oznacza zgody.',
    'Zapisując się, potwierdzasz regulamin przyciskiem.',
    'Nie musisz sprawdzać zmian polityki.',
    'Administrator powinien regularnie sprawdzać zmiany przepisów.',
  ],
  L13: [
    'Nie wyświetlamy spersonalizowanych reklam.',
    'Portal nie ma plików cookie reklamowych.',
    'Danych nie wykorzystujemy w celach marketingowych.',
    'Danych nie udostępniamy w celach marketingowych.',
    'Przysługuje sprzeciw wobec przetwarzania w celach marketingu bezpośredniego.',
  ],
  L14: [
    'Pliki są usuwane po zamknięciu przeglądarki.',
    'Po wylogowaniu sesja jest usuwana.',
    'Po przejściu na inną stronę pliki nie są usuwane.',
  ],
  L15: [
    '## Niedostępne treści\n\nTekst.',
    '## Pliki cookies i newsletter\n\nTekst.',
    '## Urząd Miejski w Strzelcach Opolskich\n\nTekst.',
    '## Pseudonimizacja i retencja danych\n\nTekst.',
    '## UDOSTĘPNIANIE INFORMACJI\n\nTekst.',
  ],
  L16: [
    'Zapoznaj się z polityką prywatności.',
    'Podanie danych jest jest-obowiązkowe w rubryce „nie-nie”.',
    'Zwróć się do urzędu, aby się dowiedzieć.',
    'Bez polskich znakow: moze tak byc.',
  ],
  L17: [
    ['W razie pytań prosimy o kontakt: urzad@lipowo.example.', { documentKind: 'privacy' }],
    ['Skontaktuj się: tel. 55 123 45 67.', { documentKind: 'privacy' }],
    ['Prosimy o kontakt ([adresy](/um/kontakt)).', { documentKind: 'privacy' }],
  ],
  L18: ['urzad@lipowo.example', 'Spotkanie at the office.', 'Kod [a] oraz (b).'],
  L19: [
    'Inspektor Ochrony Danych: Przykładowa Osoba',
    'Inspektor Ochrony Danych Urzędu Miejskiego w Lipowie',
    'Inspektor ochrony danych: iod@lipowo.example',
    'Inspektor Ochrony Danych. Można Się zgłosić.',
  ],
  L20: [
    'Po prawej stronie holu jest winda.',
    'Po prawej stronie budynku, przy wejściu, jest przycisk dzwonka.',
    'Pomoc społeczna w dolnej części miasta.',
    'Pole „Adres e-mail” i przycisk „Zapisz”.',
    'Zielony szlak rowerowy.',
  ],
  L21: [
    '„cytat” – tak, m.in. to (nawias).',
    '| kolumna  | druga |\n| --- | --- |\n| a  | b |',
    'Kod: `a  b "c" - d`',
    '- punkt listy\n- drugi',
    '[opis](https://lipowo.example "tytuł")',
    'W 3,14 i 7:30–15:30.',
    '{{office.name}}, {{office.short}} .'.replace(' .', '.'),
  ],
  L22: [
    'Zapraszamy!',
    'KLAUZULA INFORMACYJNA DLA OSÓB BEZROBOTNYCH\n\nTekst.',
    'RODO, UODO i BIP.',
    'Uwaga: przerwa techniczna.',
  ],
  L23: [
    '## Część\n\n### Podczęść\n\nTekst.',
    'Znamy:\n\n- czas,\n- adres.',
    '[strona urzędu](https://lipowo.example)',
    'Adres: https://lipowo.example',
    ['Pole referer\\_link w Markdownie.', { variant: 'pl' }],
  ],
  L24: [
    'Państwa dane. Mają Państwo prawa.',
    'Użytkownik czyta, Klient pisze.',
    'Masz prawo. Napisz.',
    'Masz prawo. Organ państwowy w państwie.',
  ],
  L25: ['Zapamiętujemy, czy użytkownik jest zalogowany.', 'Pamiętamy jego wybór.', 'Logowanie po raz pierwszy.'],
  L26: ['Oferta pracy jest aktualna.', 'W przyszłym roku urząd będzie czynny.', 'Serwis działa całą dobę.'],
  L27: [
    'Portal nie ma formularza kontaktowego.',
    'Nie używamy Google Analytics ani wtyczek.',
    'Pozostałe pliki cookie służą redakcji.',
    'Nie korzystamy z:\n\n- Google Analytics,\n- map Google.',
    'Wniosek składa się na piśmie.',
  ],
}

const run = (one: Case) =>
  typeof one === 'string' ? lintText(one, context) : lintText(one[0], { ...context, ...one[1] })

describe.each(Object.entries(negatives))('%s', (rule, cases) => {
  test.each(cases.map((one) => [typeof one === 'string' ? one : one[0], one] as const))('nothing in: %s', (_, one) => {
    expect(run(one).filter((finding) => finding.rule === rule)).toEqual([])
  })
})
