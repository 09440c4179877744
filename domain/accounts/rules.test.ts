import { describe, expect, it } from 'vitest'
import { linkState, safeReturn, sessionLabel, sessionLives } from './rules'

const at = new Date('2026-11-22T12:00:00Z')
const hours = (n: number) => new Date(at.getTime() + n * 3_600_000)

describe('sessionLives', () => {
  const session = { expiresAt: hours(1), lastSeenAt: hours(-1), endedAt: null }
  it('while it is used and not ended', () => expect(sessionLives(session, at)).toBe(true))
  it('not when ended', () => expect(sessionLives({ ...session, endedAt: hours(-0.5) }, at)).toBe(false))
  it('not after its term, to the moment', () => expect(sessionLives({ ...session, expiresAt: at }, at)).toBe(false))
  it('not after eight idle hours', () => {
    expect(sessionLives({ ...session, lastSeenAt: hours(-7.99) }, at)).toBe(true)
    expect(sessionLives({ ...session, lastSeenAt: hours(-8) }, at)).toBe(false)
  })
})

describe('linkState', () => {
  it('tells open, used and expired apart', () => {
    expect(linkState({ expiresAt: hours(1), usedAt: null }, at)).toBe('open')
    expect(linkState({ expiresAt: at, usedAt: null }, at)).toBe('expired')
    expect(linkState({ expiresAt: hours(1), usedAt: hours(-1) }, at)).toBe('used')
  })
})

describe('safeReturn', () => {
  it.each([['/panel'], ['/panel/urzedy/um-ciechanow/polityki'], ['/panel/konta/role']])('keeps %s', (path) =>
    expect(safeReturn(path)).toBe(path),
  )
  it.each([
    ['https://example.org/panel'],
    ['//example.org/panel'],
    ['/panel//example.org'],
    ['/panel/../wypis/x'],
    ['/panelik'],
    ['/panel\\example.org'],
    ['/panel?x=https://example.org'],
    ['/logowanie'],
    ['javascript:alert(1)'],
    ['/panel/\r\nSet-Cookie: a=b'],
    [''],
    [null],
  ])('turns %s into the panel', (path) => expect(safeReturn(path)).toBe('/panel'))
})

describe('sessionLabel', () => {
  it('names family and system', () => expect(sessionLabel('Firefox', 'Linux')).toBe('Firefox, Linux'))
  it('keeps no markup', () => expect(sessionLabel('<b>x', undefined)).toBe('bx'))
  it('says when nothing is known', () => expect(sessionLabel(undefined, '')).toBe('nieznana przeglądarka'))
})
