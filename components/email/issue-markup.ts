// HTML written as templates: whatever is put in is escaped unless it is markup already. For mails that are made where React is not.

export type Markup = { readonly markup: string }
type Given = string | Markup | readonly Markup[] | null

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Markup that somebody made safe before. */
export const raw = (text: string): Markup => ({ markup: text })

const written = (value: Given): string => {
  if (value === null) return ''
  if (typeof value === 'string') return escaped(value)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

/** A template: null is nothing, a list is its parts one after another. */
export function html(pieces: TemplateStringsArray, ...values: Given[]): Markup {
  return raw(pieces.reduce((text, piece, at) => text + written(values[at - 1] ?? null) + piece))
}
