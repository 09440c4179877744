// From a table of another system to readers who said yes: upload, dry run, import, the question by mail, the answer of the person. And
// an address that mails do not reach, taken up again.
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { newestMail } from '../support/mailbox'

const looks = process.env.OKIENKO_LOOKS
const desk = (slug: string, part = '') => `/panel/urzedy/${slug}/subskrybenci${part}`

test('a coordinator brings a list along; nobody gets an issue before they say yes', async ({
  signedIn,
  visit,
  page,
}) => {
  const office = await makeOffice({ example: true })
  await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter', title: 'Zasady newslettera' })
  const person = `mieszkanka-${randomUUID().slice(0, 8)}@skrzynka.example`
  const { email: known } = await makeSubscription(office.id)
  const lines = [
    'Imię;E-mail;Data zgody;Źródło',
    `Osoba;${person};4.03.2022;dyżur`,
    `Inna;${known};;`,
    'Błędna;nie adres;;',
  ]
  const staff = await signedIn(['coordinator'], { officeIds: [office.id] })
  await visit(desk(office.slug), staff)
  await staff.getByRole('link', { name: /Import subskrybentów/ }).click()
  await expect(staff.getByRole('heading', { name: 'Import subskrybentów', level: 1 })).toBeVisible()
  await staff.getByRole('button', { name: 'Prześlij tabelę' }).click()
  await expect(staff.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Wybierz plik')
  await expectAccessible(staff)
  const table = { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${lines.join('\r\n')}`) }
  await staff.getByLabel('Tabela w pliku CSV').setInputFiles(table)
  await staff.getByRole('button', { name: 'Prześlij tabelę' }).click()
  await expect(staff.getByRole('heading', { name: 'Początek tabeli' })).toBeVisible()
  await expect(staff.getByLabel('Adres e-mail')).toHaveValue('1')
  await expect(staff.getByLabel('Data zgody')).toHaveValue('2')
  await expectAccessible(staff)

  await staff.getByLabel(/Mamy dowody/).check()
  await staff.getByRole('button', { name: 'Sprawdź, co się stanie' }).click()
  await expect(staff.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Opisz, skąd są zgody')
  await staff.getByLabel(/Nie mamy dowodów/).check()
  await staff.getByRole('button', { name: 'Sprawdź, co się stanie' }).click()
  await expect(staff.getByRole('heading', { name: 'Co się stanie po imporcie' })).toBeVisible()
  await expect(staff.getByRole('cell', { name: 'pominięty: to nie jest adres e-mail' })).toBeVisible()
  await expectAccessible(staff)
  await look(staff, 'import')
  const report = await staff.request.get(`${new URL(staff.url()).pathname}/raport`)
  expect(await report.text()).toContain(`2,${person},do ponownego potwierdzenia`)

  await staff.getByRole('button', { name: 'Importuj (1)' }).click()
  await expect(staff.getByRole('heading', { name: 'Wynik importu' })).toBeVisible()
  await expectAccessible(staff)
  await staff.getByRole('link', { name: 'Poproś o ponowne potwierdzenie' }).click()
  await staff.getByRole('button', { name: 'Policz' }).click()
  await expect(staff.getByText('Osoby do poproszenia: 1')).toBeVisible()
  await expectAccessible(staff)
  await look(staff, 'potwierdzenie')
  await staff.getByLabel('Tak, poproś właśnie te osoby').check()
  await staff.getByRole('button', { name: 'Poproś te osoby (1)' }).click()
  await expect(staff.getByText('Prośby są w drodze')).toBeVisible()
  await look(staff, 'subskrybenci')

  const mail = await newestMail(person, 'newsletter-reconfirm')
  await visit(mail.links.find((link) => link.includes('/potwierdz/')) ?? '')
  await expect(page.getByRole('link', { name: /wersja 1/ })).toBeVisible()
  await look(page, 'pytanie')
  await page.getByRole('button', { name: 'Potwierdzam zapis' }).click()
  await expect(page.getByRole('heading', { name: 'Zapis jest potwierdzony' })).toBeVisible()
  const row = await withScope([office.id], (tx) => tx.subscription.findFirstOrThrow({ where: { email: person } }))
  expect(row).toMatchObject({ state: 'active', channel: 'import', consentTexts: [{ number: 1, locale: 'pl' }] })
})

test('a stopped address is found in its list and taken up again with a reason', async ({ office, signedIn, visit }) => {
  const { id, email } = await makeSubscription(office.id)
  const stop = { state: 'stopped', stopReason: 'soft_bounces', stoppedAt: now() } as const
  await withScope([office.id], (tx) => tx.subscription.update({ where: { id }, data: stop }))
  const page = await signedIn(['dpo'])
  await visit(desk(office.slug, '/wstrzymani'), page)
  await look(page, 'wstrzymani')
  await page.getByRole('link', { name: email }).click()
  await expect(page.getByRole('heading', { name: email })).toBeVisible()
  await expectAccessible(page)
  await look(page, 'osoba')
  await page.getByRole('button', { name: 'Wznów wysyłkę' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Zaznacz, dlaczego')
  await page.getByLabel(/osoba poprosiła o wznowienie/).check()
  await page.getByRole('button', { name: 'Wznów wysyłkę' }).click()
  await expect(page.getByRole('heading', { name: 'Wznów wysyłkę' })).toHaveCount(0)
  await expect(page.getByText('aktywny', { exact: true })).toBeVisible()
})

async function look(page: import('@playwright/test').Page, name: string): Promise<void> {
  if (!looks) return
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${looks}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
