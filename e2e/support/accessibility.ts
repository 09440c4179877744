// What every visited page must satisfy: no axe violation of WCAG 2.2 A/AA, no duplicate id, one h1, a title, no error in the console.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
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
