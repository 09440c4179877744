// What is asked before an own address or the declaration is saved, and versions that wait for their first day.
import { expect, it } from 'vitest'
import { chooseHost } from '@/domain/offices/commands/choose-host'
import { saveSettings, sectionMark } from '@/domain/offices/commands/save-settings'
import { originOf } from '@/domain/offices/rules/own-hosts'
import { fillClauses } from '@/domain/policies/clauses'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { startingDeclaration } from '@/domain/policies/declaration/declaration-facts'
import { officeFacts } from '@/domain/policies/office-facts'
import { consequencesOfDeclaration, consequencesOfHost } from '@/domain/policies/queries/consequences'
import { consequencesOfSection, truthDesk } from '@/domain/policies/queries/truth'
import { isTrue } from '@/domain/policies/truth/truth'
import { insertVersion } from '@/domain/policies/version-store'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { exactText } from '@/lib/stored-text'
import { exampleSettings } from '@/prisma/maker-settings'
import { makeOffice, makePerson } from '@/prisma/makers'

/** The office's privacy policy and declaration published, in force from `from`. */
async function published(from = polishDay()) {
  const contact = { ...exampleSettings().contact, website: '' }
  const office = await makeOffice({ settings: { contact } })
  const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
  const { actor: administrator } = await makePerson({ administrator: true })
  await draftStandardTexts(actor, office.id)
  await withScope([office.id], async (tx) => {
    const host = `${office.slug}.prywatnosc.testowo.example`
    const verified = { verifiedOrigin: originOf(host, env.appUrl), verifiedAt: now() }
    await tx.officeHost.create({ data: { host, officeId: office.id, ...verified } })
    const { facts } = await officeFacts(tx, office.id)
    const drafts = await tx.policyDraft.findMany({
      where: { officeId: office.id, locale: 'pl', policy: { kind: { in: ['privacy', 'accessibility'] } } },
    })
    for (const { policyId, title, source } of drafts) {
      const text = { officeId: office.id, policyId, locale: 'pl', title, source, changeNote: 'Pierwsza wersja.' }
      const people = { authorId: null, publisherId: null, authorLabel: 'redaktor', publisherLabel: 'wydawca' }
      const body = exactText(fillClauses(source, facts).body)
      await insertVersion(tx, { ...text, ...people, body, publishedAt: now(), effectiveFrom: from })
    }
  })
  return { office, actor, administrator, host: `${office.slug}.prywatnosc.testowo.example` }
}

it('an own address is foretold, and lies afterwards exactly where it was foretold', async () => {
  const { office, actor, administrator, host } = await published()
  const told = await consequencesOfHost(administrator, office.id, { choose: host })
  expect(told.length).toBeGreaterThan(0)
  expect(JSON.stringify(told)).toContain(host)
  expect(await consequencesOfHost(administrator, office.id, { choose: null })).toEqual([])
  expect(await consequencesOfHost(administrator, office.id, { remove: host })).toEqual([])
  expect(await consequencesOfHost(administrator, office.id, { add: 'inny.example' })).toEqual([])
  await expect(consequencesOfHost(actor, office.id, { choose: host })).rejects.toMatchObject({ code: 'forbidden' })
  await chooseHost(administrator, office.id, host)
  const untrue = (await truthDesk(actor, office.id)).documents.filter((one) => !isTrue(one))
  expect(untrue.map(({ slug }) => slug)).toEqual(told.map(({ slug }) => slug))
})

it('the form of the declaration asks, its own words ask nothing', async () => {
  const { office, actor } = await published()
  const data = startingDeclaration(office.settings)
  expect(await consequencesOfDeclaration(actor, office.id, data)).toEqual([])
  const told = await consequencesOfDeclaration(actor, office.id, { ...data, contactPhone: '22 111 22 33' })
  expect(told).toMatchObject([{ slug: 'deklaracja-dostepnosci', locale: 'pl', number: 1 }])
  const { actor: reader } = await makePerson({ roles: { [office.id]: ['analyst'] } })
  await expect(consequencesOfDeclaration(reader, office.id, data)).rejects.toMatchObject({ code: 'forbidden' })
})

it('a version that waits for its first day is foretold and told as well', async () => {
  const { office, actor } = await published('2999-01-01')
  expect(await truthDesk(actor, office.id)).toMatchObject({ documents: [], planned: [] })
  const values = { dpo: { ...office.settings.dpo, email: 'nowy.iod@testowo.example' } }
  expect((await consequencesOfSection(actor, office.id, values)).map(({ slug }) => slug)).toEqual(['prywatnosc'])
  await saveSettings(actor, { officeId: office.id, section: 'iod', mark: sectionMark(office.settings, 'iod'), values })
  const { documents, planned } = await truthDesk(actor, office.id)
  expect(documents).toEqual([])
  expect(planned).toMatchObject([{ slug: 'prywatnosc', number: 1 }])
})
