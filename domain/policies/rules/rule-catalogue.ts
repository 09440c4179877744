// What each rule of the linter is about, in words for the person who writes: name, why it matters to the reader, where it comes
// from and what to do. Browser-safe; the same words stand in the panel, in the list of rules and in `policy:check`.
import type { RuleId } from '../schema/finding'

export type RuleDescription = {
  name: string
  /** why it matters to the reader */
  why: string
  /** what to do about it */
  remedy: string
  /** act and article, or null: good practice */
  law: string | null
}

export const goodPractice = 'dobra praktyka'

export const catalogue: Readonly<Record<RuleId, RuleDescription>> = {
  L01: {
    name: 'Nazwa innej instytucji',
    why: 'Czytelnik musi wiedzieć, kto odpowiada za jego dane. Tekst skopiowany z innego urzędu mówi w cudzym imieniu.',
    remedy: 'Wstaw zmienną z nazwą urzędu, na przykład {{office.name.genitive}}.',
    law: 'art. 13 ust. 1 lit. a RODO',
  },
  L02: {
    name: 'Adres spoza urzędu',
    why: 'Adres innej strony lub innej domeny poczty myli czytelnika i bywa śladem kopiowania.',
    remedy: 'Wstaw zmienną {{office.url}} albo {{office.email}}, albo sprawdź adres.',
    law: null,
  },
  L03: {
    name: 'Odnośniki',
    why: 'Pusty odnośnik prowadzi donikąd, a adres bez szyfrowania może zostać podmieniony po drodze.',
    remedy: 'Wpisz pełny adres zaczynający się od https:// albo usuń odnośnik.',
    law: 'WCAG 2.1, kryterium 2.4.4 (załącznik do ustawy z dnia 4 kwietnia 2019 r.)',
  },
  L04: {
    name: 'Akt, który utracił moc',
    why: 'Podstawa prawna, która już nie obowiązuje, niczego nie uzasadnia. Obywatel nie znajdzie przepisu, na który powołuje się urząd.',
    remedy: 'Powołaj akt, który zastąpił poprzedni, i sprawdź numery artykułów.',
    law: 'art. 13 ust. 1 lit. c RODO',
  },
  L05: {
    name: 'Zapis powołania aktu',
    why: 'Po niepełnym tytule lub adresie w dzienniku nie da się odnaleźć aktu.',
    remedy: 'Podaj pełny tytuł i adres w postaci „Dz. U. z 2024 r. poz. 1221”.',
    law: '§ 158 zasad techniki prawodawczej',
  },
  L06: {
    name: 'Przechowywanie bez końca',
    why: 'Dane osobowe wolno trzymać tylko tak długo, jak są potrzebne. Czytelnik ma prawo znać ten okres.',
    remedy: 'Podaj okres w dniach, miesiącach lub latach, a dla dziennika serwera wstaw zmienną z jego okresem.',
    law: 'art. 5 ust. 1 lit. e i art. 13 ust. 2 lit. a RODO',
  },
  L07: {
    name: 'Brak daty i numeru wersji',
    why: 'Bez daty nikt nie wie, od kiedy tekst obowiązuje i czy jest aktualny.',
    remedy: 'Podaj dzień wejścia w życie. Dokumenty publikowane w portalu dostają datę i numer same.',
    law: 'art. 5 ust. 2 RODO',
  },
  L08: {
    name: 'Brakujące informacje o przetwarzaniu',
    why: 'Tych informacji urząd musi udzielić każdemu, czyje dane zbiera.',
    remedy: 'Wstaw klauzulę z brakującą informacją albo odnośnik do strony, na której ona stoi.',
    law: 'art. 13 RODO',
  },
  L09: {
    name: 'Prawa niezgodne z podstawą',
    why: 'Prawa zależą od podstawy przetwarzania. Obietnica prawa, które nie przysługuje, wprowadza w błąd.',
    remedy: 'Popraw podstawę albo listę praw. Zgodę można wycofać tylko wtedy, gdy to ona jest podstawą.',
    law: 'art. 7 ust. 3, art. 17 ust. 3, art. 20 i art. 21 RODO',
  },
  L10: {
    name: 'Sprzeczność w tekście',
    why: 'Dwa zdania wykluczają się, więc jedno z nich jest nieprawdą.',
    remedy: 'Wymień odbiorców danych i nie nazywaj anonimowymi danych, w których jest adres IP.',
    law: 'art. 5 ust. 1 lit. a i art. 13 ust. 1 lit. e RODO',
  },
  L11: {
    name: 'Adres IP a rozpoznanie osoby',
    why: 'Adres IP pozwala ustalić osobę, dlatego zdanie, że dziennik nikogo nie dotyczy, jest zbyt daleko idące.',
    remedy: 'Napisz, że urząd nie łączy danych z osobami, kto ma do nich dostęp i jak długo są przechowywane.',
    law: 'art. 4 pkt 1 RODO',
  },
  L12: {
    name: 'Zgoda przez milczenie',
    why: 'Zgoda wymaga wyraźnego działania. Wejście na stronę ani niezmienione ustawienia przeglądarki nią nie są.',
    remedy: 'Usuń to zdanie. O zmianach powiadamiaj czytelników, zamiast kazać im ich szukać.',
    law: 'art. 4 pkt 11 i art. 7 RODO',
  },
  L13: {
    name: 'Reklamy i śledzenie',
    why: 'Urząd nie śledzi czytelników dla reklam, a ten portal nie ma takich plików cookie.',
    remedy: 'Usuń ten fragment i wstaw klauzulę o plikach cookie.',
    law: 'art. 399 Prawa komunikacji elektronicznej i art. 6 RODO',
  },
  L14: {
    name: 'Nieprawda o plikach cookie',
    why: 'Przeglądarka nie usuwa plików cookie po przejściu na inną stronę. Czytelnik ma wiedzieć, jak długo naprawdę działają.',
    remedy: 'Wstaw klauzulę o plikach cookie z tabelą {{cookies.table}}.',
    law: 'art. 399 Prawa komunikacji elektronicznej',
  },
  L15: {
    name: 'Literówka w nagłówku',
    why: 'Po nagłówkach czytelnik szuka treści, a czytnik ekranu przeskakuje między nimi.',
    remedy: 'Popraw pisownię.',
    law: null,
  },
  L16: {
    name: 'Błąd językowy',
    why: 'Błędy utrudniają zrozumienie, zwłaszcza osobom, które słuchają tekstu.',
    remedy: 'Popraw odmianę albo powtórzone słowo.',
    law: null,
  },
  L17: {
    name: 'Brak kontaktu',
    why: 'Czytelnik nie wie, dokąd napisać lub zadzwonić w sprawie swoich danych.',
    remedy: 'Wstaw {{office.email}}, {{office.phone}} lub dane inspektora.',
    law: 'art. 13 ust. 1 lit. a i b RODO',
  },
  L18: {
    name: 'Ukryty adres e-mail',
    why: 'Adresu z „[at]” nie da się kliknąć ani skopiować, a czytnik ekranu czyta go niezrozumiale.',
    remedy: 'Zapisz adres zwykle, ze znakiem @.',
    law: null,
  },
  L19: {
    name: 'Osoba wpisana ręcznie',
    why: 'Po zmianie osoby dokument będzie podawał nieaktualne dane.',
    remedy: 'Użyj zmiennej {{dpo.name}}; wartość bierze się z ustawień urzędu.',
    law: 'art. 11 ustawy z dnia 10 maja 2018 r. o ochronie danych osobowych',
  },
  L20: {
    name: 'Wskazówka tylko dla widzących',
    why: 'Kto nie widzi strony lub czyta ją na telefonie, nie znajdzie „lewej kolumny” ani „zielonego przycisku”.',
    remedy: 'Podaj nazwę elementu, na przykład „w formularzu Newsletter”.',
    law: 'WCAG 2.1, kryterium 1.3.3 (załącznik do ustawy z dnia 4 kwietnia 2019 r.)',
  },
  L21: {
    name: 'Typografia',
    why: 'Poprawne znaki ułatwiają czytanie i są poprawnie odczytywane na głos.',
    remedy: 'Popraw jednym przyciskiem.',
    law: null,
  },
  L22: {
    name: 'Krzyk i zdania nieprawdziwe',
    why: 'Wykrzykniki i wielkie litery niepokoją, a nieprawdziwe zdanie podważa cały tekst.',
    remedy: 'Napisz to spokojnie i zgodnie z prawdą.',
    law: null,
  },
  L23: {
    name: 'Budowa tekstu',
    why: 'Nagłówki i listy bez oznaczenia są dla czytnika ekranu zwykłym tekstem.',
    remedy: 'Oznacz nagłówki kolejnych poziomów i listy; odnośnikom daj nazwy.',
    law: 'WCAG 2.1, kryteria 1.3.1 i 2.4.4 (załącznik do ustawy z dnia 4 kwietnia 2019 r.)',
  },
  L24: {
    name: 'Różne zwroty do czytelnika',
    why: 'Gdy tekst mówi raz „Ty”, raz „Państwo”, a raz „Klient”, nie wiadomo, czy chodzi o tę samą osobę.',
    remedy: 'Wybierz jeden zwrot i stosuj go w całym tekście.',
    law: null,
  },
  L25: {
    name: 'Zdanie bez sensu',
    why: 'Zdanie straciło podmiot, zwykle przy kopiowaniu, i nie da się go zrozumieć.',
    remedy: 'Zastąp je klauzulą o plikach cookie.',
    law: null,
  },
  L26: {
    name: 'Puste obietnice',
    why: 'Zdanie o przyszłych zmianach niczego czytelnikowi nie mówi.',
    remedy: 'Usuń to zdanie.',
    law: null,
  },
  L27: {
    name: 'Funkcja, której nie ma',
    why: 'Tekst opisuje coś, czego w tym portalu nie ma, więc jest nieprawdziwy.',
    remedy: 'Usuń ten fragment albo wstaw klauzulę zgodną z działaniem portalu.',
    law: null,
  },
}
