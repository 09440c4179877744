// Old paths as tables: how a source is spelled, what a request means, and that nobody is sent in circles.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkOldPaths, type GivenRow } from './check-old-paths'
import { isLivingPage, oldPathTarget } from './old-path-target'
import { indexOldPaths, type OldPath, oldPathSource, pathKey } from './old-paths'

const rows = (...pairs: [source: string, target: string][]): OldPath[] =>
  pairs.map(([source, target], at) => ({ id: String(at), source, target }))
const office = {
  slug: 'um',
  origin: 'https://www.um.example',
  hosts: ['www.um.example', 'um.example'],
  portal: 'https://portal.example',
}
const living = { documents: new Set(['prywatnosc', 'rodo']), news: new Set(['otwarcie']) }

describe('a source', () => {
  test.each([
    ['/main/polityka_prywatnosci', '/main/polityka_prywatnosci'],
    ['main/Polityka_Prywatnosci/', '/main/polityka_prywatnosci'],
    [' //main//polityka ', '/main/polityka'],
    ['https://stary.example/Main/X?ID=5#kotwica', '/main/x?id=5'],
    ['/um/main/x', '/main/x'],
    ['/index.php?id=5&b=2&a=1', '/index.php?a=1&b=2&id=5'],
    ['/za%C5%BC%C3%B3%C5%82%C4%87', '/za%C5%BC%C3%B3%C5%82%C4%87'],
    ['/zażółć', '/za%C5%BC%C3%B3%C5%82%C4%87'],
    ['/main/aktualnosci/*', '/main/aktualnosci/*'],
    ['/pl/polityka', '/polityka'],
    ['/?page_id=7', '/?page_id=7'],
  ])('%s is kept as %s', (typed, source) => expect(oldPathSource(typed, 'um')).toEqual({ source }))

  test.each([
    ['', 'Podaj stary adres'],
    ['https://stary.example', 'Podaj stary adres'],
    ['/', 'strona główna'],
    ['/um/', 'strona główna'],
    ['/*', 'początek adresu'],
    ['/main/*/x', 'Gwiazdka'],
    ['/main/akt*', 'Gwiazdka'],
    ['/main/polityka prywatności', 'odstępów'],
    ['/%b1', 'nie da się odczytać'],
    ['/a/../b', 'nie da się odczytać'],
    ['/panel/x', 'należy do portalu'],
    ['/Wypis/abc', 'należy do portalu'],
    ['/robots.txt', 'należy do portalu'],
    [`/${'a'.repeat(1001)}`, 'najwyżej'],
  ])('%s is refused', (typed, why) =>
    expect(oldPathSource(typed, 'um')).toEqual({ problem: expect.stringContaining(why) }),
  )

  it('is spelled once: reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const first = oldPathSource(`${path}${query && `?${query}`}`, 'um')
        if ('source' in first) expect(oldPathSource(first.source, 'um')).toEqual(first)
      }),
    )
  })
})

describe('a target', () => {
  test.each([
    ['/polityki/prywatnosc', '/polityki/prywatnosc'],
    ['/um/polityki/prywatnosc/', '/polityki/prywatnosc'],
    ['https://www.um.example/iod', '/iod'],
    ['https://um.example/kontakt#dojazd', '/kontakt#dojazd'],
    ['https://portal.example/um/en/polityki/rodo', '/en/polityki/rodo'],
    ['https://portal.example/um', '/'],
    ['/polityki/prywatnosc?druk=1&grafika=nie', '/polityki/prywatnosc?druk=1&grafika=nie'],
    ['/polityki/rodo#prawa osób'.replace(' ', '-'), '/polityki/rodo#prawa-os%C3%B3b'],
    ['/pliki/AB-1/Uchwa%C5%82a.PDF', '/pliki/ab-1/Uchwa%C5%82a.PDF'],
    ['/en', '/en'],
  ])('%s is kept as %s', (typed, target) => expect(oldPathTarget(typed, office)).toEqual({ target }))

  test.each([
    ['https://zly.example/um/polityki'],
    ['//zly.example/polityki'],
    ['javascript:alert(1)'],
    ['/\\zly.example'],
    ['polityki'],
    ['https://portal.example/inny/polityki'],
    ['https://portal.example/um-inny'],
    ['/panel'],
    ['/potwierdz/x'],
    ['/nie/ma/takiej'],
    ['/polityki/prywatnosc?next=//zly.example'],
    ['/polityki/a\r\nSet-Cookie: x=1'],
  ])('%s is refused', (typed) => expect(oldPathTarget(typed, office)).toHaveProperty('problem'))

  test.each([
    ['/', true],
    ['/en/kontakt', true],
    ['/polityki/prywatnosc?druk=1', true],
    ['/polityki/prywatnosc/wersje/3#x', true],
    ['/polityki/nie-ma', false],
    ['/aktualnosci/otwarcie', true],
    ['/aktualnosci/inne', false],
    ['/main/x', false],
  ])('%s lives: %s', (address, lives) => expect(isLivingPage(address, living)).toBe(lives))
})

