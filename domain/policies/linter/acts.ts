// The register of acts as the linter reads it: how an act is recognised in a text, whether it still holds, what replaced it.
// Starting data; law changes, so an administrator's own entries come after these and win.
import { patternOf } from './act-pattern'

export type Act = {
  /** stable name of the entry */
  id: string
  /** Polish title, as it should be cited */
  title: string
  /** place in the journal of laws, without `Dz. U.`; empty for what is no act */
  journal: string
  /** days, `YYYY-MM-DD`; null where not known or not come */
  inForceFrom: string | null
  /** day on which it lost force; null while it holds */
  repealedOn: string | null
  /** what to cite now; a Polish phrase in the accusative, without a full stop */
  replacement: string | null
  /** plain words by which a text cites it */
  phrases: readonly string[]
  /** folded regular expression (a space is any white space) by which a text cites it */
  pattern: string
  /** the citation is right in a sentence with this */
  unless?: string
  /** how sure we are: `certain`, or `check` for what rests on secondary sources */
  confidence: 'certain' | 'check'
}

type Entry = Omit<Act, 'pattern' | 'inForceFrom'> & {
  inForceFrom?: string
  /** later consolidated texts */
  journals?: readonly string[]
  /** besides the phrases */
  pattern?: string
}

const act = ({ pattern, journals = [], inForceFrom, ...entry }: Entry): Act => {
  // the place of an act that holds is no finding, and a text may cite it in many ways
  const places = entry.repealedOn === null ? [] : [entry.journal, ...journals]
  const parts = [patternOf(entry.phrases, places), pattern].filter((part) => part !== null && part !== undefined)
  return { ...entry, inForceFrom: inForceFrom ?? null, pattern: parts.join('|') }
}

