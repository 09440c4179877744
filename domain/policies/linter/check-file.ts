// One text file through the linter, as the command line does it: the office and the kind of document are read from the text,
// the date also from what an export brings along (front matter, or a file name with the version's number).
import { polishDay } from '@/lib/clock'
import type { PolicyKind } from '@/lib/db/generated/enums'
import type { Finding } from '../schema/finding'
import { type Act, firstActs } from './acts'
import { inferKind, inferOffice, type LintContext, type LintOffice, portalFeatures } from './context'
import { lintText } from './lint'
import { meantWord } from './spelling'
import { readText } from './text'

/** The public contract of `policy:check --json`: these six and no other. */
export type CheckedFinding = { file: string } & Pick<Finding, 'rule' | 'level' | 'line' | 'passage' | 'message'>

const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
const datedKey = /^\s*(?:wersja|version|data\w*|date|obowiazuje\w*|effective\w*|published\w*|opublikowano)\s*:\s*\S/im
const numberedName = /(?:wersja|version|[-_]v)[-_ ]?\d+/i

/** Front matter is taken out line by line, so that the lines of the text keep their numbers. */
function separate(source: string): { text: string; head: string } {
  const match = frontMatter.exec(source)
  if (!match) return { text: source, head: '' }
  return { text: match[0].replace(/[^\n]/g, '') + source.slice(match[0].length), head: match[1] ?? '' }
}

type Options = {
  /** profile of a known office; without it the text tells */
  office?: LintOffice
  /** names of the installation's other offices */
  otherNames?: readonly string[]
  documentKind?: PolicyKind
  /** the register; without it the built-in entries */
  acts?: readonly Act[]
  today?: string
}

const originKey = /^\s*(?:url|source|zrodlo|źródło|adres|link|canonical)\s*:\s*["']?(https?:\/\/\S+?)["']?\s*$/im

/**
 * Findings of one file, in the order of its lines. `file` is the name as given; `lines`: the line of the file for each line of
 * the text, where the text was made of something else.
 */
export function checkFile(
  file: string,
  source: string,
  options: Options = {},
  lines?: readonly number[],
): CheckedFinding[] {
  const { text, head } = separate(source)
  const read = readText(text)
  const title = /^\s*(?:title|tytul|tytuł)\s*:\s*(.+)$/im.exec(head)?.[1] ?? ''
  const origin = originKey.exec(head)?.[1]
  const context: LintContext = {
    office: options.office ?? inferOffice(read),
    documentKind: options.documentKind ?? inferKind(read, title),
    acts: options.acts ?? firstActs,
    today: options.today ?? polishDay(),
    spell: meantWord,
    features: portalFeatures,
    otherNames: options.otherNames ?? [],
    dated: datedKey.test(head) || numberedName.test(file.split(/[\\/]/).at(-1) ?? ''),
    variableValues: [],
    ...(origin ? { origin } : {}),
  }
  return lintText(read, context).map(({ rule, level, line, passage, message }) => ({
    file,
    rule,
    level,
    line: lines?.[line - 1] ?? line,
    passage,
    message,
  }))
}
