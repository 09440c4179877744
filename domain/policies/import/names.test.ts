// Names in an imported text: one's own in every case, facts of the settings, other institutions; and what replacing them does.
import { describe, expect, test } from 'vitest'
import { caseNames } from '@/domain/offices/schema'
import { clauseVariables, factsOf } from '@/domain/policies/clauses'
import { exampleOffices } from '@/prisma/seed/seed'
import { caseOf } from './declined'
import { type ImportOffice, recogniseNames, speaksOf, withVariables } from './names'

const officeOf = (slug: string): ImportOffice => {
  const own = exampleOffices.find((office) => office.slug === slug)
  if (!own) throw new Error(`no example office ${slug}`)
  const others = exampleOffices.filter((office) => office !== own)
  const values = clauseVariables(factsOf({ ...own, declaredOn: '2026-02-05' }))
  return {
    kind: own.kind,
    settings: own.settings,
    values,
    hosts: own.hosts,
    others: others.map(({ settings }) => settings.names),
  }
}
const raciborz = officeOf('pup-raciborz')
const ostrzeszow = officeOf('pup-ostrzeszow')
const namesOf = (text: string, office = raciborz) =>
  recogniseNames(text, office).map(({ found, variable, sort, count }) => [sort, variable, found, count])

describe('own', () => {
  test.each(exampleOffices.map(({ slug }) => slug))('%s: each of its cases prints what stood there', (slug) => {
    const office = officeOf(slug)
    for (const one of caseNames) {
      const form = office.settings.names[one]
      const [name] = recogniseNames(`Zdanie: ${form} dalej.`, office)
      expect(name).toMatchObject({ sort: 'own', found: form, value: form })
      expect(withVariables(`Zdanie: ${form} dalej.`, office, [name?.id ?? ''])).toBe(
        `Zdanie: {{${name?.variable}}} dalej.`,
      )
    }
  })

  test('of forms that look the same the words before decide; odd spaces do not matter', () => {
    const { nominative, genitive } = raciborz.settings.names
    const text = `${nominative} informuje. Dane publikowane przez ${nominative}. Siedziba ${genitive.replace(' ', '\u00a0 ')}.`
    expect(namesOf(text).map(([, variable, , count]) => [variable, count])).toEqual([
      ['office.name.nominative', 1],
      ['office.name.accusative', 1],
      ['office.name.genitive', 1],
    ])
  })

  test('addresses, phones, hosts and terms', () => {
    const address = { street: 'ul. Lipowa 1', postcode: '00-000', city: 'Lipowo' }
    const contact = { ...raciborz.settings.contact, email: 'urzad@lipowo.example', phone: '22 000 00 00' }
    const dpo = { ...raciborz.settings.dpo, email: 'iod@lipowo.example' }
    const host = 'www.lipowo.example'
    const office = { ...raciborz, hosts: [host], settings: { ...raciborz.settings, address, contact, dpo } }
    const text = [
      `Adres: ${address.street},\n${address.postcode} ${address.city}, e-mail <${contact.email}>, tel. +48 ${contact.phone.replace(/\D/g, '')}.`,
      `Strona https://${host}/ oraz ${host}, ale nie https://${host}/podstrona ani x@${host}.`,
      `Inspektor: ${dpo.email}. Logi trzymamy przez ${raciborz.values['log.retention']}, odwołanie: ${raciborz.values['log.retention']}.`,
    ].join('\n\n')
    const names = recogniseNames(text, office)
    const told = names.map(({ variable }) => variable)
    for (const variable of [
      'office.address',
      'office.email',
      'office.phone',
      'office.url',
      'office.host',
      'dpo.email',
      'log.retention',
    ])
      expect(told).toContain(variable)
    expect(
      names.filter(({ variable }) => variable === 'office.url' || variable === 'office.host').map(({ count }) => count),
    ).toEqual([1, 1])
    const filled = withVariables(
      text,
      office,
      names.map(({ id }) => id),
    )
    expect(filled).toContain('e-mail {{office.email}}, tel. {{office.phone}}.')
    expect(filled).toContain(`ale nie https://${host}/podstrona ani x@${host}`)
  })

  test('a name without its place is only likely, and nothing inside a variable is found', () => {
    expect(namesOf('Portal Urzędu Pracy. {{office.name}} i {{> pup.x}}')).toEqual([
      ['likely', 'office.name.genitive', 'Urzędu Pracy', 1],
    ])
  })
})

describe('others', () => {
  test('another office of the installation and of its kind: told, with the case in which it stands', () => {
    const text =
      'Powiatowy Urząd Pracy w Raciborzu dba o dane. Pracownicy Powiatowego Urzędu Pracy w Raciborzu i Urzędowi Miasta w Lipowie.'
    const names = recogniseNames(text, ostrzeszow)
    expect(names.map(({ sort, variable, found }) => [sort, variable, found])).toEqual([
      ['foreign', 'office.name.nominative', 'Powiatowy Urząd Pracy w Raciborzu'],
      ['foreign', 'office.name.genitive', 'Powiatowego Urzędu Pracy w Raciborzu'],
      ['foreign', 'office.name.dative', 'Urzędowi Miasta w Lipowie'],
    ])
    expect(speaksOf(names)).toBe('Powiatowy Urząd Pracy w Raciborzu')
    expect(speaksOf(recogniseNames(text, raciborz))).toBe(null)
    expect(withVariables(text, ostrzeszow, [names[1]?.id ?? ''])).toBe(
      'Powiatowy Urząd Pracy w Raciborzu dba o dane. Pracownicy {{office.name.genitive}} i Urzędowi Miasta w Lipowie.',
    )
  })

  test('authorities are recipients and stay untold; an agency of elsewhere is told', () => {
    expect(namesOf('Dane otrzymuje ZUS i Urząd Ochrony Danych Osobowych.')).toEqual([])
    expect(namesOf('Reklamy o działaniach PARP.')).toEqual([['foreign', 'office.short', 'PARP', 1]])
  })
})

test.each([
  ['Powiatowy Urząd Pracy', 'publikowane przez ', 'accusative'],
  ['Powiatowy Urząd Pracy', '', 'nominative'],
  ['Powiatowym Urzędem Pracy', 'z ', 'instrumental'],
  ['Powiatowym Urzędzie Pracy', 'w ', 'locative'],
  ['Powiatowego Centrum Pomocy Rodzinie', '', 'genitive'],
  ['Powiatowym Centrum Pomocy Rodzinie', 'w ', 'locative'],
  ['Powiatowym Centrum Pomocy Rodzinie', 'kontakt z ', 'instrumental'],
  ['Miejskiemu Ośrodkowi Pomocy Społecznej', '', 'dative'],
  ['Starostwa Powiatowego', 'do ', 'genitive'],
])('%s after „%s” stands in the %s', (name, before, expected) => {
  expect(caseOf(name, before)).toBe(expected)
})
