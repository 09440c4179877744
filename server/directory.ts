// The door's knowledge of offices and their hosts: read from the database at most every two seconds, kept while it is away.
// A query that hangs counts as a database that is away; the door itself never waits longer than `patience`.
import { log } from '@/lib/log'
import type { DoorOffice, Offices } from './addresses'

const freshFor = 2_000
const patience = 1_500

export type Directory = {
  /** The offices that are public; null when they were never read. At most `patience` ms. */
  offices: () => Promise<Offices | null>
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

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('directory: no answer in time')), patience)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** `read` asks the database for all offices (of any state). */
export function createDirectory(read: () => Promise<readonly DoorOffice[]>): Directory {
  let known: Offices | null = null
  let readAt = Number.NEGATIVE_INFINITY
  let failing = false
  let running: Promise<boolean> | undefined

  async function refresh(): Promise<boolean> {
    try {
      known = indexOffices(await inTime(read()))
      if (failing) log.info('door', 'the database answers again')
      failing = false
    } catch (cause) {
      if (!failing) log.error('door', 'offices cannot be read, the last known ones are used', cause)
      failing = true
    }
    readAt = performance.now()
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
      if (performance.now() - readAt > freshFor) await refreshOnce()
      return known
    },
    answers: refreshOnce,
  }
}
