// The HTML of a mail changed for looking at it in a frame: links open beside the panel, and the scheme is the one that was asked for,
// whatever the viewer's own computer prefers. Nothing else differs from what is sent.

const query = '(prefers-color-scheme:dark)'

export function shownMail(html: string, dark: boolean): string {
  return html
    .replaceAll(`@media ${query}`, dark ? '@media all' : '@media not all')
    .replace('<meta charset="utf-8">', '<meta charset="utf-8">\n<base target="_blank">')
}
