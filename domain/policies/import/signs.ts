// Signs that travel inside words through libraries that know nothing of them: a list item with its very marker, a footnote. Private
// letters of Unicode, which no text keeps (text-lines.ts, and withoutSigns for the rest).
import type { Element, ElementContent } from 'hast'

const [open, between, close, noteOpen, noteClose] = ['\ue000', '\ue001', '\ue002', '\ue003', '\ue004']

export const withoutSigns = (text: string) => text.replace(/[\ue000-\ue004]/g, '')

/** Words before an item: its level from 0 and its marker. */
export const itemSign = (level: number, marker: string) => `${open}${level}${between}${marker}${close} `

const sign = new RegExp(`^(?:\\*\\*|\\*|_)?${open}(\\d)${between}([^${close}]*)${close}\\s*`)

/** The item that a paragraph begins with. */
export function readSign(text: string): { level: number; marker: string; text: string } | null {
  const match = sign.exec(text)
  if (!match) return null
  const emphasis = /^(\*\*|\*|_)/.exec(text)?.[1] ?? ''
  const marker = (match[2] ?? '').replace(/\\/g, '')
  return { level: Number(match[1]), marker, text: emphasis + text.slice(match[0].length) }
}

/** The number of the footnote that mammoth put into this item. */
export function noteNumber({ properties }: Element): string | null {
  return /^(?:footnote|endnote)-(\w+)$/.exec(String(properties.id ?? ''))?.[0] ?? null
}

/** Where a footnote is called and the way back from it, as signs. */
export function signNotes(node: Element): ElementContent | null {
  const [, kind, number] = /^#(footnote|endnote)-(\d+)$/.exec(String(node.properties.href ?? '')) ?? []
  if (kind) return { type: 'text', value: `${noteOpen}${kind}-${number}${noteClose}` }
  return /^#(?:footnote|endnote)-ref-/.test(String(node.properties.href ?? '')) ? { type: 'text', value: '' } : null
}

export const notesRestored = (markdown: string) =>
  markdown.replace(new RegExp(`${noteOpen}([a-z]+-\\d+)${noteClose}`, 'g'), '[^$1]')
