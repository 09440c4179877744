// Text of a form as it is stored: Unix line ends, composed letters, no control characters but tab and line end.

export function storedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
}

/** The same with exactly one line end at the end; a text of white space only is empty. What a published hash covers. */
export function exactText(text: string): string {
  const trimmed = storedText(text).trim()
  return trimmed === '' ? '' : `${trimmed}\n`
}
