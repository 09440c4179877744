// The validator of declarations against whole pages, broken pages and every single change that breaks one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { samplePage } from '@/prisma/sample-declaration'
import { conditions, titles } from './conditions'
import { declarationProblems } from './declaration-problems'

const options = { accessKeys: true, today: '2026-11-22' }
const codes = (html: string, over: Parameters<typeof declarationProblems>[1] = {}) =>
  declarationProblems(html, { ...options, ...over }).map(({ code, level, id }) =>
    [level, code, id].filter(Boolean).join(' '),
  )
const whole = samplePage()

function changed(change: (tree: Root) => void): string {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(whole)
  change(tree)
  return unified().use(rehypeStringify).stringify(tree)
}
function withId(tree: Root, id: string): Element {
  let found: Element | undefined
  visit(tree, 'element', (node) => {
    if (node.properties.id === id) found = node
  })
  if (!found) throw new Error(`no ${id} in the sample`)
  return found
}
const heading = (tree: Root, text: string): { node: Element; parent: Root | Element; index: number } => {
  let found: { node: Element; parent: Root | Element; index: number } | undefined
  visit(tree, 'element', (node, index, parent) => {
    const own = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    if (/^h\d$/.test(node.tagName) && own.replaceAll('\u00a0', ' ') === text && parent && index !== undefined)
      found ??= { node, parent: parent as Root | Element, index }
  })
  if (!found) throw new Error(`no title ${text} in the sample`)
  return found
}

describe('a whole declaration', () => {
  it('has nothing to be told, with every part there is', () => {
    expect(codes(whole)).toEqual([])
    for (const { id } of conditions) expect(whole.match(new RegExp(`id="${id}"`, 'g')), id).toHaveLength(1)
    for (const { text } of titles) expect(whole.replaceAll('\u00a0', ' ')).toContain(`>${text}<`)
  })

  it('has nothing to be told inside a page of its own', () => {
    const page = `<!doctype html><html lang="pl"><head><title>x</title></head><body><h1>Urząd</h1><main>${whole}</main><h2>Stopka</h2></body></html>`
    expect(codes(page)).toEqual([])
  })
})

describe.each(conditions.map((condition) => [condition.id, condition] as const))('%s', (id, condition) => {
  it('is missed', () => {
    const html = changed((tree) => {
      delete withId(tree, id).properties.id
    })
    const optional = condition.status === 'after review' || condition.status === 'when linked'
    const expected = optional ? [] : [`error id_missing ${id}`]
    expect(codes(html).filter((code) => code.includes('id_missing'))).toEqual(expected)
  })

  it('may stand once', () => {
    const html = changed((tree) => {
      const twin = structuredClone(withId(tree, id))
      twin.children = [{ type: 'text', value: 'jeszcze raz' }]
      tree.children.push(twin)
    })
    expect(codes(html)).toContain(`error id_repeated ${id}`)
  })

  it('must be the right element', () => {
    const html = changed((tree) => {
      withId(tree, id).tagName = 'strong'
    })
    expect(codes(html)).toContain(`error id_element ${id}`)
  })

  it('must stand in its own part', () => {
    const html = changed((tree) => {
      const node = withId(tree, id)
      const moved: Element = {
        ...structuredClone(node),
        children: [{ type: 'text', value: 'gdzie indziej, ul. Inna' }],
      }
      delete node.properties.id
      if (condition.under === 'opening') tree.children.push(moved)
      else tree.children.splice(1, 0, moved)
    })
    expect(codes(html).some((code) => code === `error id_place ${id}` || code === `error id_outside ${id}`)).toBe(true)
  })

  it('must hold something', () => {
    const html = changed((tree) => {
      withId(tree, id).children = []
    })
    expect(codes(html)).toContain(`error id_empty ${id}`)
  })
})

