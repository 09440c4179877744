// A model of the engine with a provider that knows keys: every transaction of the engine is one step, and between any two steps a
// worker may die, a lease may run out, a reader may leave, a person may hold or cancel, an event may come, a day may pass. The decisions
// are those of the rules themselves (afterCall, mayRepeat, advance); what the SQL does around them is written out here.
import { type Answer, afterCall, type CallStep, mayRepeat } from '../../rules/sending-steps'
import {
  type Batch,
  bytesOf,
  copyOf,
  die,
  membersOf,
  move,
  provider,
  type Reader,
  settleLeft,
  takeBack,
  told,
  type World,
} from './engine-world'

const [day, zero] = [86_400_000, new Date(0)]

/** Every world that may come next, with the name of what happened. */
export function nextWorlds(world: World): [string, World][] {
  const found: [string, World][] = []
  const step = (name: string, change: (next: World) => boolean | undefined) => {
    const next = copyOf(world)
    if (change(next) !== false) found.push([name, next])
  }
  for (const number of world.workers.keys()) {
    for (const batch of world.batches.keys()) step(`claim ${number} ${batch}`, (next) => claim(next, number, batch))
    step(`prepare ${number}`, (next) => prepare(next, number))
    for (const how of ['answer', 'lost', 'never', 'later'] as const)
      step(`call ${number} ${how}`, (next) => call(next, number, how))
    step(`settle ${number}`, (next) => settle(next, number))
    step(`crash ${number}`, (next) => spend(next, 'crash') && die(next, number))
  }
  for (const [number, batch] of world.batches.entries())
    if (batch.holder !== null) step(`lease ${number}`, (next) => expire(next, number))
  for (const number of world.readers.keys()) {
    step(`leave ${number}`, (next) => leave(next, number))
    step(`event ${number}`, (next) => (world.inbox[number] ?? 0) > 0 && spend(next, 'event') && told(next, number))
  }
  for (const number of world.batches.keys()) step(`age ${number}`, (next) => spend(next, 'age') && age(next, number))
  step('pause', (next) => world.issue === 'sending' && spend(next, 'hold') && put(next, 'paused'))
  step('resume', (next) => world.issue === 'paused' && put(next, 'sending'))
  step('cancel', (next) => /sending|paused/.test(world.issue) && spend(next, 'cancel') && cancel(next))
  step(
    'finish',
    (next) => world.issue === 'sending' && next.batches.every(({ state }) => state === 'done') && put(next, 'finished'),
  )
  return found
}

const spend = (next: World, what: keyof World['spare']): boolean => next.spare[what]-- > 0
const put = (next: World, issue: World['issue']): boolean => {
  next.issue = issue
  return true
}

function claim(next: World, number: number, at: number): boolean {
  const batch = next.batches[at]
  if (next.workers[number]?.at !== 'idle' || !batch || batch.state === 'done' || batch.holder !== null) return false
  const tooOld = batch.state === 'called' && batch.old
  if (next.issue === 'finished' || (next.issue === 'paused' && !tooOld)) return false
  const was = batch.state
  batch.holder = number
  if (was !== 'called') {
    batch.state = 'claimed'
    for (const reader of membersOf(next, at)) move(reader, reader.state === 'handed' ? 'lose' : 'claim')
  }
  next.workers[number] = { at: 'claimed', batch: at, was }
  if (next.issue === 'cancelled' || (next.issue === 'paused' && tooOld)) close(next, number, at)
  return true
}

/** closeUncertain: what may have left is uncertain, the rest of a cancelled issue is skipped. */
function close(next: World, number: number, at: number): void {
  for (const reader of membersOf(next, at)) {
    if (reader.state === 'handed') move(reader, 'lose')
    else if (next.issue === 'cancelled') move(reader, 'skip')
  }
  release(next, number, at, 'done')
}

function release(next: World, number: number, at: number, state: Batch['state']): void {
  const batch = next.batches[at]
  if (batch) Object.assign(batch, { state, holder: null })
  next.workers[number] = { at: 'idle' }
}

function prepare(next: World, number: number): boolean {
  const worker = next.workers[number]
  if (worker?.at !== 'claimed') return false
  const { batch: at, was } = worker
  const batch = next.batches[at]
  if (!batch || batch.holder !== number) {
    next.workers[number] = { at: 'idle' }
    return true
  }
  const members = membersOf(next, at)
  if (next.issue !== 'sending') {
    for (const reader of members) move(reader, 'release')
    release(next, number, at, was === 'called' ? 'called' : 'waiting')
    return true
  }
  return was === 'called' ? repeat(next, number, at) : first(next, number, at)
}

function first(next: World, number: number, at: number): boolean {
  const members = membersOf(next, at).filter(({ state }) => state === 'claimed')
  if (members.length === 0) {
    release(next, number, at, 'done')
    return true
  }
  const bytes = bytesOf(next, members)
  for (const reader of members) {
    move(reader, 'hand')
    reader.handed = true
  }
  Object.assign(next.batches[at] ?? {}, { state: 'called', bytes, old: false })
  next.workers[number] = { at: 'calling', batch: at, bytes, openBefore: false }
  return true
}

