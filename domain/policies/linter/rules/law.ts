// The law in a text: acts that lost force (L04) and the form of citations (L05).
import { formatDay } from '@/lib/format'
import type { Finding, Spot } from '../../schema/finding'
import type { LintContext } from '../context'
import { fold, found, type LintText, matchesOf, phrase, sentenceAround, spotsOf } from '../text'

/** A sentence that speaks of the past names a repealed act rightly. */
const history =
  /uchyl(?!eni\w* dyrektyw)|utraci\w* moc|straci\w* moc|przesta\w* obowiazywac|\bnie obowiazuje|obowiazuj\w* do(?: dnia)? \d|obowiazywa[lc]|przed dniem|zastapi|zastepuj|dawn\w+ (?:ustaw|giodo|general)|poprzedni\w* (?:obowiazuj|ustaw|regulamin|wersj)|na mocy dotychczas|wczesniej (?:byl|general|giodo)|obecnie (?:prezes|uodo|urz)/
/** A part of the text that is about the past by its heading. */
const pastHeading = /histori|archiwaln|poprzedni|wczesniejsz|uchylon/

function inHistory(text: LintText, { from }: Spot): boolean {
  const heading = text.blocks.findLast((block) => block.kind === 'heading' && block.from <= from)
  return heading !== undefined && pastHeading.test(text.folded.slice(heading.from, heading.to))
}

export function repealedActs(text: LintText, { acts, today }: LintContext): Finding[] {
  return acts.flatMap((act) => {
    if (act.repealedOn === null || act.repealedOn > today) return []
    const spots = spotsOf(text, phrase(act.pattern)).filter(
      (spot) =>
        !history.test(sentenceAround(text, spot)) &&
        !inHistory(text, spot) &&
        !(act.unless && phrase(act.unless).test(sentenceAround(text, spot))),
    )
    // title and place in the journal of one citation are one finding
    const apart = spots.filter(({ from }, at) => at === 0 || from - (spots[at - 1]?.to ?? 0) > 80)
    return apart.map((spot) => {
      const now = act.replacement ? ` Powołaj ${act.replacement}.` : ''
      const since = ` (od ${formatDay(act.repealedOn ?? '')})`
      return found(text, 'L04', 'error', `Nie obowiązuje już${since}: ${act.title}.${now}`, spot)
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
    ...matchesOf(
      text.folded,
      /ustaw[aeyio]\w{0,5}\s{1,9}(?:z\s{1,9}(?:dnia\s{1,9})?\d{1,2}\s{1,9}\w{1,20}\s{1,9}\d{4}\s{1,9}r(?:\.|oku)\s{1,9})?o\s{1,9}((?:\w{1,30}\s{1,9}){2,9}\w{1,30})/g,
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

type Citation = { pattern: RegExp; message: string; unless?: RegExp }
const citations: readonly Citation[] = [
  {
    pattern:
      /(?<![\wz.])d\.\s?u\.(?!\w)|(?<!\w)dzu(?=\s{1,3}(?:z\s|nr|poz|\d))|(?<!\w)dz\s?u\.?(?=\s{1,3}(?:z\s|nr|poz|\d))|(?<!\w)dz\.\s?ust\./g,
    message: 'Skrót Dziennika Ustaw to „Dz. U.”.',
  },
  {
    pattern: /\bdz\.?\s?u\.?\s{1,3}(?:nr|poz\.)\s{0,3}\d{1,5}(?!\d{0,5}\s?[,;]?\s?(?:poz|z))/g,
    message: 'W powołaniu Dziennika Ustaw brakuje roku.',
    // the year of the act itself is enough
    unless: /\d{4}\s?r(?:\.|oku)/,
  },
  {
    pattern:
      /(?:dziennik\w{0,3}\s{1,9}urzedow\w{1,5}\s{1,9}unii\s{1,9}europejskiej|dz\.\s?urz\.\s?ue)\s{1,9}(?:seria\s)?l\s{1,9}(?:nr\s)?\d{1,3}(?!\d)(?!\/)/g,
    message:
      'W powołaniu Dziennika Urzędowego Unii Europejskiej brakuje strony (na przykład „L 119 z 4.05.2016, s. 1”).',
  },
]
/** The page stands within the same brackets. */
const page = /(?:\bs|\bstr)\.\s?\d|\bstron[ay]\s\d/

export function citationForm(text: LintText, context: LintContext): Finding[] {
  const forms = citations.flatMap(({ pattern, message, unless }) =>
    spotsOf(text, pattern)
      .filter((spot) => !page.test(text.folded.slice(spot.from, spot.to + 40).split(')')[0] ?? ''))
      .filter((spot) => !unless?.test(text.folded.slice(Math.max(0, spot.from - 200), spot.from)))
      .map((spot) => found(text, 'L05', 'warn', message, spot)),
  )
  return [...forms, ...clippedTitles(text, context)]
}
