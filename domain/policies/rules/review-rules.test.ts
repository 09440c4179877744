// Four eyes, quoted passages, and the reason for publishing against errors.
import { describe, expect, test } from 'vitest'
import { approvalProblem } from './approval'
import { reasonProblem } from './override'
import { newest, openQuestion, openReturn, stands } from './remarks'

describe('an approval counts', () => {
  const facts = { sha256: 'a', approvedSha256: 'a', approvedById: 'second', savedById: 'first', authorId: 'first' }
  test.each([
    [{}, null],
    [{ savedById: null, authorId: null }, null],
    [{ approvedSha256: null }, 'not_approved'],
    [{ approvedById: null }, 'not_approved'],
    [{ sha256: 'b' }, 'text_changed'],
    [{ approvedById: 'first' }, 'own_text'],
    [{ savedById: 'second' }, 'own_text'],
    [{ authorId: 'second' }, 'own_text'],
  ])('%j: %s', (over, expected) => {
    expect(approvalProblem({ ...facts, ...over })).toBe(expected)
  })
})

describe('the reason of an override', () => {
  test.each([
    ['Przepis zmienia się jutro, tekst jest już po zmianie.', null],
    ['Decyzja z dnia 22.11.2026, znak OR.1431.12.2026.', null],
    ['', /dlaczego/],
    ['bo tak', /dlaczego/],
    ['Uzgodnione z anna@example.org i zatwierdzone.', /e-mail/],
    ['Dotyczy osoby 44051401458, uzgodnione.', /PESEL/],
    ['Dotyczy osoby 440514 01458, uzgodnione.', /PESEL/],
  ])('%s', (reason, words) => {
    const problem = reasonProblem(reason)
    if (words === null) expect(problem).toBeNull()
    else expect(problem).toMatch(words)
  })
})

describe('remarks', () => {
  const said = (kind: 'sent' | 'returned' | 'approved' | 'opinion_asked' | 'opinion', minute: number) => ({
    kind,
    at: new Date(minute * 60_000),
  })

  test('the newest of its kinds; a question until it is answered; a return until it is sent again', () => {
    const thread = [said('sent', 1), said('returned', 2), said('opinion_asked', 3)]
    expect(newest(thread, ['sent', 'returned'])?.kind).toBe('returned')
    expect(openReturn(thread)?.kind).toBe('returned')
    expect(openReturn([...thread, said('sent', 4)])).toBeNull()
    expect(openQuestion(thread)?.kind).toBe('opinion_asked')
    expect(openQuestion([...thread, said('opinion', 4)])).toBeNull()
    expect(openQuestion([])).toBeNull()
  })

  test('a passage stands whatever the spaces, and not when it is empty', () => {
    expect(stands('w\u00a0urzędzie  danych', ['Jest w urzędzie\ndanych.'])).toBe(true)
    expect(stands('w ratuszu', ['Jest w urzędzie.'])).toBe(false)
    expect(stands('  ', ['cokolwiek'])).toBe(false)
  })
})
