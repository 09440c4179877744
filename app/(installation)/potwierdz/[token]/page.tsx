// Behind the link of a sign-up mail. Reading it changes nothing (scanners of mail open every link); only the button does.
import type { Metadata } from 'next'
import { mailedLink, secretPage } from '@/app/(installation)/mailed-link'
import { InstallationPage } from '@/components/layout/installation-page'
import { MailedLinkPage } from '@/components/newsletter/mailed-link-page'
import { joinPage } from '@/domain/newsletter/public'

type Props = { params: Promise<{ token: string }> }

async function read(params: Props['params']) {
  const { token } = await params
  const page = await joinPage(token)
  return { token, state: page.state, ...(await mailedLink(page.state === 'unknown' ? {} : page)) }
}

function wordsFor({ state, words, name }: Awaited<ReturnType<typeof read>>) {
  const { join } = words
  if (state === 'ready') return { title: join.title, lead: join.ready(name) }
  if (state === 'active') return { title: join.doneTitle, lead: join.done(name) }
  if (state === 'expired') return { title: join.expiredTitle, lead: join.expired }
  if (state === 'gone') return { title: join.goneTitle, lead: join.gone }
  return { title: words.unknownTitle, lead: words.unknown }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return secretPage(wordsFor(await read(params)).title)
}

export default async function ConfirmPage({ params }: Props) {
  const page = await read(params)
  const { token, state, words, office, locale, onward, reader } = page
  const ready = state === 'ready'
  return (
    <InstallationPage reader={reader} office={office} locale={locale}>
      <MailedLinkPage
        {...wordsFor(page)}
        act={ready ? { action: `/potwierdz/${token}/zapisz`, label: words.join.button } : undefined}
        onward={ready ? undefined : onward}
      >
        {state === 'active' ? <p>{words.join.doneHint}</p> : null}
      </MailedLinkPage>
    </InstallationPage>
  )
}
