// Clauses: the access log (its fields and its term come from the logger itself) and the statistics made of it.
import type { Clause } from '../library'
import { acts, article, clause } from './clause'

const documents = ['privacy', 'other'] as const

export const logClauses: readonly Clause[] = [
  clause(
    'log',
    'log.fields',
    'Co zapisuje dziennik serwera',
    `
Gdy przeglądarka prosi o stronę, serwer dopisuje do dziennika dostępu jeden wiersz. Składają się na niego:

{{log.fields}}`,
    { documents, cites: [article('13')] },
  ),
  clause(
    'log',
    'log.personal',
    'Dziennik zawiera dane osobowe',
    'Adres IP razem z pozostałymi polami może w niektórych sytuacjach wskazywać na konkretną osobę. Dlatego traktujemy dziennik jak zbiór danych osobowych, chociaż sami nie próbujemy ustalać, kto odwiedza portal.',
    { documents, cites: [article('4 pkt 1')], mends: ['L10', 'L11'] },
  ),
  clause(
    'log',
    'log.not-done',
    'Czego dziennik nie zapisuje',
    'Nie ustalamy nazwy komputera na podstawie adresu IP. Nie zapisujemy parametrów adresu strony ani treści wpisanych w formularzach.',
    { documents },
  ),
  clause(
    'log',
    'log.purpose',
    'Cel dziennika',
    'Wpisy służą wyłącznie do administrowania portalem: utrzymania go w działaniu, wykrywania błędów i nadużyć oraz zabezpieczenia dowodów w razie naruszenia prawa.',
    { documents, cites: [article('5 ust. 1 lit. b')] },
  ),
  clause(
    'log',
    'log.basis',
    'Podstawa prawna dziennika',
    'Prowadzenie bezpiecznej strony urzędu jest zadaniem realizowanym w interesie publicznym (art. 6 ust. 1 lit. e RODO). Przepisy określające zadania urzędu: {{office.acts}}. Bezpieczeństwa systemów urzędu dotyczy rozporządzenie Rady Ministrów z dnia 21 maja 2024 r. w sprawie Krajowych Ram Interoperacyjności (Dz. U. z 2024 r. poz. 773).',
    { documents, cites: [article('6 ust. 1 lit. e'), acts.interoperability], mends: ['L08'] },
  ),
  clause(
    'log',
    'log.retention',
    'Jak długo trzymamy dziennik',
    'Wpis przechowujemy najwyżej przez {{log.retention}}, po czym jest usuwany automatycznie. Dłużej możemy zachować tylko fragment zabezpieczony jako dowód, do zakończenia postępowania, którego dotyczy.',
    { documents, cites: [article('5 ust. 1 lit. e')], mends: ['L06'] },
  ),
  clause(
    'log',
    'log.access',
    'Kto czyta dziennik i komu go udostępniamy',
    'Dziennik odczytuje wyłącznie administrator portalu. Wpisów nie łączymy z kontami pracowników, z adresami subskrybentów newslettera ani z żadnym innym zbiorem. Fragment dziennika udostępniamy tylko organowi, który ma do tego prawo na podstawie ustawy, i tylko w zakresie jego żądania.',
    { documents, cites: [article('32')] },
  ),
  clause(
    'log',
    'statistics.what',
    'Statystyka odwiedzin',
    'Z dziennika obliczamy zbiorcze liczby: ile było odsłon i które strony otwierano najczęściej, jakich rodzin przeglądarek i systemów używano, skąd prowadziły odnośniki oraz gdzie wystąpiły błędy. Dzięki temu poprawiamy zepsute odnośniki i porządkujemy treść.',
    { documents, mends: ['L27'] },
  ),
  clause(
    'log',
    'statistics.how',
    'Statystyka nie wskazuje osób',
    'Zestawienia nie zawierają adresów IP ani innych cech, które pozwalałyby rozpoznać osobę. Statystyka powstaje na naszym serwerze. Nie korzystamy z zewnętrznych narzędzi pomiarowych i nie uruchamiamy w Państwa przeglądarce żadnych skryptów liczących odwiedziny.',
    { documents, mends: ['L13', 'L27'] },
  ),
  clause(
    'log',
    'rights.log',
    'Prawa a dziennik i korespondencja',
    'W sprawach, które załatwiamy na podstawie obowiązku wynikającego z przepisu (art. 6 ust. 1 lit. c RODO), prawo sprzeciwu nie przysługuje. Skoro nie wiemy, kto kryje się za wpisem w dzienniku, do jego odszukania potrzebujemy adresu IP oraz daty i godziny odwiedzin.',
    { documents, cites: [article('11 ust. 2')] },
  ),
]
