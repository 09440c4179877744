// Time in a text: data kept without end (L06), and a text of which nobody can say since when it holds (L07).

import type { Finding } from '../../schema/finding'
import type { LintContext } from '../context'
import { found, type LintText, phrase, sentenceAround, spotsOf } from '../text'

const endless = phrase(
  '(?:czas|okres\\w*|czasie|czasu|termin\\w*) (?:\\w+ )?nieokreslon\\w+|nieokreslon\\w+ (?:\\w+ )?(?:czas|okres|termin)\\w*|bezterminow\\w+|na zawsze|wieczyscie|bez (?:ograniczen|ograniczenia|limitu|okreslenia|wskazania|podania) (?:czasow\\w+|czasu|terminu|okresu)|nieograniczon\\w+ (?:czas|okres)\\w*|(?:czas|okres)\\w* nieograniczon\\w+|nieograniczon\\w+ czasowo|bez limitu czasu|nigdy nie (?:sa |beda |zostana )?(?:usuwan|usuniet|kasowan)\\w+',
)
const kept = /przechow|gromadz|archiwiz|log[ioóaó]|logow|zapis|dane|danych|informacj|korespondenc|trzyma/
const refused =
  /\bnie (?:sa |beda |bedziemy |bedzie |jest |moga byc |zostana |wolno )?(?:ich |go |jej )?(?:przechow|gromadz|trzym|pozosta|zapis|archiwiz)|nigdy nie (?:przechow|gromadz|trzym)/
/** Versions of documents and archive category A are kept for ever, and rightly; consent ends by being withdrawn. */
const rightly =
  /wersj\w+ (?:dokument|polityk|pozostaj|sa )|histori\w+ (?:zmian|dokument|wersji)|kategori\w+ a\b|archiw\w+ panstwow|wieczyst|umow\w+ (?:\w+ ){0,3}na czas nieokreslon|zatrudni|do (?:czasu|momentu|chwili|dnia) (?:\w+ )?(?:wycofani|odwolani|cofnieci|rezygnacj|wypisani)|rejestr\w* (?:pesel|stanu cywilnego)|akt\w* stanu cywilnego|zezwoleni|pozwoleni|decyzj\w+ bezterminow/

export function endlessRetention(text: LintText): Finding[] {
  return spotsOf(text, endless)
    .filter((spot) => {
      const sentence = sentenceAround(text, spot)
      return kept.test(sentence) && !refused.test(sentence) && !rightly.test(sentence)
    })
    .map((spot) =>
      found(
        text,
        'L06',
        'error',
        'Dane nie mogą być przechowywane bez końca (art. 5 ust. 1 lit. e RODO). Podaj okres albo to, od czego zależy.',
        spot,
      ),
    )
}

/** A date of an act is not the date of the text. */
const notAnAct = '(?:(?!ustaw|rozporzadz|dyrektyw|kodeks|rodo)[^.\\n])'
const day = '(?:\\d{1,2}[./ -](?:\\d{1,2}|\\w+)[./ -]\\d{4}|\\d{4}[-./]\\d{2}[-./]\\d{2}|\\w+ \\d{4} ?r)'
const dated = phrase(
  `(?:obowiazuj\\w+|wchodzi w zycie|wszedl w zycie|weszla w zycie|w brzmieniu|opublikowan\\w+|zaktualizowan\\w+|aktualizacj\\w*|zmodyfikowan\\w+|ostatni\\w* (?:zmian|modyfikacj)\\w*|data (?:ostatni\\w+ )?(?:publikacji|modyfikacji|utworzenia|wytworzenia|opracowania|wydania|wersji|wejscia w zycie|sporzadzenia|dokumentu|obowiazywania)|data ?:|stan (?:prawny )?na(?: dzien)?|aktualn\\w+ na dzien|wersj\\w+(?: z)?|przyjet\\w+|zatwierdzon\\w+|sporzadzon\\w+|dokument z|zarzadzeni\\w+ nr \\S+|tresc z)${notAnAct}{0,40}?${day}`,
)
const numbered = /\bwersj\w+\s*(?:nr|numer|dokumentu)?\s*:?\s*\d+(?:\.\d+)*\b|\bv\d+\.\d+\b/
/** A line that is nothing but a date, with or without a place: `Racibórz, 5 maja 2026 r.` */
const alone =
  /^[ \t]*(?:[a-z -]+,?\s+)?(?:dnia\s+|data\s{0,3}:?\s+)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}\s+[a-z]+\s+\d{4})\s*r?\.?[ \t]*$/m

/** A table of versions with their dates. */
const listed =
  /^[ \t]*\|[^\n]{0,200}\b(?:wersj|dat)[^\n]{0,200}\n[ \t|:-]{3,200}\n[ \t]*\|[^\n]{0,200}(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]{3,12} \d{4})/m

export function undated(text: LintText, context: LintContext): Finding[] {
  if (context.dated || [numbered, alone, listed].some((pattern) => pattern.test(text.folded))) return []
  if (spotsOf(text, dated).length > 0) return []
  return [
    found(
      text,
      'L07',
      'error',
      'Dokument nie ma daty ani numeru wersji, więc nikt nie wie, od kiedy obowiązuje. Podaj datę wejścia w życie.',
    ),
  ]
}
