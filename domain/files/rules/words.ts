// Words around files: alt texts and link texts that tell something, names fit for an address. Pure, browser-safe.
import { slugOf } from '@/lib/slug'

/** `IMG_2031.JPG`, `skan0001`, `Zrzut ekranu 2026-01-02`: a machine's word, not a description. */
const fileName = /\.(jpe?g|png|gif|webp|avif|heic|bmp|tiff?|pdf|docx?|xlsx?|od[ts]|rtf|csv|txt)$/i
const machineName =
  /^(img|dsc[nf]?|dcim|pict|scan|skan|image|obraz|screenshot|zrzut(?: ekranu)?|photo|zdj[eę]cie|grafika|dokument|document|plik|bez nazwy)?[\s_\-()\d.:]*$/i
const emptyWords =
  /^(tutaj|tu|kliknij(?: tutaj| tu)?|pobierz|link|więcej|zobacz|plik|za[łl][aą]cznik|dokument|czytaj więcej)[.!: ]*$/i

/** Whether words look like the name of a file rather than a description. */
export const looksLikeFileName = (text: string): boolean =>
  fileName.test(text.trim()) ||
  (text.trim() !== '' && machineName.test(text.trim())) ||
  /^\S*_\S*\d\S*$/.test(text.trim())

/** Why these words cannot stand as a picture's text alternative, or null (WCAG 1.1.1). */
export function altProblem(alt: string, decorative: boolean): string | null {
  if (decorative) return alt === '' ? null : 'Obraz ozdobny nie ma opisu. Usuń opis albo odznacz „Obraz ozdobny”.'
  if (alt === '') return 'Opisz, co obraz mówi czytelnikowi, albo zaznacz „Obraz ozdobny”, jeśli nie wnosi treści.'
  if (looksLikeFileName(alt)) return 'To wygląda na nazwę pliku. Napisz, co widać na obrazie i po co tu jest.'
  return null
}

/** Advice that does not stop: what could be better in a text alternative. Null when there is none. */
export function altHint(alt: string): string | null {
  if (
    /^(obraz(ek)?|zdj[eę]cie|grafika|ilustracja|fotografia)\b/i.test(alt) &&
    !/^zdj[eę]cie (lotnicze|satelitarne)/i.test(alt)
  )
    return 'Czytnik ekranu sam mówi „grafika”. Zacznij od tego, co widać.'
  if (alt.length > 160) return 'Opis jest długi. Szczegóły lepiej napisać w treści obok obrazu.'
  if (alt !== '' && !/\s/.test(alt)) return 'Jedno słowo rzadko wystarcza. Napisz, co widać i po co to tu jest.'
  return null
}

/** Why these words cannot be a link, or null (WCAG 2.4.4). */
export function linkTextProblem(text: string): string | null {
  if (text === '')
    return 'Napisz nazwę dokumentu. Będzie tekstem odnośnika, na przykład „Wniosek o dodatek mieszkaniowy”.'
  if (emptyWords.test(text)) return 'Sama taka nazwa nie mówi, co jest w pliku. Napisz, co to za dokument.'
  if (looksLikeFileName(text)) return 'To wygląda na nazwę pliku. Napisz nazwę dokumentu słowami.'
  return null
}

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu

/** The uploaded file's own name, for staff only: last part of a path, without what cannot be seen or turns the direction of letters. */
export function originalNameOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return Array.from(last.toWellFormed().replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim())
    .slice(0, 150)
    .join('')
}

/** Last segment of a file's address: made of the words given to it, never of the uploaded name. */
export function attachmentName(linkText: string, ending: string): string {
  return `${slugOf(linkText, 60) || 'plik'}.${ending}`
}

/** The same of a picture; its size stands in the name, so that a page knows it without asking. */
export function pictureName(alt: string, width: number, height: number): string {
  return `${slugOf(alt, 60) || 'obraz'}-${width}x${height}.webp`
}
