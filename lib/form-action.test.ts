// The adapter: paths become objects, secrets never come back, coded errors become what a person can read.
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { fail } from '@/lib/errors'
import { failedForm, fieldErrors, formAction, formObject, formValues, refusal, shown } from '@/lib/form-action'

vi.mock('next/cache', () => ({ refresh: () => {} }))

const formOf = (pairs: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}
const digestOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { digest?: string }) => error.digest,
  )

it('reads paths, lists and numbered groups', () => {
  const form = formOf([
    ['names.short', 'UG'],
    ['names.english', 'Office'],
    ['rows.1.name', 'b'],
    ['rows.0.name', 'a'],
    ['roles[]', 'editor'],
    ['roles[]', 'dpo'],
    ['twice', 'first'],
    ['twice', 'last'],
    ['$ACTION_ID_x', 'y'],
  ])
  expect(formObject(form)).toEqual({
    names: { short: 'UG', english: 'Office' },
    rows: [{ name: 'a' }, { name: 'b' }],
    roles: ['editor', 'dpo'],
    twice: 'last',
  })
})

it('lets nobody reach a prototype', () => {
  const tree = formObject(
    formOf([
      ['__proto__.polluted', 'yes'],
      ['a.constructor.prototype.polluted', 'yes'],
      ['ok', '1'],
    ]),
  )
  expect(tree).toEqual({ ok: '1' })
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

it('gives typed values back, never secrets', () => {
  const form = formOf([
    ['email', 'a@example.org'],
    ['password', 'x'],
    ['currentPassword', 'y'],
    ['smtpSecret', 'z'],
    ['token', 't'],
    ['$ACTION', 'n'],
  ])
  expect(formValues(form)).toEqual({ email: 'a@example.org' })
})

it('drops the one character that no text can hold', () => {
  const form = formOf([
    ['szukaj', 'abc\u0000'],
    ['roles[]', 'ed\u0000itor'],
  ])
  expect(formObject(form)).toEqual({ szukaj: 'abc', roles: ['editor'] })
  expect(formValues(form).szukaj).toBe('abc')
})

it('names fields by their path, first message first', () => {
  const schema = z.object({ a: z.object({ b: z.string().min(3, 'Za krótkie.').regex(/^x/, 'Zacznij od x.') }) })
  const result = schema.safeParse({ a: { b: 'q' } })
  expect(fieldErrors(result.error?.issues ?? [])).toEqual({ 'a.b': 'Za krótkie.' })
})

it('speaks Polish where a schema says nothing', async () => {
  const state = await formAction(new FormData(), z.object({ name: z.string() }), async () => ({}))
  expect(state.errors.name).toMatch(/^Nieprawidłow/)
})

it('keeps values and says what is wrong', async () => {
  const run = (code: Parameters<typeof fail>[0], message = '', options = {}) =>
    formAction(
      formOf([
        ['title', 'T'],
        ['password', 'p'],
      ]),
      z.object({ title: z.string() }),
      async () => fail(code, message, options),
    )
  expect(await run('invalid', '', { fields: { title: 'Za długi.' } })).toMatchObject({
    values: { title: 'T' },
    errors: { title: 'Za długi.' },
  })
  expect(await run('conflict', '', { detail: { theirs: 'X' } })).toMatchObject({
    detail: { theirs: 'X' },
    values: { title: 'T' },
  })
  expect((await run('forbidden')).errors['']).toMatch(/rola/)
  expect((await run('rejected', 'Zdanie z domeny.')).errors).toEqual({ '': 'Zdanie z domeny.' })
  expect((await run('invalid', 'Zdanie.', { fields: { title: 'Źle.' } })).errors).toEqual({
    '': 'Zdanie.',
    title: 'Źle.',
  })
})

it('hides what is unknown, and logs no typed value', () => {
  const written: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const state = failedForm(new Error('connection lost'), { title: 'tajny tytuł' })
  spy.mockRestore()
  expect(state.errors['']).toMatch(/po naszej stronie/)
  expect(written.join('')).toContain('connection lost')
  expect(written.join('')).not.toContain('tajny')
})

it('says who lost when two people make the same thing at once', () => {
  const taken = Object.assign(new Error('Unique constraint failed'), { code: 'P2002' })
  expect(failedForm(taken, { title: 'T' })).toEqual({
    values: { title: 'T' },
    errors: { '': expect.stringMatching(/w międzyczasie/) },
  })
})

it('leaves by redirect and by 404', async () => {
  const schema = z.object({})
  expect(await digestOf(formAction(new FormData(), schema, async () => ({ to: '/panel' })))).toMatch(
    /^NEXT_REDIRECT;.*\/panel/,
  )
  expect(await digestOf(formAction(new FormData(), schema, async () => fail('signed_out')))).toMatch(/\/logowanie/)
  expect(await digestOf(formAction(new FormData(), schema, async () => fail('not_found')))).toMatch(/404/)
  expect(await digestOf(shown(Promise.resolve().then(() => fail('forbidden'))))).toMatch(/404/)
  expect(await shown(Promise.resolve(5))).toBe(5)
})

it('answers downloads with a status', async () => {
  const answer = (code: Parameters<typeof fail>[0]) => {
    try {
      return fail(code)
    } catch (error) {
      return refusal(error)
    }
  }
  expect(answer('not_found').status).toBe(404)
  expect(answer('forbidden').status).toBe(403)
  expect(answer('signed_out').status).toBe(401)
  expect(() => refusal(new Error('x'))).toThrow('x')
})
