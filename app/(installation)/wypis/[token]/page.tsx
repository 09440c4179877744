// Behind a leaving link: of the form's mail (7 days) or of a mail's footer (as long as the address is kept). Reading changes nothing.
import type { Metadata } from 'next'
import { InstallationDocument } from '@/app/(installation)/installation-document'
import { mailedLink, type Query, secretPage } from '@/app/(installation)/mailed-link'
import { Goodbye } from '@/components/newsletter/goodbye'
import { MailedLinkPage } from '@/components/newsletter/mailed-link-page'
import { leavePage } from '@/domain/newsletter/public'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Query>
}

/** The row is gone after the button; the address of the goodbye page tells what the row can no longer tell. */
async function read({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams])
  const page = await leavePage(token)
  const link = await mailedLink(`/wypis/${token}`, page.state === 'unknown' ? {} : page, query)
  const left =
    query.wynik === 'usunieto' && (page.state === 'gone' || page.state === 'used_or_expired') && link.office !== null
  return { token, ...link, state: left ? ('left' as const) : page.state }
}

function wordsFor({ state, words }: Awaited<ReturnType<typeof read>>) {
  const { leave } = words
  if (state === 'ready') return { title: leave.title, lead: leave.ready }
  if (state === 'left') return { title: leave.doneTitle, lead: leave.done }
  if (state === 'expired') return { title: leave.expiredTitle, lead: leave.expired }
  if (state === 'gone') return { title: leave.goneTitle, lead: leave.gone }
  if (state === 'used_or_expired') return { title: leave.usedTitle, lead: leave.used }
  return { title: words.unknownTitle, lead: words.unknown }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return secretPage(wordsFor(await read(props)).title)
}

export default async function LeavePage(props: Props) {
  const page = await read(props)
  const { token, state, words, office, locale, onward, name, languageHref } = page
  const ready = state === 'ready'
  return (
    <InstallationDocument {...{ office, locale, languageHref }}>
      <MailedLinkPage
        {...wordsFor(page)}
        {...{ name, locale }}
        act={ready ? { action: `/wypis/${token}/zapisz`, label: words.leave.button } : undefined}
        onward={ready ? undefined : onward}
      >
        {ready ? <p>{words.leave.what}</p> : null}
        {state === 'expired' ? <p>{words.leave.expiredHint}</p> : null}
        {state === 'left' && office ? <Goodbye words={words} months={office.settings.newsletter.proofMonths} /> : null}
      </MailedLinkPage>
    </InstallationDocument>
  )
}
