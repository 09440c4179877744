// Limits as providers tell them, in every form we know; nonsense tells nothing.
import { describe, expect, it } from 'vitest'
import { toldLimit } from './limit-headers'

const at = new Date('2026-11-22T10:00:00Z')
const told = (headers: Record<string, string>) => toldLimit(headers, at)

describe('a limit', () => {
  it.each([
    [
      { 'ratelimit-limit': '5', 'ratelimit-remaining': '4', 'ratelimit-reset': '1' },
      { calls: 5, windowMs: null, remaining: 4, resetMs: 1000 },
    ],
    [
      { 'ratelimit-limit': '10, 10;w=1, 1000;w=60', 'ratelimit-remaining': '9', 'ratelimit-reset': '1' },
      { calls: 10, windowMs: 1000, remaining: 9, resetMs: 1000 },
    ],
    [
      { 'ratelimit-policy': '"default";q=10;w=1', ratelimit: '"default";r=9;t=1' },
      { calls: 10, windowMs: 1000, remaining: 9, resetMs: 1000 },
    ],
    // of two policies the slower one binds
    [
      {
        'ratelimit-policy': '"burst";q=10;w=1, "hour, day";q=600;w=3600',
        ratelimit: '"burst";r=9;t=1, "hour, day";r=3;t=40',
      },
      { calls: 600, windowMs: 3_600_000, remaining: 3, resetMs: 40_000 },
    ],
    [{ 'ratelimit-policy': '10;w=2' }, { calls: 10, windowMs: 2000, remaining: null, resetMs: null }],
    // the end of the window as seconds since 1970
    [
      { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${at.getTime() / 1000 + 30}` },
      { calls: 100, windowMs: null, remaining: 0, resetMs: 30_000 },
    ],
  ])('%j', (headers, limit) => {
    expect(told(headers)).toEqual(limit)
  })

  it.each<Record<string, string>>([
    {},
    { 'ratelimit-limit': '0' },
    { 'ratelimit-limit': 'many' },
    { 'ratelimit-limit': '-5' },
    { 'ratelimit-policy': '"a";q=x;w=1' },
  ])('is not told by %j', (headers) => {
    expect(told(headers)).toBeNull()
  })

  it('keeps what is sane of an insane answer', () => {
    const headers = { 'ratelimit-limit': '5', 'ratelimit-remaining': '1e9', 'ratelimit-reset': '99999999' }
    expect(told(headers)).toEqual({ calls: 5, windowMs: null, remaining: null, resetMs: null })
  })
})
