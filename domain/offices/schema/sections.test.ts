// Forms of the settings: what they read they would write again; wrong input keeps its field; groups never lose hidden parts.
import { describe, expect, it } from 'vitest'
import { fieldErrors, formObject } from '@/lib/form-action'
import { exampleSettings } from '@/prisma/maker-settings'
import { defaultSettings, settingsOf } from '../stored-settings'
import { type SectionName, sectionForms, sectionNames, sectionValues, withSection } from './sections'

const settings = exampleSettings({
  contact: {
    ...exampleSettings().contact,
    departments: [{ name: 'Kadry', email: 'kadry@testowo.example', phone: '' }],
  },
  accessKeys: [
    { key: '0', target: 'menu' },
    { key: '1', target: 'content' },
  ],
})

function sent(section: SectionName, over: Record<string, string> = {}) {
  const form = new FormData()
  // a browser leaves an unticked box out
  for (const [name, value] of Object.entries({ ...sectionValues(settings, section), ...over }))
    if (!(value === '' && /showNames|enabled/.test(name))) form.set(name, value)
  return sectionForms[section].safeParse(formObject(form))
}

const errorsOf = (result: ReturnType<typeof sent>) => (result.success ? {} : fieldErrors(result.error.issues))

describe('sectionForms', () => {
  it.each(sectionNames)('%s, sent back unchanged, changes nothing', (section) => {
    const result = sent(section)
    expect(errorsOf(result)).toEqual({})
    expect(result.success && withSection(settings, result.data)).toEqual(settings)
  })

  it('leaves empty rows out and keeps the number of the wrong one', () => {
    const row = (at: number, name: string, email: string) => ({
      [`contact.departments.${at}.name`]: name,
      [`contact.departments.${at}.email`]: email,
      [`contact.departments.${at}.phone`]: '',
    })
    const good = sent('kontakt', { ...row(0, '', ''), ...row(1, 'Płace', 'PLACE@testowo.example') })
    expect(good.success && good.data).toMatchObject({
      contact: { departments: [{ name: 'Płace', email: 'place@testowo.example', phone: '' }] },
    })
    const bad = sent('kontakt', { ...row(0, '', ''), ...row(1, 'Płace', 'nie adres') })
    expect(Object.keys(errorsOf(bad))).toEqual(['contact.departments.1.email'])
  })

  it.each([
    ['newsletter-i-dziennik', { 'log.retentionDays': '0' }, 'log.retentionDays'],
    ['newsletter-i-dziennik', { 'log.retentionDays': 'zawsze' }, 'log.retentionDays'],
    ['newsletter-i-dziennik', { 'newsletter.basis': 'profiling' }, 'newsletter.basis'],
    ['nazwa', { 'names.genitive': ' ' }, 'names.genitive'],
    ['nazwa', { 'address.postcode': '1234' }, 'address.postcode'],
    ['kontakt', { 'contact.bip': 'javascript:alert(1)' }, 'contact.bip'],
    ['kontakt', { 'contact.email': 'a@b.example\nBcc: c@d.example' }, 'contact.email'],
    ['wyglad', { 'appearance.primary': '#ffcc00' }, 'appearance.primary'],
    ['wyglad', { 'appearance.primary': 'red' }, 'appearance.primary'],
    ['dostepnosc', { 'accessKeys.content': '0' }, 'accessKeys.content'],
    ['dostepnosc', { 'accessKeys.content': 'ą' }, 'accessKeys.content'],
  ] as const)('%s refuses %j', (section, over, field) => {
    expect(Object.keys(errorsOf(sent(section, over)))).toEqual([field])
  })

  it('unticked boxes are off', () => {
    const result = sent('newsletter-i-dziennik', { 'newsletter.enabled': '' })
    expect(result.success && result.data).toMatchObject({ newsletter: { enabled: false } })
  })

  it('the colour does not take the logo away', () => {
    const withLogo = { ...settings, appearance: { ...settings.appearance, logoFileId: 'x', logoAlt: 'Herb' } }
    expect(withSection(withLogo, { appearance: { primary: '#000000' } }).appearance).toEqual({
      primary: '#000000',
      logoFileId: 'x',
      logoAlt: 'Herb',
    })
  })
})

describe('settingsOf', () => {
  it('completes what an older release did not write, and keeps lists as they are', () => {
    const { hosting: _, ...older } = settings
    const read = settingsOf({ kind: 'city_hall', settings: { ...older, log: {} } })
    expect(read).toEqual({ ...settings, hosting: { supplier: '' }, log: { retentionDays: 90 } })
    expect(settingsOf({ kind: 'other', settings: null })).toEqual(defaultSettings('other'))
  })
})
