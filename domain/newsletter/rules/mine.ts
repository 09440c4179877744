// Decisions about the page on which a reader sees what is kept about their address. Browser-safe.

/**
 * An address as its own reader knows it and nobody else learns it: `m…@s….example`. Programs that scan mail open every link, and some
 * publish what they saw; the whole address stands only in what is asked for by a button.
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [name, domain] = [address.slice(0, at), address.slice(at + 1)]
  const end = domain.slice(domain.lastIndexOf('.'))
  return `${[...name][0] ?? ''}…@${[...domain][0] ?? ''}…${end}`
}

/** Path of the page; its form posts to `…/zapisz` beside it. */
export const minePath = (token: string): string => `/moje-dane/${token}`

/** What the buttons of the page do. */
export const mineActs = ['json', 'csv', 'jezyk', 'wypis'] as const
export type MineAct = (typeof mineActs)[number]
/** Name of the field that says which one was pressed. */
export const mineField = 'czynnosc'
export const isMineAct = (text: unknown): text is MineAct => mineActs.some((act) => act === text)
