// What differs between two readers of one issue: marks in the frozen mail, filled with that reader's own links when a batch is made.
// A content is split once and joined for each reader, so that 100 000 mails cost 100 000 joins. Only the frame of the mail may hold a
// mark: one typed by a person is neutralised when the issue is rendered (`neutralised`). Browser-safe, pure.

/** `stop`: page that ends the subscription. `mine`: what we hold about the reader. `note`: nothing, or the note of the control copy. */
export const mailMarks = {
  stop: '%%OKIENKO:STOP%%',
  mine: '%%OKIENKO:MINE%%',
  note: '%%OKIENKO:NOTE%%',
} as const
export type MarkName = keyof typeof mailMarks

/** The number of the issue in its public address: known only at freeze and the same for all readers (`withNumber`). */
export const numberMark = '%%OKIENKO:NUMBER%%'

/** A piece of the frozen text, or the place of a mark. */
export type Part = string | { readonly mark: MarkName }

/** Absolute addresses of one reader. `note` is left out for readers; for the control copy it comes from `controlNote`. */
export type ReaderLinks = { stop: string; mine: string; note?: string }

const names = Object.fromEntries(Object.entries(mailMarks).map(([name, mark]) => [mark, name as MarkName]))
const anyMark = new RegExp(`(${Object.values(mailMarks).join('|')})`)

/** Cuts a frozen html or text at its marks; once for each content. */
export function splitFrozen(frozen: string): Part[] {
  return frozen
    .split(anyMark)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const mark = names[piece]
      return mark ? { mark } : piece
    })
}

/** The mail of one reader. Links are made of our address and a token: nothing in them needs escaping in HTML. */
export function fillFrozen(parts: readonly Part[], links: ReaderLinks): string {
  let filled = ''
  for (const part of parts) filled += typeof part === 'string' ? part : (links[part.mark] ?? '')
  return filled
}

/** A frozen html or text with the number of the issue in its public address. Called once, in the transaction that gives the number. */
export function withNumber(frozen: string, number: number): string {
  return frozen.replaceAll(numberMark, String(number))
}

/** What a person wrote, rendered, with nothing in it that could be taken for a mark: an invisible joiner stands between the signs. */
export function neutralised(rendered: string): string {
  return rendered.replace(/%(?=%OKIENKO)/g, '%\u2060')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const sentence =
  'To jest egzemplarz kontrolny tego wydania. Potwierdź, że doszedł: otwórz link i na stronie naciśnij przycisk.'
const label = 'Potwierdź odbiór egzemplarza kontrolnego'

/**
 * What stands in place of `note` in the copy that goes to the office's control address: a sentence and the link that proves arrival.
 * Polish only: it is read by staff.
 */
export function controlNote(link: string): { html: string; text: string } {
  const look = 'margin:0 0 16px;font-family:Arial,sans-serif;font-size:17px;line-height:26px'
  const href = escaped(link)
  return {
    html: `<p class="ink" lang="pl" style="${look};color:#1b1f23">${sentence} <a class="link" style="color:#12457c" href="${href}">${label}</a></p>`,
    text: `${sentence}\n${label}:\n<${link}>\n\n`,
  }
}