describe.each(titles.map((title) => [title.text, title] as const))('the title „%s”', (text, { status, name }) => {
  it('is missed where it is needed', () => {
    const html = changed((tree) => {
      heading(tree, text).node.children = [{ type: 'text', value: 'Inaczej' }]
    })
    const missed = declarationProblems(html, options).map(({ message }) => message)
    const needed = status !== 'never required'
    expect(missed.some((message) => message.includes(name === 'gaps' ? 'Niedostępne treści' : `„${text}”`))).toBe(
      needed,
    )
  })

  it('may stand once', () => {
    const html = changed((tree) => {
      tree.children.push(structuredClone(heading(tree, text).node))
    })
    expect(codes(html)).toContain('error title_repeated')
  })
})

describe('order, links, dates and words', () => {
  const replaced = (from: string | RegExp, to: string) => {
    const html = whole.replaceAll('\u00a0', ' ').replace(from, to)
    expect(html).not.toBe(whole.replaceAll('\u00a0', ' '))
    return codes(html)
  }

  it.each([
    ['Skróty klawiszowe', 'Udogodnienia, ograniczenia i inne informacje'],
    ['Pozostałe informacje', 'Stan dostępności cyfrowej'],
    ['Dostępność komunikacyjno-informacyjna', 'Aplikacje mobilne'],
  ])('sees „%s” and „%s” swapped', (one, other) => {
    const html = whole
      .replaceAll('\u00a0', ' ')
      .replace(`>${one}<`, '>~<')
      .replace(`>${other}<`, `>${one}<`)
      .replace('>~<', `>${other}<`)
    expect(codes(html)).toContain('error title_order')
  })

  it.each<[string, string | RegExp, string, string]>([
    ['a relative address', 'href="https://testowo.example"', 'href="/"', 'error link_address a11y-url'],
    ['a mail link without mailto', 'href="mailto:dostepnosc@', 'href="dostepnosc@', 'error link_address a11y-email'],
    ['a phone link without digits', 'href="tel:+48220000002"', 'href="tel:x"', 'error link_address a11y-telefon'],
    [
      'a day no calendar has',
      'datetime="2020-02-05"',
      'datetime="2020-02-31"',
      'error date_attribute a11y-data-publikacja',
    ],
    ['another day in words', '>5 lutego 2020 r.<', '>6 lutego 2020 r.<', 'error date_differs a11y-data-publikacja'],
    ['a day in digits', '>5 lutego 2020 r.<', '>05.02.2020<', 'error date_text a11y-data-publikacja'],
    ['two full stops', '5 lutego 2020 r.</time>', '5 lutego 2020 r.</time>.', 'error dot_twice a11y-data-publikacja'],
    [
      'a review before the preparation',
      /2026-03-30">30 marca 2026/,
      '2019-03-30">30 marca 2019',
      'error date_order a11y-data-przeglad',
    ],
    [
      'a day that lies ahead',
      /2026-03-30">30 marca 2026/,
      '2027-03-30">30 marca 2027',
      'error date_future a11y-data-przeglad',
    ],
    [
      'an old review',
      /2026-03-30">30 marca 2026/,
      '2024-03-30">30 marca 2024',
      'warning review_due a11y-data-przeglad',
    ],
    ['another kind of solution', '>strony internetowej</span>', '>serwisu</span>', 'error scope_wording a11y-zakres'],
    [
      'an old status',
      'jest częściowo zgodna z załącznikiem',
      'jest zgodna z załącznikiem',
      'error status_wording a11y-status',
    ],
    [
      'a status against the act',
      'zgodna z załącznikiem do ustawy',
      'zgodna z ustawą',
      'error status_wording a11y-status',
    ],
    ['needless gaps', 'jest częściowo zgodna', 'jest w pełni zgodna', 'error gaps_needless'],
    ['a procedure without days', /7 dni/g, 'kilku dni', 'error procedure_content a11y-procedura'],
    ['a procedure without months', /2 miesiące/g, 'kwartał', 'error procedure_content a11y-procedura'],
    ['no Ombudsman', 'https://bip.brpo.gov.pl', 'https://rzecznik.example', 'error ombudsman_link a11y-procedura'],
    ['an id of 1.x', 'id="a11y-kontakt"', 'id="a11y-osoba"', 'error id_old a11y-osoba'],
    ['an id of nobody', '<h1>', '<h1 id="a11y-wylaczenia">', 'warning id_unknown a11y-wylaczenia'],
    ['a misspelt id', '<h1>', '<h1 id="a11-podmiot">', 'warning id_unknown a11-podmiot'],
    [
      'a fact to be completed',
      '>Referat Organizacyjny</span>',
      '><em>do uzupełnienia</em></span>',
      'warning fact_missing a11y-kontakt',
    ],
    ['a main title too deep', /<h1>([^<]*)<\/h1>/, '<h3>$1</h3>', 'error title_level'],
    ['no main title', '<h1>Deklaracja dostępności</h1>', '<h1>Dostępność</h1>', 'error title_missing'],
  ])('sees %s', (_, from, to, code) => {
    expect(replaced(from, to)).toContain(code)
  })

  it('sees an interpreter that is not told of', () => {
    const html = samplePage({ interpreter: '', communication: 'Zapraszamy.' })
    expect(codes(html)).toEqual(['error interpreter_missing a11y-komunikacja'])
  })

  it('asks for keys only where there are any', () => {
    const without = whole.replace('Skróty klawiszowe', 'Klawisze')
    expect(codes(without)).toEqual(['error title_missing'])
    expect(codes(without, { accessKeys: false })).toEqual([])
    expect(declarationProblems(`<a accesskey="1" href="#x">1</a>${without}`)).toHaveLength(1)
  })

  it('takes the shorter title of the preparation', () => {
    expect(replaced(' i jej aktualizacja<', '<')).toEqual([])
  })

  it('checks only ids in other languages', () => {
    const english = `<div lang="en">${whole.replace(/<(h[1-6])([^>]*)>[^<]*</g, '<$1$2>Title<')}</div>`
    expect(codes(english)).toEqual([])
    expect(codes(english.replace('id="a11y-status"', ''))).toEqual(['error id_missing a11y-status'])
  })

  it('survives any page', () => {
    expect(codes('')).toContain('error id_missing a11y-wstep')
    expect(codes('<p id="a11y-wstep">'.repeat(20_000))).toContain('error id_repeated a11y-wstep')
    expect(codes('<div>'.repeat(30_000) + whole)).toBeInstanceOf(Array)
  })
})

