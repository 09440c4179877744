// The linter against one plain pass over the same text, in one run: texts of 20 KB and 200 KB, and texts made to hold it up.
// `node --import tsx bench/linter.ts` prints milliseconds and ratios; ends with 1 when a text takes longer than its limit allows.
import { performance } from 'node:perf_hooks'
import { firstActs } from '@/domain/policies/linter/acts'
import { type LintContext, portalFeatures } from '@/domain/policies/linter/context'
import { lintText } from '@/domain/policies/linter/lint'
import { meantWord } from '@/domain/policies/linter/spelling'

const context: LintContext = {
  office: { kind: 'city_hall', names: ['Urząd Miejski w Lipowie'], hosts: ['lipowo.example'], emailDomains: [] },
  documentKind: 'privacy',
  acts: firstActs,
  today: '2026-11-22',
  features: portalFeatures,
  otherNames: ['Powiatowy Urząd Pracy w Brzozowie', 'Powiatowe Centrum Pomocy Rodzinie w Wierzbnie'],
  dated: true,
  variableValues: [],
  spell: meantWord,
  variant: 'pl',
}

const chapter = (at: number) => `## Rozdział ${at}. Jak przetwarzamy dane

Administratorem danych osobowych jest Urząd Miejski w Lipowie, ul. Ratuszowa 1, 12-345 Lipowo. Serwer zapisuje adres IP
i czas zapytania; wpisy usuwamy po 90 dniach (art. 6 ust. 1 lit. e RODO). Dane otrzymuje dostawca hostingu oraz ZUS.

- prawo dostępu do danych i ich sprostowania,
- prawo do ograniczenia przetwarzania i sprzeciwu - w przypadkach określonych w przepisach,
- skarga do Prezesa Urzędu Ochrony Danych Osobowych.

Ustawa z dnia 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy już nie obowiązuje. Zob.
[stronę urzędu](https://lipowo.example/polityki) i napisz na adres urzad@lipowo.example .

`
const prose = (size: number): string => {
  let text = ''
  for (let at = 1; text.length < size; at += 1) text += chapter(at)
  return text.slice(0, size)
}

const big = 200_000
const repeated = (piece: string) => piece.repeat(Math.ceil(big / piece.length)).slice(0, big)
const odd: Record<string, string> = Object.fromEntries(
  [
    ...[
      'a',
      'ą',
      '(',
      ' ',
      '[',
      '\n',
      '"',
      '„',
      '<',
      '`',
      '!',
      '-',
      '.',
      '{',
      '#',
      '|',
      '1',
      ',',
      '\u00a0',
      '*',
      '~',
      '@',
    ],
    ...[
      '[](',
      '<!--',
      '<a ',
      '<script>',
      '```\n',
      '- ',
      '# a\n\n',
      'a\n\n',
      'A B C ',
      'http://',
      'www.',
      'a@',
      'a.',
      '{{',
      '](',
    ],
    ...[
      'korzystaj',
      'administrator ',
      'skarga ',
      'Urząd ',
      'art. 6 ',
      'nie są ',
      'po ',
      'przechow',
      'prawo ',
      'Dz. U. ',
      'ustawy o ',
    ],
    ...[
      'dane:\n\nb\n\n',
      '„a" ',
      'm. in. ',
      ' - a',
      'anonimowe dane adres IP ',
      'Inspektor Ochrony Danych ',
      'PUP w ',
      'IOD: ',
      '1. a\n',
    ],
    ...[
      'portal nie używa ',
      'zgody ',
      'o promocji zatrudnienia ',
      'z dnia 29 sierpnia 1997 ',
      'jezeli ',
      'wersja ',
      'uwaga ! ',
    ],
  ].map((piece) => [JSON.stringify(piece), repeated(piece)]),
)

function timed(work: () => unknown, times = 1): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < times; round += 1) {
    const began = performance.now()
    work()
    best = Math.min(best, performance.now() - began)
  }
  return best
}

/** One pass that reads every word: what a rule of any kind costs at least. */
const plainPass = (text: string) => [...text.matchAll(/\p{L}+/gu)].length
const ms = (value: number) => value.toFixed(1).padStart(8)

timed(() => lintText(prose(20_000), context), 3)
for (const size of [20_000, big]) {
  const text = prose(size)
  const [lint, pass, json] = [
    timed(() => lintText(text, context), 7),
    timed(() => plainPass(text), 7),
    timed(() => JSON.parse(JSON.stringify(text)), 7),
  ]
  console.log(
    `${size / 1000} KB: linter ${ms(lint)} ms, one pass over its words ${ms(pass)} ms (×${(lint / pass).toFixed(0)}), JSON ${ms(json)} ms`,
  )
}

const limit = Number(process.argv[2] ?? 2000)
const slow = Object.entries(odd)
  .map(([name, text]) => ({ name, took: timed(() => lintText(text, context)) }))
  .toSorted((a, b) => b.took - a.took)
console.log('200 KB of one thing, slowest first:')
for (const { name, took } of slow.slice(0, 12)) console.log(`${ms(took)} ms  ${name}`)
process.exitCode = slow.some(({ took }) => took > limit) ? 1 : 0
