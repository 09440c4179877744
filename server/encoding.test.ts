// RFC 9110: Accept-Encoding and If-None-Match as clients really write them.
import { expect, test } from 'vitest'
import { chooseEncoding, entityTag, noneMatch } from './encoding'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['GZIP;Q=1.000', 'gzip'],
  ['gzip;q=2', 'identity'],
  ['x-gzip', 'gzip'],
  ['brx, abr', 'identity'],
  [',,;q=1', 'identity'],
])('Accept-Encoding %j gives %s', (header, expected) => expect(chooseEncoding(header)).toBe(expected))

test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", "abc"', true],
  ['*', true],
  ['"abc-br"', false],
  ['abc', false],
  ['', false],
  [undefined, false],
])('If-None-Match %j against "abc" is %s', (header, expected) =>
  expect(noneMatch(header, entityTag('abc', 'identity'))).toBe(expected),
)
