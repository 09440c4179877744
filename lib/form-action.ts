// The one adapter between a server action and the domain: reads the form, checks it, runs the command and turns a coded error
// into a form state, a 404 or the sign-in form. Values typed stay; passwords and secrets never come back; unknown errors are
// logged by what failed, never by what was typed.
import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { pl } from 'zod/locales'
import { type CodedError, type FieldErrors, isCoded } from '@/lib/errors'
import { emptyForm, type FormState } from '@/lib/form-state'
import { log } from '@/lib/log'

// messages that no schema words itself
z.config(pl())

/** What a handler answers: stay with a sentence, or go elsewhere (a local path). */
export type FormAnswer = { done?: string; to?: string; detail?: unknown }

const secretField = /password|secret|haslo|token|api_?key/i
const dangerous = new Set(['__proto__', 'prototype', 'constructor'])

/** Typed values by field name, fit to be shown again: without files, secrets and Next's own fields; repeated names are joined by commas. */
export function formValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$') || secretField.test(name) || dangerous.has(name)) continue
    const text = withoutNul(value)
    values[name] = name in values ? `${values[name]},${text}` : text
  }
  return values
}

/** What no text may hold: HTML cannot show the character, the database refuses it, nobody can type it. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')
const cleaned = (value: FormDataEntryValue): FormDataEntryValue =>
  typeof value === 'string' ? withoutNul(value) : value

type Tree = { [key: string]: unknown }

function place(tree: Tree, path: string[], value: unknown): void {
  const [head = '', ...rest] = path
  if (rest.length === 0) {
    tree[head] = value
    return
  }
  const next = tree[head]
  const branch: Tree = typeof next === 'object' && next !== null && !(next instanceof File) ? (next as Tree) : {}
  tree[head] = branch
  place(branch, rest, value)
}

/** Objects whose keys are 0, 1, 2 … become arrays, with gaps closed. */
function listed(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null || tree instanceof File || Array.isArray(tree)) return tree
  const keys = Object.keys(tree)
  const entries = keys.map((key) => [key, listed((tree as Tree)[key])] as const)
  if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key)))
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
  return Object.fromEntries(entries)
}

/**
 * The form as an object for zod: `names.short` and `departments.0.name` are paths, `roles[]` is always a list,
 * everything else is a string or a File.
 */
export function formObject(form: FormData): Tree {
  const tree: Tree = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const many = name.endsWith('[]')
    const path = (many ? name.slice(0, -2) : name).split('.')
    if (path.length > 6 || path.some((part) => dangerous.has(part))) continue
    const given = form.getAll(name).map(cleaned)
    place(tree, path, many ? given : (given.at(-1) ?? ''))
  }
  return listed(tree) as Tree
}

/** First message of each field, by the field's name in the form; the whole form's under the empty name. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) errors[issue.path.join('.')] ??= issue.message
  return errors
}

const sentences: Partial<Record<CodedError['code'], string>> = {
  forbidden: 'Twoja rola nie pozwala na tę czynność.',
  conflict: 'Ktoś zmienił te dane w międzyczasie. Porównaj wersje i zapisz ponownie.',
  too_many: 'Za dużo prób. Odczekaj chwilę i spróbuj ponownie.',
  unavailable: 'Ta czynność jest teraz niedostępna. Spróbuj ponownie za chwilę.',
  gone: 'Ta treść została zamknięta i nie można jej już zmienić.',
  rejected: 'Nie udało się wykonać tej czynności.',
  invalid: 'Popraw zaznaczone pola.',
}

/** What the database says when a unique value was taken between a command's look and its write. */
const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'P2002'

/** A failure as the form shows it. Redirects where there is nothing to show: no such thing, nobody signed in. */
export function failedForm(error: unknown, values: Record<string, string>): FormState {
  if (!isCoded(error)) {
    // of two people who made the same thing at once, the second
    if (isTaken(error)) return { values, errors: { '': sentences.conflict ?? '' } }
    log.error('action', 'a form action failed', error)
    return { values, errors: { '': 'Wystąpił błąd po naszej stronie. Nic nie zostało zapisane. Spróbuj ponownie.' } }
  }
  if (error.code === 'not_found') notFound()
  if (error.code === 'signed_out') redirect('/logowanie')
  const message = error.message && error.message !== error.code ? error.message : sentences[error.code]
  const errors = Object.keys(error.fields).length > 0 ? { ...error.fields } : { '': message ?? '' }
  if (error.message !== error.code && message) errors[''] ??= message
  return { values, errors, detail: error.detail }
}

/** Errors with which Next itself leaves an action (redirect, notFound); they must reach it untouched. */
function isNexts(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest
  return typeof digest === 'string' && /^NEXT_(REDIRECT|NOT_FOUND|HTTP_ERROR)/.test(digest)
}

/**
 * Checks the form with `schema` and runs `handler` with the result. Returns the form's next state;
 * an answer with `to` redirects there (303) instead.
 */
export async function formAction<S extends z.ZodType>(
  form: FormData,
  schema: S,
  handler: (input: z.output<S>) => Promise<FormAnswer | undefined>,
): Promise<FormState> {
  const values = formValues(form)
  const checked = schema.safeParse(formObject(form))
  if (!checked.success) return { values, errors: fieldErrors(checked.error.issues) }
  let answer: FormAnswer | undefined
  try {
    answer = await handler(checked.data)
  } catch (error) {
    if (isNexts(error)) throw error
    return failedForm(error, values)
  }
  if (answer?.to) redirect(answer.to)
  // the page stays: its lists must show what was just done
  refresh()
  return { ...emptyForm, done: answer?.done, detail: answer?.detail }
}

/**
 * What a page shows: `const office = await shown(officeBySlug(actor, slug))`. Nothing there, or nothing for this person: 404
 * (the page says that the role may be the reason). Other errors go on to the panel's error page.
 */
export async function shown<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!isCoded(error)) throw error
    if (error.code === 'not_found' || error.code === 'forbidden') notFound()
    if (error.code === 'signed_out') redirect('/logowanie')
    throw error
  }
}

const statuses: Record<CodedError['code'], number> = {
  not_found: 404,
  forbidden: 403,
  signed_out: 401,
  invalid: 422,
  conflict: 409,
  gone: 410,
  too_many: 429,
  unavailable: 503,
  rejected: 400,
}

/** A coded error as the answer of a route handler (a download, an export); others are thrown on. */
export function refusal(error: unknown): Response {
  if (!isCoded(error)) throw error
  const message = error.message === error.code ? (sentences[error.code] ?? 'Nie ma takiej strony.') : error.message
  return new Response(`${message}\n`, {
    status: statuses[error.code],
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