export const firstActs: readonly Act[] = [
  act({
    id: 'employment-2004',
    title: 'ustawa z dnia 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy',
    journal: '2004 nr 99 poz. 1001',
    journals: ['2018 poz. 1265'],
    inForceFrom: '2004-06-01',
    repealedOn: '2025-06-01',
    replacement:
      'ustawę z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz. U. z 2025 r. poz. 620); numery artykułów są inne, sprawdź je',
    phrases: [
      'o promocji zatrudnienia i instytucjach rynku pracy',
      'o promocji zatrudnienia',
      'o promocji i instytucjach rynku pracy',
      'ustawa z dnia 20 kwietnia 2004 r.',
    ],
    unless: '20 kwietnia 2004 (r\\.|roku) (o zmianie|o wyrob|- praw|– praw|praw)',
    confidence: 'certain',
  }),
  act({
    id: 'telecommunications-2004',
    title: 'ustawa z dnia 16 lipca 2004 r. – Prawo telekomunikacyjne',
    journal: '2004 nr 171 poz. 1800',
    inForceFrom: '2004-09-03',
    repealedOn: '2024-11-10',
    replacement:
      'ustawę z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej (Dz. U. z 2024 r. poz. 1221): art. 399 o plikach cookie, art. 398 o informacjach handlowych',
    phrases: ['Prawo telekomunikacyjne', 'ustawa telekomunikacyjna', 'ustawa z dnia 16 lipca 2004 r.'],
    confidence: 'check',
  }),
  act({
    id: 'e-services-art-10',
    title: 'art. 10 ustawy z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną',
    journal: '',
    repealedOn: '2024-11-10',
    replacement: 'art. 398 ustawy z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej',
    phrases: [],
    pattern:
      'art\\. ?10( ust\\. ?\\d{1,2})?( pkt ?\\d{1,2})? ustaw\\w*( z( dnia)? (18 lipca|18\\.07\\.) ?2002 ?(r\\.|roku)?)?,? o swiadczeniu uslug droga elektroniczna',
    confidence: 'check',
  }),
  act({
    id: 'interoperability-2012',
    title: 'rozporządzenie Rady Ministrów z dnia 12 kwietnia 2012 r. w sprawie Krajowych Ram Interoperacyjności',
    journal: '2012 poz. 526',
    journals: ['2017 poz. 2247'],
    inForceFrom: '2012-05-31',
    repealedOn: '2024-05-24',
    replacement: 'rozporządzenie Rady Ministrów z dnia 21 maja 2024 r. (Dz. U. z 2024 r. poz. 773)',
    phrases: ['z dnia 12 kwietnia 2012 r. w sprawie Krajowych Ram Interoperacyjności'],
    confidence: 'certain',
  }),
  act({
    id: 'personal-data-1997',
    title: 'ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych',
    journal: '1997 nr 133 poz. 883',
    journals: ['2002 nr 101 poz. 926', '2016 poz. 922'],
    inForceFrom: '1998-04-30',
    repealedOn: '2018-05-25',
    replacement: 'RODO oraz ustawę z dnia 10 maja 2018 r. o ochronie danych osobowych',
    phrases: [
      'z dnia 29 sierpnia 1997 r. o ochronie danych osobowych',
      'z dnia 29.08.1997 r. o ochronie danych osobowych',
    ],
    pattern:
      'ustaw\\w* o ochronie danych osobowych z( dnia)? (29 sierpnia|29\\.08\\.) ?1997|ustaw\\w* o ochronie danych osobowych z 1997',
    confidence: 'certain',
  }),
  act({
    id: 'giodo',
    title: 'Generalny Inspektor Ochrony Danych Osobowych (GIODO)',
    journal: '',
    repealedOn: '2018-05-25',
    replacement: 'Prezesa Urzędu Ochrony Danych Osobowych',
    phrases: ['GIODO', 'Generalny Inspektor Ochrony Danych Osobowych'],
    confidence: 'certain',
  }),
  act({
    id: 'uodo-stawki',
    title: 'adres Urzędu Ochrony Danych Osobowych: ul. Stawki 2',
    journal: '',
    repealedOn: '2025-07-01',
    replacement: 'ul. Stanisława Moniuszki 1A, 00-014 Warszawa',
    phrases: [],
    pattern: '(ul\\.|ulicy|ulica|przy) ?stawki 2(?![\\d,.]\\d|\\d)|stawki 2,? 00-193',
    confidence: 'check',
  }),
  act({
    id: 'wcag-20',
    title: 'WCAG 2.0 jako wymagany poziom dostępności',
    journal: '',
    repealedOn: '2019-05-23',
    replacement: 'załącznik do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej (WCAG 2.1, poziom AA)',
    phrases: [],
    pattern: 'wcag ?(w wersji )?2\\.0\\b',
    unless: '2\\.[12]\\b',
    confidence: 'certain',
  }),
  act({
    id: 'declaration-1x',
    title: 'status deklaracji dostępności „zgodna z ustawą”',
    journal: '',
    repealedOn: '2025-03-31',
    replacement: 'wzór według warunków technicznych 2.0: „z załącznikiem do ustawy …”',
    phrases: [],
    pattern: '\\b(nie)?zgodn\\w* z ustawa (z( dnia)? 4 kwietnia 2019|o dostepnosci)',
    unless: 'zgodnie z ustawa|zapewni\\w* dostepnosc',
    confidence: 'check',
  }),
  act({
    id: 'employment-2025',
    title: 'ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia',
    journal: '2025 poz. 620',
    inForceFrom: '2025-06-01',
    repealedOn: null,
    replacement: null,
    phrases: ['o rynku pracy i służbach zatrudnienia'],
    confidence: 'certain',
  }),
  act({
    id: 'electronic-communications-2024',
    title: 'ustawa z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej',
    journal: '2024 poz. 1221',
    inForceFrom: '2024-11-10',
    repealedOn: null,
    replacement: null,
    phrases: ['Prawo komunikacji elektronicznej'],
    confidence: 'check',
  }),
  act({
    id: 'interoperability-2024',
    title: 'rozporządzenie Rady Ministrów z dnia 21 maja 2024 r. w sprawie Krajowych Ram Interoperacyjności',
    journal: '2024 poz. 773',
    inForceFrom: '2024-05-24',
    repealedOn: null,
    replacement: null,
    phrases: ['z dnia 21 maja 2024 r. w sprawie Krajowych Ram Interoperacyjności'],
    confidence: 'certain',
  }),
  act({
    id: 'personal-data-2018',
    title: 'ustawa z dnia 10 maja 2018 r. o ochronie danych osobowych',
    journal: '2018 poz. 1000',
    inForceFrom: '2018-05-25',
    repealedOn: null,
    replacement: null,
    phrases: ['z dnia 10 maja 2018 r. o ochronie danych osobowych'],
    confidence: 'certain',
  }),
  act({
    id: 'digital-accessibility-2019',
    title:
      'ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych',
    journal: '2019 poz. 848',
    inForceFrom: '2019-05-23',
    repealedOn: null,
    replacement: null,
    phrases: ['o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych'],
    confidence: 'certain',
  }),
]
