// What Next prints in the web process (errors of pages with their stacks) becomes one masked line of the program's log.
// Development keeps the console as it is.
import { causeText, log } from '@/lib/log'

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

function lineOf(given: readonly unknown[]): string {
  const texts = given.map((value) => (typeof value === 'string' ? value : causeText(value)))
  return texts.join(' ').replace(colours, '').trim()
}

export function quietConsole(): void {
  console.error = (...given: unknown[]) => log.error('next', lineOf(given))
  console.warn = (...given: unknown[]) => log.warn('next', lineOf(given))
}
