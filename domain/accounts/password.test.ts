import { describe, expect, it } from 'vitest'
import { hashPassword, passwordProblem, verifyPassword } from './password'

const email = 'redaktor.naczelny@urzad.example'

describe('passwordProblem', () => {
  it.each([
    ['cztery zielone okna'],
    ['zażółć gęślą jaźń'],
    ['x9!Kp2#vQ7m@'],
    ['kropla deszczu redaktor.naczelny w oknie'],
  ])('accepts %s', (password) => expect(passwordProblem(password, email)).toBeNull())
  it.each([
    ['krótkie', /co najmniej 12/],
    ['12345678901', /co najmniej 12/],
    ['a'.repeat(201), /najwyżej 200/],
    [email, /adresem e-mail/],
    ['Redaktor.Naczelny1', /adresem e-mail/],
    ['aaaaaaaaaaaaaaaa', /powtarzanych/],
    ['abababababababab', /powtarzanych/],
    ['Password123456', /najczęściej/],
    ['haslo123456789', /najczęściej/],
    ['Sekretariat-2026', /najczęściej/],
    ['qwertyuiop123', /najczęściej/],
  ])('refuses %s', (password, why) => expect(passwordProblem(password, email)).toMatch(why))
})

describe('hashes', () => {
  it('are argon2id at the agreed cost and fit only their password', async () => {
    const hash = await hashPassword('cztery zielone okna')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(hash, 'cztery zielone okna')).toBe(true)
    expect(await verifyPassword(hash, 'cztery zielone okno')).toBe(false)
  })
  it('take composed and decomposed letters for the same', async () => {
    const hash = await hashPassword('zażółć gęślą jaźń')
    expect(await verifyPassword(hash, 'zażółć gęślą jaźń'.normalize('NFD'))).toBe(true)
  })
  it('never fit nobody', async () => {
    expect(await verifyPassword(null, 'a password that nobody has')).toBe(false)
  })
})