describe('pages of the kind that is met', () => {
  const folder = join(import.meta.dirname, 'fixtures')
  const errorsIn = (file: string) =>
    declarationProblems(readFileSync(join(folder, file), 'utf8'), { today: '2026-11-22' })
      .filter(({ level }) => level === 'error')
      .map(({ code, id }) => (id ? `${code} ${id}` : code))

  it('finds nothing in the good one', () => {
    expect(errorsIn('dobra.html')).toEqual([])
  })

  it.each([
    [
      'stara-1x.html',
      ['id_missing a11y-zakres', 'id_missing a11y-komunikacja', 'id_old a11y-osoba', 'id_old a11y-deklaracja'],
    ],
    ['zle-elementy.html', ['id_element a11y-status', 'id_element a11y-email', 'id_repeated a11y-komunikacja']],
    [
      'zle-daty.html',
      [
        'date_attribute a11y-data-publikacja',
        'date_differs a11y-data-aktualizacja',
        'dot_twice a11y-data-sporzadzenie',
      ],
    ],
    ['zle-tytuly.html', ['title_missing', 'title_order']],
    ['bez-identyfikatorow.html', ['id_missing a11y-wstep', 'id_missing a11y-architektura']],
    ['zla-tresc.html', ['status_wording a11y-status', 'gaps_missing', 'procedure_content a11y-procedura']],
  ])('breaks %s differently', (file, expected) => {
    expect(errorsIn(file)).toEqual(expect.arrayContaining(expected))
  })

  it('has no page that nobody looks at', () => {
    expect(readdirSync(folder)).toHaveLength(7)
  })
})
