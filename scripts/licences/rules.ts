// Which licences may be in the house. Pure: SPDX expressions in, yes or no out.

/** What a package that we name ourselves may be under. */
export const forDirect: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
])

/** What came with them may also be under these: weak copyleft of a part that stays apart from our code fits EUPL-1.2. */
export const forTransitive: ReadonlySet<string> = new Set([
  ...forDirect,
  'CC-BY-3.0',
  'EPL-2.0',
  'EUPL-1.2',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'Python-2.0',
  'Unicode-3.0',
  'Unicode-DFS-2016',
  'WTFPL',
  'Zlib',
])

/** Whether an SPDX expression can be kept with the allowed licences: one side of OR, both sides of AND. AND binds closer. */
export function fits(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? []
  const is = (word: string) => tokens[0]?.toUpperCase() === word // some write the operators small
  const either = (): boolean => {
    let ok = both()
    while (is('OR')) {
      tokens.shift()
      ok = both() || ok
    }
    return ok
  }
  const both = (): boolean => {
    let ok = one()
    while (is('AND')) {
      tokens.shift()
      ok = one() && ok
    }
    return ok
  }
  const one = (): boolean => {
    const token = tokens.shift() ?? ''
    if (token !== '(') return allowed.has(is('WITH') ? [token, ...tokens.splice(0, 2)].join(' ') : token)
    const ok = either()
    return tokens.shift() === ')' && ok
  }
  return either() && tokens.length === 0
}

/** The complaint about one package, or null. */
export function licenceComplaint(one: {
  name: string
  version: string
  licence: string
  direct: boolean
}): string | null {
  const label = `${one.name} ${one.version}`
  if (!one.licence) return `${label} names no licence`
  if (fits(one.licence, one.direct ? forDirect : forTransitive)) return null
  return `${label} is under ${one.licence}, which ${one.direct ? 'a direct dependency may not be' : 'does not fit EUPL-1.2'}`
}
