// One way to fail: a coded error. Two module graphs live in one process, so it is told apart by `code`, never by instanceof.

export const errorCodes = [
  'not_found',
  'forbidden',
  'signed_out',
  'invalid',
  'conflict',
  'gone',
  'too_many',
  'unavailable',
  'rejected',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Message per field name; the empty name is the form as a whole. Messages are Polish sentences for the screen. */
export type FieldErrors = Record<string, string>

export type CodedError = Error & {
  readonly code: ErrorCode
  readonly fields: FieldErrors
  readonly detail?: unknown
}

/** Throws a coded error. `message` is a Polish sentence a person may read; `detail` is data for the form (never shown raw). */
export function fail(code: ErrorCode, message = '', options: { fields?: FieldErrors; detail?: unknown } = {}): never {
  throw Object.assign(new Error(message || code), { code, fields: options.fields ?? {}, detail: options.detail })
}

export function isCoded(error: unknown): error is CodedError {
  return error instanceof Error && (errorCodes as readonly string[]).includes((error as { code?: string }).code ?? '')
}

/** The error's code, or null for anything that is not ours. */
export function codeOf(error: unknown): ErrorCode | null {
  return isCoded(error) ? error.code : null
}
