// Words of the archive of the newsletter in the three languages of the public site, with hard spaces. Made once in a process.
// `name` is the office's name as nameInSentence() gives it.
import { counted, type Language } from '@/lib/format'
import { typesetTable } from './words'

const pl = {
  title: 'Archiwum newslettera',
  description: (name: string) => `Wydania newslettera ${name}: archiwum wysłanych wiadomości, od najnowszej.`,
  lead: 'Wszystko, co wysyłamy w newsletterze, jest też na tej stronie, od chwili rozpoczęcia wysyłki. Nie trzeba podawać adresu, żeby to przeczytać.',
  none: 'Nie ma jeszcze żadnego wydania newslettera. Po wysłaniu każde wydanie pojawi się na tej stronie.',
  feed: 'O nowych wydaniach dowiesz się też bez podawania adresu, z',
  feedLink: 'kanału Atom',
  pages: 'Strony archiwum',
  page: (page: number, pages: number) => `strona ${page} z ${pages}`,
  previous: 'Poprzednia',
  next: 'Następna',
  issue: (number: number) => `Wydanie ${number}`,
  sent: 'wysłane',
  states: {
    sending: 'wysyłka trwa',
    cancelled: 'wysyłka przerwana',
  },
  sending: {
    title: 'Wysyłka tego wydania jeszcze trwa',
    text: 'Do części czytelników wiadomość mogła jeszcze nie dotrzeć.',
  },
  cancelled: {
    title: 'Wysyłkę tego wydania przerwano',
    text: 'Część czytelników mogła nie dostać wiadomości. Tu jest cała jej treść.',
  },
  itemClosed: (day: string) =>
    `Urząd zamknął dostęp do tej części ${day}, bo nie powinna być publiczna. W wysłanej wiadomości była.`,
  itemClosedTitle: 'Część wydania, do której dostęp jest zamknięty',
  itemWithdrawn: (day: string) => `Urząd wycofał tę informację ${day}`,
  itemWithdrawnText: 'Treść niżej jest taka, jaką wysłaliśmy. Może być nieaktualna.',
  readNews: 'Przeczytaj w serwisie',
  readVersion: 'Przeczytaj dokument',
  contents: 'W tym wydaniu',
  about: 'O tym wydaniu',
  number: 'Numer',
  date: 'Początek wysyłki',
  parts: (count: number) => counted(count, { one: 'część', few: 'części', many: 'części' }),
  hash: 'Suma kontrolna wysłanej treści (SHA-256)',
  asSent:
    'Treść jest taka, jaką wysłaliśmy, tylko że w wiadomości zamiast ilustracji są ich opisy. Poza treścią zawiera ona stopkę: dane urzędu i linki, między innymi do wypisania się i do własnych danych czytelnika.',
  others: 'Inne wydania',
  older: (number: number) => `Poprzednie: wydanie ${number}`,
  newer: (number: number) => `Następne: wydanie ${number}`,
  all: 'Wszystkie wydania',
  join: 'Zapisz się na newsletter albo się wypisz',
  closed: 'Dostęp do tego wydania jest zamknięty',
  /** on the newsletter's own page */
  free: 'Wszystko, co wysyłamy, jest też na stronie:',
  freeLink: 'archiwum newslettera',
  freeEnd: 'Zapis jest więc tylko wygodą i bez niego nic Cię nie ominie.',
  latest: 'Ostatnie wydania',
  feedTitle: (subject: string, number: number) => `${subject} (newsletter, wydanie ${number})`,
}

export type ArchiveWords = typeof pl

