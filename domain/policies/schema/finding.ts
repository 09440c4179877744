// What the linter says: a rule, how grave, where, and the sentence for a person. Browser-safe.

/** The 27 rules, numbered as in the product's catalogue. */
export const ruleIds = [
  'L01',
  'L02',
  'L03',
  'L04',
  'L05',
  'L06',
  'L07',
  'L08',
  'L09',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
  'L20',
  'L21',
  'L22',
  'L23',
  'L24',
  'L25',
  'L26',
  'L27',
] as const
export type RuleId = (typeof ruleIds)[number]

/** `error` stops publication, `warn` and `notice` are told, `fix` can be mended by one click. */
export type Level = 'error' | 'warn' | 'notice' | 'fix'

export type Finding = {
  rule: RuleId
  level: Level
  /** line of the text, from 1 */
  line: number
  /** the words in question, as they stand in the text (at most 200 characters); empty when something is missing */
  passage: string
  /** Polish sentence */
  message: string
  /** what could stand there instead of `passage` */
  replacement?: string
  /** place in the text that was linted (line ends as `\n`); both 0 where the finding is about the whole text */
  from: number
  to: number
}

/** Where a finding stands; `from` and `to` are offsets in the text. */
export type Spot = { from: number; to: number }
