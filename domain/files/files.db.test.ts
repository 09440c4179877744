// The life of a file: nobody's until a text that uses it is published, kept while one does, gone with the last.
import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { addAttachment } from '@/domain/files/commands/add-attachment'
import { addPicture } from '@/domain/files/commands/add-picture'
import { changeAttachment, changePicture } from '@/domain/files/commands/change-file'
import { closeFile, eraseFile } from '@/domain/files/commands/close-file'
import { publishFile } from '@/domain/files/commands/publish-file'
import { removeFile } from '@/domain/files/commands/remove-file'
import { accessibleAttachments, attachmentCard, publicFile, publicFilePiece } from '@/domain/files/public'
import { fileDesk, filesOf, staffFile } from '@/domain/files/queries'
import { filePath } from '@/domain/files/rules/markdown'
import { docxOf, pdfOf, photographWithPlace, plainPicture } from '@/domain/files/testing/fixtures'
import { closeNews } from '@/domain/news/commands/close-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { previewDraft } from '@/domain/policies/queries'
import { indexMissingPolicies } from '@/domain/policies/search-entries'
import { searchOffice } from '@/domain/search/public'
import { withScope } from '@/lib/db/client'
import { codeFrom, documentSetting } from '@/prisma/document-setting'
import { makePolicyVersion } from '@/prisma/makers'

type Setting = Awaited<ReturnType<typeof documentSetting>>
let at: Setting
beforeEach(async () => {
  at = await documentSetting()
})

const words = { linkText: 'Regulamin rekrutacji', accessibleText: '', accessibleFileId: '' }
const attach = async (text = 'Tajemniczy wiolonczelista', over: Partial<typeof words> = {}) =>
  addAttachment(at.publisher, at.office.id, { bytes: docxOf(text), name: '..\\‮gpj.docx' }, { ...words, ...over })
const hrefOf = (file: { id: string; name: string }) => filePath(at.office.slug, file)
const stateOf = async (file: { id: string; name: string }) => {
  const found = await publicFile(at.office.id, file.id, file.name)
  return typeof found === 'string' || found === null ? found : 'public'
}
const found = async (q: string) =>
  (await searchOffice(at.office.id, 'pl', { query: q, kind: null, old: false, page: 1 })).hits

describe('pictures', () => {
  test('are kept without what the camera wrote, in two sizes, and only the picture is told', async () => {
    const upload = { bytes: await photographWithPlace(2400, 1800), name: '/home/x/IMG_1.JPG\0' }
    const made = await addPicture(at.publisher, at.office.id, upload, {
      alt: 'Wejście do urzędu',
      decorative: false,
    })
    expect(made.name).toBe('wejscie-do-urzedu-1600x2133.webp')
    const file = await staffFile(at.publisher, at.office.id, made.id, 'wejscie-do-urzedu-800x1067.webp')
    expect(file).toMatchObject({ small: true, mime: 'image/webp' })
    expect(await fileDesk(at.publisher, at.office.id, made.id)).toMatchObject({
      originalName: 'IMG_1.JPG',
      state: 'hidden',
    })
    const rows = await withScope(
      'everything',
      (tx) =>
        tx.$queryRaw<
          { there: boolean }[]
        >`SELECT position('\\x47505300'::bytea IN bytes) + position('Przykl'::bytea IN bytes) > 0 AS there FROM office_files WHERE id = ${made.id}::uuid`,
    )
    expect(rows).toEqual([{ there: false }])
  })

  test('a file never changes in the database, whoever writes', async () => {
    const made = await addPicture(
      at.publisher,
      at.office.id,
      { bytes: await plainPicture(40, 40), name: 'a.png' },
      { alt: '', decorative: true },
    )
    await changePicture(at.publisher, at.office.id, {
      fileId: made.id,
      revision: 1,
      words: { alt: 'Mapa dojazdu', decorative: false },
    })
    const stale = changePicture(at.publisher, at.office.id, {
      fileId: made.id,
      revision: 1,
      words: { alt: 'Inny opis', decorative: false },
    })
    expect(await codeFrom(stale)).toBe('conflict')
    const forged = withScope('everything', (tx) =>
      tx.officeFile.update({ where: { id: made.id }, data: { bytes: new Uint8Array([1]) } }),
    )
    await expect(forged).rejects.toThrow(/never changes/)
  })
})

