// Time in a text: data kept without end (L06), and a text of which nobody can say since when it holds (L07).
import type { LintContext } from '../context'
import type { Finding } from '../finding'
import { found, type LintText, phrase, sentenceAround, spotsOf } from '../text'

const endless = phrase(
  '(?:czas|okres\\w*|czasie|czasu) (?:\\w+ )?nieokreslon\\w+|bezterminowo|na zawsze|bez (?:ograniczen|ograniczenia) czasow\\w+|nieograniczon\\w+ (?:czas|okres)\\w*|bez limitu czasu',
)
const kept = /przechow|gromadz|archiwiz|log[ioóa]|zapis|dane|danych|informacj|korespondenc/
const refused = /\bnie (?:\w+ ){0,3}(?:przechow|gromadz|trzym|pozost|sa |beda )|nigdy/
/** Versions of documents and archive category A are kept for ever, and rightly. */
const rightly =
  /wersj\w+ (?:dokument|polityk)|histori\w+ (?:zmian|dokument|wersji)|kategori\w+ a\b|wieczyst|umow\w+ na czas nieokreslon|zatrudni/

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
        'Dane nie mogą być przechowywane bez końca (art. 5 ust. 1 lit. e RODO). Podaj okres, na przykład {{log.retention}}.',
        spot,
      ),
    )
}

const day = '(?:\\d{1,2}[. ](?:\\d{1,2}|\\w+)[. ]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\w+ \\d{4} ?r)'
const dated = phrase(
  `(?:obowiazuj\\w+|wchodzi w zycie|w brzmieniu|opublikowan\\w+|zaktualizowan\\w+|aktualizacj\\w*|ostatni\\w* zmian\\w*|data (?:publikacji|wydania|wersji|wejscia w zycie|sporzadzenia|dokumentu)|stan (?:prawny )?na(?: dzien)?|wersj\\w+(?: z)?|przyjet\\w+|zatwierdzon\\w+)[^.\\n]{0,40}?${day}`,
)
const numbered = /\bwersj\w+\s*(?:nr|numer|dokumentu)?\s*:?\s*\d+(?:\.\d+)*\b|\bv\d+\.\d+\b/
/** A line that is nothing but a date, with or without a place: `Racibórz, 5 maja 2026 r.` */
const alone =
  /^[ \t]*(?:[a-z -]+,?\s+)?(?:dnia\s+)?(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+[a-z]+\s+\d{4})\s*r?\.?[ \t]*$/m

export function undated(text: LintText, context: LintContext): Finding[] {
  if (context.dated || numbered.test(text.folded) || alone.test(text.folded)) return []
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
