// The register of acts as the linter reads it: how an act is recognised in a text, whether it still holds, what replaced it.
// Starting data; law changes, so an administrator's own entries come after these and win.

export type Act = {
  /** stable name of the entry */
  id: string
  /** Polish title, as it should be cited */
  title: string
  /** place in the journal of laws, without `Dz. U.` */
  journal: string
  /** day on which it lost force, `YYYY-MM-DD`; null while it holds */
  repealedOn: string | null
  /** what to cite now; a Polish phrase */
  replacement: string | null
  /** folded regular expression (a space is any white space) by which a text cites it */
  pattern: string
  /** how sure we are: `certain`, or `check` for what rests on secondary sources */
  confidence: 'certain' | 'check'
}

export const firstActs: readonly Act[] = [
  {
    id: 'employment-2004',
    title: 'ustawa z dnia 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy',
    journal: '2004 nr 99 poz. 1001',
    repealedOn: '2025-06-01',
    replacement:
      'ustawę z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz. U. z 2025 r. poz. 620); numery artykułów są inne, sprawdź je',
    pattern: 'o promocji (zatrudnienia )?i (o )?instytucjach rynku pracy',
    confidence: 'certain',
  },
  {
    id: 'telecommunications-2004',
    title: 'ustawa z dnia 16 lipca 2004 r. – Prawo telekomunikacyjne',
    journal: '2004 nr 171 poz. 1800',
    repealedOn: '2024-11-10',
    replacement:
      'ustawę z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej (Dz. U. z 2024 r. poz. 1221): art. 399 o plikach cookie, art. 398 o informacjach handlowych',
    pattern: 'praw\\w+ telekomunikacyjn\\w+',
    confidence: 'check',
  },
  {
    id: 'e-services-art-10',
    title: 'art. 10 ustawy z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną',
    journal: '2002 nr 144 poz. 1204',
    repealedOn: '2024-11-10',
    replacement: 'art. 398 ustawy z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej',
    pattern: 'art\\. 10 [^.]{0,40}o swiadczeniu uslug droga elektroniczna',
    confidence: 'check',
  },
  {
    id: 'interoperability-2012',
    title: 'rozporządzenie Rady Ministrów z dnia 12 kwietnia 2012 r. w sprawie Krajowych Ram Interoperacyjności',
    journal: '2012 poz. 526',
    repealedOn: '2024-05-24',
    replacement: 'rozporządzenie Rady Ministrów z dnia 21 maja 2024 r. (Dz. U. z 2024 r. poz. 773)',
    pattern:
      '(rozporzadzeni\\w+ [^.\\n]{0,30})?z (dnia )?12 kwietnia 2012 r\\. w sprawie krajowych ram interoperacyjnosci',
    confidence: 'certain',
  },
  {
    id: 'personal-data-1997',
    title: 'ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych',
    journal: '1997 nr 133 poz. 883',
    repealedOn: '2018-05-25',
    replacement: 'RODO oraz ustawę z dnia 10 maja 2018 r. o ochronie danych osobowych',
    pattern: '(ustaw\\w+ )?z (dnia )?29 sierpnia 1997 r\\.?[^.\\n]{0,20}o ochronie danych osobowych',
    confidence: 'certain',
  },
  {
    id: 'giodo',
    title: 'Generalny Inspektor Ochrony Danych Osobowych (GIODO)',
    journal: '',
    repealedOn: '2018-05-25',
    replacement: 'Prezesa Urzędu Ochrony Danych Osobowych',
    pattern: '\\bgiodo\\b|generaln\\w+ inspektor\\w* ochrony danych osobowych',
    confidence: 'certain',
  },
  {
    id: 'uodo-stawki',
    title: 'adres Urzędu Ochrony Danych Osobowych: ul. Stawki 2',
    journal: '',
    repealedOn: '2025-07-01',
    replacement: 'ul. Stanisława Moniuszki 1A, 00-014 Warszawa',
    pattern: 'stawki 2\\b',
    confidence: 'check',
  },
  {
    id: 'wcag-20',
    title: 'WCAG 2.0 jako wymagany poziom dostępności',
    journal: '',
    repealedOn: '2019-05-23',
    replacement: 'załącznik do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej (WCAG 2.1, poziom AA)',
    pattern: 'wcag 2\\.0\\b',
    confidence: 'certain',
  },
  {
    id: 'declaration-1x',
    title: 'status deklaracji dostępności „zgodna z ustawą”',
    journal: '',
    repealedOn: '2025-03-31',
    replacement: 'wzór według warunków technicznych 2.0: „z załącznikiem do ustawy …”',
    pattern: '(w pelni|czesciowo) zgodn\\w+ z ustawa|\\bniezgodn\\w+ z ustawa o dostepnosci',
    confidence: 'check',
  },
  {
    id: 'employment-2025',
    title: 'ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia',
    journal: '2025 poz. 620',
    repealedOn: null,
    replacement: null,
    pattern: 'o rynku pracy i sluzbach zatrudnienia',
    confidence: 'certain',
  },
  {
    id: 'personal-data-2018',
    title: 'ustawa z dnia 10 maja 2018 r. o ochronie danych osobowych',
    journal: '2018 poz. 1000',
    repealedOn: null,
    replacement: null,
    pattern: 'z (dnia )?10 maja 2018 r\\. o ochronie danych osobowych',
    confidence: 'certain',
  },
  {
    id: 'digital-accessibility-2019',
    title:
      'ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych',
    journal: '2019 poz. 848',
    repealedOn: null,
    replacement: null,
    pattern: 'o dostepnosci cyfrowej stron internetowych i aplikacji mobilnych podmiotow publicznych',
    confidence: 'certain',
  },
]