describe('a file and the texts that use it', () => {
  test('public with the version, kept while any version uses it, gone with the last, findable only between', async () => {
    const file = await attach()
    expect(await stateOf(file)).toBe(null)
    expect(await found('wiolonczelista')).toEqual([])

    const first = await at.publish(`Zobacz [Regulamin rekrutacji (DOCX)](${hrefOf(file)}).`)
    expect(await stateOf(file)).toBe('public')
    expect(await found('wiolonczelista')).toMatchObject([{ kind: 'file', id: file.id }])
    const second = await at.publish(`Inaczej: [Regulamin rekrutacji (DOCX)](${hrefOf(file)}).`)
    await at.publish('Już bez załącznika.')
    expect(await stateOf(file)).toBe('public')
    expect(await codeFrom(removeFile(at.publisher, at.office.id, file.id))).toBe('rejected')
    const direct = withScope('everything', (tx) => tx.officeFile.delete({ where: { id: file.id } }))
    await expect(direct).rejects.toThrow(/kept as long/)

    await closeVersion(at.publisher, at.office.id, { versionId: first.id, reason: 'Powód' })
    expect(await stateOf(file)).toBe('public')
    await closeVersion(at.publisher, at.office.id, { versionId: second.id, reason: 'Powód' })
    expect(await stateOf(file)).toBe('gone')
    expect(await found('wiolonczelista')).toEqual([])
    await eraseClosedText(at.publisher, at.office.id, { versionId: second.id, confirmation: String(second.number) })
    expect(await stateOf(file)).toBe('gone')
    expect(await codeFrom(removeFile(at.publisher, at.office.id, file.id))).toBe('rejected')
    const desk = await fileDesk(at.publisher, at.office.id, file.id)
    expect(desk.users.map(({ kind, state }) => [kind, state])).toEqual([
      ['version', 'closed'],
      ['version', 'closed'],
    ])
  })

  test('a draft keeps it from being deleted and shows it to nobody outside', async () => {
    const file = await attach()
    await at.write(`[Regulamin rekrutacji (DOCX)](${hrefOf(file)})`, 1)
    expect(await stateOf(file)).toBe(null)
    expect(await codeFrom(removeFile(at.publisher, at.office.id, file.id))).toBe('rejected')
    await at.write('Bez załącznika.', 2)
    await removeFile(at.publisher, at.office.id, file.id)
    expect(await codeFrom(fileDesk(at.publisher, at.office.id, file.id))).toBe('not_found')
  })

  test('news make it public too, and take it with them', async () => {
    const file = await attach()
    const text = { title: 'Nabór', lead: '', body: `[Regulamin (DOCX)](${hrefOf(file)})`, locale: 'pl' } as const
    const news = await saveNews(at.publisher, at.office.id, { newsId: '', revision: 0, ...text })
    expect(await stateOf(file)).toBe(null)
    await publishNews(at.publisher, at.office.id, { newsId: news.id, revision: 1 })
    expect(await stateOf(file)).toBe('public')
    expect(await found('wiolonczelista')).toHaveLength(1)
    await closeNews(at.publisher, at.office.id, { newsId: news.id, reason: 'Powód' })
    expect(await stateOf(file)).toBe('gone')
    expect(await found('wiolonczelista')).toEqual([])
  })

  test('news that lead to a file that is not there are not published', async () => {
    const text = { title: 'Nabór', lead: '', body: `[Nic](/x/pliki/${at.office.id}/a.pdf)`, locale: 'pl' } as const
    const news = await saveNews(at.publisher, at.office.id, { newsId: '', revision: 0, ...text })
    const publishing = publishNews(at.publisher, at.office.id, { newsId: news.id, revision: 1 })
    await expect(publishing).rejects.toMatchObject({
      code: 'invalid',
      fields: { body: expect.stringContaining('Nic') },
    })
  })

  test('the text of another office makes nothing public here', async () => {
    const file = await attach()
    const other = await documentSetting()
    expect(await codeFrom(other.publish(`[Regulamin (DOCX)](${hrefOf(file)})`))).toBe('invalid')
    await makePolicyVersion(other.office.id, { slug: 'obcy', body: `[Regulamin (DOCX)](${hrefOf(file)})` })
    expect(await stateOf(file)).toBe(null)
    expect(await publicFile(other.office.id, file.id, file.name)).toBe(null)
    expect(await codeFrom(fileDesk(other.publisher, other.office.id, file.id))).toBe('not_found')
  })
})

test('a plain-language text is found, at its own address, while it is in force', async () => {
  await at.publish('Za dane odpowiada wójt.')
  await at.publish('Kontrabasista gra pomału.', undefined, 'etr')
  expect(await found('kontrabasista')).toMatchObject([
    { kind: 'document', locale: 'pl', path: `/polityki/${at.policy.slug}/latwy-tekst`, number: null },
  ])
  await at.publish('Flecista gra głośno.', undefined, 'etr')
  expect([await found('kontrabasista'), (await found('flecista')).length]).toEqual([[], 1])
  const clock = systemActor('index-texts')
  await indexMissingPolicies(clock, 500)
  expect(await indexMissingPolicies(clock, 500)).toBe(0)
})

