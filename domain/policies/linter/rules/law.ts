// The law in a text: acts that lost force (L04), the form of citations (L05), what art. 13 wants said (L08), rights that do not
// follow from the basis (L09).
import type { LintContext } from '../context'
import type { Finding, Spot } from '../finding'
import { fold, found, type LintText, phrase, sentenceAround, spotsOf } from '../text'

/** A sentence that speaks of the past names a repealed act rightly. */
const history =
  /uchyl|utracil\w* moc|straci\w* moc|obowiazujac\w* do|obowiazywal|do dnia \d|przed dniem|zastapi|dawn\w+ ustaw|poprzedni\w+ ustaw|na mocy dotychczas/

export function repealedActs(text: LintText, { acts }: LintContext): Finding[] {
  return acts.flatMap((act) => {
    if (act.repealedOn === null) return []
    return spotsOf(text, phrase(act.pattern))
      .filter((spot) => !history.test(sentenceAround(text, spot)))
      .map((spot) => {
        const now = act.replacement ? ` Powołaj ${act.replacement}.` : ''
        return found(text, 'L04', 'error', `Nie obowiązuje już: ${act.title}.${now}`, spot)
      })
  })
}

/** Words of an act's title after `o`: enough to know it although one is missing. */
function titleWords(title: string): string[] {
  const about = /\bo (.+)$/.exec(fold(title))?.[1] ?? ''
  return about.split(/\s+/)
}

/** `ustawy o promocji i instytucjach rynku pracy`: begins and ends like a registered title, but a word is lost between. */
function clippedTitles(text: LintText, { acts }: LintContext): Finding[] {
  const full = acts.filter(({ title }) => /^ustawa/.test(title) && / o /.test(title))
  return [
    ...text.folded.matchAll(
      /ustaw[aeyio]\w*\s+(?:z\s+(?:dnia\s+)?\d{1,2}\s+\w+\s+\d{4}\s+r\.\s+)?o\s+((?:\w+\s+){2,9}\w+)/g,
    ),
  ].flatMap((match) => {
    const words = (match[1] ?? '').split(/\s+/)
    const act = full.find(({ title }) => {
      const wanted = titleWords(title)
      if (wanted.length < 4 || wanted[0] !== words[0] || wanted.every((word, at) => word === words[at])) return false
      // one or two words lost, the rest in order
      const rest = wanted.filter((word) => words.includes(word))
      return (
        rest.length < wanted.length &&
        rest.length >= wanted.length - 2 &&
        words[words.indexOf(wanted.at(-1) ?? '')] !== undefined
      )
    })
    if (!act) return []
    const spot = { from: match.index, to: match.index + match[0].length }
    return [found(text, 'L05', 'warn', `Niepełny tytuł aktu. Pełny: ${act.title}.`, spot)]
  })
}

const citations: readonly (readonly [RegExp, string])[] = [
  [/(?<![\wz.])d\.\s?u\.(?!\w)/g, 'Skrót Dziennika Ustaw to „Dz. U.”.'],
  [/\bdz\.?\s?u\.?\s+(?:nr|poz\.)\s+\d+(?!\d*\s*[,;]?\s*(?:poz|z))/g, 'W powołaniu Dziennika Ustaw brakuje roku.'],
  [
    /(?:dziennik\w*\s+urzedow\w+\s+unii\s+europejskiej|dz\.\s?urz\.\s?ue)\s+l\s+\d{1,3}(?!\d)(?!\/)[^.;)\n]{0,40}/g,
    'W powołaniu Dziennika Urzędowego Unii Europejskiej brakuje strony (na przykład „L 119 z 4.05.2016, s. 1”).',
  ],
]

export function citationForm(text: LintText, context: LintContext): Finding[] {
  const forms = citations.flatMap(([pattern, message]) =>
    spotsOf(text, pattern)
      .filter(({ from, to }) => !/\bs\.|\bstr\./.test(text.folded.slice(from, to + 12)))
      .map((spot) => found(text, 'L05', 'warn', message, spot)),
  )
  return [...forms, ...clippedTitles(text, context)]
}

/** `said`: the text must answer every one of these. */
type Duty = { what: string; law: string; said: readonly RegExp[] }

