// Browser and system families and robots, told from the browser's own name. Families only: versions in that text are frozen by
// Chromium and would be invented numbers. The text is cut before anything looks at it, so a hostile one costs nothing.
import bowser from 'bowser'
import { isbot } from 'isbot'

export type Agent = { bot: boolean; browser: string; system: string }

export const otherFamily = 'inne'

const browsers = new Set<string>(Object.values(bowser.BROWSER_MAP))
const systems = new Set<string>(Object.values(bowser.OS_MAP))
const cache = new Map<string, Agent>()
/** Distinct browser strings are few (1 in 18 lines on the sample log); robots that invent new ones must not fill the memory. */
const cached = 5_000

function familyOf(name: string | undefined, known: Set<string>): string {
  // bowser answers an unknown text with a piece of that text; only its own list reaches the totals
  return name && known.has(name) ? name : otherFamily
}

function look(text: string): Agent {
  const bot = isbot(text)
  const { browser, os } = bowser.parse(text)
  return { bot, browser: familyOf(browser.name, browsers), system: familyOf(os.name, systems) }
}

/** Families of a browser string. Nothing at all sent counts as a robot: no browser leaves the header out. */
export function agentOf(text: string | null): Agent {
  const cut = (text ?? '').slice(0, 512)
  if (cut.trim() === '') return { bot: true, browser: otherFamily, system: otherFamily }
  const known = cache.get(cut)
  if (known) return known
  if (cache.size >= cached) cache.clear()
  const agent = look(cut)
  cache.set(cut, agent)
  return agent
}
