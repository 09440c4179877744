// A plain load generator: some connections that ask for one address again and again for a time. Runs in a process of its own:
// `node --import tsx bench/load.ts URL SECONDS CONNECTIONS` prints { requests, errors, bytes, p50, p99 } (times in ms).
import http from 'node:http'

const [url = '', seconds = '3', connections = '16'] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) })
const until = performance.now() + Number(seconds) * 1000
const times: number[] = []
let [errors, bytes] = [0, 0]

function ask(): Promise<void> {
  const started = performance.now()
  return new Promise((resolve) => {
    http
      .get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        if (answer.statusCode !== 200) errors++
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        answer.on('end', () => {
          times.push(performance.now() - started)
          resolve()
        })
      })
      .on('error', () => {
        errors++
        resolve()
      })
  })
}

await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < until) await ask()
  }),
)
agent.destroy()
times.sort((a, b) => a - b)
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2))
process.stdout.write(JSON.stringify({ requests: times.length, errors, bytes, p50: at(0.5), p99: at(0.99) }))