const controller: Duty = {
  what: 'kto jest administratorem danych i jaki ma adres',
  law: 'art. 13 ust. 1 lit. a RODO',
  said: [/administrator\w*[\s\S]*\d{2}-\d{3}|\d{2}-\d{3}[\s\S]*administrator/],
}
const officer: Duty = {
  what: 'kontakt do inspektora ochrony danych',
  law: 'art. 13 ust. 1 lit. b RODO',
  said: [/inspektor\w*\s+(?:do\s+spraw\s+)?ochrony\s+danych|\biod\b/],
}
const basis: Duty = {
  what: 'podstawa prawna przetwarzania',
  law: 'art. 13 ust. 1 lit. c RODO',
  said: [/art\.\s*6\s*(?:ust\.|\()|podstaw\w*\s+prawn\w*/],
}
const retention: Duty = {
  what: 'jak długo dane są przechowywane',
  law: 'art. 13 ust. 2 lit. a RODO',
  said: [
    /\d+\s*(?:dni|dzien|tygod|miesi|lat|rok)|okres\w*\s+przechowywania|przechow\w+\s+[^.]{0,60}(?:do\s+(?:czasu|momentu|chwili)|przez\s+okres)|(?:jednolit\w+\s+)?rzeczow\w+\s+wykaz/,
  ],
}
const rights: Duty = {
  what: 'prawa osoby (dostęp, sprostowanie, usunięcie, ograniczenie)',
  law: 'art. 13 ust. 2 lit. b RODO',
  said: [/dostep|wglad/, /sprost|poprawi/, /usun/, /ogranicz/],
}
const complaint: Duty = {
  what: 'prawo skargi do Prezesa Urzędu Ochrony Danych Osobowych',
  law: 'art. 13 ust. 2 lit. d RODO',
  said: [
    /skarg\w*[\s\S]{0,200}(?:prezes\w*\s+(?:urzedu|uodo)|uodo)|prezes\w*\s+(?:urzedu\s+ochrony|uodo)[\s\S]{0,200}skarg/,
  ],
}
const recipients: Duty = {
  what: 'odbiorcy danych',
  law: 'art. 13 ust. 1 lit. e RODO',
  said: [/odbiorc|przekazuje\w*|przekazywane|udostepnia|powierz|podmiot\w*\s+przetwarzaj|komu/],
}

/** What each kind of document must say; a declaration and free texts owe nothing of art. 13. */
const duties: Partial<Record<LintContext['documentKind'], readonly Duty[]>> = {
  privacy: [controller, officer, basis, retention, rights, complaint, recipients],
  rodo: [controller, officer, basis, retention, rights, complaint, recipients],
  newsletter: [controller, officer, basis, retention, rights, complaint, recipients],
}
/** The full information stands elsewhere and is linked: layered information is allowed. */
const layered = /\]\([^)]*(?:rodo|klauzul|iod)[^)]*\)/

export function informationDuties(text: LintText, { documentKind }: LintContext): Finding[] {
  const level = layered.test(text.folded) ? 'warn' : 'error'
  return (duties[documentKind] ?? [])
    .filter(({ said }) => !said.every((pattern) => pattern.test(text.folded)))
    .map(({ what, law }) => found(text, 'L08', level, `Brakuje: ${what} (${law}).`))
}

const consentBasis =
  /art\.\s*6\s*ust\.\s*1\s*lit\.\s*\(?a\b|art\.\s*9\s*ust\.\s*2\s*lit\.\s*\(?a\b|podstaw\w*[^.]{0,60}(?:jest|stanowi)\s+(?:panstwa\s+|twoja\s+|dobrowolna\s+)?zgod|na\s+podstawie\s+(?:panstwa\s+|twojej\s+|wyrazonej\s+|udzielonej\s+|dobrowolnej\s+)*zgody/
const statutoryBasis =
  /art\.\s*6\s*ust\.\s*1\s*lit\.\s*\(?[ce]\b|podstaw\w*\s+prawn\w*[^.\n]{0,40}(?:ustaw|rozporzadz)|zadani\w*\s+(?:realizowan|wykonywan|ustawow)/
const consentRights: readonly (readonly [RegExp, string])[] = [
  [/wycofan\w*\s+zgod\w*|cofni\w*\s+zgod\w*|wycofac\s+zgod\w*/g, 'cofnięcie zgody (art. 7 ust. 3 RODO)'],
  [/przeniesieni\w*\s+(?:swoich\s+)?danych|przenoszeni\w*\s+danych/g, 'przenoszenie danych (art. 20 RODO)'],
]
const denied =
  /nie\s+(?:przysluguj|dotyczy|maj|stosuje|obejmuj|mozna|ma\s)|tylko\s+(?:gdy|jezeli|wtedy)|jezeli|jesli|gdy\s|o\s+ile|w\s+przypadku\s+zgody/

/** Rights that exist only with consent (law 2.2) beside a basis that is none. */
export function rightsAndBasis(text: LintText): Finding[] {
  if (!statutoryBasis.test(text.folded) || consentBasis.test(text.folded)) return []
  return consentRights.flatMap(([pattern, right]) =>
    spotsOf(text, pattern)
      .filter((spot: Spot) => !denied.test(sentenceAround(text, spot)))
      .map((spot) =>
        found(
          text,
          'L09',
          'error',
          `Podstawą jest przepis, a nie zgoda, więc to prawo nie przysługuje: ${right}. Popraw podstawę albo prawa.`,
          spot,
        ),
      ),
  )
}
