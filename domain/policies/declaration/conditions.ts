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

const block = ['section', 'div'] as const
const entry = (
  id: ConditionId,
  elements: Condition['elements'],
  status: Condition['status'],
  under: Condition['under'],
  content: string,
  more: Pick<Condition, 'inside' | 'href'> = {},
): Condition => ({ id, elements, status, under, content, ...more })
const inOpening = { inside: 'a11y-wstep' } as const

/** Table 3.2, in its order. */
export const conditions: readonly Condition[] = [
  entry('a11y-wstep', [...block, 'p'], 'always', 'opening', 'oświadczenie wstępne'),
  entry('a11y-podmiot', ['span'], 'always', 'opening', 'nazwa podmiotu publicznego', inOpening),
  entry(
    'a11y-zakres',
    ['span'],
    'always',
    'opening',
    'rodzaj rozwiązania: strona internetowa albo aplikacja mobilna',
    inOpening,
  ),
  entry('a11y-url', ['a'], 'always', 'opening', 'adres, którego dotyczy deklaracja', { ...inOpening, href: 'page' }),
  entry('a11y-data-publikacja', ['time'], 'always', 'opening', 'data publikacji strony'),
  entry('a11y-data-aktualizacja', ['time'], 'always', 'opening', 'data ostatniej istotnej aktualizacji strony'),
  entry('a11y-status', ['p', 'section'], 'always', 'status', 'stan zgodności'),
  entry('a11y-ocena', [...block, 'a'], 'when cost', 'cost', 'wynik analizy nadmiernych kosztów albo odnośnik do niej'),
  entry('a11y-data-sporzadzenie', ['time'], 'always', 'preparation', 'data sporządzenia deklaracji'),
  entry('a11y-data-przeglad', ['time'], 'after review', 'preparation', 'data ostatniego przeglądu deklaracji'),
  entry('a11y-kontakt', ['span'], 'always', 'contact', 'osoba lub komórka do kontaktu'),
  entry('a11y-email', ['a'], 'always', 'contact', 'adres e-mail do kontaktu', { href: 'mail' }),
  entry('a11y-telefon', ['a', 'span'], 'always', 'contact', 'telefon do kontaktu', { href: 'phone' }),
  entry('a11y-procedura', block, 'always', 'procedure', 'obsługa wniosków i skarg'),
  entry('a11y-aplikacje', block, 'when apps', 'apps', 'aplikacje mobilne'),
  entry('a11y-architektura', block, 'always', 'architecture', 'adres siedziby i dostępność architektoniczna'),
  entry(
    'a11y-architektura-url',
    ['a'],
    'when linked',
    'architecture',
    'odnośnik do osobnego opisu dostępności architektonicznej',
    { href: 'page' },
  ),
  entry('a11y-komunikacja', block, 'always', 'communication', 'dostępność komunikacyjno-informacyjna'),
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
