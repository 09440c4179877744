// Polish words by their dictionary form: reads the spelling dictionary of the package `dictionary-pl` (Hunspell, 300 000 entries,
// MPL-2.0) backwards, from a form to the entries it can be a form of. 14 MB in all, read once in a process at the first word.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { folded } from './words'

/** One way to end a form: `strip` is taken from the entry's end, `add` put in its place, where the entry's end fits. */
type Rule = { flag: string; strip: string; add: string; fits: RegExp }

const newLine = 10
const carriageReturn = 13
const slash = 47
/** a power of two, more than twice the number of entries */
const slots = 1 << 20

export type Form = {
  /** dictionary form, lower case */
  lemma: string
  /** the form with its Polish letters, lower case */
  form: string
  /** the dictionary knows more forms of this entry than the entry itself */
  inflected: boolean
}

const mixed = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)
const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (slots - 1)
const seed = 0x811c9dc5

function hashOf(key: string): number {
  let hash = seed
  for (let at = 0; at < key.length; at++) hash = mixed(hash, key.charCodeAt(at))
  return slotOf(hash)
}

/** Folded code of every letter that takes one or two bytes in UTF-8; 0 for what folding drops. */
const foldedCodes = Uint16Array.from(
  { length: 0x800 },
  (_, code) => folded(String.fromCharCode(code).toLowerCase()).charCodeAt(0) || 0,
)

/** The same hash straight from the file's bytes: as strings, 300 000 entries would hold up a process three times as long. */
function hashOfBytes(dic: Buffer, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) {
    const byte = dic[at] ?? 0
    const code = byte < 0x80 ? byte : ((byte & 0x1f) << 6) | ((dic[++at] ?? 0) & 0x3f)
    const plain = foldedCodes[code] ?? 0
    if (plain !== 0) hash = mixed(hash, plain)
  }
  return slotOf(hash)
}

/** Suffix rules by the folded ending they leave, then by the folded ending they took. */
type Rules = { byAdded: Map<string, Map<string, Rule[]>>; longest: number }

function readRules(aff: string): Rules {
  const byAdded: Rules['byAdded'] = new Map()
  const conditions = new Map<string, RegExp>()
  let longest = 0
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || condition === undefined) continue
    const none = (text: string) => (text === '0' ? '' : text)
    const fits = conditions.get(condition) ?? new RegExp(`${condition}$`)
    conditions.set(condition, fits)
    const rule: Rule = { flag, strip: none(strip), add: none(add), fits }
    const added = folded(rule.add)
    const byStripped = byAdded.get(added) ?? new Map<string, Rule[]>()
    const same = byStripped.get(folded(rule.strip)) ?? []
    byAdded.set(added, byStripped.set(folded(rule.strip), [...same, rule]))
    longest = Math.max(longest, added.length)
  }
  return { byAdded, longest }
}

/** Entries by their folded form, as places in the file: a table of offsets instead of 300 000 strings. */
function readEntries(dic: Buffer): Uint32Array {
  const table = new Uint32Array(slots)
  let start = dic.indexOf(newLine) + 1
  while (start > 0 && start < dic.length) {
    let end = start
    while (end < dic.length && dic[end] !== slash && dic[end] !== newLine && dic[end] !== carriageReturn) end++
    let slot = hashOfBytes(dic, start, end)
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1)
    table[slot] = start
    start = dic.indexOf(newLine, end) + 1
  }
  return table
}

export class Dictionary {
  private readonly rules: Rules
  private readonly table: Uint32Array
  constructor(
    aff: string,
    private readonly dic: Buffer,
  ) {
    this.rules = readRules(aff)
    this.table = readEntries(dic)
  }

  /** Entries with this folded form: the word as it stands and its flags. */
  private entries(key: string): { entry: string; flags: string }[] {
    const found: { entry: string; flags: string }[] = []
    for (let slot = hashOf(key); ; slot = (slot + 1) & (slots - 1)) {
      const start = this.table[slot]
      if (!start) return found
      const end = this.dic.indexOf(newLine, start)
      const line = this.dic.subarray(start, end < 0 ? this.dic.length : end)
      const cut = line.indexOf(slash)
      const entry = (cut < 0 ? line : line.subarray(0, cut)).toString('utf8').trim().toLowerCase()
      if (folded(entry) !== key) continue
      found.push({
        entry,
        flags:
          cut < 0
            ? ''
            : line
                .subarray(cut + 1)
                .toString('utf8')
                .trim(),
      })
    }
  }

  /** Every entry that `key` (folded) can be a form of. */
  formsOf(key: string): Form[] {
    const own = this.entries(key)
    const found: Form[] = own.map(({ entry, flags }) => ({ lemma: entry, form: entry, inflected: flags !== '' }))
    const { byAdded, longest } = this.rules
    for (let length = Math.min(longest, key.length - 1); length >= 0; length--) {
      const byStripped = byAdded.get(length === 0 ? '' : key.slice(-length))
      if (!byStripped) continue
      const start = key.slice(0, key.length - length)
      for (const [stripped, rules] of byStripped) this.collect(start + stripped, rules, key, found)
    }
    return found
  }

  private collect(candidate: string, rules: readonly Rule[], key: string, found: Form[]): void {
    for (const { entry, flags } of this.entries(candidate))
      for (const { flag, strip, add, fits } of rules) {
        if (!flags.includes(flag) || !entry.endsWith(strip) || !fits.test(entry)) continue
        const form = entry.slice(0, entry.length - strip.length) + add
        if (folded(form) === key) found.push({ lemma: entry, form, inflected: true })
      }
  }
}

const held = globalThis as { okienkoDictionary?: Dictionary }

/** The process's one dictionary; on `globalThis`, because tsx and Next are two module graphs. The first call takes about 0.3 s. */
export function polishDictionary(): Dictionary {
  if (!held.okienkoDictionary) {
    const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'dictionary-pl')
    const aff = readFileSync(path.join(folder, 'index.aff'), 'utf8')
    held.okienkoDictionary = new Dictionary(aff, readFileSync(path.join(folder, 'index.dic')))
  }
  return held.okienkoDictionary
}
