// The technical conditions 2.0 of 31 July 2024 (art. 12(7) of the act of 4 April 2019) as data: ids with element, place and status,
// titles in their order, prescribed words. The validator, the marking of our own text and the import read this table and nothing else.

export type ConditionId =
  | 'a11y-wstep'
  | 'a11y-podmiot'
  | 'a11y-zakres'
  | 'a11y-url'
  | 'a11y-data-publikacja'
  | 'a11y-data-aktualizacja'
  | 'a11y-status'
  | 'a11y-ocena'
  | 'a11y-data-sporzadzenie'
  | 'a11y-data-przeglad'
  | 'a11y-kontakt'
  | 'a11y-email'
  | 'a11y-telefon'
  | 'a11y-procedura'
  | 'a11y-aplikacje'
  | 'a11y-architektura'
  | 'a11y-architektura-url'
  | 'a11y-komunikacja'

/** Titles by name; their texts and order stand in `titles`. */
export type TitleName =
  | 'status'
  | 'gaps'
  | 'annex'
  | 'outside'
  | 'cost'
  | 'preparation'
  | 'ease'
  | 'keys'
  | 'contact'
  | 'procedure'
  | 'other'
  | 'apps'
  | 'architecture'
  | 'communication'

export type Condition = {
  id: ConditionId
  /** what must carry it, any of these */
  elements: readonly string[]
  /** what it holds, a Polish phrase */
  content: string
  /** `always`, or in which case it must be there */
  status: 'always' | 'when cost' | 'after review' | 'when apps' | 'when linked'
  /** must stand inside the element with this id */
  inside?: ConditionId
  /** the title it belongs to; `opening`: before the first of them */
  under: TitleName | 'opening'
  /** address that its link must have */
  href?: 'page' | 'mail' | 'phone'
}

const blocks = ['section', 'div'] as const

/** Table 3.2, in its order. */
export const conditions: readonly Condition[] = [
  {
    id: 'a11y-wstep',
    elements: [...blocks, 'p'],
    content: 'oświadczenie wstępne',
    status: 'always',
    under: 'opening',
  },
  {
    id: 'a11y-podmiot',
    elements: ['span'],
    content: 'nazwa podmiotu publicznego',
    status: 'always',
    inside: 'a11y-wstep',
    under: 'opening',
  },
  {
    id: 'a11y-zakres',
    elements: ['span'],
    content: 'rodzaj rozwiązania: strona internetowa albo aplikacja mobilna',
    status: 'always',
    inside: 'a11y-wstep',
    under: 'opening',
  },
  {
    id: 'a11y-url',
    elements: ['a'],
    content: 'adres, którego dotyczy deklaracja',
    status: 'always',
    inside: 'a11y-wstep',
    under: 'opening',
    href: 'page',
  },
  {
    id: 'a11y-data-publikacja',
    elements: ['time'],
    content: 'data publikacji strony',
    status: 'always',
    under: 'opening',
  },
  {
    id: 'a11y-data-aktualizacja',
    elements: ['time'],
    content: 'data ostatniej istotnej aktualizacji strony',
    status: 'always',
    under: 'opening',
  },
  { id: 'a11y-status', elements: ['p', 'section'], content: 'stan zgodności', status: 'always', under: 'status' },
  {
    id: 'a11y-ocena',
    elements: [...blocks, 'a'],
    content: 'wynik analizy nadmiernych kosztów albo odnośnik do niej',
    status: 'when cost',
    under: 'cost',
  },
  {
    id: 'a11y-data-sporzadzenie',
    elements: ['time'],
    content: 'data sporządzenia deklaracji',
    status: 'always',
    under: 'preparation',
  },
  {
    id: 'a11y-data-przeglad',
    elements: ['time'],
    content: 'data ostatniego przeglądu deklaracji',
    status: 'after review',
    under: 'preparation',
  },
  {
    id: 'a11y-kontakt',
    elements: ['span'],
    content: 'osoba lub komórka do kontaktu',
    status: 'always',
    under: 'contact',
  },
  {
    id: 'a11y-email',
    elements: ['a'],
    content: 'adres e-mail do kontaktu',
    status: 'always',
    under: 'contact',
    href: 'mail',
  },
  {
    id: 'a11y-telefon',
    elements: ['a', 'span'],
    content: 'telefon do kontaktu',
    status: 'always',
    under: 'contact',
    href: 'phone',
  },
  {
    id: 'a11y-procedura',
    elements: blocks,
    content: 'obsługa wniosków i skarg',
    status: 'always',
    under: 'procedure',
  },
  { id: 'a11y-aplikacje', elements: blocks, content: 'aplikacje mobilne', status: 'when apps', under: 'apps' },
  {
    id: 'a11y-architektura',
    elements: blocks,
    content: 'adres siedziby i dostępność architektoniczna',
    status: 'always',
    under: 'architecture',
  },
  {
    id: 'a11y-architektura-url',
    elements: ['a'],
    content: 'odnośnik do osobnego opisu dostępności architektonicznej',
    status: 'when linked',
    under: 'architecture',
    href: 'page',
  },
  {
    id: 'a11y-komunikacja',
    elements: blocks,
    content: 'dostępność komunikacyjno-informacyjna',
    status: 'always',
    under: 'communication',
  },
]

