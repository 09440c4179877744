// A new inspector in one minute: the setting warns, the repairs are published with one note, the public pages say the new truth.
// Once with a script in the browser, once without.
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import type { Variant } from '@/domain/policies/rules'
import { polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { type MadeOffice, makePerson } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'

/** The privacy policy and the cookie policy in force, as their editors would have published them. */
async function publishStandard(office: MadeOffice, slugs: readonly string[]) {
  const { actor } = await makePerson({ roles: { [office.id]: ['publisher', 'editor'] } })
  await draftStandardTexts(actor, office.id)
  const drafts = await withScope([office.id], (tx) =>
    tx.policyDraft.findMany({ where: { officeId: office.id, locale: 'pl', policy: { slug: { in: [...slugs] } } } }),
  )
  for (const { policyId, locale, revision } of drafts) {
    const text = { policyId, locale: locale as Variant, revision, changeNote: 'Pierwsza wersja.' }
    await publishVersion(actor, office.id, { ...text, effectiveFrom: polishDay(), substantive: true })
  }
}

test('a new inspector: warned, repaired with one note, public', async ({ office, signedIn, visit }) => {
  await publishStandard(office, ['prywatnosc', 'cookies'])
  const page = await signedIn(['publisher'])
  const desk = `/panel/urzedy/${office.slug}`
  const started = Date.now()
  await page.goto(`${desk}/ustawienia/iod`)
  await page.getByLabel('Adres e-mail', { exact: true }).fill('nowy.iod@testowo.example')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  const question = page.getByRole('alert').filter({ hasText: 'Te dokumenty przestaną być prawdziwe' })
  await expect(question).toContainText('Polityka prywatności')
  await expect(question).toContainText('nowy.iod@testowo.example')
  // nothing was saved yet
  expect(await (await page.request.get(`/${office.slug}/iod`)).text()).not.toContain('nowy.iod@')
  await question.getByRole('button', { name: 'Zapisz i przygotuj poprawki' }).click()
  await page.waitForURL(`**${desk}/zgodnosc`)
  await expect(page.getByRole('checkbox', { name: /^Polityka prywatności/ })).toBeChecked()
  await page.getByLabel('Jeden opis zmiany dla wszystkich').fill('Nowy inspektor ochrony danych.')
  await page.getByRole('button', { name: 'Opublikuj wszystkie poprawki' }).click()
  await expect(page.getByText('Opublikowano poprawki: 2 dokumenty')).toBeVisible()
  expect(Date.now() - started).toBeLessThan(60_000)
  await visit(page.url(), page)
  await expect(page.getByText('Wszystkie obowiązujące dokumenty są zgodne z ustawieniami.')).toBeVisible()
  for (const path of ['polityki/prywatnosc', 'cookies'])
    await expect.poll(async () => (await page.request.get(`/${office.slug}/${path}`)).text()).toContain('nowy.iod@')
  await page.getByRole('link', { name: 'Szkic aktualności o nowych wersjach' }).click()
  await expect(page.getByLabel('Tytuł')).toHaveValue('Nowe wersje dokumentów')
})

test('the same question and the same repairs without a script', async ({
  office,
  signedIn,
  browser,
  baseURL,
  visit,
}) => {
  await publishStandard(office, ['prywatnosc'])
  const signed = await signedIn(['publisher'])
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await signed.context().storageState(),
  })
  const page = await context.newPage()
  const desk = `/panel/urzedy/${office.slug}`
  await page.goto(`${desk}/ustawienia/newsletter-i-dziennik`)
  await page.getByLabel('Ile dni przechowywać dziennik serwera').fill('33')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Te dokumenty przestaną być prawdziwe')).toBeVisible()
  await expect(page.getByLabel('Ile dni przechowywać dziennik serwera')).toHaveValue('33')
  await page.getByRole('button', { name: 'Zapisz mimo to' }).click()
  await expect(page.getByText('nie jest już prawdziwa')).toBeVisible()
  await page.goto('/panel')
  await page.getByRole('link', { name: 'Popraw nieprawdziwe dokumenty: 1' }).click()
  await page.getByLabel('Jeden opis zmiany dla wszystkich').fill('Krótszy okres przechowywania dziennika.')
  await page.getByRole('button', { name: 'Opublikuj wszystkie poprawki' }).click()
  await expect(page.getByText('Opublikowano poprawki: 1 dokument')).toBeVisible()
  await context.close()
  await visit(`${desk}/klauzule`, signed)
  await expect(signed.getByRole('heading', { name: 'Biblioteka klauzul' })).toBeVisible()
})
