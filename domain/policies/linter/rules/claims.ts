// What a text claims, sentence by sentence: contradictions (L10), logs that identify nobody (L11), consent that nobody gave (L12),
// advertising (L13), cookies that vanish by themselves (L14), shouting (L22), broken or empty sentences (L25, L26).
import type { Finding, Level, RuleId } from '../../schema/finding'
import { found, type LintText, matchesOf, phrase, sentenceAround, spotsOf } from '../text'

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
      '(?:zadn\\w+ (?:dan|informacj)\\w+[^.]{0,60} nie (?:sa|beda) (?:przekazywane|udostepniane|ujawniane)|\\bnie (?:sa |beda )?(?:przekaz\\w+|udostepni\\w+|ujawni\\w+) (?:\\w+ ){0,4}(?:zadn\\w+ |jaki(?:m|ej|ego)kolwiek )(?:inn\\w+ |trzeci\\w+ )?(?:podmiot|osob|stron|firm|instytucj)\\w*|\\bnie (?:sa |beda )?(?:przekaz\\w+|udostepni\\w+|ujawni\\w+) (?:\\w+ ){0,3}nikomu|\\bnie sa przekazywane[^.]{0,30}(?:jaki\\w+ )?trzeci\\w+ stron\\w+)',
    ),
    unless: /z wyjatkiem|oprocz|\bpoza\b|chyba ze|innym niz|inn\w+ niz|wylacznie|jedynie|bez (?:podstaw|zgody)/,
    beside:
      /serwer\w*\s+(?:mrpips|mrips|ministerst|dostawc|firm|zewnetrzn)|dostawc\w+\s+(?:infrastruktury|hosting|uslug|serwer)|hostingodawc|firm\w+\s+hostingow|podmiot\w*\s+przetwarzaj|powierz(?:amy|ylismy|a|yl)\s+(?:\w+\s+)?(?:przetwarzani|dane)|google analytics|facebook/,
    message:
      'Tekst mówi, że danych nie dostaje nikt trzeci, a w innym miejscu wymienia takiego odbiorcę. Wymień odbiorców.',
  },
  {
    rule: 'L10',
    level: 'error',
    pattern: phrase(
      'anonimow\\w+ (?:dane|danych|informacj\\w+)(?! statystyczn)|(?:dane|informacje)(?: te| takie|(?: \\w+){0,2} (?:zapisywane|zbierane|gromadzone|pobierane)(?: automatycznie)?)?(?: sa)?(?: calkowicie| w pelni)? anonimow\\w+',
    ),
    unless: /\bnie (?:sa|jest) anonimow|anonimizo|po anonimizacji|usunieci|bez adres|skroc|zamaskow/,
    beside: /adres\w*\s+ip\b/,
    message: 'Dane nazwano anonimowymi, a zapisywany jest adres IP, który jest daną osobową.',
  },
  {
    rule: 'L10',
    level: 'error',
    pattern: phrase(
      '(?:portal|serwis|strona|witryna)(?: \\w+){0,4} nie (?:uzywa|stosuje|wykorzystuje|zapisuje|korzysta z) (?:zadnych )?(?:plikow )?(?:cookies?|ciasteczek)(?= ?[.,;])',
    ),
    unless: /z wyjatkiem|oprocz|\bpoza\b/,
    beside:
      /(?:uzywa|uzywamy|stosuje|stosujemy|wykorzystuje|wykorzystujemy|stosowane sa|wykorzystywane sa)\s+(?:\w+\s+){0,3}(?:pliki|plikow|ciasteczk)\w*/,
    message: 'Tekst mówi, że plików cookie nie ma, a w innym miejscu opisuje ich użycie.',
  },
  {
    rule: 'L11',
    level: 'warn',
    pattern: phrase(
      '\\bnie (?:sa|beda) (?:one |w zaden sposob |bezposrednio ){0,2}(?:kojarzone|laczone|wiazane|powiazane) z (?:konkretn\\w+|okreslon\\w+|poszczegoln\\w+) osob\\w+|\\bnie (?:pozwala\\w*|umozliwia\\w*) (?:na |w zaden sposob |nam |bezposredni\\w+ ){0,3}(?:ustaleni\\w+ (?:\\w+ )?tozsamosci|identyfikacj\\w+|zidentyfikowa\\w+|ustalic tozsamosc\\w*)|\\bnie identyfikuj\\w+ (?:\\w+ )?(?:uzytkownik|osob)\\w*|bez mozliwosci (?:identyfikacji|zidentyfikowania)|adres\\w* ip nie (?:jest|sa|stanowi\\w*) dan\\w+ osobow\\w+',
    ),
    unless:
      /podsumowani|zestawieni|zbiorcz|statystyk|skroc|skrac|maskowan|zamaskow|zanonimizow|po usunieciu|^(?![\s\S]*\bip\b)[\s\S]*(?:cookie|ciastecz)/,
    beside: /adres\w*\s+ip\b/,
    message: 'Adres IP pozwala zidentyfikować osobę. Napisz, że danych nie łączycie z osobami i kto ma do nich dostęp.',
  },
  {
    rule: 'L12',
    level: 'error',
    pattern: phrase(
      '(?:korzystaj\\w+|uzywaj\\w+|przegladaj\\w+|odwiedzaj\\w+|wchodz\\w+|przebywaj\\w+)(?: dalej)? (?:ze?|na|nasz\\w*|stron\\w*|portal\\w*|serwis\\w*|witryn\\w*)\\b~(?:akceptuj|wyrazasz|wyraza\\b|wyrazaj|zgadza|godzi)\\w*|(?:zamykaj|przewijaj|kontynuuj|przechodz|pozostaj)ac\\b~(?:akceptuj|wyraza|zgadza|godzi)\\w*|(?:poprzez|przez) (?:\\w+ )?(?:korzystanie|uzywanie|przegladanie|pozostawanie|wejscie)~(?:akceptuj|wyraza|zgadza|godzi)\\w*|(?:korzystanie|uzywanie|przegladanie|pozostanie|wejscie|wizyta|odwiedzanie|odwiedzenie|przebywanie|skorzystanie|kontynuowanie)~(?:oznacza|jest rownoznaczn|stanowi|jest tozsame|uwaza sie za)\\w*~(?:zgod|akceptacj)\\w*|bez (?:dokonania )?zmian\\w*~ustawien\\w*~oznacza\\w*~(?:zamieszcz|zapisyw|umieszcz|zgod|akceptacj)\\w*|(?:brak (?:dokonania )?zmian\\w*|niezmieni\\w+|pozostawienie|niedokonani\\w+~zmian\\w*)~(?:ustawien|przegladar)\\w*~(?:oznacza|jest|stanowi|traktuj)\\w*~(?:zgod|akceptacj)\\w*|(?:jesli|jezeli)~nie (?:zmieni|wylaczy|zablokuj)\\w*~(?:oznacza|wyraza|akceptuj|zgadza|uznaj)\\w*|pozostaj\\w+ na (?:stronie|portalu|witrynie)~(?:zgad|akcept|wyraz)\\w*|(?:jesli|jezeli)~nie (?:zgadza|wyraza|akceptuj)\\w*~(?:opusc|opuscic|zmien|zmienic|wylacz|wylaczyc)\\b~(?:ustawieni|stron|serwis|przegladar)\\w*|(?:milczenie|brak (?:sprzeciwu|rezygnacji|odpowiedzi|reakcji))~(?:oznacza|jest|uwaza|traktuj)\\w*~zgod\\w*|zamknieci\\w+ (?:tego )?(?:komunikatu|okna|baneru)~(?:oznacza|jest)~(?:zgod|akceptacj)\\w*',
    ),
    unless: /\bnie (?:oznacza|jest rownoznaczn|wymaga|jest zgoda|stanowi|uwaza|traktuj)/,
    message: 'Milczenie i samo korzystanie ze strony nie są zgodą (art. 4 pkt 11 i art. 7 RODO). Usuń to zdanie.',
  },
  {
    rule: 'L12',
    level: 'error',
    pattern: phrase(
      '(?:zobowiazuj\\w+ sie|(?:jest|sa) (?:z|)obowiazan\\w+|(?:ma|maja|masz) obowiazek|obowiazkiem \\w+ jest|zobowiazan\\w+ (?:jest|sa)|\\bmusi\\b|\\bmusisz\\b|\\bpowinien|\\bpowinna|\\bpowinni|\\bpowinienes)~(?:kontrolowa\\w*|kontroli|sprawdz\\w*|sledzeni\\w*|sledzic|zapozna\\w*|monitorowa\\w*)~zmian\\w*',
    ),
    unless:
      /\bnie (?:musi|trzeba|ma obowiazku|jest obowiazan)|administrator|inspektor|redakc|pracowni|urzad (?:sprawdz|kontrol|monitor)/,
    message: 'Czytelnik nie musi pilnować zmian. Powiadamiaj go: kanał Atom, newsletter, historia zmian.',
  },
  {
    rule: 'L13',
    level: 'error',
    pattern: phrase(
      'spersonalizowan\\w+ reklam\\w*|reklam\\w* (?:spersonalizowan|behawioraln|dopasowan|dostosowan|ukierunkowan)\\w+|(?:dopasow|dostosow|personaliz|targetow)\\w+ (?:\\w+ )?reklam\\w*|tresci marketingow\\w+|profilowan\\w+ (?:reklamow|marketingow)\\w+|cel\\w* (?:reklamow|marketingow)\\w+|marketing\\w* bezposredni\\w*|remarketing\\w*|retargeting\\w*|reklamow\\w+ plik\\w* cookie|plik\\w* cookies? reklamow\\w+',
    ),
    unless:
      /\bnie (?:\w+ ){0,4}(?:wyswietla|stosuj|uzywa|wykorzyst|udostepni|przekaz|wysyla|prowadz|sluz|tworz|zbier|ma\b|sa\b|bed|przetwarz)|\bani\b|bez reklam|brak reklam|\bnie ma\b|sprzeciw/,
    message: 'Strona urzędu nie może śledzić dla reklam, a ten portal tego nie robi. Usuń ten fragment.',
  },
  {
    rule: 'L14',
    level: 'error',
    pattern: phrase(
      '(?:np\\.|na przyklad|\\bpo\\b|w chwili|z chwila|w momencie)~(?:przejsci\\w+ (?:do|na) (?:inn\\w+ )?(?:stron|witryn|serwis)\\w*|opuszczeni\\w+ (?:domeny|(?:stron|portal|serwis|witryn)\\w*(?: \\w+)?)|stron\\w* spoza domeny)~(?:usuwan|kasowan|znika|usuniet)\\w*|(?:usuwan|kasowan)\\w+~(?:\\bpo\\b|z chwila|w momencie)~(?:przejsci\\w+ (?:do|na) inn\\w+ (?:stron|witryn|domen)|opuszczeni\\w+ (?:domeny|stron|portal|serwis|witryn)|stron\\w* spoza domeny)\\w*',
    ),
    unless: /\bnie (?:sa |zostaja |zostana )?(?:usuwan|kasowan|znika)/,
    message: 'Przeglądarka nie usuwa plików cookie po wyjściu ze strony, tylko po zamknięciu lub wylogowaniu.',
  },
  {
    rule: 'L22',
    level: 'warn',
    pattern: phrase(
      'nie (?:zbieramy|gromadzimy|przetwarzamy) danych (?:kontaktowych|osobowych)~(?:tylko|jedynie|wylacznie)~(?:adres\\w*|e-?mail)|adres\\w* (?:poczty elektronicznej|e-?mail) nie (?:jest|sa|stanowi\\w*) dan\\w+ (?:osobow|kontaktow)\\w+',
    ),
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
      'ofert\\w*~(?:bedzie|zostanie)~(?:rozszerz|poszerz|rozbudow)\\w*|w przyszlosci~(?:moze|mozemy|moga|planujemy)~(?:modyfikacj|zmian|funkcj|uslug|rozszerz)\\w*|(?:portal|serwis|strona) (?:jest|bedzie) (?:stale |ciagle |w ciaglej )?rozbudow\\w+',
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

const shout = /(?<!\p{L})uwaga[ \t]{0,3}![! \t]{0,20}|![ \t]{0,3}![! \t]{0,20}/giu
/** Four words of capital letters in a row, inside a paragraph: a heading may be set so, an acronym is one word. */
const capitals = /(?<![\p{L}\d])\p{Lu}{2,30}(?:[ ,]{1,2}\p{Lu}{2,30}){3,40}(?![\p{L}\d])/gu

export function shouting(text: LintText): Finding[] {
  const marks = matchesOf(text.prose, shout).map((match) => ({
    spot: { from: match.index, to: match.index + match[0].trimEnd().length },
    message: 'Wykrzykniki krzyczą na czytelnika. Napisz to spokojnie.',
  }))
  const inWords = text.blocks.filter((block) => block.kind !== 'heading' && /\p{Ll}/u.test(block.text))
  const loud = matchesOf(text.prose, capitals).flatMap((match) => {
    const spot = { from: match.index, to: match.index + match[0].length }
    // a line of capitals of its own is a heading that lost its mark
    const start = text.raw.lastIndexOf('\n', spot.from) + 1
    const line = text.raw.slice(
      start,
      text.raw.indexOf('\n', spot.to) < 0 ? undefined : text.raw.indexOf('\n', spot.to),
    )
    const inside = inWords.some(({ from, to }) => from <= spot.from && spot.to <= to)
    if (!inside || !/\p{Ll}/u.test(line)) return []
    return [{ spot, message: 'Zdanie pisane wielkimi literami krzyczy i trudno je przeczytać. Użyj zwykłych liter.' }]
  })
  return [...marks, ...loud].map(({ spot, message }) => found(text, 'L22', 'warn', message, spot))
}
