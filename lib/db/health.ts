// Two questions for the health page: does the database answer, and when was a worker last seen. Never throws, never waits long.
import { pool } from '@/lib/db/client'

export type DatabaseHealth = { answers: boolean /** last sign of life of any worker */; workerSeenAt: Date | null }

const patience = 2_000

async function ask(): Promise<DatabaseHealth> {
  const { rows } = await pool().query<{ seen: Date | null }>('SELECT max(seen_at) AS seen FROM worker_heartbeats')
  return { answers: true, workerSeenAt: rows[0]?.seen ?? null }
}

export async function databaseHealth(): Promise<DatabaseHealth> {
  const silent: DatabaseHealth = { answers: false, workerSeenAt: null }
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<DatabaseHealth>((resolve) => {
    timer = setTimeout(() => resolve(silent), patience)
  })
  return Promise.race([ask().catch(() => silent), limit]).finally(() => clearTimeout(timer))
}
