// What stops a publication and what is only said about it.
import { describe, expect, test } from 'vitest'
import { blockingErrors, type Publication, publishProblems } from '@/domain/policies/publish-problems'

const good: Publication = {
  title: 'Polityka prywatności',
  body: '## Kto odpowiada za dane\n\nUrząd.\n',
  changeNote: 'Pierwsza wersja.',
  effectiveFrom: '2026-03-01',
  today: '2026-03-01',
  missingFacts: [],
  brokenClauses: [],
  previousBody: null,
  declaration: [],
  planned: null,
}

describe('publishProblems', () => {
  const codes = (over: Partial<Publication>) =>
    publishProblems({ ...good, ...over }).map(({ level, code }) => `${level} ${code}`)

  test.each<[Partial<Publication>, string[]]>([
    [{}, []],
    [{ title: '  ' }, ['error title_missing']],
    [{ body: ' \n' }, ['error text_empty']],
    [{ changeNote: '' }, ['error note_missing']],
    [{ effectiveFrom: '2026-02-28' }, ['error date_past']],
    [{ effectiveFrom: '2029-01-01' }, ['warning date_far']],
    [{ missingFacts: ['telefon urzędu'] }, ['warning facts_missing']],
    [{ brokenClauses: ['nieznana zmienna „x”'] }, ['error clause_broken']],
    [{ previousBody: good.body }, ['warning text_unchanged']],
    [{ body: 'zob. http://example.org' }, ['warning plain_http']],
    [{ body: '[x](javascript:alert(1))' }, ['warning unsafe_link']],
    [{ body: '<b>x</b>' }, ['warning raw_html']],
    [{ body: '`<b>` i <https://example.org>' }, []],
    [{ body: '![mapa](https://example.org/a.png)' }, ['warning foreign_picture']],
    [{ body: '![mapa](/pliki/1/a.png)' }, []],
    [{ planned: { number: 3, from: '2026-04-01' } }, ['warning planned_later']],
    [
      { title: '', body: '', changeNote: '', effectiveFrom: '2020-01-01' },
      ['error title_missing', 'error text_empty', 'error note_missing', 'error date_past'],
    ],
  ])('%j', (over, expected) => expect(codes(over)).toEqual(expected))

  test('only errors block, by field', () => {
    expect(Object.keys(blockingErrors(publishProblems({ ...good, changeNote: '', missingFacts: ['x'] })))).toEqual([
      'changeNote',
    ])
  })

  test('a long hostile text is checked quickly', () => {
    const started = performance.now()
    publishProblems({ ...good, body: `${'!['.repeat(60_000)}](${' '.repeat(60_000)}${'<a '.repeat(20_000)}` })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
