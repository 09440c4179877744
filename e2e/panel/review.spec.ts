// A text from hand to hand in the browser: editor, IOD, publisher; a comment, a return, an approval, a publication; then one planned
// for later, carried out at once, and offered as news.
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { formatDay } from '@/lib/format'
import { documentSetting } from '@/prisma/document-setting'
import { makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'
import { newestMail } from '../support/mailbox'
import { springChange } from '../support/spring'

test('sent, opinion, comment, returned, mended, approved, published', async ({ office, signedIn, visit }) => {
  const old = { slug: 'regulamin', kind: 'other', title: 'Regulamin', body: 'Dawny tekst.\n' } as const
  const { policyId } = await makePolicyVersion(office.id, old)
  const [editor, inspector, publisher] = [
    await signedIn(['editor']),
    await signedIn(['dpo']),
    await signedIn(['publisher']),
  ]
  const address = `/panel/urzedy/${office.slug}/polityki/regulamin`
  const review = `${address}/recenzja`
  const done = (page: typeof editor) => page.getByRole('status')
  // the editor's own page has its journeys; here the text comes by the same command
  await saveText(office.id, editor.person.actor, policyId, 0, 'Sieć działa w budynku.')

  await visit(review, editor)
  await expect(editor.getByText('Tekst jest w przygotowaniu')).toBeVisible()
  await editor.getByLabel('Notatka dla recenzenta').fill('Proszę o pilne sprawdzenie.')
  await editor.getByRole('button', { name: 'Wyślij do recenzji' }).click()
  await expect(done(editor)).toContainText('Wysłano do recenzji')
  await editor.getByLabel('Pytanie do IOD').fill('Czy wystarczy?')
  await editor.getByRole('button', { name: 'Poproś o opinię' }).click()
  await expect(done(editor)).toContainText('Poproszono IOD')
  const mail = await newestMail(publisher.person.email, 'document-task')
  expect(mail.subject).toMatch(/^Tekst czeka na Twoje zatwierdzenie/)
  expect(mail.text).not.toContain('pilne')

  await inspector.goto('/panel')
  await inspector.getByRole('link', { name: /Wydaj opinię IOD: Regulamin/ }).click()
  await inspector.getByLabel('Opinia IOD').fill('Bez uwag.')
  await inspector.getByRole('button', { name: 'Zapisz opinię' }).click()
  await expect(done(inspector)).toContainText('Zapisano opinię')
  await expect(inspector.getByRole('button', { name: 'Zatwierdź tekst' })).toHaveCount(0)

  await visit(review, publisher)
  const comment = publisher.getByRole('form', { name: 'Nowa uwaga' })
  await comment.getByLabel('Fragment tekstu').fill('Tego nie ma')
  await comment.getByLabel('Uwaga').fill('W którym?')
  await comment.getByRole('button', { name: 'Dodaj uwagę' }).click()
  await expect(comment.getByRole('alert')).toContainText('Tych słów nie ma w tekście')
  await expect(comment.getByLabel('Uwaga')).toHaveValue('W którym?')
  await comment.getByLabel('Fragment tekstu').fill('w budynku')
  await comment.getByRole('button', { name: 'Dodaj uwagę' }).click()
  await expect(done(publisher)).toContainText('Dodano uwagę')
  await publisher.getByLabel('Co trzeba poprawić').fill('Podaj, w którym budynku.')
  await publisher.getByRole('button', { name: 'Zwróć do poprawy' }).click()
  await expect(done(publisher)).toContainText('Zwrócono tekst')

  await editor.goto('/panel')
  await editor.getByRole('link', { name: /Popraw zwrócony tekst: Regulamin/ }).click()
  await expect(editor.getByText('Podaj, w którym budynku.')).toBeVisible()
  await saveText(office.id, editor.person.actor, policyId, 1, 'Sieć działa w ratuszu.')
  await visit(review, editor)
  await expect(editor.getByText('tego fragmentu nie ma już w tekście')).toBeVisible()
  await editor.getByRole('button', { name: 'Oznacz jako załatwioną' }).click()
  await expect(done(editor)).toContainText('Uwaga załatwiona')
  await editor.getByRole('button', { name: 'Wyślij do recenzji' }).click()
  await expect(done(editor)).toContainText('Wysłano do recenzji')

  await publisher.goto(review)
  await publisher.getByRole('button', { name: 'Zatwierdź tekst' }).click()
  await expect(done(publisher)).toContainText('Zatwierdzono')
  await publisher.getByRole('link', { name: 'Przejdź do publikacji' }).click()
  await visit(publisher.url(), publisher)
  await publisher.getByLabel('Opis zmiany').fill('Miejsce działania sieci.')
  await publisher.getByLabel('Notatka wewnętrzna').fill('Sprawa OR.12.')
  await publisher.getByRole('button', { name: 'Opublikuj wersję 2' }).click()
  await expect(done(publisher)).toContainText('Opublikowano wersję 2')
  await publisher.getByRole('button', { name: 'Napisz o tym aktualność' }).click()
  await publisher.waitForURL(/aktualnosci\/[0-9a-f-]{36}/)
  await expect(publisher.getByLabel('Tytuł')).toHaveValue('Zmiana dokumentu: Regulamin')
  const read = await publisher.request.get(`/${office.slug}/polityki/regulamin`)
  const text = await read.text()
  expect(text).toContain('w\u00a0ratuszu')
  expect(text).not.toContain('OR.12')
})

test('four eyes, a planned publication, and errors overridden with a reason', async ({ signedIn, visit }) => {
  const { office, publisher: first, policy } = await documentSetting({ fourEyes: true })
  const at = `/panel/urzedy/${office.slug}/polityki/${policy.slug}`
  await saveText(office.id, first, policy.id, 1, 'Krótka polityka bez wymaganych części.')
  const page = await signedIn(['publisher'], { officeIds: [office.id] })
  await visit(`${at}/publikacja`, page)
  await expect(page.getByText('Brakuje zatwierdzenia')).toBeVisible()
  await page.getByLabel('Opis zmiany').fill('Pierwsza wersja.')
  await page.getByRole('button', { name: 'Opublikuj wersję 1' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('dopiero po zatwierdzeniu')

  await page.goto(`${at}/recenzja`)
  await page.getByRole('button', { name: 'Zatwierdź tekst' }).click()
  await expect(page.getByRole('status')).toContainText('Zatwierdzono')
  await page.goto(`${at}/publikacja`)
  await page.getByLabel('Opis zmiany').fill('Pierwsza wersja.')
  await page.getByLabel('w wybranej chwili').check()
  await page.getByLabel('Dzień publikacji').fill(springChange().day)
  await page.getByLabel('Godzina publikacji').fill('02:30')
  await page.getByLabel('Obowiązuje od').fill(springChange().next)
  await page.getByRole('button', { name: 'Zaplanuj publikację' }).click()
  const errors = page.getByRole('alert', { name: /Popraw błędy/ })
  await expect(errors).toContainText('zegary przestawia się')
  await page.getByLabel('Godzina publikacji').fill('03:00')
  await page.getByRole('button', { name: 'Zaplanuj publikację' }).click()
  await expect(errors).toContainText('Kontrola tekstu znalazła')
  await page.getByLabel('Powód publikacji mimo błędów').fill('Tekst przejściowy, pełny w przyszłym miesiącu.')
  await page.getByRole('button', { name: 'Zaplanuj publikację' }).click()
  await expect(page.getByText('Publikacja jest zaplanowana')).toBeVisible()
  await visit(page.url(), page)
  await page.getByRole('form', { name: 'Zmiana terminu' }).getByLabel('Godzina publikacji').fill('09:15')
  await page.getByRole('button', { name: 'Zmień termin' }).click()
  await expect(page.getByText(new RegExp(`${formatDay(springChange().day)}, 09:15`))).toBeVisible()
  await page.getByRole('button', { name: 'Opublikuj teraz' }).click()
  await expect(page.getByRole('status')).toContainText('Opublikowano wersję 1')

  const inspector = await signedIn(['dpo'], { officeIds: [office.id] })
  await visit(`/panel/urzedy/${office.slug}/dziennik`, inspector)
  await inspector.getByText('Publikacje mimo błędów (1)').click()
  const reason = 'Tekst przejściowy, pełny w przyszłym miesiącu.'
  await expect(inspector.getByRole('cell', { name: reason, exact: true })).toBeVisible()
})

type Writer = Parameters<typeof saveDraft>[0]

async function saveText(officeId: string, who: Writer, policyId: string, revision: number, source: string) {
  await saveDraft(who, officeId, { policyId, locale: 'pl', revision, title: 'Regulamin', source, changeNote: '' })
}
