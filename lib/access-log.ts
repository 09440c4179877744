// The access log: what one line holds, what each field means (this table also feeds the clause `{{log.fields}}`), where the
// files lie, and whether lines are being lost. The door writes it, the statistics read it; a field exists here or nowhere.
import path from 'node:path'

/** One request and its answer; a line of `DATA_DIR/logs/YYYY-MM-DD.log` (UTC day of `end`) as JSON. */
export type AccessLine = {
  /** arrival of the request, ISO 8601 with milliseconds, UTC */
  at: string
  /** end of the answer, the same form */
  end: string
  /** whole milliseconds between the two, by a clock that never jumps */
  ms: number
  /** HTTP status; 499 when the client left before any answer began */
  status: number
  /** bytes of the body as sent (after compression), without headers */
  bytes: number
  method: string
  /** host asked for, lower case, without port */
  host: string
  /** slug of the office, or null (list of offices, staff, files) */
  office: string | null
  /** path as asked, without query; tokens and mail addresses are `*` */
  path: string
  /** origin and path of the page that linked here, masked likewise, without query */
  // @personal
  referrer: string | null
  /** browser's name for itself, first 512 bytes */
  // @personal
  agent: string | null
  /** client's address */
  // @personal
  address: string
  /** `Sec-Fetch-Dest`, `Sec-Fetch-Mode` and `Sec-Purpose` (or `Purpose`): tell a document from a prefetch */
  dest: string | null
  mode: string | null
  purpose: string | null
  /** content type of the answer, without parameters */
  type: string | null
  /** the connection ended before the whole answer was sent */
  aborted: boolean
  /** the request carried a staff session cookie (whose, is not kept) */
  staff: boolean
}

export type AccessField = {
  field: keyof AccessLine
  /** nominative phrase in Polish, fit for a list in a policy */
  meaning: string
  /** personal data on its own or together with the others */
  personal: boolean
}

/** Register of the fields, in the order of the line. Complete by type: a new field does not compile without its meaning. */
const register: Record<keyof AccessLine, readonly [meaning: string, personal: boolean]> = {
  at: ['czas nadejścia żądania', false],
  end: ['czas wysłania odpowiedzi', false],
  ms: ['czas obsługi żądania', false],
  status: ['kod odpowiedzi, w tym informacja o błędzie', false],
  bytes: ['liczba wysłanych bajtów', false],
  method: ['metoda żądania HTTP', false],
  host: ['nazwa serwisu, do którego skierowano żądanie', false],
  office: ['urząd, którego strony dotyczy żądanie', false],
  path: ['adres żądanej strony bez parametrów i bez kodów z wiadomości e-mail', false],
  referrer: ['adres strony, z której nastąpiło przejście, bez parametrów', true],
  agent: ['nazwa i wersja przeglądarki oraz systemu w postaci podanej przez przeglądarkę', true],
  address: ['publiczny adres IP', true],
  dest: ['rodzaj pobieranego zasobu podany przez przeglądarkę', false],
  mode: ['tryb pobierania zasobu podany przez przeglądarkę', false],
  purpose: ['informacja, czy przeglądarka pobrała stronę z wyprzedzeniem', false],
  type: ['rodzaj wysłanej treści', false],
  aborted: ['informacja, czy połączenie zostało przerwane', false],
  staff: ['informacja, czy żądanie wysłała przeglądarka zalogowanego pracownika (bez wskazania osoby)', false],
}

export const accessFields: readonly AccessField[] = Object.entries(register).map(([field, [meaning, personal]]) => ({
  field: field as keyof AccessLine,
  meaning,
  personal,
}))

/** Directory of the daily files. */
export function accessLogDirectory(dataDir: string): string {
  return path.join(/* turbopackIgnore: true */ dataDir, 'logs')
}

/** Name of the file of a UTC day, from an ISO instant. */
export function accessLogFile(instant: string): string {
  return `${instant.slice(0, 10)}.log`
}

export type AccessLogState = {
  /** the last write succeeded */
  ok: boolean
  /** lines lost since the process started (disk full, directory not writable) */
  lost: number
  /** lines written since the process started */
  written: number
  /** code of the last failure (`ENOSPC`, `EACCES`), or null */
  problem: string | null
}

const held = globalThis as { okienkoAccessLog?: AccessLogState }

/** State of this process's writer. On `globalThis`: the door and Next are two module graphs of one process. */
export function accessLogState(): AccessLogState {
  held.okienkoAccessLog ??= { ok: true, lost: 0, written: 0, problem: null }
  return held.okienkoAccessLog
}
