// What every visited page must satisfy: no axe violation of WCAG 2.2 A/AA, no duplicate id, one h1, a title, no error in the console.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules whose answer depends on colours and sizes; the others look at the document alone. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/** `looksOnly`: the document was checked whole before, and only its colours or its size changed. */
export async function expectAccessible(page: Page, looksOnly = false): Promise<void> {
  // a frame without script has nobody to answer axe: what it shows is judged as a page of its own
  const axe = new AxeBuilder({ page }).exclude('iframe[sandbox]')
  const { violations } = await (looksOnly ? axe.withRules(rulesOfLooks) : axe.withTags(rules)).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(found, page.url()).toEqual([])
  const facts = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
      headings: document.querySelectorAll('h1').length,
      title: document.title,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }
  })
  expect(facts, page.url()).toMatchObject({ doubled: [], headings: 1, wide: false })
  expect(facts.title, page.url()).not.toBe('')
}
