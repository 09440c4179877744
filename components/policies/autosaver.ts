// Saving while somebody writes: after a pause, on leaving the form, when the connection is back. One save at a time; the text is never
// anywhere but in the page and on the server (nothing is kept in the browser's storage).

import type { DraftConflict } from '@/domain/policies/schema'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'
import { formatTime } from '@/lib/format'

export type AutosaveAnswer =
  | { revision: number; at: string; findings: DocumentFinding[] }
  | { conflict: DraftConflict }
  /** what is wrong with the text, in a sentence */
  | { problem: string }
export type AutosaveAction = (form: FormData) => Promise<AutosaveAnswer>

export type Told = { revision?: number; words?: string; findings?: DocumentFinding[]; conflict?: DraftConflict | null }

const pause = 2500
const again = 15_000
const lost =
  'Nie zapisano – spróbujemy ponownie. Nie ma połączenia albo wygasła sesja (wtedy zaloguj się w nowej karcie). Tekst zostaje na tej stronie.'

export class Autosaver {
  /** revision of the text last saved from here; never that of a page drawn anew, which may show what somebody else saved */
  #revision: number
  #saved: string
  #sent = ''
  #stopped = false
  #running: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #leave = new AbortController()

  constructor(
    private readonly form: HTMLFormElement,
    private readonly action: AutosaveAction,
    private readonly tell: (told: Told) => void,
    revision: number,
  ) {
    this.#revision = revision
    this.#saved = this.#typed()
    const { signal } = this.#leave
    form.addEventListener('input', (event) => (event.target as HTMLInputElement).name && this.#later(pause), { signal })
    form.addEventListener(
      'focusout',
      ({ relatedTarget }) => form.contains(relatedTarget as Node | null) || this.#save(),
      { signal },
    )
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal, capture: true })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#save(), {
      signal,
    })
    window.addEventListener('online', () => this.#save(), { signal })
    window.addEventListener('beforeunload', (event) => this.#isUnsaved() && event.preventDefault(), { signal })
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#leave.abort()
  }

  /** The form's own button saved. */
  savedByHand(revision: number): void {
    this.#revision = revision
    this.#saved = this.#sent || this.#typed()
    this.#stopped = false
    this.tell({ revision, words: '', conflict: null })
    if (this.#isUnsaved()) this.#later(pause)
  }

  /** The form's own button met another text: nothing is saved before the person has chosen. */
  stop(): void {
    this.#stopped = true
    this.#sent = ''
  }

  /** What is typed, for telling whether anything changed. */
  #typed(): string {
    const data = new FormData(this.form)
    return JSON.stringify(['title', 'source', 'changeNote'].map((name) => data.get(name)))
  }

  #isUnsaved(): boolean {
    const text = this.#typed()
    return text !== this.#saved && text !== this.#sent
  }

  #later(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#save(), wait)
  }

  #save(): void {
    clearTimeout(this.#timer)
    if (this.#stopped || this.#typed() === this.#saved) return
    if (this.#running) this.#later(pause)
    else
      this.#running = this.#send().finally(() => {
        this.#running = null
      })
  }

  async #send(): Promise<void> {
    const text = this.#typed()
    const data = new FormData(this.form)
    data.set('revision', String(this.#revision))
    try {
      const answer = await this.action(data)
      if ('problem' in answer) this.tell({ words: `Nie zapisano: ${answer.problem}` })
      else if ('conflict' in answer) {
        this.#stopped = true
        this.tell({ words: 'Nie zapisano: ktoś zmienił ten tekst w międzyczasie.', conflict: answer.conflict })
      } else {
        this.#revision = answer.revision
        this.#saved = text
        this.tell({ ...answer, words: `Zapisano o ${formatTime(new Date(answer.at))}.`, conflict: null })
      }
    } catch {
      this.tell({ words: lost })
      this.#later(again)
    }
  }

  /** The revision in the form must be that of a save under way. */
  #onSubmit(event: SubmitEvent): void {
    clearTimeout(this.#timer)
    this.#sent = this.#typed()
    if (!this.#running) return
    event.preventDefault()
    event.stopImmediatePropagation()
    void this.#running.then(() => setTimeout(() => this.form.requestSubmit(event.submitter)))
  }
}
