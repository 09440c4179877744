// Nouns of the newsletter with their counts.
import { counted, pluralForm } from '@/lib/format'

export const people = (count: number) => counted(count, { one: 'osoba', few: 'osoby', many: 'osób' })
export const partsInWords = (count: number) => counted(count, { one: 'część', few: 'części', many: 'części' })
export const newsInWords = (count: number) =>
  counted(count, { one: 'aktualność', few: 'aktualności', many: 'aktualności' })
export const versionsInWords = (count: number) =>
  counted(count, { one: 'zmiana dokumentu', few: 'zmiany dokumentów', many: 'zmian dokumentów' })
/** „czeka” or „czekają” */
export const waits = (count: number) => pluralForm(count, { one: 'czeka', few: 'czekają', many: 'czeka' })
