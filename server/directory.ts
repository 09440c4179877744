// The door's knowledge of offices and their hosts: read anew when one of them changes, kept while the database is away.
// A query that hangs counts as a database that is away; the door does not wait for it.
import { log } from '@/lib/log'
import type { DoorOffice, Offices } from './addresses'

const freshFor = 2_000
const patience = 1_500
/** The first read also loads the client; there is nothing to fall back on yet. */
const firstPatience = 8_000
/** Junk addresses cause no more reads than one in this time, however many they are. */
const calm = 100

export type Directory = {
  /** The offices that are public; null when they were never read. Read anew every two seconds at most. */
  offices: () => Promise<Offices | null>
  /** The same, read after this call: for an address that nobody is known at (an office launched a moment ago). */
  officesNow: () => Promise<Offices | null>
  /** Reads after this call; false when the database does not answer. */
  refresh: () => Promise<boolean>
  /** Asks the database now: does it answer? */
  answers: () => Promise<boolean>
}

/** Index of the public offices: a draft is not public in any way, so the door does not even know it. */
export function indexOffices(list: readonly DoorOffice[]): Offices {
  const live = list.filter((office) => office.state !== 'draft')
  return {
    bySlug: new Map(live.map((office) => [office.slug, office])),
    byHost: new Map(live.flatMap((office) => office.hosts.map((host) => [host.toLowerCase(), office] as const))),
  }
}

function inTime<T>(work: Promise<T>, limitMilliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('directory: no answer in time')), limitMilliseconds)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/**
 * `read` asks the database for all offices (of any state). While `current` says that whoever changes an office would have told
 * this process, what is known is not read again.
 */
export function createDirectory(
  read: () => Promise<readonly DoorOffice[]>,
  current: () => boolean = () => false,
): Directory {
  let known: Offices | null = null
  let startedAt = Number.NEGATIVE_INFINITY
  let failing = false
  let running: Promise<boolean> | undefined

  async function refresh(): Promise<boolean> {
    startedAt = performance.now()
    try {
      known = indexOffices(await inTime(read(), known ? patience : firstPatience))
      if (failing) log.info('door', 'the database answers again')
      failing = false
    } catch (cause) {
      if (!failing) log.error('door', 'offices cannot be read, the last known ones are used', cause)
      failing = true
    }
    return !failing
  }

  function refreshOnce(): Promise<boolean> {
    running ??= refresh().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    async offices() {
      if (known && current()) return known
      if (performance.now() - startedAt > freshFor) await refreshOnce()
      return known
    },
    async refresh() {
      if (running) await running
      return refreshOnce()
    },
    async officesNow() {
      if (known && current()) return known
      const asked = performance.now()
      // a read that had begun before the question may have missed the answer
      if (running) await running
      const pause = startedAt + calm - performance.now()
      if (startedAt < asked && pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      // another question of the same moment may have begun the read already: its answer is ours too
      await (startedAt < asked ? refreshOnce() : running)
      return known
    },
    answers: refreshOnce,
  }
}