const en: ArchiveWords = {
  title: 'Newsletter archive',
  description: (name) => `Issues of the newsletter of ${name}: an archive of what was sent, newest first.`,
  lead: 'Everything that we send in the newsletter is also on this page, from the moment its sending begins. You need no subscription to read it.',
  none: 'There are no issues of the newsletter yet. Every issue will appear on this page once it has been sent.',
  feed: 'You can also hear of new issues without giving an address, from the',
  feedLink: 'Atom feed',
  pages: 'Pages of the archive',
  page: (page, pages) => `page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
  issue: (number) => `Issue ${number}`,
  sent: 'sent',
  states: {
    sending: 'being sent',
    cancelled: 'sending stopped',
  },
  sending: {
    title: 'This issue is still being sent',
    text: 'Some readers may not have received the message yet.',
  },
  cancelled: {
    title: 'The sending of this issue was stopped',
    text: 'Some readers may not have received the message. This is all of its text.',
  },
  itemClosed: (day) =>
    `On ${day} the office closed access to this part, because it should not be public. It was in the message that was sent.`,
  itemClosedTitle: 'A part of the issue to which access is closed',
  itemWithdrawn: (day) => `The office withdrew this information on ${day}`,
  itemWithdrawnText: 'The text below is as we sent it. It may be out of date.',
  readNews: 'Read it on the website',
  readVersion: 'Read the document',
  contents: 'In this issue',
  about: 'About this issue',
  number: 'Number',
  date: 'Sending began',
  parts: (count) => counted(count, { one: 'part', many: 'parts' }, 'en'),
  hash: 'Checksum of what was sent (SHA-256)',
  asSent:
    'The text is as we sent it, only that the message has descriptions in place of pictures. Beside the text it holds a footer: the office’s details and links, among others to unsubscribe and to the reader’s own data.',
  others: 'Other issues',
  older: (number) => `Previous: issue ${number}`,
  newer: (number) => `Next: issue ${number}`,
  all: 'All issues',
  join: 'Subscribe to the newsletter or unsubscribe',
  closed: 'Access to this issue is closed',
  free: 'Everything we send is also on the website:',
  freeLink: 'newsletter archive',
  freeEnd: 'Subscribing is only a convenience; you miss nothing without it.',
  latest: 'Latest issues',
  feedTitle: (subject, number) => `${subject} (newsletter, issue ${number})`,
}

const uk: ArchiveWords = {
  title: 'Архів розсилки',
  description: (name) => `Випуски розсилки новин установи «${name}»: архів надісланого, від найновішого.`,
  lead: 'Усе, що ми надсилаємо в розсилці, є також на цій сторінці – від початку надсилання. Щоб це прочитати, адресу вказувати не потрібно.',
  none: 'Випусків розсилки ще немає. Кожен випуск з’явиться на цій сторінці після надсилання.',
  feed: 'Про нові випуски можна дізнатися й без адреси – зі',
  feedLink: 'стрічки Atom',
  pages: 'Сторінки архіву',
  page: (page, pages) => `сторінка ${page} з ${pages}`,
  previous: 'Попередня',
  next: 'Наступна',
  issue: (number) => `Випуск ${number}`,
  sent: 'надіслано',
  states: {
    sending: 'надсилається',
    cancelled: 'надсилання припинено',
  },
  sending: {
    title: 'Цей випуск ще надсилається',
    text: 'Частина читачів могла ще не отримати листа.',
  },
  cancelled: {
    title: 'Надсилання цього випуску припинено',
    text: 'Частина читачів могла не отримати листа. Тут увесь його текст.',
  },
  itemClosed: (day) =>
    `Установа закрила доступ до цієї частини ${day}, бо вона не має бути публічною. У надісланому листі вона була.`,
  itemClosedTitle: 'Частина випуску, доступ до якої закрито',
  itemWithdrawn: (day) => `Установа відкликала цю інформацію ${day}`,
  itemWithdrawnText: 'Текст нижче – такий, який ми надіслали. Він може бути неактуальним.',
  readNews: 'Читати на сайті',
  readVersion: 'Читати документ',
  contents: 'У цьому випуску',
  about: 'Про цей випуск',
  number: 'Номер',
  date: 'Початок надсилання',
  parts: (count) => counted(count, { one: 'частина', few: 'частини', many: 'частин' }, 'uk'),
  hash: 'Контрольна сума надісланого (SHA-256)',
  asSent:
    'Текст такий, який ми надіслали, лише замість ілюстрацій у листі є їхні описи. Крім тексту, в ньому є нижній колонтитул: дані установи та посилання, зокрема для відписки й до власних даних читача.',
  others: 'Інші випуски',
  older: (number) => `Попередній: випуск ${number}`,
  newer: (number) => `Наступний: випуск ${number}`,
  all: 'Усі випуски',
  join: 'Підписатися на розсилку або відписатися',
  closed: 'Доступ до цього випуску закрито',
  free: 'Усе, що ми надсилаємо, є також на сайті:',
  freeLink: 'архів розсилки',
  freeEnd: 'Тож підписка – лише зручність, і без неї ви нічого не пропустите.',
  latest: 'Останні випуски',
  feedTitle: (subject, number) => `${subject} (розсилка, випуск ${number})`,
}

const tables: Record<Language, ArchiveWords> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}

export const archiveWords = (locale: Language): ArchiveWords => tables[locale]
