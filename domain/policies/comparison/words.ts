// What a comparison says beside the two texts: the hidden words around a change (screen readers pass over `ins` and `del` in silence)
// and short notes on what has no words of its own: targets of links, pictures, levels, numbering.
import type { TextLocale } from '@/lib/typography'

export type Side = 'ins' | 'del'

type Words = {
  /** before and after a changed passage, hidden from the eye */
  begin: Record<Side, string>
  end: Record<Side, string>
  title: string
  linkMoved: (from: string, to: string) => string
  linkAdded: (to: string) => string
  linkGone: (from: string) => string
  address: (href: string) => string
  picture: (from: string, to: string) => string
  level: string
  numbering: string
  decorative: string
}

const tables: Record<TextLocale, Words> = {
  pl: {
    begin: { ins: 'wstawiono:', del: 'usunięto:' },
    end: { ins: 'koniec wstawki', del: 'koniec usunięcia' },
    title: 'Tytuł:',
    linkMoved: (from, to) => `zmieniono adres odnośnika: dawniej ${from}, teraz ${to}`,
    linkAdded: (to) => `dodano odnośnik: ${to}`,
    linkGone: (from) => `usunięto odnośnik: ${from}`,
    address: (href) => `adres: ${href}`,
    picture: (from, to) => `zmieniono obraz: dawniej ${from}, teraz ${to}`,
    level: 'zmieniono poziom nagłówka',
    numbering: 'zmieniono numerację listy',
    decorative: 'obraz ozdobny',
  },
  en: {
    begin: { ins: 'inserted:', del: 'deleted:' },
    end: { ins: 'end of insertion', del: 'end of deletion' },
    title: 'Title:',
    linkMoved: (from, to) => `target of the link changed: was ${from}, now ${to}`,
    linkAdded: (to) => `link added: ${to}`,
    linkGone: (from) => `link removed: ${from}`,
    address: (href) => `address: ${href}`,
    picture: (from, to) => `picture changed: was ${from}, now ${to}`,
    level: 'level of the heading changed',
    numbering: 'numbering of the list changed',
    decorative: 'decorative picture',
  },
  uk: {
    begin: { ins: 'вставлено:', del: 'вилучено:' },
    end: { ins: 'кінець вставки', del: 'кінець вилучення' },
    title: 'Назва:',
    linkMoved: (from, to) => `змінено адресу посилання: раніше ${from}, тепер ${to}`,
    linkAdded: (to) => `додано посилання: ${to}`,
    linkGone: (from) => `вилучено посилання: ${from}`,
    address: (href) => `адреса: ${href}`,
    picture: (from, to) => `змінено зображення: раніше ${from}, тепер ${to}`,
    level: 'змінено рівень заголовка',
    numbering: 'змінено нумерацію списку',
    decorative: 'декоративне зображення',
  },
}

export type ComparisonWords = Words
export const comparisonWords = (locale: TextLocale): Words => tables[locale]
