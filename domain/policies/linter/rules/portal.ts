// What the portal must have for the text to be true: features that it names (L27), a contact where it invites to one (L17).

import type { Finding, Spot } from '../../schema/finding'
import type { Features, LintContext } from '../context'
import { found, type LintText, phrase, sentenceAround, spotsOf } from '../text'

const absent: readonly (readonly [keyof Features, RegExp, string])[] = [
  [
    'readerAccounts',
    phrase(
      'panel\\w* (?:zarzadzania )?(?:wlasn|swo)\\w+ kont\\w+|panel\\w* uzytkownika|(?:zalozeni|rejestracj|utworzeni)\\w+ (?:w systemie|konta|uzytkownik\\w*)|konto uzytkownika|kont\\w* w portalu|(?:zalogow|logow)\\w+ (?:sie )?(?:do|na) (?:swoj|wlasn)\\w+ kont\\w*',
    ),
    'kont czytelników',
  ],
  [
    'statisticsScripts',
    phrase(
      'skrypt\\w* statysty\\w+|google analytics|matomo|piwik|hotjar|gemius|piksel\\w* (?:facebook|meta|sledz)\\w*|technologie obserwow\\w+',
    ),
    'skryptów statystyk',
  ],
  ['contactForm', phrase('formularz\\w* kontaktow\\w+'), 'formularza kontaktowego'],
  [
    'lastingStorage',
    phrase(
      'local ?storage|persistent cookies|\\bstal\\w+ plik\\w* cookies?|plik\\w* cookies? stal\\w+|\\btrwal\\w+ plik\\w* cookies?',
    ),
    'trwałych plików cookie ani pamięci przeglądarki',
  ],
  [
    'outsideParts',
    phrase(
      'wtycz(?:k|ek)\\w* (?:spolecznosciow|facebook|portali spolecznosciow)\\w*|(?:osadzon|wbudowan)\\w+ (?:film|map|odtwarzacz|tresc)\\w*|map\\w* google|czat\\w* (?:na|z) \\w+|chatbot\\w*|recaptcha',
    ),
    'wtyczek, map, filmów ani czatu z innych serwisów',
  ],
]
const refuses =
  /\bnie (?:ma\b|\w+ ){0,3}(?:ma\b|uzywa|stosuj|wykorzyst|prowadz|korzysta|zaklada|tworzy|zapisuj|osadza|zawiera)|\bbrak\b|\bbez\b|\bani\b|\bnie ma\b/

const goesOn = /^\s*(?:dotyczy|odnosi sie|to samo|tak samo|rowniez|takze|ani)\b/

/** What the sentence stands in: „Niczego nie zapisuje. Dotyczy to też …”, and the words above a list. */
function passageAround(text: LintText, spot: Spot): string {
  const sentence = sentenceAround(text, spot)
  const at = text.blocks.findIndex((one) => one.from <= spot.from && spot.from < one.to)
  const block = text.blocks[at]
  if (!block) return sentence
  if (goesOn.test(sentence)) return text.folded.slice(block.from, block.to)
  if (block.kind !== 'item') return sentence
  const lead = text.blocks.slice(0, at).findLast(({ kind }) => kind !== 'item')
  const words = lead ? text.folded.slice(lead.from, lead.to).trimEnd() : ''
  const announcing = words.endsWith(':') ? (words.split(/[.!?]\s/).at(-1) ?? '') : ''
  return `${announcing} ${sentence}`
}

export function absentFeatures(text: LintText, { features }: LintContext): Finding[] {
  return absent.flatMap(([feature, pattern, what]) =>
    features[feature]
      ? []
      : spotsOf(text, pattern)
          .filter((spot) => !refuses.test(passageAround(text, spot)))
          .map((spot) => found(text, 'L27', 'warn', `Ten portal nie ma ${what}.`, spot)),
  )
}

const invitation = phrase(
  '(?:prosimy o|wdzieczni za|zachecamy do|zapraszamy do)~kontakt\\w*|kontakt pod adresem|skontaktuj\\w*|kontaktowac sie',
)
const address =
  /[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\)|\[malpa\]|\(malpa\))\s?[\w-]{1,63}\.[\w.]|(?:\+48[\s-]?)?\(?\d{2,3}\)?[\s-]\d{2,3}[\s-]\d{2}[\s-]?\d{1,2}|\d{2}-\d{3}\s|\]\([^)]{0,500}kontakt[^)]{0,500}\)|ae:pl-\d/

/** An invitation to contact without an address, or a text on data that names no contact at all. */
export function missingContact(text: LintText, { documentKind }: LintContext): Finding[] {
  if (documentKind === 'other' || documentKind === 'cookies' || address.test(text.folded)) return []
  const [spot] = spotsOf(text, invitation)
  const message = spot
    ? 'Tekst zachęca do kontaktu, a nie podaje adresu. Wstaw {{office.email}}.'
    : 'Tekst nie podaje żadnego kontaktu. Wstaw {{office.email}} i dane inspektora.'
  return [found(text, 'L17', 'error', message, spot)]
}
