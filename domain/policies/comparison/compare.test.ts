// What a comparison must never do: lose or invent a word, call spaces a change, speak by colour alone, break the page it stands on.
import fc from 'fast-check'
import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { compareTexts } from './compare'

const compared = (a: string, b: string) => compareTexts({ title: 'T', body: a }, { title: 'T', body: b }, 'pl')
const treeOf = (html: string): Root => unified().use(rehypeParse, { fragment: true }).parse(html)
const classOf = ({ properties }: Element) => [properties.className].flat().join(' ')

/** All letters, without what `left` leaves out and without white space. */
function lettersOf(html: string, left: (node: Element) => boolean): string {
  const walk = (node: Root | RootContent): string => {
    if (node.type === 'text') return node.value
    if (node.type === 'element' && left(node)) return ''
    return 'children' in node ? node.children.map(walk).join('') : ''
  }
  return walk(treeOf(html)).replace(/\s+/g, '')
}
const ours = (node: Element) => /sr-only|diff-note/.test(classOf(node))
const without = (tag: 'ins' | 'del') => (node: Element) => node.tagName === tag || ours(node)
const rendered = (body: string) => lettersOf(renderMarkdown(body, { locale: 'pl' }).html, () => false)
/** The result as the eye reads it: `[-gone-]`, `[+come+]`, notes in parentheses. */
const read = (html: string): string =>
  html
    .replace(/<span class="sr-only">[^<]*<\/span>/g, '')
    .replace(/<(ins|del)>/g, (_, tag) => (tag === 'ins' ? '[+' : '[-'))
    .replace(/<\/(ins|del)>/g, (_, tag) => (tag === 'ins' ? '+]' : '-]'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim()

const word = fc.constantFrom(
  'urząd',
  'dane',
  'i',
  'w',
  'z',
  'inspektor',
  'Raciborzu',
  '2026',
  'r.',
  'art.',
  '6',
  '„tak”',
  'a–b',
)
const linked = fc.tuple(word, word).map(([a, b]) => `[${a} ${b}](/${b})`)
const inline = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: word },
      linked,
      word.map((one) => `**${one} x**`),
      fc.constant('~~nie~~'),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((words) => words.join(' '))
const block = fc.oneof(
  { weight: 4, arbitrary: inline },
  inline.map((text) => `## ${text}`),
  inline.map((text) => `### ${text}`),
  fc.array(inline, { minLength: 1, maxLength: 5 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 5 })
    .map((items) => items.map((item, at) => `${at + 3}. ${item}`).join('\n')),
  fc.tuple(inline, inline).map(([a, b]) => `- ${a}\n  1. ${b}\n\n     ${a}`),
  fc
    .array(fc.array(word, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows) => ['| A | B | C |', '|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')),
  fc.constant('| B | D |\n|---|---|\n| dane | urząd |'),
  inline.map((text) => `> ${text}`),
  inline.map((text) => `${text}\\\n${text}`),
  fc.constant('---'),
  fc.constant('    kod  w  dwóch'),
)
const blocks = fc.array(block, { maxLength: 9 })
/** A text and another that shares some of its blocks with it. */
const texts = fc.tuple(blocks, blocks, fc.array(fc.nat(2), { minLength: 9, maxLength: 9 })).map(([a, b, choice]) => {
  const mixed = choice.flatMap((from, at) => [from === 0 ? a[at] : from === 1 ? b[at] : [a[at], b[at]]].flat())
  return [a.join('\n\n'), mixed.filter((one) => one !== undefined).join('\n\n')] as const
})

describe('nothing is lost, nothing is invented', () => {
  test('without what went it is the text that is, without what came the text that was', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        const { html, changed } = compared(a, b)
        expect(lettersOf(html, without('del'))).toBe(rendered(b))
        expect(lettersOf(html, without('ins'))).toBe(rendered(a))
        if (!changed) expect(rendered(a)).toBe(rendered(b))
        if (rendered(a) !== rendered(b)) expect(changed).toBe(true)
      }),
      { numRuns: 250 },
    )
  })

  test('the page stays whole: no id twice, no heading level left out, no link into nothing', () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        const { html } = compared(a, b)
        const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
        let level = 1
        for (const [, depth] of html.matchAll(/<h([1-6])[ >]/g)) {
          expect(Number(depth)).toBeLessThanOrEqual(level + 1)
          level = Number(depth)
        }
        const names = [...html.matchAll(/aria-label="(Tabela \d+)/g)].map(([, name]) => name)
        expect(new Set(names).size).toBe(names.length)
      }),
      { numRuns: 120 },
    )
  })

  test('a text compared with itself, and with other spaces, line ends and marks of emphasis, did not change', () => {
    fc.assert(
      fc.property(blocks, (parts) => {
        const text = parts.join('\n\n')
        expect(compared(text, text)).toMatchObject({ changed: false, inserted: 0, deleted: 0, bounded: false })
      }),
    )
    const other = compared('Urząd w Raciborzu, art. 6 ust. 1.', 'Urząd  w\nRaciborzu, **art.\u00a06** ust. 1.')
    expect(other).toMatchObject({ changed: false, inserted: 0, deleted: 0 })
  })
})

