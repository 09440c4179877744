// Words of the frame of an issue of the newsletter, beside those that all mails of the newsletter share (messages/mail.ts).
// What stands inside the content (`item`) is said in the language of that item, the rest in the reader's.
import type { Language } from '@/lib/format'
import { typesetTable } from './words'

export type IssueMailWords = {
  /** what the mail is, for those who listen to it */
  mail: string
  /** above the subject; the office's name as nameInSentence() gives it */
  from: (name: string) => string
  edition: (number: string) => string
  web: string
  office: string
  phone: string
  noTracking: string
  item: { readMore: (title: string) => string; picture: (alt: string) => string; pictures: (title: string) => string }
}

const pl: IssueMailWords = {
  mail: 'wiadomość e-mail',
  from: (name) => `Newsletter ${name}`,
  edition: (number) => `wydanie nr ${number}`,
  web: 'To wydanie na stronie urzędu',
  office: 'Nadawca',
  phone: 'telefon',
  noTracking: 'Wiadomość nie zawiera obrazków ani liczników. Nie sprawdzamy, czy i kiedy ją czytasz ani co otwierasz.',
  item: {
    readMore: (title) => `Czytaj dalej: ${title}`,
    picture: (alt) => `Ilustracja: ${alt}`,
    pictures: (title) => `Zobacz ilustracje na stronie: ${title}`,
  },
}

const en: IssueMailWords = {
  mail: 'e-mail message',
  from: (name) => `Newsletter of ${name}`,
  edition: (number) => `issue no. ${number}`,
  web: 'This issue on the website of the office',
  office: 'Sender',
  phone: 'telephone',
  noTracking:
    'This message holds no pictures and no counters. We do not check whether or when you read it, nor what you open.',
  item: {
    readMore: (title) => `Read on: ${title}`,
    picture: (alt) => `Picture: ${alt}`,
    pictures: (title) => `See the pictures on the page: ${title}`,
  },
}

const uk: IssueMailWords = {
  mail: 'електронний лист',
  from: (name) => `Розсилка новин установи «${name}»`,
  edition: (number) => `випуск № ${number}`,
  web: 'Цей випуск на сайті установи',
  office: 'Відправник',
  phone: 'телефон',
  noTracking:
    'Лист не містить зображень і лічильників. Ми не перевіряємо, чи й коли ви його читаєте та що відкриваєте.',
  item: {
    readMore: (title) => `Читати далі: ${title}`,
    picture: (alt) => `Ілюстрація: ${alt}`,
    pictures: (title) => `Переглянути ілюстрації на сторінці: ${title}`,
  },
}

export const issueMailWords: Record<Language, IssueMailWords> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}
