// Who may post a form, and how its state travels.
import { describe, expect, it } from 'vitest'
import { postedState, refusedForm, sameOrigin } from './posted-form'

it('knows its own address behind TLS, with the port said or not', () => {
  const origin = 'https://www.urzad.example'
  expect(sameOrigin(new Headers({ host: 'www.urzad.example:443', origin }))).toBe(true)
  expect(sameOrigin(new Headers({ host: 'www.urzad.example', origin: `${origin}:443` }))).toBe(true)
  expect(sameOrigin(new Headers({ host: 'www.urzad.example:80', origin }))).toBe(false)
})

describe('sameOrigin', () => {
  const host = 'portal.example:8443'
  it.each([
    [{}, true],
    [{ origin: 'https://portal.example:8443' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'https://portal.example' }, false],
    [{ origin: 'https://zly.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'nonsense' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://portal.example:8443' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
  ] as [Record<string, string>, boolean][])('%j: %s', (headers, expected) => {
    expect(sameOrigin(new Headers({ host, ...headers }))).toBe(expected)
  })
})

it('brings the state back to the page', async () => {
  const state = { values: { email: 'zażółć@' }, errors: { email: 'Sprawdź „adres”.' } }
  const answer = refusedForm('/urzad/newsletter', state)
  expect([answer.status, answer.headers.get('x-form-page')]).toEqual([422, '/urzad/newsletter'])
  const header = encodeURIComponent(await answer.text())
  expect(postedState(new Headers({ 'x-form-state': header }))).toEqual(state)
  expect(postedState(new Headers())).toEqual({ values: {}, errors: {} })
})