describe('a request', () => {
  const index = indexOldPaths(
    rows(
      ['/main/polityka', '/polityki/prywatnosc'],
      ['/index.php', '/'],
      ['/index.php?id=5', '/iod'],
      ['/index.php?id=5&lang=en', '/en/iod'],
      ['/main/*', '/aktualnosci'],
      ['/main/ogloszenia/*', '/aktualnosci/otwarcie'],
    ),
  )
  test.each([
    ['/main/polityka', '', '/polityki/prywatnosc'],
    ['/MAIN//Polityka/', '?utm_source=x', '/polityki/prywatnosc'],
    ['/index.php', '?id=5', '/iod'],
    ['/index.php', '?fbclid=x&ID=5', '/iod'],
    ['/index.php', '?lang=en&id=5', '/en/iod'],
    ['/index.php', '?id=6', '/'],
    ['/main/inne/glebiej', '', '/aktualnosci'],
    ['/main/ogloszenia/2019', '', '/aktualnosci/otwarcie'],
    ['/main', '', null],
    ['/mainx/y', '', null],
    ['/%b1', '', null],
    ['/', '', null],
  ])('%s%s leads to %s', (path, search, target) => expect(index.find(path, search)?.target ?? null).toBe(target))

  it('is never sent in circles', () => {
    const circle = indexOldPaths(
      rows(['/a', '/b'], ['/b', '/c'], ['/c', '/a'], ['/polityki/*', '/polityki/x'], ['/d', '/d']),
    )
    for (const path of ['/a', '/b', '/c', '/polityki/x', '/d']) expect(circle.find(path, '')).toBeNull()
    expect(circle.find('/polityki/y', '')?.target).toBe('/polityki/x')
  })

  it('of any table ends within eleven steps', () => {
    const place = fc.constantFrom('/a', '/b', '/c', '/a/b', '/a/c', '/b/c')
    const source = fc.tuple(place, fc.boolean()).map(([path, wild]) => (wild ? `${path}/*` : path))
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(source, place), { selector: ([one]) => one }), place, (pairs, start) => {
        const made = indexOldPaths(rows(...pairs))
        let at: string | undefined = start
        for (let steps = 0; at !== undefined; steps += 1) {
          expect(steps).toBeLessThan(11)
          at = made.find(at, '')?.target
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is found quickly among ten thousand', () => {
    const many = indexOldPaths(
      Array.from({ length: 10_000 }, (_, n) => ({ id: String(n), source: `/stare/${n}`, target: '/kontakt' })),
    )
    const started = performance.now()
    for (let n = 0; n < 10_000; n += 1) many.find(`/stare/${n}`, '')
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(many.size).toBe(10_000)
  })
})

describe('the judgement of a table', () => {
  const check = (given: [string, string][], existing: OldPath[] = []) =>
    checkOldPaths(
      given.map(([source, target], at): GivenRow => ({ line: at + 1, source, target })),
      { office, living, existing },
    )
  it('tells new, changed and same rows apart', () => {
    const existing = rows(['/a', '/iod'], ['/b', '/kontakt'])
    const found = check(
      [
        ['/a', '/iod'],
        ['/B/', '/iod'],
        ['/c', '/iod'],
      ],
      existing,
    )
    expect(found.map(({ change, problem }) => [change, problem])).toEqual([
      ['same', null],
      ['changed', null],
      ['new', null],
    ])
  })
  it('refuses twins, circles and rows that lead to themselves, and names the row', () => {
    const [, twin] = check([
      ['/a', '/iod'],
      ['/A/', '/kontakt'],
    ])
    expect(twin?.problem?.text).toContain('w wierszu 1')
    const circle = check([
      ['/polityki/x', '/polityki/y'],
      ['/polityki/y', '/polityki/x'],
    ])
    expect(circle.map(({ problem }) => problem?.field)).toEqual(['target', 'target'])
    expect(check([['/polityki/x', '/polityki/y']], rows(['/polityki/y', '/polityki/x']))[0]?.problem).toBeTruthy()
    expect(check([['/iod', '/iod']])[0]?.problem?.text).toContain('takie same')
  })
  it('goes to the end of a chain at once, and stops at a page that lives', () => {
    const existing = rows(['/polityki/stara', '/polityki/rodo'], ['/polityki/rodo', '/kontakt'])
    const [row] = check([['/main/rodo', '/polityki/stara']], existing)
    expect(row).toMatchObject({ target: '/polityki/rodo', problem: null })
    expect(row?.notes[0]).toContain('też się przeniósł')
  })
  it('warns of sources that are pages and of targets that are not', () => {
    expect(check([['/kontakt', '/iod']])[0]?.notes[0]).toContain('działa strona urzędu')
    expect(check([['/x', '/polityki/nie-ma']])[0]?.notes[0]).toContain('jeszcze nie ma')
    expect(check([['/aktualnosci/*', '/aktualnosci']])[0]).toMatchObject({ problem: null, notes: [] })
  })
})

test('a key has one spelling whatever its letters', () => {
  expect(pathKey('/ZAŻÓŁĆ/')).toBe(pathKey('/za%C5%BC%C3%B3%C5%82%C4%87'))
  expect(pathKey('/a%2Fb')).toBeNull()
})
