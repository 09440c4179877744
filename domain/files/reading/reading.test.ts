// What uploads are told to be, what is read of them, and what is refused, hostile files among them.
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import {
  docxOf,
  hugePng,
  openDocumentOf,
  pdfOf,
  photographWithPlace,
  plainPicture,
  scriptedDrawing,
  zipOf,
} from '@/domain/files/testing/fixtures'
import { readPicture } from './picture'
import { readDocument } from './read-document'
import { decodedText, sniffAttachment } from './sniff'

const problemOf = (found: object) => ('problem' in found ? String(found.problem) : '')

describe('what an attachment is', () => {
  test('is told by its bytes, not by its name', async () => {
    const pdf = await pdfOf({ text: 'Regulamin' })
    expect(sniffAttachment(pdf, 'zdjecie.png')).toEqual({ type: 'pdf' })
    expect(sniffAttachment(docxOf('Wniosek'), 'x.pdf')).toEqual({ type: 'docx' })
    expect(sniffAttachment(openDocumentOf('text', 'Wniosek'), 'x')).toEqual({ type: 'odt' })
    expect(sniffAttachment(openDocumentOf('spreadsheet', 'Plan'), 'x')).toEqual({ type: 'ods' })
    expect(sniffAttachment(Buffer.from('{\\rtf1\\ansi Wniosek}'), 'x')).toEqual({ type: 'rtf' })
    expect(sniffAttachment(Buffer.from('rok;kwota\n2026;1'), 'plan.CSV')).toEqual({ type: 'csv' })
    expect(sniffAttachment(Buffer.from('rok;kwota\n2026;1'), 'plan')).toEqual({ type: 'txt' })
  })

  const macros = docxOf('x', [{ name: 'word/vbaProject.bin', data: 'program' }])
  const enabled = zipOf([
    { name: '[Content_Types].xml', data: 'macroEnabled.main+xml' },
    { name: 'xl/workbook.xml', data: '' },
  ])
  const nothing = Buffer.alloc(30_000_000)
  test.each([
    ['an empty file', Buffer.alloc(0), /pusty/],
    ['a program', Buffer.from('MZ\x90\0'), /program/],
    ['a drawing called a text', scriptedDrawing, /SVG/],
    ['a page with a mark before it', Buffer.from('\ufeff \n<!DOCTYPE html><script>'), /HTML/],
    ['macros', macros, /makra/],
    ['macros told by the type alone', enabled, /makra/],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /starego formatu/],
    ['an archive', zipOf([{ name: 'a.txt', data: 'a' }]), /Archiw/],
    ['an archive that leaves its folder', zipOf([{ name: '../../etc/passwd', data: 'a' }]), /uszkodzony/],
    ['an encrypted zip', zipOf([{ name: 'a', data: 'a', flags: 1 }]), /hasłem/],
    ['a zip that explodes', docxOf('x', [{ name: 'word/media/a', data: nothing }]), /nadmiernie duży/],
    ['a zip that says it explodes', docxOf('x', [{ name: 'a', data: 'a', claims: 4_000_000_000 }]), /nadmiernie duży/],
    ['one name twice', docxOf('x', [{ name: 'word/document.xml', data: 'inne' }]), /uszkodzony/],
    ['a truncated document', docxOf('Wniosek').subarray(0, -30), /uszkodzony/],
    ['a document with something behind it', Buffer.concat([docxOf('x'), Buffer.from('<script>')]), /uszkodzony/],
    ['RTF with an object', Buffer.from('{\\rtf1{\\object\\objdata 00}}'), /makra/],
    ['bytes', Buffer.from([1, 2, 3, 4]), /Nie rozpoznajemy/],
  ])('%s is refused', (_what, bytes, sentence) => {
    expect(problemOf(sniffAttachment(bytes, 'wniosek.docx'))).toMatch(sentence)
  })

  test('a PDF that is cut, or carries a zip behind its end, is refused', async () => {
    const pdf = await pdfOf({ text: 'Regulamin' })
    expect(problemOf(sniffAttachment(pdf.subarray(0, -40), 'a.pdf'))).toMatch(/uszkodzony/)
    expect(problemOf(sniffAttachment(Buffer.concat([pdf, docxOf('x')]), 'a.pdf'))).toMatch(/uszkodzony/)
    expect(problemOf(sniffAttachment(await plainPicture(20, 20, 'jpeg'), 'a.pdf'))).toMatch(/obraz/)
  })

  test('texts of old Windows are read as Polish', () => {
    expect(decodedText(Buffer.from('b9eae6', 'hex'))).toEqual({ text: 'ąęć', charset: 'windows-1250' })
    expect(decodedText(Buffer.from('ąęć'))).toEqual({ text: 'ąęć', charset: 'utf-8' })
  })
})

