// What the model of the engine (engine-model.ts) knows of the world: an issue, its readers and batches, two workers, and a provider that
// remembers keys. `fault` says what must never be.
import { advance, type DeliveryEvent, type DeliveryStateName } from '../../rules/delivery-states'
import { type Answer, fateOfLeft } from '../../rules/sending-steps'

export type Reader = {
  state: DeliveryStateName
  batch: number
  /** gone from the list of readers */
  left: boolean
  /** left before anything of theirs was handed over */
  leftFirst: boolean
  handed: boolean
  round: number
}
export type Batch = {
  state: 'waiting' | 'claimed' | 'called' | 'done'
  /** worker that holds the lease; null: none */
  holder: number | null
  bytes: string | null
  /** whether the first open call is older than the provider's memory is trusted */
  old: boolean
  key: string
}
export type Worker =
  | { at: 'idle' }
  | { at: 'claimed'; batch: number; was: Batch['state'] }
  | { at: 'calling'; batch: number; bytes: string; openBefore: boolean }
  | { at: 'answered'; batch: number; bytes: string; openBefore: boolean; answer: Answer }
export type World = {
  issue: 'sending' | 'paused' | 'cancelled' | 'finished'
  readers: Reader[]
  batches: Batch[]
  workers: Worker[]
  /** what the provider took: bytes by key, mails by reader */
  taken: Record<string, string>
  inbox: number[]
  /** of these disturbances so many may still come */
  spare: { crash: number; expire: number; hold: number; cancel: number; age: number; event: number }
  /** a reader whose address the provider refuses, or -1 */
  bad: number
}

const open = (state: DeliveryStateName) => state === 'pending' || state === 'claimed' || state === 'handed'

export function firstWorld(readers: number, bad: number, spare: World['spare']): World {
  const reader = (): Reader => ({ state: 'pending', batch: 0, left: false, leftFirst: false, handed: false, round: 0 })
  return {
    issue: 'sending',
    readers: Array.from({ length: readers }, reader),
    batches: [{ state: 'waiting', holder: null, bytes: null, old: false, key: 'k' }],
    workers: [{ at: 'idle' }, { at: 'idle' }],
    taken: {},
    inbox: Array.from({ length: readers }, () => 0),
    spare,
    bad,
  }
}

/** Deep enough: what stands inside is replaced and never changed. */
export const copyOf = (world: World): World => ({
  ...world,
  readers: world.readers.map((reader) => ({ ...reader })),
  batches: world.batches.map((batch) => ({ ...batch })),
  workers: [...world.workers],
  taken: { ...world.taken },
  inbox: [...world.inbox],
  spare: { ...world.spare },
})

export function membersOf({ readers }: World, batch: number): Reader[] {
  return readers.filter((reader) => reader.batch === batch)
}
export const move = (reader: Reader, event: DeliveryEvent) => {
  reader.state = advance(reader.state, event)
}

export const bytesOf = (world: World, members: readonly Reader[]): string =>
  members.map((one) => world.readers.indexOf(one)).join()

/** The provider looks at the key first, then at the mails. */
export function provider(next: World, key: string, bytes: string): Answer {
  const readers = bytes.split(',').map(Number)
  const known = next.taken[key]
  if (known !== undefined && known !== bytes) return { outcome: 'accepted_before' }
  if (known === undefined) {
    if (readers.includes(next.bad))
      return { outcome: 'refused', permanent: true, splittable: true, error: 'resend:422' }
    next.taken[key] = bytes
    for (const reader of readers) next.inbox[reader] = (next.inbox[reader] ?? 0) + 1
  }
  return { outcome: 'accepted', ids: readers.map(String), errors: [] }
}

const ends: readonly DeliveryStateName[] = ['skipped', 'failed', 'delivered', 'bounced', 'complained']

/** What must never be, in any world; null: it is in order. */
export function fault(world: World, before: World | null): string | null {
  for (const [number, reader] of world.readers.entries()) {
    const mails = world.inbox[number] ?? 0
    if (mails > 1) return `reader ${number} has ${mails} mails`
    if (mails > 0 && (reader.state === 'skipped' || reader.state === 'failed'))
      return `reader ${number} is ${reader.state} and has the mail`
    if (mails > 0 && reader.leftFirst) return `reader ${number} left before and has the mail`
    if (mails === 0 && (reader.state === 'accepted' || reader.state === 'delivered'))
      return `reader ${number} is ${reader.state} and has no mail`
    const was = before?.readers[number]?.state
    if (was && ends.includes(was) && was !== reader.state) return `reader ${number} went from ${was} to ${reader.state}`
  }
  for (const [at, batch] of world.batches.entries())
    if (batch.state === 'done' && membersOf(world, at).some(({ state }) => open(state)))
      return `batch ${at} is done with an open delivery`
  if (world.issue === 'finished' && world.readers.some(({ state }) => open(state)))
    return 'finished with an open delivery'
  return null
}

/** Nothing is left to do. */
export const isEnd = (world: World): boolean =>
  (world.issue === 'finished' || world.issue === 'cancelled') && world.batches.every(({ state }) => state === 'done')

/** Nothing of theirs was taken: who left meanwhile is skipped, the others wait again. */
export function takeBack(reader: Reader, batch: number): void {
  if (reader.state !== 'handed') return
  move(reader, reader.left ? 'drop' : 'take_back')
  Object.assign(reader, { handed: false, batch })
}

/** Members that left between two calls, by what the last call told. */
export function settleLeft(next: World, at: number, step: 'taken' | 'taken_before'): void {
  const rounds = Math.max(0, ...membersOf(next, at).map(({ round }) => round))
  for (const reader of membersOf(next, at))
    if (reader.round > 0 && reader.state === 'handed') move(reader, fateOfLeft(step, reader.round, rounds))
}

/** The process is gone; its lease is not. */
export function die(next: World, number: number): boolean {
  if (next.workers[number]?.at === 'idle') return false
  next.workers[number] = { at: 'idle' }
  return true
}

/** The provider tells that the mail arrived. */
export function told(next: World, number: number): boolean {
  const reader = next.readers[number]
  if (!reader) return false
  const before = reader.state
  move(reader, 'delivered')
  return reader.state !== before
}
