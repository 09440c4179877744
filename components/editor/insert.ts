// How panels beside an editor write into its text: into the rich editor where it runs, else into the plain field, at the cursor.
// The rich editor listens on the field itself and says by `preventDefault()` that it did the work.

export const insertEvent = 'okienko:insert'
export const replaceEvent = 'okienko:replace'
export type InsertDetail = { markdown: string }
export type ReplaceDetail = { passage: string; replacement: string }

const fieldOf = (id: string): HTMLTextAreaElement | null => {
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field : null
}

/** Markdown at the cursor of the field with this id. */
export function insertIntoText(id: string, markdown: string): void {
  const field = fieldOf(id)
  if (!field?.dispatchEvent(new CustomEvent<InsertDetail>(insertEvent, { detail: { markdown }, cancelable: true })))
    return
  field.focus()
  field.setRangeText(markdown, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The first place where `passage` stands in the text becomes `replacement`. False when it does not stand there any more. */
export function replaceInText(id: string, passage: string, replacement: string): boolean {
  const field = fieldOf(id)
  const at = passage === '' ? -1 : (field?.value.indexOf(passage) ?? -1)
  if (!field || at < 0) return false
  const detail: ReplaceDetail = { passage, replacement }
  if (!field.dispatchEvent(new CustomEvent(replaceEvent, { detail, cancelable: true }))) return true
  field.setRangeText(replacement, at, at + passage.length, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
