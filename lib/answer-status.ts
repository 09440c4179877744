// How a public page sets the status of its own document, which Next's pages cannot: 410 for what was closed, with the notice
// as its body. The door opens the room for one request and reads the status when the document is complete.
import { AsyncLocalStorage } from 'node:async_hooks'

export type Answer = { status?: number /** seconds, for `Retry-After` */; retryAfter?: number }

// on globalThis: the door and Next are two module graphs of one process
const held = globalThis as { okienkoAnswer?: AsyncLocalStorage<Answer> }

function answers(): AsyncLocalStorage<Answer> {
  held.okienkoAnswer ??= new AsyncLocalStorage<Answer>()
  return held.okienkoAnswer
}

/** Called by a page while it renders: its document goes out with this status (4xx) and its own body. */
export function answerWith(status: 404 | 410 | 429, retryAfter?: number): void {
  const answer = answers().getStore()
  if (answer) Object.assign(answer, { status, retryAfter })
}

/** Called by the door around one request to Next. */
export function withAnswer<T>(answer: Answer, work: () => T): T {
  return answers().run(answer, work)
}
