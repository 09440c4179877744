// Standard cookie policy (`cookies`), Polish, our own text. The table is the cookie register itself (lib/cookie-register.ts).
import type { StandardText } from '../standard-text'

export const cookiesText: StandardText = {
  slug: 'cookies',
  kind: 'cookies',
  locale: 'pl',
  title: 'Polityka plików cookie',
  source: `
Plik cookie (ciasteczko) to mała porcja tekstu, którą strona może zapisać w przeglądarce i odczytać przy kolejnej wizycie. Poniżej podajemy, kiedy robi to portal {{office.name.genitive}}.

## Strony publiczne: żadnych plików cookie bez Państwa życzenia

Podczas czytania dokumentów, aktualności i pozostałych stron dostępnych bez logowania portal sam niczego nie zapisuje w Państwa urządzeniu. Dotyczy to plików cookie, pamięci lokalnej (local storage) i pamięci sesji (session storage).

W szczególności portal:

- nie śledzi przejść między stronami i nie rozpoznaje powracających osób,
- nie sprawdza, czy otwarta strona jest pierwszą podczas wizyty,
- nie wyświetla reklam, także dopasowanych do zainteresowań,
- nie zawiera skryptów statystycznych, filmów, map ani wtyczek pobieranych od innych firm.

Z tego powodu nie pokazujemy okna z prośbą o zgodę: nie ma na co jej udzielać. Jasny, ciemny lub kontrastowy wygląd stron wynika z ustawień systemu i nie jest nigdzie zapamiętywany.

## Wygląd strony: plik cookie tylko na życzenie

W części „Wygląd strony” można zmienić kontrast, wielkość tekstu i odstępy. Wybór przechodzi na kolejne strony razem z ich adresem, bez pliku cookie. Dopiero przycisk „Zapamiętaj na tym urządzeniu” zapisuje plik {{cookies.view}}. Zawiera on sam kod wyglądu, jednakowy u wszystkich osób, które wybrały to samo, więc nie służy do rozpoznawania nikogo. Usuwa go przycisk „Nie pamiętaj” albo zamknięcie przeglądarki.

## Logowanie pracowników: niezbędne pliki cookie

Pozostałe pliki cookie powstają dopiero wtedy, gdy ktoś otworzy stronę logowania do panelu redakcyjnego. Bez nich zalogowanie się nie byłoby możliwe.

Po wylogowaniu lub po upływie podanego czasu serwer uznaje sesję za zakończoną, nawet jeśli plik pozostał jeszcze w przeglądarce. Przejście na inną stronę internetową nie usuwa plików cookie.

## Wykaz plików cookie

{{cookies.table}}

Pliki te są ściśle niezbędne do usługi, o którą prosi osoba logująca się albo zapamiętująca wygląd strony, więc ich użycie nie wymaga odrębnej zgody (art. 399 ustawy z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej, Dz. U. z 2024 r. poz. 1221). Nie używamy ich w żadnym innym celu i nikomu nie udostępniamy.

## Jak zablokować lub usunąć pliki cookie

Każda przeglądarka pozwala przejrzeć, usunąć i zablokować pliki cookie, zwykle w ustawieniach prywatności. Po zablokowaniu wszystkie strony publiczne{{#if newsletter.enabled}} i formularz newslettera{{/if}} działają tak samo jak wcześniej, a wybrany wygląd stron nadal przenosi ich adres. Nie będzie można jedynie zapamiętać go na urządzeniu ani zalogować się do panelu pracownika.

## Administrator i kontakt

Administratorem danych osobowych jest {{controller.name}}, adres: {{office.address}}. Pytania o pliki cookie prosimy kierować na adres {{office.email}} lub do inspektora ochrony danych: {{dpo.email}}. Informacje o dzienniku serwera, prawach osób i skardze do organu nadzorczego zawiera [polityka prywatności]({{office.path}}/polityki/prywatnosc).

## Zmiany

Tabela w tym dokumencie powstaje z rejestru, z którego korzysta samo oprogramowanie. Gdyby pojawił się nowy plik cookie, opublikujemy nową wersję tego dokumentu z numerem i datą. Dotychczasowe wersje zawiera [historia dokumentu]({{office.path}}/polityki/cookies/wersje), a o nowych powiadamia [kanał Atom]({{office.path}}/kanal.xml).
`.trim(),
}
