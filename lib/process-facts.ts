// What this process is: for the page of health.
import { now } from '@/lib/clock'

export function processFacts(): { node: string; startedAt: Date } {
  return { node: process.versions.node, startedAt: new Date(now().getTime() - process.uptime() * 1000) }
}
