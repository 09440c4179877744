// Sends bytes as they are and judges the answer: never a 5xx, never silence, never a word about what runs inside, and the
// protection on every answer of ours.
import net from 'node:net'

export type Outcome = { statuses: number[]; complaints: string[] }
type Where = { port: number; host?: string }

/** A complete request is answered within this time even on a busy machine. */
const patience = 20_000
/** What only somebody inside should know. (Next's client needs to hear that an action is gone.) */
const inside = [
  /\/(?:work|tmp|home|root|usr|var)\/[\w./-]*\.(?:[cm]?[jt]sx?|json|sock)\b/,
  /node_modules|webpack-internal|turbopack:|\[project\]/,
  /\bat (?:async )?[\w.$<>]+ \((?:file|node|\/)/,
  /\b(?:ECONNREFUSED|ENOENT|EACCES|PrismaClient|PostgresError|relation "|SQLSTATE)/,
  /^(?:server|x-powered-by|x-nextjs-(?!action-not-found)[\w-]+|x-okienko-[\w-]+|x-form-page|x-middleware-[\w-]+):/im,
]

/** Writes `bytes` on a connection of their own and reads until it closes, is quiet after an answer, or patience ends. */
export function exchange(
  { port, host = '127.0.0.1' }: Where,
  bytes: Buffer,
  complete: boolean,
): Promise<{ text: string; silent: boolean }> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = net.connect({ port, host })
    let quiet: NodeJS.Timeout | undefined
    const settle = (silent: boolean) => {
      clearTimeout(quiet)
      clearTimeout(limit)
      socket.destroy()
      resolve({ text: Buffer.concat(parts).toString('latin1'), silent })
    }
    const limit = setTimeout(() => settle(complete && parts.length === 0), complete ? patience : 1_500)
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      clearTimeout(quiet)
      quiet = setTimeout(() => settle(false), 3_000)
    })
    socket.on('error', () => settle(false))
    socket.on('close', () => settle(false))
    socket.on('connect', () => socket.write(bytes))
  })
}

/** Heads of the answers in what came back. */
const headsOf = (text: string): string[] => text.match(/^HTTP\/1\.[01] \d{3}[^\r\n]*\r\n(?:[^\r\n]+\r\n)*/gm) ?? []

function protectionMissing(head: string): string | null {
  // what Node says by itself to bytes that are no request
  if (
    !/^x-content-type-options:/im.test(head) &&
    /^HTTP\/1\.1 (?:100|400|408|413|431) [^\r\n]*\r\n(?:Connection: close\r\n)?$/.test(head)
  )
    return null
  if (!/^x-content-type-options: nosniff/im.test(head)) return 'no nosniff'
  const policies = (head.match(/^content-security-policy:/gim) ?? []).length
  return policies === 1 ? null : `${policies} policies`
}

export async function judge(where: Where, bytes: Buffer, complete: boolean): Promise<Outcome> {
  const { text, silent } = await exchange(where, bytes, complete)
  const heads = headsOf(text)
  const statuses = heads.map((head) => Number(head.slice(9, 12)))
  const complaints = silent ? ['no answer'] : []
  for (const status of statuses) if (status >= 500) complaints.push(`status ${status}`)
  for (const pattern of inside) {
    const found = pattern.exec(text)
    if (found) complaints.push(`tells ${JSON.stringify(found[0].slice(0, 80))}`)
  }
  for (const head of heads) {
    const missing = protectionMissing(head)
    if (missing) complaints.push(`${missing}: ${head.split('\r\n')[0]}`)
  }
  return { statuses, complaints }
}
