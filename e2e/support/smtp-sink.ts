// A real SMTP server for tests: keeps what it received, parsed; refuses or breaks off when a test says so. 127.0.0.1 only.
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type SmtpFault =
  | 'refuse-recipient' // 550 5.1.1
  | 'refuse-relay' // 550 5.7.1
  | 'later' // 451 at RCPT TO
  | 'cut-before' // connection lost at RCPT TO
  | 'cut-inside' // connection lost while the message comes in
  | 'cut-after' // message received whole, connection lost before the answer
  | 'silent-after' // message received whole, no answer ever
  | 'slow' // message received whole, answer after `slowMs`
  | 'later-message' // 451 after the message
  | 'refuse-message' // 554 5.6.0 after the message
  | 'busy' // 421 at MAIL FROM, then the connection ends

export type SinkOptions = {
  /** connections at a time; more are told 421 */
  mostConnections?: number
  /** messages a connection may carry; then 421 at MAIL FROM */
  mostMessages?: number
  /** offers STARTTLS with a certificate that nobody signed */
  startTls?: boolean
  slowMs?: number
}

export type ReceivedMail = Email & { envelopeTo: string[]; envelopeFrom: string; raw: string }

export type SmtpSink = {
  url: string
  port: number
  received: ReceivedMail[]
  /** how often an address was sent to */
  readers: Map<string, number>
  /** connections that were made */
  connections: number
  /** faults of the next messages, used up one by one */
  faults: SmtpFault[]
  close(): Promise<void>
}

const smtpError = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

const recipientErrors: Partial<Record<SmtpFault, Error>> = {
  'refuse-recipient': smtpError(550, '5.1.1 No such user here: czytelnik@skrzynka.example'),
  'refuse-relay': smtpError(550, '5.7.1 Relaying denied'),
  later: smtpError(451, '4.3.0 Try again later'),
}

async function textOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** @param port 0 = any free one; a fixed one lets a test bring the "same" server back */
export async function smtpSink(port = 0, options: SinkOptions = {}): Promise<SmtpSink> {
  const state: SmtpSink = {
    url: '',
    port,
    received: [],
    readers: new Map(),
    connections: 0,
    faults: [],
    close: async () => {},
  }
  const carried = new Map<string, number>()
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: options.startTls ? [] : ['STARTTLS'],
    maxClients: options.mostConnections ?? Number.POSITIVE_INFINITY,
    logger: false,
    onConnect(_session, done) {
      state.connections++
      done()
    },
    onMailFrom(_address, session, done) {
      const count = (carried.get(session.id) ?? 0) + 1
      carried.set(session.id, count)
      const busy = state.faults[0] === 'busy'
      if (!busy && count <= (options.mostMessages ?? Number.POSITIVE_INFINITY)) return done()
      if (busy) state.faults.shift()
      done(smtpError(421, '4.7.0 Too much, try again later'))
      setImmediate(cut, session.id)
    },
    // connections that a sender keeps are not waited for
    closeTimeout: 200,
    onRcptTo(_address, session, done) {
      const [fault] = state.faults
      const error = fault && recipientErrors[fault]
      if (error) {
        state.faults.shift()
        return done(error)
      }
      if (fault === 'cut-before') {
        state.faults.shift()
        return cut(session.id)
      }
      done()
    },
    onData(stream, session, done) {
      if (state.faults[0] === 'cut-inside') {
        state.faults.shift()
        return void stream.once('data', () => cut(session.id))
      }
      void textOf(stream).then(async (raw) => {
        const { mailFrom, rcptTo } = session.envelope
        state.received.push({
          ...(await PostalMime.parse(raw)),
          raw: raw.toString('utf8'),
          envelopeTo: rcptTo.map(({ address }) => address),
          envelopeFrom: mailFrom ? mailFrom.address : '',
        })
        for (const { address } of rcptTo) state.readers.set(address, (state.readers.get(address) ?? 0) + 1)
        answer(state.faults.shift(), session.id, done)
      }, done) // a sender killed in the middle of its message must not take the sink along
    },
  })
  function answer(fault: SmtpFault | undefined, sessionId: string, done: (error?: Error) => void): void {
    if (fault === 'cut-after') cut(sessionId)
    else if (fault === 'later-message') done(smtpError(451, '4.3.0 Try again later'))
    else if (fault === 'refuse-message') done(smtpError(554, '5.6.0 Not that'))
    else if (fault === 'slow') setTimeout(done, options.slowMs ?? 500)
    else if (fault !== 'silent-after') done()
  }
  function cut(sessionId: string): void {
    const { connections } = server as unknown as {
      connections: Set<{ session: { id: string }; _socket: { destroy(): void } }>
    }
    for (const connection of connections) if (connection.session.id === sessionId) connection._socket.destroy()
  }
  server.on('error', () => {}) // connections cut on purpose
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  state.port = (server.server.address() as AddressInfo).port
  state.url = `smtp://127.0.0.1:${state.port}`
  state.close = () => new Promise((resolve) => server.close(() => resolve()))
  return state
}
