// Declension of office names: proposals for the kinds of names there are, doubts about forms that were only repeated or copied.
import { describe, expect, it } from 'vitest'
import { exampleSettings } from '@/prisma/maker-settings'
import { exampleOffices } from '@/prisma/seed/seed'
import { caseNames } from '../schema'
import { formDoubts, proposedForms } from './name-forms'

describe('proposedForms', () => {
  it.each([
    ['Urząd Gminy Testowo', 'Urzędu Gminy Testowo', 'Urzędzie Gminy Testowo'],
    ['Urząd Miejski w Lipowie', 'Urzędu Miejskiego w Lipowie', 'Urzędzie Miejskim w Lipowie'],
    ['Powiatowy Urząd Pracy w Lipowie', 'Powiatowego Urzędu Pracy w Lipowie', 'Powiatowym Urzędzie Pracy w Lipowie'],
    ['Powiatowe Centrum Pomocy Rodzinie', 'Powiatowego Centrum Pomocy Rodzinie', 'Powiatowym Centrum Pomocy Rodzinie'],
    ['Miejski Ośrodek Pomocy Społecznej', 'Miejskiego Ośrodka Pomocy Społecznej', 'Miejskim Ośrodku Pomocy Społecznej'],
    ['Starostwo Powiatowe w Lipowie', 'Starostwa Powiatowego w Lipowie', 'Starostwie Powiatowym w Lipowie'],
  ])('%s', (nominative, genitive, locative) => {
    expect(proposedForms(nominative)).toMatchObject({ nominative, genitive, locative })
  })

  it('agrees with the names of the example offices', () => {
    for (const { settings } of exampleOffices)
      expect(proposedForms(settings.names.nominative)).toEqual(
        Object.fromEntries(caseNames.map((form) => [form, settings.names[form]])),
      )
  })

  it.each(['Sąd Rejonowy', 'Lipowo', ''])('says nothing of „%s”', (name) => expect(proposedForms(name)).toBeNull())
})

describe('formDoubts', () => {
  const { names } = exampleSettings()
  it('finds nothing in good names', () => {
    expect(formDoubts(names)).toEqual([])
    for (const { settings } of exampleOffices) expect(formDoubts(settings.names)).toEqual([])
  })

  it('finds a form that repeats the nominative where Polish demands another, and only there', () => {
    const repeated = { ...names, genitive: names.nominative, accusative: names.nominative }
    expect(formDoubts(repeated)).toMatchObject([{ form: 'genitive', proposal: 'Urzędu Gminy Testowo' }])
  })

  it('finds a form of another name', () => {
    expect(formDoubts({ ...names, dative: 'Ośrodkowi Pomocy' }).map(({ form }) => form)).toEqual(['dative'])
  })

  it('doubts a name of an unknown kind only when nothing of it changes', () => {
    const one = 'Lipowo'
    const all = { ...names, ...Object.fromEntries(caseNames.map((form) => [form, one])) }
    expect(formDoubts(all)).toHaveLength(1)
    expect(formDoubts({ ...all, genitive: 'Lipowa' })).toEqual([])
  })
})
