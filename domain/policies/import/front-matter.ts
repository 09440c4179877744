// What stands between `---` lines above a Markdown text: title, date and version are read, all else is kept in the notes.

export type FrontMatter = { title: string; date: string; version: string; rest: string[] }

const block = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const pair = /^([\p{L}][\p{L}\d_-]{0,40})\s*:\s*(.*)$/u

const titles = new Set(['title', 'tytul', 'tytuł'])
const dates = new Set([
  'date',
  'data',
  'published',
  'updated',
  'opublikowano',
  'obowiazuje',
  'obowiązuje',
  'effective',
  'data_publikacji',
  'obowiazuje_od',
])
const versions = new Set(['version', 'wersja'])

const bare = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2')

/** Reads and takes away the front matter; a text without one comes back as it is. */
export function withoutFrontMatter(source: string): { text: string; head: FrontMatter | null } {
  const match = block.exec(source)
  if (!match?.[1]) return { text: source, head: null }
  const lines = match[1].split('\n').filter((line) => line.trim() !== '')
  // a rule above a text is not the beginning of front matter
  if (!lines.some((line) => pair.test(line))) return { text: source, head: null }
  const head: FrontMatter = { title: '', date: '', version: '', rest: [] }
  for (const line of lines) {
    const [, key = '', value = ''] = pair.exec(line) ?? []
    const name = key.toLowerCase()
    if (titles.has(name) && head.title === '') head.title = bare(value)
    else if (dates.has(name) && head.date === '') head.date = bare(value)
    else if (versions.has(name) && head.version === '') head.version = bare(value)
    else head.rest.push(line.trim())
  }
  return { text: source.slice(match[0].length), head }
}
