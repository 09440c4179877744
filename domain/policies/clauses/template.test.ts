// The template language: what it does with good and broken texts, and what holds for every text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate, type TemplateFacts } from './template'

const facts: TemplateFacts = {
  values: { name: 'Urząd', empty: '', brace: '{{name}}' },
  flags: { yes: true, no: false },
  gap: '*do uzupełnienia*',
}
const fill = (source: string) => fillTemplate(source, facts)

describe('fillTemplate', () => {
  it.each([
    ['{{name}} i {{ name }}', 'Urząd i Urząd\n', []],
    ['a {{empty}} b {{unknown}}', 'a *do uzupełnienia* b *do uzupełnienia*\n', ['empty', 'unknown']],
    ['{{constructor}}', '*do uzupełnienia*\n', ['constructor']],
    ['{{#if yes}}tak{{else}}nie{{/if}}', 'tak\n', []],
    ['{{#if no}}tak{{else}}nie{{/if}}', 'nie\n', []],
    ['{{#unless no}}tak{{/unless}}', 'tak\n', []],
    ['{{#if name}}ma{{/if}}{{#if empty}}pusta{{/if}}', 'ma\n', []],
    ['{{#if yes}}a{{#if no}}b{{else}}c{{/if}}d{{/if}}', 'acd\n', []],
    ['{{#if no}}{{unknown}}{{/if}}x', 'x\n', []],
    ['{{#if nothing}}a{{/if}}b', 'b\n', ['#if nothing']],
    ['{{#if yes}}a', 'a\n', ['#if yes']],
    ['a{{/if}}b{{else}}', 'ab\n', ['/if', 'else']],
    ['{{#if yes}}a{{/unless}}', 'a\n', ['/unless', '#if yes']],
    ['{{brace}}', '{ {name}}\n', []],
    ['{{{name}}}', '{Urząd}\n', []],
    ['{{ name', '{ { name\n', []],
  ])('fills %j', (source, body, missing) => {
    expect(fill(source)).toEqual({ body, missing })
  })

  it('takes the line of a block marker away, so that lists and paragraphs stay whole', () => {
    const source =
      '- a\n{{#if yes}}\n- b\n{{/if}}\n{{#if no}}\n- c\n{{/if}}\n- d\n\n{{#if no}}\n## X\n\n{{/if}}\nkoniec'
    expect(fill(source).body).toBe('- a\n- b\n- d\n\nkoniec\n')
  })

  it('reads a long run of spaces once', () => {
    const source = `x${' '.repeat(150_000)}y`
    const begun = performance.now()
    expect(fill(source).body).toBe(`${source}\n`)
    // once for each space took more than ten seconds
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  it('never leaves a marker, and filling twice is filling once', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{{', '}}', '{', '}', '{{name}}', '{{brace}}', '{{empty}}', '{{#if yes}}', '{{#unless yes}}'),
      fc.constantFrom('{{else}}', '{{/if}}', '{{/unless}}', '\n', '\r\n', '  \n', '\n\n\n\n', '{{#if no}}', ' \t'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = fill(pieces.join(''))
        expect(once.body).not.toContain('{{')
        expect(fill(once.body)).toEqual({ body: once.body, missing: [] })
      }),
      { numRuns: 2000 },
    )
  })
})
