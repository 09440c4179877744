// What art. 13 of the GDPR wants said (L08), and rights that do not follow from the basis (L09, law 2.2).

import type { Finding, Level } from '../../schema/finding'
import type { LintContext } from '../context'
import { found, type LintText, phrase, sentenceAround, spotsOf } from '../text'

/** `said`: the text must answer every one of these. */
export type Duty = { what: string; law: string; said: readonly RegExp[] }

const controller: Duty = {
  what: 'kto jest administratorem danych i jaki ma adres',
  law: 'art. 13 ust. 1 lit. a RODO',
  said: [/administrator/, /\d{2}-\d{3}(?!\d)/],
}
const officer: Duty = {
  what: 'kontakt do inspektora ochrony danych',
  law: 'art. 13 ust. 1 lit. b RODO',
  said: [/inspektor\w{0,4}\s{1,9}(?:do\s{1,9}spraw\s{1,9})?(?:ochrony\s{1,9})?danych|\biod\b|inspektor@/],
}
const basis: Duty = {
  what: 'podstawa prawna przetwarzania',
  law: 'art. 13 ust. 1 lit. c RODO',
  said: [/art\.?\s{0,3}6\s{0,3}(?:ust\.?|\()|podstaw\w{1,4}\s{1,9}prawn/],
}
const retention: Duty = {
  what: 'jak długo dane są przechowywane',
  law: 'art. 13 ust. 2 lit. a RODO',
  said: [
    /\d\s{0,3}(?:dni|dzien|tygod|miesi|lat|rok)|\b(?:rok|dwa|trzy|cztery|piec|szesc|dziesiec|dwanascie|trzech|pieciu|dwoch|kilka)\s{1,3}(?:dni|tygod|miesi|lat)\w{0,4}|okres\w{0,3}\s{1,9}przechowywania|przechow[^.]{0,80}(?:do\s{1,9}(?:czasu|momentu|chwili)|przez\s{1,9}(?:okres|rok)|przez\s{1,9}czas\s{1,9}(?!\w{0,10}\s{0,3}nieokresl))|rzeczow\w{1,4}\s{1,9}wykaz|wykaz\w{0,3}\s{1,9}akt|kategori\w{1,3}\s{1,9}archiwaln|do\s{1,9}(?:(?:czasu|momentu|chwili|dnia)\s{1,9})?(?:\w{1,20}\s{1,9})?(?:wycofania|cofniecia|odwolania|rezygnacji|wypisania)|usuwa\w{0,4}[^.]{0,60}(?:dniu|po|z\s{1,9}chwila|w\s{1,9}chwili)\s{1,9}(?:\w{1,20}\s{1,9})?(?:rezygnacji|wypisani|zakonczeni)/,
  ],
}
const rights: Duty = {
  what: 'prawa osoby (dostęp, sprostowanie, usunięcie, ograniczenie)',
  law: 'art. 13 ust. 2 lit. b RODO',
  said: [
    // access, rectification, erasure, restriction: in this order
    /praw[oa]\b[^.]{0,300}dostep|dostep\w{0,3}\s{1,9}do\s{1,9}(?:swoich|tresci|danych|moich|panstwa|twoich|ich|nagran)|wglad|art\.\s?15\b/,
    /sprost|poprawi(?:c|eni|ani)|uaktualnieni|art\.\s?16\b/,
    /(?:praw[oa]|zada\w{1,4}|moz\w{1,5}|wnios\w{0,5}|popros\w{0,3}|przyslug\w{1,4})\b[^.]{0,400}usun|usuni\w{1,4}\s{1,9}(?:\w{1,10}\s{1,9})?danych|art\.\s?17\b|zapomnian/,
    /ogranicz\w{1,6}[^.]{0,60}przetwarza|przetwarza[^.]{0,60}ogranicz|praw[oa]\b[^.]{0,400}ogranicz|art\.\s?18\b/,
  ],
}
/** A picture cannot be corrected: texts on cameras leave rectification out, and rightly. */
const cameraRights: Duty = { ...rights, said: rights.said.filter((_, at) => at !== 1) }
const cameras = /monitoring\w{0,4}\s{1,9}wizyjn|\bkamer/
const pictures = /nagra(?:n|ni)\w{0,4}|zapis\w{0,3}\s{1,9}(?:z\s{1,9}(?:kamer|monitoring)|obrazu|wideo)|wizerun/
/** What the law itself makes the office keep cannot be erased (art. 17(3)(b)): a text that offers no erasure says little, not wrong. */
const lawfulRights: Duty = { ...rights, said: rights.said.filter((_, at) => at !== 2) }

const complaint: Duty = {
  what: 'prawo skargi do Prezesa Urzędu Ochrony Danych Osobowych',
  law: 'art. 13 ust. 2 lit. d RODO',
  said: [
    /skarg[\s\S]{0,250}(?:prezes\w{0,4}\s{1,9}(?:urzedu|p?uodo)|\bp?uodo\b|organ\w{0,4}\s{1,9}nadzor|urzed\w{0,3}\s{1,9}ochrony\s{1,9}danych)|(?:prezes\w{0,4}\s{1,9}(?:urzedu\s{1,9}ochrony|uodo)|organ\w{0,4}\s{1,9}nadzor)[\s\S]{0,250}skarg/,
  ],
}
const recipients: Duty = {
  what: 'odbiorcy danych',
  law: 'art. 13 ust. 1 lit. e RODO',
  said: [
    /odbiorc|przekazuje|przekazywan|przekazan|udostepni|powierz|podmiot\w{0,4}\s{1,9}przetwarzaj|\bkomu\b|ujawnia|\bnikomu\b|\bdane\b[^.]{0,30}\b(?:moga|moze|beda|bedzie)\s{1,9}(?:\w{1,20}\s{1,9})?otrzym|\bdane\s{1,9}(?:\w{1,20}\s{1,9})?otrzymuj|\bdostep\s{1,9}do\s{1,9}(?:nagran|danych|zapis\w{0,3}|nich)[^.]{0,30}\s(?:maja|ma|posiada)/,
  ],
}

const all = [controller, officer, basis, retention, rights, complaint, recipients]
/** What each kind of document must say; a declaration and free texts owe nothing of art. 13. */
const duties: Partial<Record<LintContext['documentKind'], readonly Duty[]>> = {
  privacy: all,
  rodo: all,
  newsletter: all,
}
/** The full information stands elsewhere and is linked or named: layered information is allowed. */
const layered =
  /\]\([^)\n]{0,500}(?:rodo|klauzul|iod|dane-osobowe|ochrona-danych)[^)\n]{0,500}\)|(?:klauzul|informacj)\w{1,5}\s[^.]{0,100}(?:przetwarzani|rodo|ochron)[^.]{0,100}(?:znajduj|zamieszczon|dostepn|opublikowan|zakladc)/

