// Every pair of text and ground passes AA, for any colour an office may choose and for the tokens themselves.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colourSheet, colourSheetName, contrast, grounds, palettes } from './colours'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const least = 4.5

describe('palettes', () => {
  it('are readable whatever the colour', () => {
    fc.assert(
      fc.property(colour, (primary) => {
        for (const [scheme, p] of Object.entries(palettes(primary))) {
          const { paper, wash } = grounds[scheme as keyof typeof grounds]
          for (const ground of [paper, wash, p.brandTint])
            expect(contrast(p.brandText, ground)).toBeGreaterThanOrEqual(least)
          expect(contrast(p.onBrand, p.brand)).toBeGreaterThanOrEqual(least)
          expect(contrast(p.onBrand, p.brandHover)).toBeGreaterThanOrEqual(least)
        }
      }),
      {
        numRuns: 2000,
        examples: ['#ffffff', '#000000', '#ffff00', '#00ff00', '#0000ff', '#ffcc00', '#808080'].map((c) => [c]),
      },
    )
  })
  it('keep a dark colour as it is', () => expect(palettes('#0f5468').light.brand).toBe('#0f5468'))
  it('let yellow stay yellow, with dark letters', () =>
    expect(palettes('#ffcc00').light).toMatchObject({ brand: '#ffcc00', onBrand: '#0b0c0e' }))
  it('name the sheet by its content', () => {
    expect(colourSheetName('#0f5468')).toMatch(/^barwy-[0-9a-f]{8}\.css$/)
    expect(colourSheetName('#0f5468')).not.toBe(colourSheetName('#0f5469'))
    expect(colourSheet('#0f5468')).toContain('--brand:#0f5468')
  })
})

/** Tokens of a scheme as tokens.css declares them. */
function tokens(scheme: 'light' | 'dark'): Record<string, string> {
  const css = readFileSync('app/styles/tokens.css', 'utf8')
  const [light = '', dark = ''] = css.slice(css.indexOf('@layer base')).split('(prefers-color-scheme: dark)')
  const pairs = (text: string) =>
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
  return Object.fromEntries([
    ...pairs(light),
    ...(scheme === 'dark' ? pairs(dark.split('prefers-contrast')[0] ?? '') : []),
  ])
}

describe.each(['light', 'dark'] as const)('tokens of the %s scheme', (scheme) => {
  const t = tokens(scheme)
  const of = (name: string) => t[name] ?? 'missing'
  const grounded = (names: string[]) =>
    names.flatMap((name) => ['paper', 'wash'].map((ground): [string, string] => [name, ground]))
  const states = ['success', 'warning', 'danger']
  const pairs: [text: string, ground: string][] = [
    ...grounded(['ink', 'muted', 'line-strong', 'brand-text', ...states]),
    ...states.map((name): [string, string] => [name, `${name}-tint`]),
    ...[...states, 'brand'].flatMap((name): [string, string][] => [
      ['ink', `${name}-tint`],
      ['muted', `${name}-tint`],
    ]),
    ['brand-text', 'brand-tint'],
    ['on-brand', 'brand'],
    ['on-brand', 'brand-hover'],
    ['focus-ink', 'focus'],
  ]
  it.each(pairs)('%s on %s', (text, ground) => expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(least))
  it('has the grounds that office colours are computed for', () => {
    expect({ paper: of('paper'), wash: of('wash') }).toEqual(grounds[scheme])
  })
})
