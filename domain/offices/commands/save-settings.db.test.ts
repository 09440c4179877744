// Settings on a real database: what is kept when two people save at once, what the audit trail learns, who may.
import { describe, expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePerson, makeSubscription } from '@/prisma/makers'
import { officeBySlug } from '../queries'
import type { OfficeSettings } from '../schema'
import { saveSettings, sectionMark } from './save-settings'

const events = (officeId: string) =>
  withScope([officeId], (tx) => tx.auditEvent.findMany({ where: { officeId }, orderBy: { seq: 'asc' } }))
const version = (officeId: string) =>
  withScope([], async (tx) => (await tx.office.findUniqueOrThrow({ where: { id: officeId } })).contentVersion)
describe('saveSettings', () => {
  const contact = (settings: OfficeSettings, over: Partial<OfficeSettings['contact']>) => ({
    contact: { ...settings.contact, ...over },
  })

  it('saves a section, tells the audit trail the names of the fields and the public that it changed', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['dpo'] } })
    const before = await version(office.id)
    const fields = await saveSettings(actor, {
      officeId: office.id,
      section: 'kontakt',
      mark: sectionMark(office.settings, 'kontakt'),
      values: contact(office.settings, { phone: '22 111 11 11' }),
    })
    expect(fields).toEqual(['contact.phone'])
    const saved = await officeBySlug(actor, office.slug)
    expect(saved.settings).toEqual({ ...office.settings, ...contact(office.settings, { phone: '22 111 11 11' }) })
    expect(saved.revision).toBe(2)
    expect(await version(office.id)).toBe(before + 1n)
    const [event] = await events(office.id)
    expect(event).toMatchObject({
      type: 'office.settings_changed',
      data: { section: 'kontakt', fields: ['contact.phone'] },
    })
    expect(JSON.stringify(event?.data)).not.toContain('111')
  })

  it('names the step in the trail when one person may publish alone, or may no more', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const turn = async (fourEyes: boolean) => {
      const { settings } = await officeBySlug(actor, office.slug)
      const { names, controllerName, address, authorship } = settings
      const values = { names, controllerName, address, authorship: { ...authorship, fourEyes } }
      await saveSettings(actor, { officeId: office.id, section: 'nazwa', mark: sectionMark(settings, 'nazwa'), values })
    }
    for (const fourEyes of [true, false]) await turn(fourEyes)
    const types = (await events(office.id)).map(({ type }) => type).filter((type) => type.includes('four_eyes'))
    expect(types).toEqual(['office.four_eyes_on', 'office.four_eyes_off'])
  })

  it('writes nothing when nothing changed', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const change = { officeId: office.id, section: 'kontakt' as const, mark: sectionMark(office.settings, 'kontakt') }
    expect(await saveSettings(actor, { ...change, values: contact(office.settings, {}) })).toEqual([])
    expect(await events(office.id)).toEqual([])
  })

  it('shows the second of two people both texts, and lets different sections pass', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const change = { officeId: office.id, section: 'kontakt' as const, mark: sectionMark(office.settings, 'kontakt') }
    await saveSettings(actor, { ...change, values: contact(office.settings, { phone: '1111111' }) })
    const second = saveSettings(actor, { ...change, values: contact(office.settings, { phone: '2222222' }) })
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      detail: { current: { 'contact.phone': '1111111' }, mark: expect.not.stringMatching(change.mark) },
    })
    await saveSettings(actor, {
      officeId: office.id,
      section: 'iod',
      mark: sectionMark(office.settings, 'iod'),
      values: { dpo: { ...office.settings.dpo, extension: '77' } },
    })
    expect((await officeBySlug(actor, office.slug)).settings).toMatchObject({
      contact: { phone: '1111111' },
      dpo: { extension: '77' },
    })
  })

  it('keeps exactly one of two changes sent at the same moment', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const change = { officeId: office.id, section: 'kontakt' as const, mark: sectionMark(office.settings, 'kontakt') }
    const results = await Promise.allSettled(
      ['3333333', '4444444'].map((phone) =>
        saveSettings(actor, { ...change, values: contact(office.settings, { phone }) }),
      ),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('does not change the basis of the newsletter over the heads of its subscribers', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    const change = {
      officeId: office.id,
      section: 'newsletter-i-dziennik' as const,
      mark: sectionMark(office.settings, 'newsletter-i-dziennik'),
      values: {
        newsletter: { ...office.settings.newsletter, basis: 'public_task' as const },
        log: office.settings.log,
        accountability: office.settings.accountability,
        hosting: office.settings.hosting,
      },
    }
    await makeSubscription(office.id)
    await expect(saveSettings(actor, change)).rejects.toMatchObject({
      code: 'rejected',
      fields: { 'newsletter.basis': expect.any(String) },
    })
    await withScope([office.id], (tx) => tx.subscription.deleteMany({ where: { officeId: office.id } }))
    expect(await saveSettings(actor, change)).toEqual(['newsletter.basis'])
  })

  it('is refused to editors, and does not exist for other offices', async () => {
    const [office, other] = [await makeOffice(), await makeOffice()]
    const { actor: editor } = await makePerson({ roles: { [office.id]: ['editor', 'analyst'] } })
    const { actor: stranger } = await makePerson({ roles: { [other.id]: ['publisher', 'dpo'] } })
    const change = {
      officeId: office.id,
      section: 'kontakt' as const,
      mark: sectionMark(office.settings, 'kontakt'),
      values: contact(office.settings, { phone: '9' }),
    }
    await expect(saveSettings(editor, change)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(saveSettings(stranger, change)).rejects.toMatchObject({ code: 'not_found' })
  })
})