export type Title = {
  name: TitleName
  text: string
  /** a shorter wording that some copies of the conditions have */
  also?: string
  status: 'always' | 'unless full' | 'never required' | 'when keys' | 'when apps'
}

/** Title of the whole page, a heading of level 1 or 2. */
export const mainTitle = 'Deklaracja dostępności'

/** Titles of 3.3, in their order. */
export const titles: readonly Title[] = [
  { name: 'status', text: 'Stan dostępności cyfrowej', status: 'always' },
  { name: 'gaps', text: 'Niedostępne treści', status: 'unless full' },
  { name: 'annex', text: 'Niezgodność z załącznikiem', status: 'never required' },
  { name: 'outside', text: 'Treści nieobjęte przepisami', status: 'never required' },
  { name: 'cost', text: 'Nadmierne koszty', status: 'never required' },
  {
    name: 'preparation',
    text: 'Przygotowanie deklaracji dostępności i jej aktualizacja',
    also: 'Przygotowanie deklaracji dostępności',
    status: 'always',
  },
  { name: 'ease', text: 'Udogodnienia, ograniczenia i inne informacje', status: 'never required' },
  { name: 'keys', text: 'Skróty klawiszowe', status: 'when keys' },
  { name: 'contact', text: 'Informacje zwrotne i dane kontaktowe', status: 'always' },
  { name: 'procedure', text: 'Obsługa wniosków i skarg związanych z dostępnością', status: 'always' },
  { name: 'other', text: 'Pozostałe informacje', status: 'always' },
  { name: 'apps', text: 'Aplikacje mobilne', status: 'when apps' },
  { name: 'architecture', text: 'Dostępność architektoniczna', status: 'always' },
  { name: 'communication', text: 'Dostępność komunikacyjno-informacyjna', status: 'always' },
]
/** Titles below „Niedostępne treści”; they stand in any order among themselves. */
export const gapTitles: readonly TitleName[] = ['annex', 'outside', 'cost']

export const statuses = { full: 'w pełni zgodna', partial: 'częściowo zgodna', none: 'niezgodna' } as const
export type ComplianceStatus = keyof typeof statuses
/** What the status is told against. */
export const statusAgainst = 'z załącznikiem do ustawy'

export const scopes = { website: 'strona internetowa', application: 'aplikacja mobilna' } as const
export type DeclarationScope = keyof typeof scopes

/** Ids of versions 1.x that 2.0 no longer has, with what stands there now. */
export const oldIds: Readonly<Record<string, string>> = {
  'a11y-deklaracja': 'Tytuł deklaracji nie ma już identyfikatora.',
  'a11y-osoba': 'Osobę lub komórkę do kontaktu oznacza teraz „a11y-kontakt”.',
  'a11y-audytor': 'Podmiot, który badał stronę, nie ma już identyfikatora.',
}

/** Ids met in the wild that no version has. */
export const oddIds: readonly string[] = [
  'a11y-data-deklaracja-przeglad',
  'a11y-wylaczenia',
  'a11y-tresci-niedostepne',
  'a11y-wykonawca-badania',
  'a11y-audytor-zewnetrzny',
]

/** What the procedure must tell (art. 18 of the act): the two periods, the complaint, the Ombudsman. */
export const procedureFacts: readonly { name: string; said: RegExp; message: string }[] = [
  { name: '7 dni', said: /\b(?:7|siedmiu|siedem)\sdni\b/i, message: 'Podaj, że odpowiedź przychodzi w ciągu 7 dni.' },
  {
    name: '2 miesiące',
    said: /(?:^|\s)(?:2|dwa|dwóch)\smiesi[ąę]c/i,
    message: 'Podaj, że dostępność zapewnia się najpóźniej w ciągu 2 miesięcy.',
  },
  { name: 'skarga', said: /skarg/i, message: 'Napisz o prawie do złożenia skargi.' },
  { name: 'RPO', said: /Rzeczni\S*\sPraw\sObywatelskich|\bRPO\b/i, message: 'Wymień Rzecznika Praw Obywatelskich.' },
]
/** Pages of the Ombudsman. */
export const ombudsman = /^https?:\/\/(?:[\w-]+\.)*(?:brpo|rpo)\.gov\.pl(?:[/?#]|$)/i
/** What tells whether there is an interpreter of sign language. */
export const interpreterWords = /język\S*\smigow|\bPJM\b|\bSJM\b|\bSKOGN\b|tłumacz\S*\smigow|migow/i

/** Words that stand where the office has not given a fact. */
export const placeholder = /do\suzupełnienia/i

export const months =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ')
