// Reading of declarations of other pages: ids of 1.5, titles only, and what is honestly not understood.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePage } from '@/prisma/sample-declaration'
import { readDeclaration } from './read-declaration'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')

const gaps = [
  expect.objectContaining({
    group: 'annex',
    element: 'Filmy bez napisów',
    description: 'Treść filmów opisuje strona „Aktualności”.',
  }),
]
const facts = {
  url: 'https://gmina.example',
  status: 'partial',
  publishedOn: '2019-05-10',
  updatedOn: '2023-11-02',
  preparedOn: '2020-09-21',
  reviewedOn: '2026-03-12',
  contactUnit: 'Sekretariat',
  contactEmail: 'sekretariat@gmina.example',
  contactPhone: '00 000 00 00',
  basis: 'self',
  gaps,
}

describe('readDeclaration', () => {
  it('reads a page of version 1.x and names what 2.0 asks besides', () => {
    const read = readDeclaration(fixture('stara-1x.html'))
    expect(read?.data).toMatchObject(facts)
    expect(read?.data.buildings?.[0]?.other).toContain('Wejście bez schodów')
    expect(read?.toComplete.join(' ')).toMatch(
      /Zakres deklaracji.*z załącznikiem do ustawy.*komunikacyjno-informacyjna/,
    )
  })

  it('reads a page without ids by its titles', () => {
    const read = readDeclaration(fixture('bez-identyfikatorow.html'))
    const { url: _, contactUnit: __, ...rest } = facts
    expect(read?.data).toMatchObject(rest)
    expect(read?.data.communication).toBe('W urzędzie nie ma tłumacza języka migowego online.')
    expect(read?.unread.join(' ')).toContain('Kontakt: Wszystkie problemy')
  })

  it('reads back a whole declaration of ours', () => {
    const read = readDeclaration(samplePage())
    expect(read?.data).toMatchObject({
      scope: 'website',
      status: 'partial',
      preparedOn: '2020-09-23',
      contactUnit: 'Referat Organizacyjny',
      contactEmail: 'dostepnosc@testowo.example',
      architectureUrl: 'https://testowo.example/budynki',
    })
    expect(read?.data.gaps?.map(({ group }) => group)).toEqual(expect.arrayContaining(['annex', 'outside', 'cost']))
    expect(read?.toComplete.join(' ')).not.toContain('Zakres')
  })

  it('says what it did not understand, and drops what does not fit', () => {
    const page = fixture('stara-1x.html')
      .replace('href="https://gmina.example"', 'href="ftp://gmina.example"')
      .replace('datetime="2019-05-10">10 maja 2019 r.', '>wiosną 2019')
      .replace('</main>', '<h2>Zamówienia publiczne</h2><p>Obcy tekst.</p></main>')
    const read = readDeclaration(page)
    expect(read?.data.url).toBeUndefined()
    expect(read?.data.publishedOn).toBeUndefined()
    expect(read?.unread).toEqual(
      expect.arrayContaining([
        'Data w „a11y-data-publikacja”: wiosną 2019',
        'Część „Zamówienia publiczne”: Obcy tekst.',
      ]),
    )
  })

  it.each([
    ['niezgodna z ustawą', 'none'],
    ['częściowo zgodna z ustawą', 'partial'],
    ['zgodna z ustawą', 'full'],
  ])('reads the status „%s”', (words, status) => {
    const html = `<h1>Deklaracja dostępności</h1><p id="a11y-status">Strona internetowa jest ${words}.</p>`
    expect(readDeclaration(html)?.data.status).toBe(status)
  })

  it('finds no declaration in another page', () => {
    expect(readDeclaration('<h1>Aktualności</h1><p>Tekst</p>')).toBeNull()
    expect(readDeclaration('')).toBeNull()
    expect(readDeclaration('zwykły tekst')).toBeNull()
  })
})