const isSaid = ({ said }: Duty, folded: string): boolean => said.every((pattern) => pattern.test(folded))

/** The rights that this text owes, by what it is about. */
function rightsOwed({ folded }: LintText, kind: LintContext['documentKind']): Duty {
  return kind === 'rodo' && cameras.test(folded.slice(0, 600)) && pictures.test(folded) ? cameraRights : rights
}

export function informationDuties(text: LintText, { documentKind }: LintContext): Finding[] {
  const level: Level = layered.test(text.folded) ? 'warn' : 'error'
  const bases = basesOf(text.folded)
  const onlyLaw = bases.has('c') && !bases.has('a') && !bases.has('b')
  return (duties[documentKind] ?? [])
    .map((duty) => (duty === rights ? rightsOwed(text, documentKind) : duty))
    .filter((duty) => !isSaid(duty, text.folded))
    .map((duty) => {
      const mild = onlyLaw && duty === rights && isSaid(lawfulRights, text.folded)
      return found(text, 'L08', mild ? 'warn' : level, `Brakuje: ${duty.what} (${duty.law}).`)
    })
}

/** `art. 6 ust. 1 lit. c`, `art. 6 ust. 1 lit. a, c i e`, `art. 6 ust.1 pkt e)`, `art. 6(1)(c)`. */
const legalBasis =
  /art\.?\s{0,3}6\s{0,3}(?:ust\.?\s{0,3}1|\(1\))\s{0,3}(?:lit\.?|pkt\.?|litera|\()?\s{0,3}[„"(]?([a-f])\b((?:[”")\]]?\s{0,3}(?:,|i|oraz|lub|albo)\s{1,3}(?:lit\.?\s{0,3})?[„"(]?[a-f]\b){0,5})/g

function basesOf(folded: string): ReadonlySet<string> {
  const letters = [...folded.matchAll(legalBasis)].flatMap(([, first = '', more = '']) => [
    first,
    ...[...more.matchAll(/(?<![a-z])([a-f])(?![a-z])/g)].map(([, letter = '']) => letter),
  ])
  return new Set(letters)
}

const consentWords =
  /art\.\s{0,3}9\s{0,3}ust\.\s{0,3}2\s{0,3}lit\.\s{0,3}\(?a\b|podstaw\w{1,4}[^.]{0,60}(?:jest|stanowi|bedzie)\s{1,9}(?:\w{1,12}\s{1,9}){0,3}zgod|na\s{1,9}podstawie\s{1,9}(?:\w{1,12}\s{1,9}){0,4}zgody/
const statuteWords =
  /podstaw\w{1,4}\s{1,9}prawn\w{1,4}[^.\n]{0,40}(?:ustaw|rozporzadz)|zadani\w{0,3}\s{1,9}(?:realizowan|wykonywan|ustawow)/

type Right = { pattern: RegExp; right: string }
const consentRights: readonly Right[] = [
  {
    pattern: phrase(
      '(?:wycofani\\w+|cofniec\\w+|odwolani\\w+|wycofac|cofnac|odwolac) (?:\\w+ ){0,2}zgod\\w+|zgod\\w+ (?:\\w+ ){0,4}(?:wycofac|cofnac|odwolac)',
    ),
    right: 'cofnięcie zgody (art. 7 ust. 3 RODO)',
  },
  {
    pattern: phrase(
      '(?:przeniesieni\\w+|przenoszeni\\w+|przeniesc|przenosic) (?:\\w+ ){0,2}dan\\w+|do ich (?:przenoszenia|przeniesienia)',
    ),
    right: 'przenoszenie danych (art. 20 RODO)',
  },
]
const objection: Right = {
  pattern: phrase('(?:prawo (?:do )?(?:\\w+ ){0,2}|wniesieni\\w+ |wniesc )sprzeciw\\w*'),
  right: 'sprzeciw (art. 21 RODO)',
}
const denied =
  /\bnie\s{1,3}(?:przysluguj|dotyczy|maj|stosuje|obejmuj|mozna|ma\s|znajduj|zachodzi)|\btylko\s|jezeli|jesli|\bgdy\s|\bo\s{1,3}ile|w\s{1,3}przypadku|w\s{1,3}przypadkach|w\s{1,3}zakresie|wobec\s{1,3}danych|podanych\s|w\s{1,3}sytuacji/

/** Rights that exist only with consent (law 2.2) beside a basis that is none; and the objection where all rests on consent. */
export function rightsAndBasis(text: LintText): Finding[] {
  const bases = basesOf(text.folded)
  const consent = bases.has('a') || consentWords.test(text.folded)
  const statute = bases.has('c') || bases.has('e') || statuteWords.test(text.folded)
  const told = ({ pattern, right }: Right, level: Level, why: string) =>
    spotsOf(text, pattern)
      .filter((spot) => !denied.test(sentenceAround(text, spot)))
      .map((spot) =>
        found(text, 'L09', level, `${why} to prawo nie przysługuje: ${right}. Popraw podstawę albo prawa.`, spot),
      )
  if (statute && !consent && !bases.has('b'))
    return consentRights.flatMap((right) => told(right, 'error', 'Podstawą jest przepis, a nie zgoda, więc'))
  if (consent && !statute && !bases.has('f'))
    return told(objection, 'warn', 'Podstawą jest zgoda, którą można wycofać, więc')
  return []
}