describe('a file by itself', () => {
  test('made public, closed with a reason, erased for good', async () => {
    const file = await attach()
    await publishFile(at.publisher, at.office.id, file.id, true)
    expect(await stateOf(file)).toBe('public')
    const sent = await publicFilePiece(at.office.id, { id: file.id, small: false }, 0, 4)
    expect(Buffer.from(sent).toString('latin1', 0, 2)).toBe('PK')
    expect(await codeFrom(eraseFile(at.publisher, at.office.id, file.id))).toBe('rejected')
    await closeFile(at.publisher, at.office.id, file.id, 'Były w nim dane osoby.')
    expect(await stateOf(file)).toBe('gone')
    await eraseFile(at.publisher, at.office.id, file.id)
    expect(await stateOf(file)).toBe('gone')
    const row = await withScope('everything', (tx) => tx.officeFile.findUniqueOrThrow({ where: { id: file.id } }))
    expect([row.bytes.length, row.text, row.title, row.originalName]).toEqual([0, '', '', ''])
  })

  test('a scan says so and may have an accessible version: words, or another file that is public with it', async () => {
    const scan = await pdfOf({ picture: await plainPicture(200, 200, 'jpeg') })
    const better = await attach('Ten sam tekst do czytania')
    const upload = { bytes: scan, name: 'skan.pdf' }
    const made = await addAttachment(at.publisher, at.office.id, upload, {
      ...words,
      accessibleFileId: better.id,
    })
    expect(made).toMatchObject({ scanned: true, accessible: true, type: 'PDF' })
    expect(made.remarks).toContain('scan')
    const version = await at.publish(`[Regulamin (PDF, skan)](${hrefOf(made)})`)
    expect(await stateOf(better)).toBe('public')
    expect(await attachmentCard(at.office.id, made.id)).toMatchObject({ other: { id: better.id }, html: '' })
    expect(await accessibleAttachments(at.office.id, { kind: 'version', id: version.id })).toMatchObject([
      { id: made.id },
    ])

    const change = {
      fileId: made.id,
      revision: 1,
      words: { ...words, accessibleText: '## Rozdział\n\nSłowa fagocista.' },
    }
    await changeAttachment(at.publisher, at.office.id, change)
    expect(await stateOf(better)).toBe(null)
    expect(await attachmentCard(at.office.id, made.id)).toMatchObject({
      other: null,
      html: expect.stringContaining('<h3'),
    })
    expect(await found('fagocista')).toMatchObject([{ id: made.id }])
  })

  test('refusals stand at the field', async () => {
    const wrong = addAttachment(at.publisher, at.office.id, { bytes: Buffer.from('MZ'), name: 'a.pdf' }, words)
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      fields: { attachment: expect.stringContaining('program') },
    })
    const locked = { bytes: await pdfOf({ text: 'x', password: 'tajne' }), name: 'a.pdf' }
    await expect(addAttachment(at.publisher, at.office.id, locked, words)).rejects.toMatchObject({
      fields: { attachment: expect.stringContaining('hasłem') },
    })
    const large = { bytes: Buffer.alloc(10_000_001), name: 'a.pdf' }
    await expect(addAttachment(at.publisher, at.office.id, large, words)).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

test('before publishing it is told what is wrong with the files of a text', async () => {
  const { publisher, office, policy } = at
  const upload = { bytes: await plainPicture(40, 40), name: 'a.png' }
  const adorning = await addPicture(publisher, office.id, upload, { alt: '', decorative: true })
  const telling = await addPicture(publisher, office.id, upload, { alt: 'Mapa dojazdu', decorative: false })
  const scan = { bytes: await pdfOf({ picture: await plainPicture(99, 99, 'jpeg') }), name: 'skan.pdf' }
  const scanned = await addAttachment(publisher, office.id, scan, words)
  const codesOf = async (source: string) => {
    const text = { policyId: policy.id, locale: 'pl', title: 'Tytuł', source, changeNote: 'Zmiana' } as const
    const { problems } = await previewDraft(publisher, office.id, text)
    return problems.map(({ code }) => code).filter((code) => code.startsWith('file '))
  }
  expect(await codesOf(`![](${hrefOf(adorning)}) ![Mapa dojazdu](${hrefOf(telling)})`)).toEqual([])
  expect(await codesOf(`![](${hrefOf(telling)})`)).toEqual(['file picture_alt'])
  expect(await codesOf(`![IMG_2031.JPG](${hrefOf(telling)})`)).toEqual(['file picture_name'])
  expect(await codesOf(`[Regulamin](${hrefOf(scanned)})`)).toEqual(['file scan'])
  expect(await codesOf(`![Regulamin](${hrefOf(scanned)})`)).toEqual(['file file_kind'])
  expect(await codesOf(`[Nic](/x/pliki/${office.id}/a.pdf)`)).toEqual(['file file_missing'])
})

test('the library: newest first, searched, counted, with what is public', async () => {
  const first = await attach()
  await attach('Drugi', { linkText: 'Wzór wniosku o dodatek' })
  await at.publish(`[Regulamin (DOCX)](${hrefOf(first)})`)
  const all = await filesOf(at.publisher, at.office.id, { search: '', kind: null })
  expect(all.files.map(({ label, state, uses }) => [label, state, uses])).toEqual([
    ['Wzór wniosku o dodatek', 'hidden', 0],
    ['Regulamin rekrutacji', 'public', 2],
  ])
  expect(all.bytes).toBe(BigInt(all.files.reduce((sum, { size }) => sum + size, 0)))
  const some = await filesOf(at.publisher, at.office.id, { search: 'WNIOSKU', kind: 'attachment' })
  expect([some.total, some.all]).toEqual([1, 2])
})
