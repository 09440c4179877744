// What must never reach a log does not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPath, maskReferrer, maskText } from './mask'

const token = 'kJ8d_2mQx-T0aaBBccDD1199zzYYxxWW'

test.each([
  ['/pup/polityki/prywatnosc', '/pup/polityki/prywatnosc'],
  ['/potwierdz', '/potwierdz'],
  [`/potwierdz/${token}`, '/potwierdz/*'],
  [`/wypis/${token}/zapisz`, '/wypis/*'],
  [`/api/wypis/${token}`, '/api/wypis/*'],
  [`/moje-dane/${token}`, '/moje-dane/*'],
  [`/paczka/${token}?x=1`, '/paczka/*'],
  [`/logowanie/haslo/${token}`, '/logowanie/*'],
  [`//POTWIERDZ//${token}`, '//POTWIERDZ/*'],
  [`/pup/pl/potwierdz/${token}`, '/pup/pl/potwierdz/*'],
  [`/%70otwierdz/${token}`, '/%70otwierdz/*'],
  [`/%2570otwierdz/${token}`, '/%2570otwierdz/*'],
  [`/potwierdz%2F${token}`, '/*/*'],
  [`/x/${token}`, '/x/*'],
  ['/pup/jan@example.org', '/pup/*'],
  ['/pup/jan%40example.org', '/pup/*'],
  ['/pup/pliki/4f/Regulamin-Newslettera-2026.pdf', '/pup/pliki/4f/Regulamin-Newslettera-2026.pdf'],
  ['/pup/x?email=jan@example.org', '/pup/x'],
])('%s is logged as %s', (path, expected) => expect(maskPath(path)).toBe(expected))

test('no form of a one-time link keeps its token', () => {
  const word = fc.constantFrom('potwierdz', 'Wypis', 'MOJE-DANE', 'pacz%6Ba', 'logowanie', '%2577ypis')
  const before = fc.constantFrom('', '/', '/pup', '/pup/en', '/api', '//x')
  fc.assert(
    fc.property(before, word, fc.constantFrom('/', '//', '%2F', '%5C', '/%20/', ';'), (prefix, name, slash) => {
      expect(maskPath(`${prefix}/${name}${slash}tajny-kod-9`)).not.toContain('tajny')
    }),
  )
})

test('masking never throws and never grows beyond its limit', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (path) => maskPath(path).length <= 1000))
})

test.each([
  ['https://www.example.org/szukaj?q=jan', 'https://www.example.org/szukaj'],
  [`http://localhost:3000/wypis/${token}`, 'http://localhost:3000/wypis/*'],
  ['https://user:pass@example.org/', 'https://example.org/'],
  ['javascript:alert(1)', null],
  ['android-app://com.example', null],
  ['nie adres', null],
  [undefined, null],
])('referrer %j is logged as %j', (referrer, expected) => expect(maskReferrer(referrer)).toBe(expected))

test.each([
  ['postgresql://app:s3cret@db/x is down', 'postgresql://***@db/x is down'],
  ['no mailbox jan.k+x@mail.example.org', 'no mailbox ***@***'],
  [`at /potwierdz/${token}`, 'at /potwierdz/*'],
  [`token ${token}!`, 'token ***!'],
  ['two\nlines', 'two | lines'],
])('%j is said as %j', (text, expected) => expect(maskText(text)).toBe(expected))
