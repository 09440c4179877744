// Reads tables that people save from spreadsheets: comma, semicolon or tab, quotes as RFC 4180 has them, UTF-8 or the Windows
// encoding of Polish spreadsheets. Never throws; knows no noun of ours.

export type CsvRow = { /** number of its first line in the file, from 1 */ line: number; cells: string[] }

/** Text of an uploaded table. UTF-16 is known by its mark; other bytes that are not UTF-8 are taken for Windows-1250. */
export function tableText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1250').decode(bytes)
  }
}

/** The separator that the first line with anything in it uses most; quoted text does not count. */
function separatorOf(text: string): string {
  const line = /^[^\S\r\n]*\S.*$/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const count = (mark: string) => line.split(mark).length
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ';')
}

/** Rows with something in them, at most `limit` (then `more` is true). An unclosed quote runs to the end of the text. */
export function csvRows(source: string, limit: number): { rows: CsvRow[]; more: boolean } {
  const rows: CsvRow[] = []
  for (const row of eachCsvRow(source)) {
    if (rows.length === limit) return { rows, more: true }
    rows.push(row)
  }
  return { rows, more: false }
}

/** The same rows one after another, for tables of any length. */
export function* eachCsvRow(source: string): Generator<CsvRow> {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at]
    const lineEnds = char === '\n' || (char === '\r' && text[at + 1] !== '\n')
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += char
      at += 1
    } else if (quoted && char === '"') quoted = false
    else if (quoted && char !== undefined) cell += char
    else if (char === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (char === separator) {
      cells.push(cell)
      cell = ''
    } else if (char === undefined || lineEnds) {
      cells.push(cell)
      if (cells.some((one) => one.trim() !== '')) yield { line: begun, cells: cells.map((one) => one.trim()) }
      cells = []
      cell = ''
      begun = line + 1
    } else if (char !== '\r') cell += char
    if (lineEnds) line += 1
  }
}
