// Each rule finds what it is for in at least three wordings: inflected, without Polish letters, across lines, in Markdown and HTML.
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
  variableValues: [],
  spell: meantWord,
}
type Case = string | [text: string, more: Partial<LintContext>]
const privacy = { documentKind: 'privacy' } as const

const positives: Readonly<Record<RuleId, readonly Case[]>> = {
  L01: [
    'Powiatowe Centrum Pomocy Rodzinie w Lipowie zastrzega sobie prawo do zmian.',
    'Administratorem Państwa danych osobowych jest\nStarostwo Powiatowe w Lipowie.',
    'Uzytkownicy odwiedzajacy Portal Urzedu Pracy moga blokowac pliki.',
    '<p>Pracownicy Urzędu Gminy Dębowiec odpowiadają na pytania. Serwis Urzędu Gminy Dębowiec działa całą dobę.</p>',
    'Administratorem danych jest Burmistrz Brzozowa.',
    'Portal Centrum Spraw Brzozowa służy mieszkańcom.',
  ],
  L02: [
    'Polityka dotyczy serwisu https://pcpr.lipowo.example oraz jego podstron.',
    'Zapraszamy na portal www.brzozow.example każdego dnia.',
    'Źródło: https://pup.lipowo.example/polityka',
    ['Zwykły tekst.', { origin: 'https://pup.lipowo.example/' }],
  ],
  L03: [
    '[Przejdź do menu](#)',
    '<a class="skip" href="#">Menu</a>',
    "<a href=''>Mapa</a>",
    '[Drukuj](javascript:window.print())',
    'Zob. http://lipowo.example/rodo.',
    'Więcej na www.lipowo.example/rodo',
  ],
  L04: [
    'Rozporządzenie obowiązuje obok ustawy z dnia 29 sierpnia 1997 r. o ochronie danych osobowych.',
    'na podstawie ustawy z dnia 20 kwietnia 2004 roku o promocji zatrudnienia i instytucjach rynku pracy',
    'ustawy o promocji zatrudnienia\ni instytucjach rynku pracy',
    'art. 173 ustawy z 16 lipca 2004 r. Prawo telekomunikacyjne',
    'zgodnie z ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych',
    'art. 10 ust. 2 ustawy z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną',
    'Biuro Generalnego Inspektora Ochrony Danych Osobowych',
    'ul. Stawki 2, 00-193 Warszawa',
    'rozporządzenia z dnia 12 kwietnia 2012 r. w sprawie Krajowych Ram Interoperacyjności',
    'Strona jest niezgodna z ustawą o dostępności cyfrowej.',
    'Dz.U. z 2004 r. Nr 99, poz. 1001',
  ],
  L05: [
    'ustawa (D.U. 2018 poz. 1000)',
    'ustawa (DzU z 2018 poz. 1000)',
    'Dz. Urz. UE L 119 z 4 maja 2016',
    'Dziennik Urzędowy Unii Europejskiej L 119',
    'zob. Dz. U. poz. 1000',
  ],
  L06: [
    'Logi są przechowywane przez nieokreślony czas.',
    'Dane przechowujemy bezterminowo.',
    'Korespondencje gromadzimy bez ograniczen czasowych.',
    'Zapisy trzymamy na zawsze,\nbo tak.',
    'Informacje nigdy nie są usuwane.',
  ],
  L07: [
    ['Zwykłe zdanie.', { dated: false }],
    ['Obowiązująca ustawa z dnia 10 maja 2018 r. mówi o danych.', { dated: false }],
    ['Regulamin nr pięć. Wersja ostateczna.', { dated: false }],
  ],
  L08: [
    ['Administratorem jest Urząd Miejski w Lipowie.', privacy],
    ['Prawo ograniczenia plików cookie w przeglądarce. Dostępne adresy.', privacy],
    ['Newsletter wysyłamy co tydzień.', { documentKind: 'newsletter' }],
  ],
  L09: [
    'Podstawą jest art. 6 ust. 1 lit. c RODO. Zgodę można cofnąć w każdym czasie.',
    'Podstawa prawna: ustawa o samorządzie gminnym. Masz prawo do przenoszenia danych.',
    'Podstawą jest art. 6 ust.1 pkt e) RODO. Przysługuje prawo do odwolania zgody.',
  ],
  L10: [
    'Danych nie udostępniamy nikomu. Serwis stoi u dostawcy hostingu.',
    'Zapisujemy adresy IP. Dane zbierane automatycznie są anonimowe.',
    'Gromadzimy anonimowe informacje o adresie strony i adresy IP.',
    'Portal nie używa plików cookies. Serwis wykorzystuje pliki cookies do sesji.',
    'Żadne dane osobowe nie są udostępniane podmiotom. Korzystamy z Google Analytics.',
  ],
  L11: [
    'Zapisujemy adresy IP. Zapisy nie pozwalają na identyfikację czytelnika.',
    'Adres IP nie jest daną osobową.',
    'Adres IP nie pozwala na identyfikację użytkownika.',
    'Adresy IP nie są one kojarzone z konkretnymi osobami.',
    'Adres IP zapisujemy bez możliwości identyfikacji osoby.',
  ],
  L12: [
    'Dalsze korzystanie z serwisu oznacza zgodę na pliki cookies.',
    'Wchodząc na stronę, zgadzasz się na regulamin.',
    'Jeżeli Użytkownik nie zmieni ustawień, uznajemy, że wyraża zgodę.',
    'Uzytkownik jest zobowiazany do sledzenia zmian polityki.',
    'Pozostawienie ustawień przeglądarki jest równoznaczne z akceptacją.',
    'Dalsze korzystanie oznacza zgodę na pliki cookies.',
    'Poprzez dalsze przeglądanie serwisu akceptujecie Państwo politykę cookies.',
    'Niedokonanie przez Państwa zmian ustawień przeglądarki oznacza akceptację.',
    'Korzystanie z serwisu bez zmiany ustawień oznacza, że pliki będą zamieszczane w urządzeniu.',
    'Jeśli nie wyrażasz zgody, opuść stronę albo zmień ustawienia przeglądarki.',
  ],
  L13: [
    'Cookies służą dopasowaniu reklam. Wyświetlamy reklamy behawioralne.',
    'Dane wykorzystujemy w celach marketingowych.',
    'Stosujemy remarketing.',
  ],
  L14: [
    'Pliki są usuwane po przejściu na inną stronę.',
    'Po opuszczeniu serwisu pliki są automatycznie usuwane.',
    'Z chwilą opuszczenia serwisu zapisane dane są kasowane.',
    'Po zakończeniu (np. po przejściu do stron spoza domeny) informacje są usuwane.',
  ],
  L15: [
    '## Odnosiniki do stron\n\nTekst.',
    '# Polityka prywatnosci\n\nTekst.',
    '# Polityka Prywatnosci\n\nTekst.',
    '## Bezpieczeńswto danych\n\nTekst.',
    '## Przetwarzannie\n\nTekst.',
  ],
  L16: [
    'Zapoznaj się z polityka prywatności.',
    'Oraz oraz dane się się przetwarza.',
    'Użytkownik moze napisać.',
    'Zmiany w Polityki Prywatności ogłaszamy.',
    'Nie przekazujemy innym podmiotom innym niż sąd.',
  ],
  L17: [
    ['W razie pytań prosimy o kontakt.', privacy],
    ['Skontaktuj się z urzędem.', { documentKind: 'rodo' }],
    ['Polityka bez adresów.', privacy],
  ],
  L18: [
    'iod(at)lipowo.example',
    'Pisz: biuro [małpa] lipowo.example',
    'biuro[at]lipowo[dot]example',
    'kara [at] praca.example.org',
  ],
  L19: [
    'Inspektorem Ochrony Danych jest Pan Przykładowy Nazwiskowski.',
    'IOD – Przykładowa Osoba-Druga',
    'Inspektorem ochrony danych jest pani Przykładowa Osoba.',
    'Inspektor ochrony danych (IOD): **Przykładowa Osoba**',
  ],
  L20: [
    'Wpisz adres w lewej kolumnie.',
    'Kliknij ikonę po prawej stronie ekranu.',
    'Menu w prawym górnym rogu.',
    'Naciśnij czerwony przycisk.',
  ],
  L21: [
    'To „cytat" i tyle.',
    'słowo  słowo',
    'koniec .',
    'm. in. to',
    'tak - nie',
    ',,cytat”',
    'jeden,dwa',
    '( nawias )',
  ],
  L22: [
    'UWAGA!! Ważne.',
    'Proszę przeczytać !!!',
    'Pamiętaj: ADMINISTRATOR NIE PONOSI ŻADNEJ WINY za to.',
    'Adres e-mail nie jest daną osobową.',
  ],
  L23: [
    '## Niżej\n\n# Wyżej\n\nTekst.',
    '# Tytuł\n\nTytuł\n\nTekst.',
    'Znamy:\n\nczas zapytania,\n\nadres strony,\n\nnazwę stacji.',
    '[https://lipowo.example](https://lipowo.example)',
    'Pole referer\\_link.',
  ],
  L24: [
    'Państwa prawa. Państwo mogą pisać. Masz prawo.',
    'Klient pisze, Użytkownik czyta, wpisz adres.',
    'Prosimy Państwa, a Ty potwierdź.',
  ],
  L25: [
    'czasowego przechowywania w trakcie zalogowania jego danych',
    'czy loguje się do panelu po raz pierwszy',
    'czasowego przechowywania, w trakcie\nzalogowania, jego danych',
  ],
  L26: ['Oferta będzie rozszerzana.', 'W przyszłości możemy dodać funkcje.', 'Portal jest stale rozbudowywany.'],
  L27: [
    'Po rejestracji konta można pisać.',
    'Używamy Google Analytics.',
    'Danych nie sprzedajemy, bo nie ma po co. Używamy Google Analytics.',
    'Wypełnij formularz kontaktowy.',
    'Na stronach są mapy Google.',
  ],
}

const run = (one: Case) =>
  typeof one === 'string' ? lintText(one, context) : lintText(one[0], { ...context, ...one[1] })

describe.each(Object.entries(positives))('%s', (rule, cases) => {
  test.each(cases.map((one) => [typeof one === 'string' ? one : one[0], one] as const))('%s', (_, one) => {
    expect(run(one).map((finding) => finding.rule)).toContain(rule)
  })
})
