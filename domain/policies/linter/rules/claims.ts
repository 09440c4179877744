// What a text claims: contradictions (L10), logs that identify nobody (L11), consent that nobody gave (L12), advertising (L13),
// cookies that vanish by themselves (L14), no contact (L17), shouting (L22), broken or empty sentences (L25, L26), features
// that the portal lacks (L27).
import type { Features, LintContext } from '../context'
import type { Finding, Level, RuleId, Spot } from '../finding'
import { found, type LintText, phrase, sentenceAround, spotsOf } from '../text'

type Claim = {
  rule: RuleId
  level: Level
  pattern: RegExp
  message: string
  /** makes the sentence right after all */
  unless?: RegExp
  /** the claim is wrong only beside this, anywhere in the text */
  beside?: RegExp
}

const claims: readonly Claim[] = [
  {
    rule: 'L10',
    level: 'error',
    pattern: phrase(
      '(?:zadn\\w+ dan\\w+[^.]{0,60} nie sa (?:przekazywane|udostepniane)|nie (?:przekazujemy|udostepniamy) (?:\\w+ ){0,4}(?:zadn\\w+ |jakimkolwiek )(?:podmiot|osob|tr|stron|firm)\\w+|nie sa przekazywane[^.]{0,30}(?:jaki\\w+ )?trzeci\\w+ stron\\w+)',
    ),
    unless: /z wyjatkiem|oprocz|\bpoza\b|chyba ze|innym niz|inn\w+ niz|wylacznie|jedynie/,
    beside:
      /serwer\w*\s+(?:mrpips|mrips|ministerst|dostawc|firm|zewnetrzn)|dostawc\w+\s+(?:infrastruktury|hosting|uslug|serwer)|hostingodawc|podmiot\w*\s+przetwarzaj|powierzy?\w*\s+(?:przetwarzani|dane)|google analytics|facebook/,
    message:
      'Tekst mówi, że danych nie dostaje nikt trzeci, a w innym miejscu wymienia takiego odbiorcę. Wymień odbiorców.',
  },
  {
    rule: 'L10',
    level: 'error',
    pattern: phrase(
      'anonimow\\w+ (?:dane|danych|informacj\\w+|statystyk\\w*)|(?:dane|informacje)(?: te| takie)?(?: sa)? anonimow\\w+',
    ),
    unless: /nie sa anonimow|nie jest anonimow|zanonimizowan|po anonimizacji|usunieci|bez adres/,
    beside: /adres\w*\s+ip/,
    message: 'Dane nazwano anonimowymi, a zapisywany jest adres IP, który jest daną osobową.',
  },
  {
    rule: 'L11',
    level: 'warn',
    pattern: phrase(
      'nie (?:sa|beda) (?:kojarzone|laczone|wiazane|powiazane) z (?:konkretn\\w+|okreslon\\w+) osob\\w+|nie (?:pozwalaj\\w+|umozliwiaj\\w+) (?:na )?(?:ustaleni\\w+ tozsamosci|identyfikacj\\w+)|nie identyfikuj\\w+ (?:uzytkownik|osob)\\w*',
    ),
    beside: /adres\w*\s+ip/,
    message: 'Adres IP pozwala zidentyfikować osobę. Napisz, że danych nie łączycie z osobami i kto ma do nich dostęp.',
  },
  {
    rule: 'L12',
    level: 'error',
    pattern: phrase(
      'korzystaj\\w+ z~(?:akceptuj|wyrazasz|wyraza |wyrazaj|zgadza)\\w*|korzystanie z~(?:oznacza|jest rownoznaczn)\\w*~(?:zgod|akceptacj)\\w*|(?:brak zmiany|niezmieni\\w+|pozostawienie|niedokonanie zmian)~(?:ustawien|przegladark)~(?:oznacza|jest)~(?:zgod|akceptacj)\\w*|pozostaj\\w+ na (?:stronie|portalu|witrynie)~(?:zgad|akcept|wyraz)\\w*',
    ),
    unless: /nie oznacza|nie jest rownoznaczn|nie wymaga/,
    message: 'Milczenie i samo korzystanie ze strony nie są zgodą (art. 4 pkt 11 i art. 7 RODO). Usuń to zdanie.',
  },
  {
    rule: 'L12',
    level: 'error',
    pattern: phrase(
      '(?:zobowiazuj\\w+ sie|jest (?:z|)obowiazan\\w+|obowiazkiem \\w+ jest|musi|powinien|powinni)~(?:kontrolowani\\w*|sprawdza\\w*|sledzeni\\w*|sledzic|zapoznawa\\w*)~zmian\\w*',
    ),
    unless: /nie (?:musi|trzeba|ma obowiazku)/,
    message: 'Czytelnik nie musi pilnować zmian. Powiadamiaj go: kanał Atom, newsletter, historia zmian.',
  },
  {
    rule: 'L13',
    level: 'error',
    pattern: phrase(
      'spersonalizowan\\w+ reklam\\w*|reklam\\w* (?:spersonalizowan|behawioraln|dopasowan)\\w+|tresci marketingow\\w+|profilowan\\w+ reklamow\\w+|remarketing\\w*|reklamow\\w+ plik\\w* cookie',
    ),
    unless:
      /\bnie (?:\w+ ){0,3}(?:wyswietla|stosuj|uzywa|wykorzyst|prowadz|sluz|tworz|zbier|ma\b|sa\b)|\bani\b|bez reklam|brak reklam/,
    message: 'Strona urzędu nie może śledzić dla reklam, a ten portal tego nie robi. Usuń ten fragment.',
  },
  {
    rule: 'L14',
    level: 'error',
    pattern: phrase(
      '(?:np\\.|na przyklad|po|w chwili|z chwila)~(?:przejsci\\w+ do stron|opuszczeni\\w+ (?:domeny|stron \\w+ domeny)|stron\\w* spoza domeny)~(?:usuwan|kasowan|znika)\\w*',
    ),
    message: 'Przeglądarka nie usuwa plików cookie po wyjściu ze strony, tylko po zamknięciu lub wylogowaniu.',
  },
  {
    rule: 'L22',
    level: 'warn',
    pattern: /![ \t]*!+|(?<!\w)uwaga\s*!/g,
    message: 'Wykrzykniki krzyczą na czytelnika. Napisz to spokojnie.',
  },
  {
    rule: 'L22',
    level: 'warn',
    pattern: phrase('nie zbieramy danych (?:kontaktowych|osobowych)~(?:adres\\w*|e-?mail)'),
    message: 'Adres e-mail jest daną kontaktową i osobową. To zdanie jest nieprawdziwe.',
  },
  {
    rule: 'L25',
    level: 'notice',
    pattern: phrase('czasowego przechowywania,? w trakcie zalogowania,? jego danych|czy loguje sie do~po raz pierwszy'),
    message: 'Zdanie bez podmiotu: nie wiadomo, o kogo chodzi. Wstaw klauzulę o plikach cookie.',
  },
  {
    rule: 'L26',
    level: 'notice',
    pattern: phrase(
      'oferta~(?:bedzie|zostanie)~rozszerz\\w*|w przyszlosci~(?:moze|mozemy|moga)~(?:modyfikacj|zmian|funkcj)\\w*',
    ),
    message: 'Obietnica na przyszłość niczego nie mówi. Usuń ją.',
  },
]

