// Words around attachments in the three languages of the public site, with hard spaces. Made once in a process.
import type { Language } from '@/lib/format'
import { typesetTable } from './words'

const pl = {
  description: (title: string) => `Załącznik „${title}”: plik do pobrania i jego wersja dostępna.`,
  facts: 'Załącznik',
  download: (title: string) => `Otwórz plik „${title}”`,
  scanned: 'Ten plik jest skanem (zdjęciem dokumentu). Czytnik ekranu go nie przeczyta.',
  asFile: 'Ta sama treść w pliku, który można odczytać',
  asText: 'Treść załącznika jako tekst',
  none: 'Potrzebujesz tej treści w innej formie? Napisz lub zadzwoń do nas.',
  contact: 'Kontakt',
  accessible: 'Wersje dostępne załączników',
  attachments: 'Załączniki',
  accessibleOf: (title: string) => `Wersja dostępna: ${title}`,
  checksum: 'Suma kontrolna (SHA-256)',
  closed: 'Załącznik niedostępny',
  closedText: 'Urząd zamknął dostęp do tego pliku.',
}
export type FileWords = typeof pl

const en: FileWords = {
  description: (title) => `Attachment “${title}”: the file to download and its accessible version.`,
  facts: 'Attachment',
  download: (title) => `Open the file “${title}”`,
  scanned: 'This file is a scan (a photograph of a document). A screen reader cannot read it.',
  asFile: 'The same contents in a file that can be read',
  asText: 'Contents of the attachment as text',
  none: 'Do you need these contents in another form? Write to us or call us.',
  contact: 'Contact',
  accessible: 'Accessible versions of attachments',
  attachments: 'Attachments',
  accessibleOf: (title) => `Accessible version: ${title}`,
  checksum: 'Checksum (SHA-256)',
  closed: 'Attachment not available',
  closedText: 'The office has closed access to this file.',
}

const uk: FileWords = {
  description: (title) => `Додаток «${title}»: файл для завантаження та його доступна версія.`,
  facts: 'Додаток',
  download: (title) => `Відкрити файл «${title}»`,
  scanned: 'Цей файл є сканом (фотографією документа). Програма зчитування екрана його не прочитає.',
  asFile: 'Той самий зміст у файлі, який можна прочитати',
  asText: 'Зміст додатка у вигляді тексту',
  none: 'Потрібен цей зміст в іншій формі? Напишіть або зателефонуйте нам.',
  contact: 'Контакти',
  accessible: 'Доступні версії додатків',
  attachments: 'Додатки',
  accessibleOf: (title) => `Доступна версія: ${title}`,
  checksum: 'Контрольна сума (SHA-256)',
  closed: 'Додаток недоступний',
  closedText: 'Установа закрила доступ до цього файлу.',
}

const tables: Record<Language, FileWords> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}

export function fileWords(locale: Language): FileWords {
  return tables[locale]
}
