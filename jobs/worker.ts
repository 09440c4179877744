// The worker process: sends mail and issues, runs timed jobs, shows signs of life. Several may run on one database; each may be killed
// at any moment: claims are leases. It waits for a database that is away and ends in order on SIGTERM or when its supervisor is gone.
import { systemActor } from '@/domain/accounts/session'
import { workerLife } from '@/lib/db/job-runs'
import { listen } from '@/lib/db/listen'
import { env } from '@/lib/env'
import { type EnvError, EXIT_CONFIG } from '@/lib/env-shape'
import { log } from '@/lib/log'
import { runDueJobs } from './clockwork'
import { pauseUntilNextBatch, sendDueIssues } from './issue-pump'
import { jobs } from './list'
import { pauseUntilNext, sendDueMails } from './mail-pump'

const actor = systemActor('proces zadań w tle')
/** A supervisor waits ten seconds before it kills. */
const patience = 8_000
const beatEvery = 10_000
const lookForJobsEvery = 2_000
const pauseWithoutDatabase = 2_000

let going = true
const isGoing = () => going
/** Ends the present pause of every loop. */
const wakers = new Set<() => void>()

function pause(milliseconds: number): Promise<void> {
  if (!going) return Promise.resolve()
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      wakers.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    wakers.add(wake)
  })
}

/** Repeats `work` (which says how long to pause) until the end. A missing database is reported once and waited for. */
async function loop(name: string, work: () => Promise<number>): Promise<void> {
  let away = false
  while (going) {
    try {
      const wait = await work()
      if (away) log.info('worker', `${name}: works again`)
      away = false
      await pause(wait)
    } catch (error) {
      if (!away) log.error('worker', `${name}: waiting for the database`, error)
      away = true
      await pause(pauseWithoutDatabase)
    }
  }
}

type Told = {
  channel: 'okienko_mail' | 'okienko_issues'
  send: () => Promise<unknown>
  /** milliseconds until it should look again by itself */
  next: () => Promise<number>
}

/** Sends whenever it is told of something, or something is due. A word that comes during the sending is not lost. */
function toldLoop(name: string, { channel, send, next }: Told): { loop: Promise<void>; close: () => Promise<void> } {
  let told = false
  let wakeLoop = () => {}
  const listener = listen(channel, () => {
    told = true
    wakeLoop()
  })
  const work = async () => {
    told = false
    await send()
    const wait = await next()
    if (told) return 0
    await new Promise<void>((resolve) => {
      wakeLoop = resolve
      void pause(wait).then(resolve)
    })
    return 0
  }
  return { loop: loop(name, work), close: () => listener.close() }
}

const mailLoop = () =>
  toldLoop('mail', {
    channel: 'okienko_mail',
    send: () => sendDueMails(actor, isGoing),
    next: () => pauseUntilNext(actor),
  })
const issueLoop = () =>
  toldLoop('issues', {
    channel: 'okienko_issues',
    send: () => sendDueIssues(actor, isGoing),
    next: () => pauseUntilNextBatch(actor),
  })

async function main(): Promise<void> {
  // a wrong variable ends the process at once, with its sentence
  void [env.databaseUrl, env.authSecret, env.hashKey, env.appUrl]
  const life = workerLife()
  const mail = mailLoop()
  const issues = issueLoop()
  const loops = Promise.all([
    mail.loop,
    issues.loop,
    loop('jobs', async () => {
      await runDueJobs(jobs, isGoing)
      return lookForJobsEvery
    }),
    loop('signs of life', async () => {
      await life.beat()
      return beatEvery
    }),
  ])
  const end = async (why: string) => {
    if (!going) return
    going = false
    log.info('worker', `ending (${why})`)
    for (const wake of wakers) wake()
    await Promise.race([loops, new Promise((resolve) => setTimeout(resolve, patience))])
    await Promise.race([
      Promise.allSettled([life.end(), mail.close(), issues.close()]),
      new Promise((resolve) => setTimeout(resolve, 1_000)),
    ])
    process.exit(0)
  }
  process.on('SIGTERM', () => void end('SIGTERM'))
  process.on('SIGINT', () => void end('SIGINT'))
  process.on('disconnect', () => void end('supervisor gone'))
  process.send?.('ready')
  await loops
}

main().catch((error: unknown) => {
  const known = (error as { code?: unknown }).code === 'env'
  process.stderr.write(`${known ? (error as EnvError).message : String(error)}\n`)
  process.exit(known ? EXIT_CONFIG : 1)
})
