// Clauses: cookies. Names and lifetimes come from the register that the code itself must use.
import type { Clause } from '../library'
import { acts, clause } from './clause'

const documents = ['cookies', 'privacy', 'other'] as const
const cites = [acts.communication]

export const cookieClauses: readonly Clause[] = [
  clause(
    'cookies',
    'cookies.meaning',
    'Co to jest plik cookie',
    'Plik cookie (ciasteczko) to mała porcja tekstu, którą strona może zapisać w przeglądarce i odczytać przy kolejnej wizycie. Poniżej podajemy, kiedy robi to portal {{office.name.genitive}}.',
    { documents },
  ),
  clause(
    'cookies',
    'cookies.in-short',
    'Ciasteczka w skrócie',
    'Czytanie portalu nie wymaga plików cookie, więc można je całkowicie zablokować. Ciasteczka powstają tylko wtedy, gdy ktoś przyciskiem poprosi o zapamiętanie wyglądu stron albo otworzy stronę logowania dla pracowników. Ich nazwy i czas życia opisuje [polityka plików cookie]({{office.path}}/cookies).',
    { documents: ['privacy', 'other'], cites, mends: ['L12', 'L14'] },
  ),
  clause(
    'cookies',
    'cookies.reading',
    'Strony publiczne bez plików cookie',
    `
Podczas czytania dokumentów, aktualności i pozostałych stron dostępnych bez logowania portal sam niczego nie zapisuje w Państwa urządzeniu. Dotyczy to plików cookie, pamięci lokalnej (local storage) i pamięci sesji (session storage).

W szczególności portal:

- nie śledzi przejść między stronami i nie rozpoznaje powracających osób,
- nie sprawdza, czy otwarta strona jest pierwszą podczas wizyty,
- nie wyświetla reklam, także dopasowanych do zainteresowań,
- nie zawiera skryptów statystycznych, filmów, map ani wtyczek pobieranych od innych firm.

Z tego powodu nie pokazujemy okna z prośbą o zgodę: nie ma na co jej udzielać. Jasny, ciemny lub kontrastowy wygląd stron wynika z ustawień systemu i nie jest nigdzie zapamiętywany.`,
    { documents, cites, mends: ['L12', 'L13', 'L14'] },
  ),
  clause(
    'cookies',
    'cookies.view',
    'Plik cookie z wyglądem strony',
    'W części „Wygląd strony” można zmienić kontrast, wielkość tekstu i odstępy. Wybór przechodzi na kolejne strony razem z ich adresem, bez pliku cookie. Dopiero przycisk „Zapamiętaj na tym urządzeniu” zapisuje plik {{cookies.view}}. Zawiera on sam kod wyglądu, jednakowy u wszystkich osób, które wybrały to samo, więc nie służy do rozpoznawania nikogo. Usuwa go przycisk „Nie pamiętaj” albo zamknięcie przeglądarki.',
    { documents, cites, mends: ['L14'] },
  ),
  clause(
    'cookies',
    'cookies.staff',
    'Pliki cookie przy logowaniu pracowników',
    `
Pozostałe pliki cookie powstają dopiero wtedy, gdy ktoś otworzy stronę logowania do panelu redakcyjnego. Bez nich zalogowanie się nie byłoby możliwe.

Najpóźniej po upływie {{staff.session.genitive}} albo po wylogowaniu serwer uznaje sesję za zakończoną, nawet jeśli plik pozostał jeszcze w przeglądarce. Przejście na inną stronę internetową nie usuwa plików cookie.`,
    { documents, cites, mends: ['L14'] },
  ),
  clause('cookies', 'cookies.table', 'Wykaz plików cookie', '{{cookies.table}}', { documents, cites, mends: ['L14'] }),
  clause(
    'cookies',
    'cookies.necessary',
    'Dlaczego nie trzeba zgody',
    'Pliki te są ściśle niezbędne do usługi, o którą prosi osoba logująca się albo zapamiętująca wygląd strony, więc ich użycie nie wymaga odrębnej zgody (art. 399 ustawy z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej, Dz. U. z 2024 r. poz. 1221). Nie używamy ich w żadnym innym celu i nikomu nie udostępniamy.',
    { documents, cites, mends: ['L12'] },
  ),
  clause(
    'cookies',
    'cookies.blocking',
    'Blokowanie i usuwanie plików cookie',
    'Każda przeglądarka pozwala przejrzeć, usunąć i zablokować pliki cookie, zwykle w ustawieniach prywatności. Po zablokowaniu wszystkie strony publiczne{{#if newsletter.enabled}} i formularz newslettera{{/if}} działają tak samo jak wcześniej, a wybrany wygląd stron nadal przenosi ich adres. Nie będzie można jedynie zapamiętać go na urządzeniu ani zalogować się do panelu pracownika.',
    { documents },
  ),
  clause(
    'cookies',
    'cookies.questions',
    'Gdzie szukać reszty informacji',
    'Pytania o pliki cookie prosimy kierować do administratora albo do inspektora ochrony danych. Informacje o dzienniku serwera, prawach osób i skardze do organu nadzorczego zawiera [polityka prywatności]({{office.path}}/polityki/prywatnosc).',
    { documents: ['cookies'] },
  ),
  clause(
    'cookies',
    'cookies.register',
    'Skąd pochodzi wykaz',
    'Tabela w tym dokumencie powstaje z rejestru, z którego korzysta samo oprogramowanie.',
    { documents: ['cookies'] },
  ),
]
