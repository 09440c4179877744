// What the door's own pages say, in the language that the address names; Polish where it names none. Only the address is asked:
// there may be no database, and the same address is the same page for everybody.

export type DoorLanguage = 'pl' | 'en' | 'uk'
type Sentences = Record<number, readonly [title: string, text: string]>

const pl: Sentences = {
  400: ['Nieprawidłowe zapytanie', 'Serwer nie rozumie tego zapytania. Sprawdź adres i spróbuj ponownie.'],
  404: ['Nie ma takiej strony', 'Pod tym adresem nic nie ma. Sprawdź, czy adres jest wpisany bez pomyłki.'],
  405: ['Tej operacji nie można wykonać', 'Ta strona nie przyjmuje zapytań wysłanych w\u00a0ten sposób.'],
  410: ['Ta strona została usunięta', 'Treść, która była pod tym adresem, nie jest już dostępna.'],
  411: ['Nieznana wielkość danych', 'Zapytanie nie podaje wielkości przesyłanych danych.'],
  413: ['Za dużo danych naraz', 'Przesłane dane są za duże. Skróć treść i\u00a0wyślij formularz jeszcze raz.'],
  414: ['Za długi adres', 'Adres tej strony jest za długi. Sprawdź, czy został skopiowany bez pomyłki.'],
  500: ['Coś się u nas zepsuło', 'Strony nie udało się przygotować. To nasz błąd, spróbuj ponownie za chwilę.'],
  503: ['Serwis jest chwilowo niedostępny', 'Przerwa nie powinna trwać długo. Spróbuj ponownie za minutę.'],
}

const en: Sentences = {
  400: ['Bad request', 'The server does not understand this request. Check the address and try again.'],
  404: ['Page not found', 'There is nothing at this address. Check that it has no typing error.'],
  405: ['This cannot be done here', 'This page does not accept requests sent in this way.'],
  410: ['This page has been removed', 'The content that was at this address is no longer available.'],
  411: ['Size of the data unknown', 'The request does not say how much data it sends.'],
  413: ['Too much data at once', 'What you sent is too large. Shorten the text and send the form again.'],
  414: ['The address is too long', 'Check that the address was copied without a mistake.'],
  500: ['Something went wrong on our side', 'The page could not be prepared. It is our fault; try again in a moment.'],
  503: ['The service is unavailable for the moment', 'The break should not be long. Try again in a minute.'],
}

const uk: Sentences = {
  400: ['Неправильний запит', 'Сервер не розуміє цього запиту. Перевірте адресу та спробуйте ще раз.'],
  404: ['Такої сторінки немає', 'За цією адресою нічого немає. Перевірте, чи немає в\u00a0ній помилки.'],
  405: ['Тут цю дію виконати не можна', 'Ця сторінка не приймає запитів, надісланих у\u00a0такий спосіб.'],
  410: ['Цю сторінку видалено', 'Матеріал, який був за цією адресою, більше не доступний.'],
  411: ['Невідомий обсяг даних', 'Запит не вказує обсягу надісланих даних.'],
  413: ['Забагато даних одразу', 'Надіслані дані завеликі. Скоротіть текст і\u00a0надішліть форму ще раз.'],
  414: ['Адреса задовга', 'Перевірте, чи адресу скопійовано без помилки.'],
  500: ['Сталася помилка на нашому боці', 'Сторінку не вдалося підготувати. Спробуйте ще раз за хвилину.'],
  503: ['Сервіс тимчасово недоступний', 'Перерва не має бути довгою. Спробуйте ще раз за хвилину.'],
}

const tables: Record<DoorLanguage, Sentences> = { pl, en, uk }
const home: Record<DoorLanguage, string> = {
  pl: 'Przejdź do strony głównej',
  en: 'Go to the home page',
  uk: 'Перейти на головну сторінку',
}
const code: Record<DoorLanguage, string> = { pl: 'Kod błędu', en: 'Error code', uk: 'Код помилки' }

const isLanguage = (text: string | undefined): text is DoorLanguage => text === 'pl' || text === 'en' || text === 'uk'

/** `/en`, `/{office}/uk/…`, `?jezyk=uk` of a mailed link. */
export function languageOfAddress(path: string, search: string): DoorLanguage {
  const [, first, second] = path.split('/', 3)
  const named = [first, second, /[?&]jezyk=([a-z]{2})(?:&|$)/.exec(search)?.[1]].find(isLanguage)
  return named ?? 'pl'
}

export function doorWords(status: number, language: DoorLanguage) {
  const sentences = tables[language]
  const [title, text] = sentences[status] ?? (status >= 500 ? sentences[500] : sentences[404]) ?? ['', '']
  return { title, text, home: home[language], code: `${code[language]}: ${status}` }
}