describe('words', () => {
  test.each([
    ['one word', 'Dane są w urzędzie.', 'Dane są u nas w urzędzie.', 'Dane są [+u nas+] w urzędzie.'],
    ['a word for a word', 'Termin to 14 dni.', 'Termin to 30 dni.', 'Termin to [-14-] [+30+] dni.'],
    [
      'neighbouring changes are one',
      'Inspektor odpowiada w ciągu 14 dni od wpływu pisma.',
      'Inspektor odpowiada do 30 dni po wpływie pisma.',
      'Inspektor odpowiada [-w ciągu 14 dni od wpływu-] [+do 30 dni po wpływie+] pisma.',
    ],
    [
      'a rewritten sentence is no confetti',
      'Administrator danych przetwarza je w celu prowadzenia spraw i wysyłki newslettera.',
      'Nie zbieramy nic w celu, którego nie podano, i sami o tym decydujemy od rana.',
      /^\[-[^[]*-\] \[\+[^[]*\+\]$/,
    ],
  ])('%s', (_, a, b, expected) => {
    const shown = read(compared(a, b).html)
    if (typeof expected === 'string') expect(shown.replace(/\u00a0/g, ' ')).toBe(expected)
    else expect(shown).toMatch(expected)
  })

  test('every change stands between hidden words, in the language of the text', () => {
    const { html } = compared('a b', 'a c')
    expect(html).toContain(
      '<del><span class="sr-only">usunięto: </span>b<span class="sr-only"> (koniec usunięcia) </span></del>',
    )
    expect(html).toContain(
      '<ins><span class="sr-only">wstawiono: </span>c<span class="sr-only"> (koniec wstawki) </span></ins>',
    )
    expect(compareTexts({ title: '', body: 'a' }, { title: '', body: 'b' }, 'en').html).toContain('deleted: ')
    expect(compareTexts({ title: '', body: 'a' }, { title: '', body: 'b' }, 'uk').html).toContain('вставлено: ')
  })

  test('what the writer struck through is no deletion of ours', () => {
    expect(compared('~~stary~~ dom', '~~stary~~ las').html).toContain('<s>stary</s>')
  })

  test('a changed title stands first', () => {
    const { html, inserted } = compareTexts(
      { title: 'Polityka', body: 'x' },
      { title: 'Nowa polityka', body: 'x' },
      'pl',
    )
    expect(read(html)).toBe('Tytuł: [-Polityka-] [+Nowa polityka+] x')
    expect(inserted).toBe(2)
  })
})

describe('structure', () => {
  test('links and pictures say where they led and where they lead', () => {
    const { html, changed } = compared(
      '[regulamin serwisu](/a) ![Mapa](/a.png)',
      '[regulamin serwisu](/b) ![Mapa](/b.png)',
    )
    expect(changed).toBe(true)
    expect(read(html)).toContain('dawniej /a, teraz /b')
    expect(read(html)).toContain('dawniej /a.png, teraz /b.png')
    expect(read(compared('[x](/a)', 'x').html)).toContain('usunięto odnośnik: /a')
    expect(read(compared('x', '[x](/a)').html)).toContain('dodano odnośnik: /a')
  })

  test('a link that went leads nowhere', () => {
    const { html } = compared('Jest [dawna strona](https://dawna.example/) tu.', 'Jest tu.')
    expect(html).not.toContain('href')
    expect(read(html)).toContain('adres: https://dawna.example/')
  })

  test('items keep their own numbers', () => {
    const numbers = [...compared('1. a\n2. b\n3. c', '1. a\n2. c').html.matchAll(/value="(\d)"/g)].map(([, n]) => n)
    expect(numbers).toEqual(['1', '2', '2'])
  })

  test('a column that came is marked in each row, the table stays one', () => {
    const { html } = compared('| A | B |\n|--|--|\n| 1 | 2 |', '| A | N | B |\n|--|--|--|\n| 1 | n | 3 |')
    expect(html.match(/<table>/g)).toHaveLength(1)
    expect(read(html)).toBe('A [+N+] B 1 [+n+] [-2-] [+3+]')
  })

  test('a heading of another level says so', () => {
    expect(read(compared('## A\n\n### B', '## A\n\n## B').html)).toContain('zmieniono poziom nagłówka')
  })
})

describe('bounds', () => {
  const vocabulary = Array.from({ length: 40 }, (_, at) => `słowo${at}`)
  const noise = (seed: number, words: number) => {
    let state = seed
    return Array.from({ length: words }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return vocabulary[state % 40]
    }).join(' ')
  }
  test('two large texts of the same words in another order end soon, whole, and say that they are told in passages', () => {
    const [a, b] = [noise(1, 20_000), noise(2, 20_000)]
    const began = performance.now()
    const { html, bounded } = compared(a, b)
    // a guard against runaway work, not a measurement: that is bench/comparison.ts
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(bounded).toBe(true)
    expect(lettersOf(html, without('del'))).toBe(rendered(b))
    expect(lettersOf(html, without('ins'))).toBe(rendered(a))
  })
})
