// What a journey starts from: its own office, its own people with a signed-in session, its own client address.
// Every page reached by `visit` is also checked for accessibility; console errors and page errors fail the test.
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { sealSession, sessionCookieName } from '@/domain/accounts/session-cookie'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { type MadeOffice, type MadePerson, makeOffice, makePerson } from '@/prisma/makers'
import { expectAccessible } from './accessibility'
import { ownAddress } from './own-address'

type Fixtures = {
  /** a living office of this test alone */
  office: MadeOffice
  /** opens an address and checks the page */
  visit: (path: string, page?: Page) => Promise<Page>
  /** a page signed in as a new person with these roles in `office` */
  signedIn: (
    roles: Role[],
    over?: { administrator?: boolean; officeIds?: string[] },
  ) => Promise<Page & { person: MadePerson }>
}

export const test = base.extend<Fixtures>({
  // of the browser and of bare requests alike: limits count by address
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': ownAddress() }),
  page: async ({ page }, use) => {
    const complaints = listen(page)
    await use(page)
    if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join('\n')}`)
  },
  office: async ({}, use) => {
    const office = await makeOffice()
    await use(office)
    await removeOffice(office.id)
  },
  visit: async ({ page }, use) => {
    await use(async (path, other = page) => {
      await other.goto(path)
      await expectAccessible(other)
      return other
    })
  },
  signedIn: async ({ browser, office, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (roles, over = {}) => {
      const inOffices = over.officeIds ?? [office.id]
      const person = await makePerson({
        roles: roles.length > 0 ? Object.fromEntries(inOffices.map((id) => [id, roles])) : {},
        administrator: over.administrator ?? false,
      })
      const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': ownAddress() }, baseURL })
      contexts.push(context)
      const url = baseURL ?? ''
      await context.addCookies([
        { name: sessionCookieName(), value: await sealSession(person.sessionId), url, httpOnly: true, sameSite: 'Lax' },
      ])
      const page = await context.newPage()
      listen(page)
      return Object.assign(page, { person })
    })
    for (const context of contexts) await context.close()
  },
})

export { expect } from '@playwright/test'

/** Console and page errors of a page, as they come; a refused form (422) or a missing page is the test's own subject. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

async function removeOffice(id: string): Promise<void> {
  await withScope('everything', async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.retention', 'on', true)`
    await tx.office.delete({ where: { id } })
  })
}
