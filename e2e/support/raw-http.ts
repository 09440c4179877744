// Requests exactly as written: browsers and fetch tidy addresses and headers before they send them, attackers do not.
import http from 'node:http'
import { ownAddress } from './own-address'

export type RawAnswer = { status: number; headers: http.IncomingHttpHeaders; text: string }
type Raw = { method?: string; headers?: http.OutgoingHttpHeaders; body?: string }

/** Sends one request to the portal at `origin`, from an address of its own; nothing is followed, decoded or tidied. */
export function askRaw(origin: string | undefined, path: string, { method = 'GET', headers, body }: Raw = {}) {
  const { hostname, port, host } = new URL(origin ?? '')
  return new Promise<RawAnswer>((resolve, reject) => {
    const options = {
      hostname,
      port,
      path,
      method,
      headers: { host, 'x-forwarded-for': ownAddress(), ...headers },
      agent: false,
    }
    const request = http.request(options, (response) => {
      response.setEncoding('utf8')
      let text = ''
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
