// News from a planned draft to a corrected, withdrawn and restored item, as a publisher does it and as readers see it.
import { formatDay } from '@/lib/format'
import { expect, test } from '../support/fixtures'
import { springChange } from '../support/spring'
import { writeSource } from '../support/write-source'

test('an item is planned, published, corrected with a note, withdrawn and restored', async ({
  office,
  signedIn,
  visit,
  page,
}) => {
  test.setTimeout(120_000)
  const desk = await signedIn(['publisher'])
  const news = `/panel/urzedy/${office.slug}/aktualnosci`
  await visit(`${news}/nowa`, desk)
  await desk.getByLabel('Tytuł').fill('Dzień otwarty')
  await writeSource(desk, 'Zapraszamy w sobotę o 10.00.')
  await desk.getByRole('button', { name: 'Zapisz wersję roboczą' }).click()
  await desk.waitForURL(/aktualnosci\/[0-9a-f-]{36}/)
  const item = new URL(desk.url()).pathname

  // the hour that the spring skips
  const plan = desk.getByRole('form', { name: 'Planowana publikacja' })
  await plan.getByLabel('Dzień publikacji').fill(springChange().day)
  await plan.getByLabel('Godzina publikacji').fill('02:30')
  await plan.getByRole('button', { name: 'Zaplanuj publikację' }).click()
  await expect(plan.getByRole('alert')).toContainText('godziny 02:30 nie będzie')
  await plan.getByLabel('Godzina publikacji').fill('08:30')
  await plan.getByRole('button', { name: 'Zaplanuj publikację' }).click()
  await expect(desk.getByText('Zaplanowano publikację.')).toBeVisible()
  await visit(item, desk)
  await expect(desk.getByText(new RegExp(`Termin: ${formatDay(springChange().day)}.*08:30`))).toBeVisible()

  await writeSource(desk, 'Zapraszamy w niedzielę o 10.00.')
  await desk.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(desk.getByText('Treść zmieniła się po zaplanowaniu')).toBeVisible()
  await desk.getByRole('button', { name: 'Opublikuj', exact: true }).click()
  await expect(desk.getByText('Opublikowano.')).toBeVisible()

  // readers are told what was corrected
  await writeSource(desk, 'Zapraszamy w niedzielę o 11.00.')
  await desk.getByRole('button', { name: 'Zapisz poprawkę' }).click()
  await expect(desk.getByText('Napisz, co poprawiono.').first()).toBeVisible()
  await desk.getByRole('textbox', { name: 'Co poprawiono' }).fill('Godzina: zaczynamy o 11.00, nie o 10.00.')
  await desk.getByRole('button', { name: 'Zapisz poprawkę' }).click()
  await expect(desk.getByText('Zapisano poprawkę.')).toBeVisible()
  const address = `/${office.slug}/aktualnosci/dzien-otwarty`
  await visit(address)
  await expect(page.getByText('Godzina: zaczynamy o 11.00, nie o 10.00.')).toBeVisible()
  await expect(page.getByText('Zapraszamy w niedzielę o 11.00.')).toBeVisible()

  await desk.getByLabel('Powód wycofania').fill('Dzień otwarty odwołano.')
  await desk.getByRole('button', { name: 'Wycofaj', exact: true }).click()
  await expect(desk.getByText('Wycofano.', { exact: false }).first()).toBeVisible()
  await desk.getByLabel('Powód przywrócenia').fill('Dzień otwarty jednak się odbędzie.')
  await desk.getByRole('button', { name: 'Przywróć' }).click()
  await expect(desk.getByText('Przywrócono aktualność.')).toBeVisible()
  await visit(item, desk)
  await visit(address)
  await expect(page.getByText('Dzień otwarty jednak się odbędzie.')).toBeVisible()
})

test('an item is ticked for the newsletter in the list, also without script', async ({ office, signedIn, browser }) => {
  const desk = await signedIn(['editor'])
  await desk.goto(`/panel/urzedy/${office.slug}/aktualnosci/nowa`)
  await desk.getByLabel('Tytuł').fill('Dyżur')
  await desk.getByRole('button', { name: 'Zapisz wersję roboczą' }).click()
  await desk.waitForURL(/aktualnosci\/[0-9a-f-]{36}/)
  const storageState = await desk.context().storageState()
  const context = await browser.newContext({ storageState, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(new URL(`/panel/urzedy/${office.slug}/aktualnosci`, desk.url()).href)
  await plain.getByRole('button', { name: 'Do newslettera' }).click()
  await expect(plain.getByText('czeka na wydanie')).toBeVisible()
  await plain.getByRole('button', { name: 'Nie wysyłaj w newsletterze' }).click()
  await expect(plain.getByRole('button', { name: 'Do newslettera' })).toBeVisible()
  await context.close()
})
