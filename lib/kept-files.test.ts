// Files are made once for all who ask at the same time, one after another, and not for a crowd.
import { expect, test } from 'vitest'
import { fileMade, keptFile } from './kept-files'

const bytes = (size: number) => new Uint8Array(size)

test('whoever asks at the same time or later gets the one that was made', async () => {
  let made = 0
  const make = async () => bytes(++made)
  const [one, two] = await Promise.all([fileMade('a', make), fileMade('a', make)])
  expect(one).toBe(two)
  expect(await fileMade('a', make)).toBe(one)
  expect(made).toBe(1)
})

test('one is made at a time, and the fifth that would wait is sent away', async () => {
  let running = 0
  let most = 0
  const release: (() => void)[] = []
  const make = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => release.push(resolve))
    running -= 1
    return bytes(1)
  }
  const asked = ['q1', 'q2', 'q3', 'q4', 'q5'].map((key) => fileMade(key, make))
  expect(await asked[4]).toBeNull()
  for (let left = 4; left > 0; left -= 1) {
    await expect.poll(() => release.length).toBeGreaterThan(0)
    release.shift()?.()
    await asked[4 - left]
  }
  expect(most).toBe(1)
})

test('a failure is nobody else’s: the next one tries again', async () => {
  await expect(fileMade('f', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await fileMade('f', async () => bytes(3))).toHaveLength(3)
})

test('the memory is bounded: the longest unused go first, a huge one is not kept', async () => {
  for (const key of ['b1', 'b2', 'b3', 'b4', 'b5']) await fileMade(key, async () => bytes(4 * 1024 * 1024))
  expect(keptFile('b1')).toBeNull()
  expect(keptFile('b5')).not.toBeNull()
  await fileMade('huge', async () => bytes(5 * 1024 * 1024))
  expect(keptFile('huge')).toBeNull()
})
