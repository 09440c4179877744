// How a clause of the library is written down: what is the same for most of them stands here once.
import { policyKinds } from '@/domain/policies/rules'
import type { Clause, ClauseGroup } from '../library'

type Text = string | Clause['text']
type More = Partial<Pick<Clause, 'offices' | 'documents' | 'cites' | 'mends' | 'outside'>>

/** For all offices and all kinds of documents, true by the settings alone, unless `more` says otherwise. */
export function clause(group: ClauseGroup, id: string, title: string, text: Text, more: More = {}): Clause {
  const texts = typeof text === 'string' ? { pl: text } : text
  return {
    id,
    title,
    group,
    text: Object.fromEntries(Object.entries(texts).map(([locale, words]) => [locale, words.trim()])) as Clause['text'],
    offices: more.offices ?? 'all',
    documents: more.documents ?? policyKinds,
    cites: more.cites ?? [],
    outside: more.outside ?? false,
    mends: more.mends ?? [],
  }
}

/** Acts as clauses cite them; one place for the words of a title. */
export const acts = {
  rodo: 'rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. (RODO)',
  protection: 'ustawa z dnia 10 maja 2018 r. o ochronie danych osobowych',
  communication:
    'ustawa z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej (Dz. U. z 2024 r. poz. 1221), art. 399',
  interoperability:
    'rozporządzenie Rady Ministrów z dnia 21 maja 2024 r. w sprawie Krajowych Ram Interoperacyjności (Dz. U. z 2024 r. poz. 773)',
  archives: 'ustawa z dnia 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach',
  delivery: 'ustawa z dnia 18 listopada 2020 r. o doręczeniach elektronicznych',
  procedure: 'ustawa z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego',
  labourMarket: 'ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz. U. z 2025 r. poz. 620)',
  labourCode: 'ustawa z dnia 26 czerwca 1974 r. – Kodeks pracy',
  localStaff: 'ustawa z dnia 21 listopada 2008 r. o pracownikach samorządowych',
  municipality: 'ustawa z dnia 8 marca 1990 r. o samorządzie gminnym',
  county: 'ustawa z dnia 5 czerwca 1998 r. o samorządzie powiatowym',
  family: 'ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej',
  assistance: 'ustawa z dnia 12 marca 2004 r. o pomocy społecznej',
  publicInformation: 'ustawa z dnia 6 września 2001 r. o dostępie do informacji publicznej',
  civilStatus: 'ustawa z dnia 28 listopada 2014 r. – Prawo o aktach stanu cywilnego',
  population: 'ustawa z dnia 24 września 2010 r. o ewidencji ludności',
  tax: 'ustawa z dnia 29 sierpnia 1997 r. – Ordynacja podatkowa',
  procurement: 'ustawa z dnia 11 września 2019 r. – Prawo zamówień publicznych',
  accounting: 'ustawa z dnia 29 września 1994 r. o rachunkowości',
  copyright: 'ustawa z dnia 4 lutego 1994 r. o prawie autorskim i prawach pokrewnych, art. 81',
} as const

export const article = (number: string) => `art. ${number} RODO`
