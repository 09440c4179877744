// Behind the link of a sign-up mail. Reading it changes nothing (scanners of mail open every link); only the button does.
import type { Metadata } from 'next'
import { InstallationDocument } from '@/app/(installation)/installation-document'
import { mailedLink, type Query, secretPage } from '@/app/(installation)/mailed-link'
import { MailedLinkPage } from '@/components/newsletter/mailed-link-page'
import { joinPage } from '@/domain/newsletter/public'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

async function read({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams])
  const page = await joinPage(token)
  const link = await mailedLink(`/potwierdz/${token}`, page.state === 'unknown' ? {} : page, query)
  return { token, state: page.state, ...link }
}

function wordsFor({ state, words }: Awaited<ReturnType<typeof read>>) {
  const { join } = words
  if (state === 'ready') return { title: join.title, lead: join.ready }
  if (state === 'active') return { title: join.doneTitle, lead: join.done }
  if (state === 'expired') return { title: join.expiredTitle, lead: join.expired }
  if (state === 'gone') return { title: join.goneTitle, lead: join.gone }
  return { title: words.unknownTitle, lead: words.unknown }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return secretPage(wordsFor(await read(props)).title)
}

export default async function ConfirmPage(props: Props) {
  const page = await read(props)
  const { token, state, words, office, locale, onward, name, languageHref } = page
  const ready = state === 'ready'
  return (
    <InstallationDocument {...{ office, locale, languageHref }}>
      <MailedLinkPage
        {...wordsFor(page)}
        {...{ name, locale }}
        act={ready ? { action: `/potwierdz/${token}/zapisz`, label: words.join.button } : undefined}
        onward={ready ? undefined : onward}
      >
        {state === 'active' ? <p>{words.join.doneHint}</p> : null}
      </MailedLinkPage>
    </InstallationDocument>
  )
}
