// Old texts of three offices, where they are at hand: one upload makes a readable draft, and the linter finds in it what it found before.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { clauseVariables, factsOf } from '@/domain/policies/clauses'
import { checkFile } from '@/domain/policies/linter/check-file'
import { parseMarkdown } from '@/lib/markdown-parser'
import { exampleOffices } from '@/prisma/seed/seed'
import { importText } from './import-text'
import { nodesOf, wordsOf } from './markdown-parts'
import { speaksOf } from './names'

const folder = path.resolve('../shared/seeds')
const seeds = [
  { file: '000-pup-raciborz.txt', slug: 'pup-raciborz', headings: 5, items: 9 },
  { file: '001-pup-ostrzeszow.txt', slug: 'pup-ostrzeszow', headings: 10, items: 18 },
  { file: '003-pcpr-boleslawiec.txt', slug: 'pcpr-boleslawiec', headings: 0, items: 28 },
]
/** rules whose subject an import mends */
const mended = new Set(['L21', 'L23'])

const officeOf = (slug: string) => {
  const own = exampleOffices.find((office) => office.slug === slug)
  if (!own) throw new Error(`no example office ${slug}`)
  const { kind, settings, hosts } = own
  const others = exampleOffices.filter((office) => office !== own).map((office) => office.settings.names)
  return { kind, settings, hosts, others, values: clauseVariables(factsOf({ ...own, declaredOn: '2026-02-05' })) }
}
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe.runIf(existsSync(folder))('old texts', () => {
  test.each(seeds)('$file', async ({ file, slug, headings, items }) => {
    const bytes = readFileSync(path.join(folder, file))
    const { title, markdown, kind, names, notes, refused } = await importText(bytes, file, officeOf(slug))
    expect([refused, title.toLowerCase(), kind, notes]).toEqual([null, 'polityka prywatności', 'privacy', []])
    const tree = parseMarkdown(markdown)
    expect([nodesOf(tree, 'heading').length, nodesOf(tree, 'listItem').length]).toEqual([headings, items])
    // nothing is left over: no marker that is no list, no second title, no empty heading
    expect(markdown).not.toMatch(/^[ \t]*[•·–]|^\s*#+\s*$|\n{3}|\\[-*_]/m)
    expect(nodesOf(tree, 'heading').map(({ node }) => wordsOf(node).toLowerCase())).not.toContain(
      'polityka prywatności',
    )
    expect(words(`${title} ${markdown}`)).toEqual(words(bytes.toString()))
    expect(names.filter(({ sort }) => sort === 'own').map(({ variable }) => variable)).toContain(
      'office.name.nominative',
    )
    expect(speaksOf(names)).toBe(null)
    const foreign = await importText(bytes, file, officeOf('um-ciechanow'))
    expect(speaksOf(foreign.names)).toMatch(/^Powiatow/)
  })

  test.each(seeds)('$file: the linter finds the same rules after the import', async ({ file, slug }) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const { title, markdown } = await importText(new TextEncoder().encode(text), file, officeOf(slug))
    const rules = (source: string) =>
      [...new Set(checkFile('x', source).map(({ rule }) => rule))].filter((rule) => !mended.has(rule)).toSorted()
    expect(rules(`${title}\n\n${markdown}`)).toEqual(rules(text))
  })
})