export function falseClaims(text: LintText): Finding[] {
  return claims.flatMap(({ rule, level, pattern, message, unless, beside }) => {
    if (beside && !beside.test(text.folded)) return []
    return spotsOf(text, pattern)
      .filter((spot) => !unless?.test(sentenceAround(text, spot)))
      .map((spot) => found(text, rule, level, message, spot))
  })
}

const absent: readonly (readonly [keyof Features, RegExp, string])[] = [
  [
    'readerAccounts',
    phrase(
      'panel\\w* (?:zarzadzania )?(?:wlasn|swo)\\w+ kont\\w+|rejestracj\\w+ (?:w systemie|konta|uzytkownik\\w*)|(?:zalogow|logow)\\w+ (?:sie )?(?:do|na) (?:swoj|wlasn)\\w+ kont\\w*',
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
    phrase('local storage|persistent cookies|stal\\w+ plik\\w* cookies?|plik\\w* cookies? stal\\w+'),
    'trwałych plików cookie ani pamięci przeglądarki',
  ],
]
const refuses =
  /\bnie (?:ma\b|\w+ ){0,3}(?:ma\b|uzywa|stosuj|wykorzyst|prowadz|korzysta|zaklada|tworzy|zapisuj)|\bbrak\b|\bbez\b|\bani\b|nie ma/

/** The whole paragraph: „niczego nie zapisuje. Dotyczy to też …”. */
function passageAround(text: LintText, { from }: Spot): string {
  const block = text.blocks.find((one) => one.from <= from && from < one.to)
  return block ? text.folded.slice(block.from, block.to) : ''
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
  /[\w.+-]+\s?(?:@|\[at\]|\(at\)|\[malpa\]|\(malpa\))\s?[\w-]+\.[\w.]+|(?:\+48[\s-]?)?\(?\d{2,3}\)?[\s-]\d{2,3}[\s-]\d{2}[\s-]?\d{1,2}|\d{2}-\d{3}\s|\]\([^)]*kontakt[^)]*\)/

/** An invitation to contact without an address, or a text on data that names no contact at all. */
export function missingContact(text: LintText, { documentKind }: LintContext): Finding[] {
  if (documentKind === 'other' || documentKind === 'cookies' || address.test(text.folded)) return []
  const [spot] = spotsOf(text, invitation)
  const message = spot
    ? 'Tekst zachęca do kontaktu, a nie podaje adresu. Wstaw {{office.email}}.'
    : 'Tekst nie podaje żadnego kontaktu. Wstaw {{office.email}} i dane inspektora.'
  return [found(text, 'L17', 'error', message, spot)]
}
