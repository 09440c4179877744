// Numbers of lists as people in offices write them: 1., 1) and a) stay what they are, and prose never becomes a list by accident.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { passagesOf } from '@/lib/markdown-text'

const html = (text: string) => renderMarkdown(text, { locale: 'en' }).html.replace(/\n/g, '').replaceAll('\u00a0', ' ')

describe('signs', () => {
  test.each([
    ['1. x\n2. y', '<ol><li>x</li><li>y</li></ol>'],
    ['3. x\n4. y', '<ol start="3"><li>x</li><li>y</li></ol>'],
    ['1) x\n2) y', '<ol class="paren"><li>x</li><li>y</li></ol>'],
    ['a) x\nb) y', '<ol type="a" class="paren"><li>x</li><li>y</li></ol>'],
    ['c) x\nd) y', '<ol start="3" type="a" class="paren"><li>x</li><li>y</li></ol>'],
    ['a) x', '<ol type="a" class="paren"><li>x</li></ol>'],
    ['a) x\n\nb) y', '<ol type="a" class="paren"><li><p>x</p></li><li><p>y</p></li></ol>'],
  ])('%j', (text, expected) => expect(html(text)).toBe(expected))

  test('three levels, indented', () => {
    expect(
      html(
        '1. raz:\n   1) dwa:\n      a) trzy;\n      b) cztery:\n         - pięć;\n      c) sześć.\n   2) siedem\n2. osiem',
      ),
    ).toBe(
      '<ol><li>raz:<ol class="paren"><li>dwa:<ol type="a" class="paren"><li>trzy;</li><li>cztery:<ul><li>pięć;</li></ul></li>' +
        '<li>sześć.</li></ol></li><li>siedem</li></ol></li><li>osiem</li></ol>',
    )
  })

  test('letters under a point belong to it although nobody indented them', () => {
    const nested = '<ol><li>raz:<ol type="a" class="paren"><li>x;</li><li>y.</li></ol></li><li>dwa</li></ol>'
    expect(html('1. raz:\na) x;\nb) y.\n2. dwa')).toBe(nested)
    expect(html('1. raz:\n   a) x;\n   b) y.\n2. dwa')).toBe(nested)
    expect(html('- raz:\na) x;\nb) y.\n- dwa')).toContain('<li>dwa</li></ul>')
  })

  test('after a paragraph, with and without an empty line', () => {
    const list = '<ol type="a" class="paren"><li>x</li><li>y</li></ol>'
    expect(html('Cele:\na) x\nb) y')).toBe(`<p>Cele:</p>${list}`)
    expect(html('Cele:\n\na) x\nb) y\n\nDalej')).toBe(`<p>Cele:</p>${list}<p>Dalej</p>`)
  })
})

describe('what is no list', () => {
  test.each([
    'zgodnie z art. 6 ust. 1 lit.\na) RODO oraz art. 9',
    'zgodnie z lit.\nb) oraz lit.\nc) RODO',
    'a)x',
    'a)',
    'Słowo a) i b)',
    'A) x',
    'aa) x',
  ])('%j', (text) => expect(html(text)).not.toContain('<ol'))

  test('a wrapped line in a point of a list goes on, and so does the list', () => {
    expect(html('1. art. 6 lit.\na) RODO\n2. dwa')).toBe('<ol><li>art. 6 lit.a) RODO</li><li>dwa</li></ol>')
  })
  test('two signs in one line are words', () => {
    expect(html('a) b) oraz c)')).toBe('<ol type="a" class="paren"><li>b) oraz c)</li></ol>')
  })
  test('letters out of order end the list', () => {
    expect(html('a) x\n\nc) y')).toBe(
      '<ol type="a" class="paren"><li>x</li></ol><ol start="3" type="a" class="paren"><li>y</li></ol>',
    )
  })
})

// seconds on a quiet machine; a busy one may take its time
test('no word is lost in a mixture of signs, indents and lines', { timeout: 120_000 }, () => {
  const line = fc.tuple(
    fc.constantFrom('', '', '  ', '   ', '      ', '> '),
    fc.constantFrom('', 'a) ', 'b) ', 'c) ', '1. ', '1) ', '2. ', '- ', 'a) a) ', '\t'),
    fc.constantFrom('raz', 'dwa', 'trzy', ''),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n')
      const words = (from: string) => from.match(/raz|dwa|trzy/g) ?? []
      expect(words(html(text).replace(/<[^>]*>/g, ' '))).toEqual(words(text))
      expect(
        words(
          passagesOf(text)
            .map((one) => one.text)
            .join(' '),
        ),
      ).toEqual(words(text))
    }),
    { numRuns: 400 },
  )
})

test('thousands of nested letters do not fail', () => {
  expect(html(`${'a) '.repeat(10_000)}głęboko`)).toContain('głęboko')
  expect(html(Array.from({ length: 60 }, (_, depth) => `${'   '.repeat(depth)}a) x`).join('\n'))).toContain('x')
})
