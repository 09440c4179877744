// What one may open: an office of others does not exist, the installation's pages are the administrator's, and every page is sound.
import { exampleSettings } from '@/prisma/maker-settings'
import { makeOffice } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

const inOffice = [
  '',
  '/polityki',
  '/aktualnosci',
  '/subskrybenci',
  '/statystyki',
  '/poczta',
  '/dziennik',
  '/dziennik/role',
  '/ustawienia',
]
const ofInstallation = [
  '/panel/konta',
  '/panel/konta/nowe',
  '/panel/konta/role',
  '/panel/stan',
  '/panel/poczta',
  '/panel/urzedy/nowy',
]

test('an office of others does not exist', async ({ signedIn }) => {
  const names = { ...exampleSettings().names, nominative: 'Urząd Gminy Obcowo' }
  const foreign = await makeOffice({ settings: { names } })
  const page = await signedIn(['editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst'])
  for (const path of inOffice) {
    const answer = await page.goto(`/panel/urzedy/${foreign.slug}${path}`)
    expect([path, answer?.status()]).toEqual([path, 404])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie ma takiej strony')
    expect(await page.content()).not.toContain(foreign.settings.names.nominative)
  }
})

test('the installation is the administrator’s', async ({ signedIn }) => {
  const page = await signedIn(['dpo', 'publisher'])
  for (const path of ofInstallation) expect([path, (await page.goto(path))?.status()]).toEqual([path, 404])
})

test('nothing of the panel answers without a session', async ({ page, office }) => {
  for (const path of [
    ...inOffice.map((part) => `/panel/urzedy/${office.slug}${part}`),
    ...ofInstallation,
    '/panel',
    '/panel/nic',
  ]) {
    await page.goto(path)
    expect(new URL(page.url()).pathname, path).toBe('/logowanie')
  }
})

for (const [name, width] of [
  ['desk', 1280],
  ['phone', 320],
] as const)
  test(`pages are accessible and fit (${name})`, async ({ signedIn, office }) => {
    test.slow()
    const admin = await signedIn(['dpo'], { administrator: true })
    await admin.setViewportSize({ width, height: 800 })
    const paths = [
      '/panel',
      '/panel/konta',
      '/panel/konta/nowe',
      '/panel/konta/role?dzien=2026-01-01',
      '/panel/konta/role?dzien=jutro',
    ]
    paths.push(
      '/panel/konto',
      '/panel/dziennik',
      '/panel/dziennik?od=zly&strona=-3',
      '/panel/stan',
      '/panel/nie-ma-takiej',
    )
    paths.push(
      `/panel/konta/${admin.person.id}`,
      `/panel/urzedy/${office.slug}`,
      `/panel/urzedy/${office.slug}/dziennik`,
    )
    for (const path of paths) {
      await admin.goto(path)
      await expectAccessible(admin)
    }
  })

test('the frame is walked by keyboard: skip link first, main content next', async ({ signedIn }) => {
  const page = await signedIn(['editor'])
  await page.goto('/panel')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Przejdź do treści' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await expect(page.getByRole('navigation', { name: 'Panel' }).locator('[aria-current=page]')).toHaveText('Na dziś')
})

test('the chain of the trail is checked from the page of health', async ({ signedIn }) => {
  const page = await signedIn([], { administrator: true })
  await page.goto('/panel/stan')
  await page.getByRole('button', { name: 'Sprawdź ciągłość' }).click()
  await expect(page.getByText(/Dziennik zdarzeń jest nienaruszony/)).toBeVisible()
})
