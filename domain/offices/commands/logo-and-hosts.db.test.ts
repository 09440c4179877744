// Logo and own addresses on a real database: one office's only, checked, replaced and removed with a trace.
import { describe, expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePerson } from '@/prisma/makers'
import { officeBySlug } from '../queries'
import { addHost } from './add-host'
import { removeHost } from './remove-host'
import { removeLogo } from './remove-logo'
import { saveLogo } from './save-logo'

const administrator = async () => (await makePerson({ administrator: true })).actor
let counter = 0
const events = (officeId: string) =>
  withScope([officeId], (tx) => tx.auditEvent.findMany({ where: { officeId }, orderBy: { seq: 'asc' } }))
const png = () => {
  const bytes = Buffer.alloc(64)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(120, 16)
  bytes.writeUInt32BE(80, 20)
  return bytes
}

describe('hosts', () => {
  it('belong to one office only and come and go with a trace', async () => {
    const [office, other] = [await makeOffice(), await makeOffice()]
    const actor = await administrator()
    const host = `urzad-${process.pid}-${counter++}.example`
    expect(await addHost(actor, office.id, `https://${host.toUpperCase()}/`)).toBe(host)
    await expect(addHost(actor, other.id, host)).rejects.toMatchObject({ code: 'invalid' })
    await expect(removeHost(actor, other.id, host)).rejects.toMatchObject({ code: 'not_found' })
    await removeHost(actor, office.id, host)
    expect((await events(office.id)).map(({ type }) => type)).toEqual(['office.host_added', 'office.host_removed'])
    const { actor: publisher } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    await expect(addHost(publisher, office.id, 'inny.example')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('logo', () => {
  it('is stored by what it is, replaced and removed with its file', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const files = () => withScope([office.id], (tx) => tx.officeFile.findMany({ where: { officeId: office.id } }))
    await saveLogo(actor, { officeId: office.id, bytes: png(), alt: ' Herb Testowa ' })
    const [first] = await files()
    expect(first).toMatchObject({ mime: 'image/png', name: 'logo.png', size: 64, purpose: 'logo' })
    const { settings } = await officeBySlug(actor, office.slug)
    expect(settings.appearance).toMatchObject({ logoFileId: first?.id, logoAlt: 'Herb Testowa' })
    await saveLogo(actor, { officeId: office.id, bytes: png(), alt: 'Herb' })
    expect(await files()).toHaveLength(1)
    expect((await files())[0]?.id).not.toBe(first?.id)
    await removeLogo(actor, office.id)
    expect(await files()).toEqual([])
    expect((await officeBySlug(actor, office.slug)).settings.appearance.logoFileId).toBe('')
  })

  it('is a drawing without its scripts, when it came as one', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const bytes = Buffer.from('<svg viewBox="0 0 2 1" onload="x()"><script>x()</script><path d="M0 0h1"/></svg>')
    await saveLogo(actor, { officeId: office.id, bytes, alt: 'Herb' })
    const [file] = await withScope([office.id], (tx) => tx.officeFile.findMany({ where: { officeId: office.id } }))
    expect(file).toMatchObject({ mime: 'image/svg+xml', name: 'logo.svg', size: file?.bytes.length })
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1" width="2" height="1"><path d="M0 0h1"/></svg>\n',
    )
  })

  it.each([
    ['no text alternative', png(), ' ', 'alt'],
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'Herb',
      'logo',
    ],
    ['half a megabyte and more', Buffer.concat([png(), Buffer.alloc(512 * 1024)]), 'Herb', 'logo'],
    ['no file at all', null, 'Herb', 'logo'],
  ])('refuses %s', async (_, bytes, alt, field) => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    await expect(saveLogo(actor, { officeId: office.id, bytes, alt })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })
})