describe('what is read of an attachment', () => {
  const picture = () => plainPicture(300, 300, 'jpeg')
  test('a PDF with words: its text, and what a screen reader will miss', async () => {
    const reading = await readDocument(await pdfOf({ text: 'Regulamin rekrutacji uczestnikow', pages: 2 }), 'pdf')
    expect(reading).toMatchObject({ scanned: false, pages: 2 })
    expect(reading).toMatchObject({ text: expect.stringContaining('Regulamin rekrutacji') })
    expect(reading).toMatchObject({ remarks: ['pdf_title', 'pdf_language', 'pdf_tags'] })
  })

  test('a scan says so', async () => {
    const reading = await readDocument(await pdfOf({ picture: await picture(), title: 'Skan' }), 'pdf')
    expect(reading).toMatchObject({ scanned: true, text: '', remarks: expect.arrayContaining(['scan']) })
  })

  test('a PDF with a password and one that is no PDF inside are told', async () => {
    expect(await readDocument(await pdfOf({ text: 'x', password: 'tajne' }), 'pdf')).toEqual({ problem: 'encrypted' })
    expect(await readDocument(Buffer.from('%PDF-1.7\n%%EOF'), 'pdf')).toEqual({ problem: 'broken' })
  })

  test('office documents: words, and an author who may not want to be public', async () => {
    const named = { name: 'docProps/core.xml', data: '<dc:creator>Redaktor Przykładowy</dc:creator>' }
    expect(await readDocument(docxOf('Wniosek o dodatek', [named]), 'docx')).toMatchObject({
      text: 'Wniosek o dodatek',
      remarks: ['author'],
    })
    const odt = await readDocument(openDocumentOf('text', 'Wzór &amp; opis'), 'odt')
    expect(odt).toMatchObject({ text: 'Wzór & opis', remarks: ['author'] })
    const rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Za\\'bf\\'f3\\'b3\\'e6\\par druga}"
    expect(await readDocument(Buffer.from(rtf), 'rtf')).toMatchObject({ text: 'Zażółć\ndruga' })
  })
})

describe('pictures', () => {
  test('lose camera, place and author, stand upright, and are made no wider than a text', async () => {
    const photo = await photographWithPlace(3000, 2000)
    const before = await sharp(photo).metadata()
    expect([before.exif?.length ?? 0, before.icc?.length ?? 0].every((size) => size > 0)).toBe(true)
    expect(before.exif?.includes('Przykladowy')).toBe(true)
    const kept = await readPicture(photo)
    if ('problem' in kept) throw new Error(kept.problem)
    const after = await sharp(kept.bytes).metadata()
    expect(after).toMatchObject({ format: 'webp', width: 1600, height: 2400 })
    expect([after.exif, after.xmp, after.icc, after.iptc]).toEqual([undefined, undefined, undefined, undefined])
    expect([kept.width, kept.height]).toEqual([1600, 2400])
    for (const bytes of [kept.bytes, kept.small ?? Buffer.alloc(0)])
      expect(/EXIF|GPS|Przyklad|ICCP|XMP/.test(bytes.toString('latin1'))).toBe(false)
    expect(await sharp(kept.small ?? undefined).metadata()).toMatchObject({ width: 800, height: 1200 })
  })

  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    '%s is taken, and one that is small stays small',
    async (format) => {
      const kept = await readPicture(await plainPicture(120, 60, format))
      expect(kept).toMatchObject({ width: 120, height: 60, small: null })
    },
  )

  test.each([
    ['a drawing with a script', scriptedDrawing, /SVG/],
    ['900 million pixels', hugePng(30_000, 30_000), /za dużo pikseli/],
    ['a line 100 000 pixels long', hugePng(100_000, 10), /za dużo pikseli/],
    ['a PDF', Buffer.from('%PDF-1.7'), /Nie rozpoznajemy/],
    ['a header and nothing else', Buffer.from('89504e470d0a1a0a', 'hex'), /uszkodzony/],
  ])('%s is refused', async (_what, bytes, sentence) => {
    expect(problemOf(await readPicture(bytes))).toMatch(sentence)
  })

  test('a picture that is cut is refused; what was hidden behind another is gone', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
        background: '#000',
      },
    })
      .jpeg()
      .toBuffer()
    expect(problemOf(await readPicture(whole.subarray(0, whole.length / 2)))).toMatch(/uszkodzony/)
    const polyglot = await readPicture(Buffer.concat([whole, scriptedDrawing]))
    if ('problem' in polyglot) throw new Error(polyglot.problem)
    expect(polyglot.bytes.includes('<script>')).toBe(false)
  })
})
