// Words around files: what is a description, what a link may be called, how files stand in Markdown and are found there again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { namedPicture, smallSize } from '@/lib/picture-name'
import { asInserted, attachmentMarkdown, filesInText, pictureMarkdown } from './markdown'
import {
  altHint,
  altProblem,
  attachmentName,
  linkTextProblem,
  looksLikeFileName,
  originalNameOf,
  pictureName,
} from './words'

describe('alt texts', () => {
  test.each([
    'IMG_2031.JPG',
    'img 2031',
    'DSC0001',
    'skan (2)',
    'zdjecie_3',
    '20260102_143000',
    'Mapa.png',
    'obraz',
    'Bez nazwy',
  ])('%s is a name of a file', (text) => {
    expect(looksLikeFileName(text)).toBe(true)
    expect(altProblem(text, false)).toMatch(/nazwę pliku/)
  })
  test.each([
    'Plan dojścia do urzędu',
    'Herb',
    'Wykres: 12 wniosków w 2026 r.',
    'Obraz sytuacji na rynku pracy',
    'Mapa 1:500',
  ])('%s is a description', (text) => {
    expect(altProblem(text, false)).toBe(null)
  })
  test('is asked, unless the picture only adorns; not both', () => {
    expect(altProblem('', false)).toMatch(/Opisz/)
    expect(altProblem('', true)).toBe(null)
    expect(altProblem('Mapa dojazdu', true)).toMatch(/ozdobny/)
  })
  test('is better without what screen readers say themselves', () => {
    expect(altHint('Zdjęcie wejścia do urzędu')).toMatch(/grafika/)
    expect(altHint('Zdjęcie lotnicze rynku')).toBe(null)
    expect(altHint('Wejście')).toMatch(/Jedno słowo/)
    expect(altHint('')).toBe(null)
  })
})

test.each(['', 'kliknij tutaj', 'Pobierz', 'załącznik', 'regulamin.pdf', 'skan0001'])(
  'a link is not called „%s”',
  (text) => {
    expect(linkTextProblem(text)).not.toBe(null)
  },
)
test('a link is called by the document', () => {
  expect(linkTextProblem('Wniosek o dodatek mieszkaniowy')).toBe(null)
})

describe('names', () => {
  test('of an upload keep nothing of a path, nothing invisible, and no turned letters', () => {
    expect(originalNameOf('C:\\dane\\..\\x\u202egpj.exe\0')).toBe('xgpj.exe')
    expect(originalNameOf('../../etc/passwd')).toBe('passwd')
    expect(originalNameOf('a"b\n.pdf')).toBe('a"b.pdf')
  })
  test('in an address are plain, whatever was typed', () => {
    expect(attachmentName('Zażółć „gęślą" / jaźń', 'pdf')).toBe('zazolc-gesla-jazn.pdf')
    expect(attachmentName('…', 'pdf')).toBe('plik.pdf')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(attachmentName(text, 'pdf')).toMatch(/^[a-z0-9-]{1,61}\.pdf$/)
        expect(pictureName(text, 800, 600)).toMatch(/^[a-z0-9-]{1,61}-800x600\.webp$/)
        expect(originalNameOf(text)).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u)
      }),
    )
  })
})

const id = '4a7c1369-26a7-4cc5-bccf-a004034105f3'

describe('Markdown', () => {
  test('of an attachment says type and size, and leads to the accessible version', () => {
    const file = {
      id,
      name: 'plan.pdf',
      title: 'Plan [2026]',
      type: 'PDF',
      size: 1_234_567,
      scanned: true,
      accessible: true,
    }
    expect(attachmentMarkdown('testowo', file)).toBe(
      `[Plan \\[2026\\] (PDF, 1,2\u00a0MB, skan)](/testowo/pliki/${id}/plan.pdf) ([wersja dostępna: Plan \\[2026\\]](/testowo/zalacznik/${id}))`,
    )
  })

  test('comes back as it was put in, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (typed) => {
        const alt = typed.replace(/[\s\\]+/g, ' ').trim()
        const text = `Przed${asInserted(pictureMarkdown('testowo', { id, name: 'a-80x60.webp', alt }))}po`
        expect(filesInText(text)).toEqual([{ id, name: 'a-80x60.webp', picture: true, words: alt }])
        const { html } = renderMarkdown(text, { locale: 'pl' })
        expect(html.match(/<img /g)?.length).toBe(1)
        expect(html).toContain('width="80" height="60"')
      }),
    )
  })
})

describe('pictures on a page', () => {
  const shown = (src: string) => renderMarkdown(`![Mapa dojazdu](${src})`, { locale: 'pl' }).html
  test('have their size, wait until somebody comes near, and are small on phones', () => {
    const html = shown(`/testowo/pliki/${id}/mapa-1600x1200.webp`)
    expect(html).toContain('width="1600" height="1200" loading="lazy"')
    expect(html).toContain(
      `/testowo/pliki/${id}/mapa-800x600.webp 800w, /testowo/pliki/${id}/mapa-1600x1200.webp 1600w`,
    )
    expect(shown(`/testowo/pliki/${id}/mapa-640x480.webp`)).not.toContain('srcset')
  })
  test('of others, and names that lie, stay as they are', () => {
    for (const src of [
      '/testowo/inne/mapa-80x60.webp',
      `/testowo/pliki/${id}/mapa-0x60.webp`,
      `/testowo/pliki/${id}/mapa.webp`,
    ])
      expect(shown(src)).not.toContain('width')
    expect(namedPicture('https://example.org/a-80x60.webp')).toBe(null)
    expect(smallSize(1000, 10)).toBe(null)
    expect(smallSize(1600, 1)).toEqual({ width: 800, height: 1 })
  })
})