function repeat(next: World, number: number, at: number): boolean {
  const batch = next.batches[at]
  if (!batch) return false
  const firstCallAt = zero
  const members = membersOf(next, at).filter(({ handed, round }) => handed && round === 0)
  const gone = members.filter(({ left }) => left)
  const rounds = Math.max(0, ...membersOf(next, at).map(({ round }) => round))
  const staying = members.filter(({ left }) => !left)
  const mayCall = mayRepeat({ firstCallAt, seenAt: zero }, new Date(batch.old ? day : 1000))
  if (!mayCall || staying.length === 0) {
    if (mayCall) for (const reader of gone) reader.round = rounds + 1
    close(next, number, at)
    return true
  }
  for (const reader of gone) reader.round = rounds + 1
  const bytes = bytesOf(next, staying)
  batch.bytes = bytes
  next.workers[number] = { at: 'calling', batch: at, bytes, openBefore: true }
  return true
}

/** The provider looks at the key first, then at the mails. `lost`: it took them and the answer is lost; `never`: the call got lost. */
function call(next: World, number: number, how: 'answer' | 'lost' | 'never' | 'later'): boolean {
  const worker = next.workers[number]
  if (worker?.at !== 'calling') return false
  const key = next.batches[worker.batch]?.key ?? ''
  const lost: Answer = { outcome: 'unknown', error: 'lost' }
  const answered = (answer: Answer): boolean => {
    next.workers[number] = { ...worker, at: 'answered', answer }
    return true
  }
  if (how === 'never') return answered(lost)
  if (how === 'later')
    return answered({ outcome: 'refused', permanent: false, error: 'resend:429', retryAfterSeconds: 1 })
  const told = provider(next, key, worker.bytes)
  return answered(how === 'lost' ? lost : told)
}

function settle(next: World, number: number): boolean {
  const worker = next.workers[number]
  if (worker?.at !== 'answered') return false
  const { batch: at, bytes, openBefore, answer } = worker
  const batch = next.batches[at]
  if (!batch || batch.holder !== number) {
    next.workers[number] = { at: 'idle' }
    return true
  }
  const members = bytes.split(',').map((one) => next.readers[Number(one)] as Reader)
  const sure = { attempts: 9, lastError: 'resend:422 #9', chance: 0 }
  const step = afterCall(answer, { ...sure, size: members.length, openBefore })
  write(next, at, members, step)
  const state = step.step === 'untouched' ? 'waiting' : step.step === 'again' ? 'called' : 'done'
  release(next, number, at, state)
  return true
}

function write(next: World, at: number, members: Reader[], { step }: CallStep): void {
  if (step === 'taken' || step === 'taken_before') {
    for (const reader of members) move(reader, 'accept')
    settleLeft(next, at, step)
  } else if (step === 'failed') {
    for (const reader of members) move(reader, 'refuse')
    settleLeft(next, at, 'taken')
  } else if (step === 'cut') {
    const middle = Math.ceil(members.length / 2)
    for (const [half, part] of [members.slice(0, middle), members.slice(middle)].entries()) {
      next.batches.push({
        state: 'waiting',
        holder: null,
        bytes: null,
        old: false,
        key: `${next.batches[at]?.key}${half}`,
      })
      // a delivery without a subscription is taken back and skipped when the half is prepared
      for (const reader of part) takeBack(reader, next.batches.length - 1)
    }
    settleLeft(next, at, 'taken')
  } else if (step === 'untouched') for (const reader of membersOf(next, at)) takeBack(reader, at)
}

/** A lease may run out also while its worker lives (a long pause of the machine): that costs one of the spare ones. */
function expire(next: World, at: number): boolean {
  const batch = next.batches[at]
  if (!batch || batch.holder === null) return false
  const holder = next.workers[batch.holder]
  const alive = holder !== undefined && holder.at !== 'idle' && holder.batch === at
  if (alive && !spend(next, 'expire')) return false
  batch.holder = null
  return true
}

/** The trigger of 0016. */
function leave(next: World, number: number): boolean {
  const reader = next.readers[number]
  if (!reader || reader.left) return false
  reader.left = true
  reader.leftFirst = reader.state === 'pending' || reader.state === 'claimed'
  move(reader, 'skip')
  return true
}

/** Time passes only where it matters: for a batch with a call whose outcome is open. */
function age(next: World, at: number): boolean {
  const batch = next.batches[at]
  if (batch?.state !== 'called' || batch.old || batch.holder !== null) return false
  batch.old = true
  // the provider forgets the key; a worker that slept through the hours before its call looks at the clock and does not make it
  delete next.taken[batch.key]
  for (const [number, worker] of next.workers.entries())
    if (worker.at === 'calling' && worker.batch === at) next.workers[number] = { at: 'idle' }
  return true
}

function cancel(next: World): boolean {
  next.issue = 'cancelled'
  for (const reader of next.readers) if (reader.state === 'pending' || reader.state === 'claimed') move(reader, 'skip')
  for (const [at, batch] of next.batches.entries())
    if (batch.state !== 'done' && !membersOf(next, at).some(({ state }) => state === 'handed'))
      Object.assign(batch, { state: 'done', holder: null })
  return true
}
