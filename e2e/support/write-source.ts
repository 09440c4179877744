// A text of an editor as its Markdown: by the view of the source, which is the plain field that is there without script.
import type { Page } from '@playwright/test'

const fieldOf = (page: Page) => page.locator('textarea[name=source], textarea[name=body]')

/** Shows the source and puts `text` there. */
export async function writeSource(page: Page, text: string): Promise<void> {
  const toSource = page.getByRole('button', { name: 'Pokaż źródło (Markdown)' })
  await toSource.or(page.getByRole('button', { name: 'Pokaż tekst sformatowany' })).waitFor()
  if (await toSource.isVisible()) await toSource.click()
  await fieldOf(page).fill(text)
}
