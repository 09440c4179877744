// How deep a text may be nested. Readers of Markdown go over a line once for each level it stands in, so that hundreds of levels, which
// no document has, would keep the server busy for minutes. Browser-safe.

/** A line that begins with more than 200 indents, marks of quotation and signs of lists. */
const deepLine = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]|[a-z]\)[ \t]){201}/m

export const nestedTooDeep = (text: string): boolean => deepLine.test(text)
export const nestedTooDeepSentence =
  'Któryś wiersz ma ponad 200 znaków wcięcia, cytatu lub wypunktowania na początku. Usuń zbędne poziomy.'
