// Nouns of the newsletter with their counts.
import { counted } from '@/lib/format'

export const people = (count: number) => counted(count, { one: 'osoba', few: 'osoby', many: 'osób' })
/** „dostanie je 5 osób” */
export const peopleWillGet = (count: number) =>
  `${count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14) ? 'Dostaną' : 'Dostanie'} je ${people(count)}`
export const partsInWords = (count: number) => counted(count, { one: 'część', few: 'części', many: 'części' })
export const newsInWords = (count: number) =>
  counted(count, { one: 'aktualność', few: 'aktualności', many: 'aktualności' })
export const versionsInWords = (count: number) =>
  counted(count, { one: 'zmiana dokumentu', few: 'zmiany dokumentów', many: 'zmian dokumentów' })
/** „czeka” or „czekają” */
export const waits = (count: number) =>
  count !== 1 && count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14) ? 'czekają' : 'czeka'
