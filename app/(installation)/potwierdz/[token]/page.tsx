// Behind the link of a sign-up mail, or of the copy at an office's control address. Reading it changes nothing (scanners of mail open every link); only the button does.
import type { Metadata } from 'next'
import { InstallationDocument } from '@/app/(installation)/installation-document'
import { mailedLink, type Query, secretPage } from '@/app/(installation)/mailed-link'
import { MailedLinkPage } from '@/components/newsletter/mailed-link-page'
import { joinPage } from '@/domain/newsletter/public'
import { officeHref } from '@/domain/offices/rules'
import { versionPath } from '@/domain/policies/rules'
import { ControlArrival, controlTitle, readControl } from './control-arrival'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

async function read({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams])
  const page = await joinPage(token)
  const link = await mailedLink(`/potwierdz/${token}`, page.state === 'unknown' ? {} : page, query)
  return { token, state: page.state, rules: 'rules' in page ? page.rules : null, ...link }
}

function wordsFor({ state, words, rules }: Awaited<ReturnType<typeof read>>) {
  const { join } = words
  if (rules) return { title: join.anewTitle, lead: join.anew }
  if (state === 'ready') return { title: join.title, lead: join.ready }
  if (state === 'active') return { title: join.doneTitle, lead: join.done }
  if (state === 'expired') return { title: join.expiredTitle, lead: join.expired }
  if (state === 'gone') return { title: join.goneTitle, lead: join.gone }
  return { title: words.unknownTitle, lead: words.unknown }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const control = await readControl(props)
  return secretPage(control ? controlTitle(control) : wordsFor(await read(props)).title)
}

export default async function ConfirmPage(props: Props) {
  const control = await readControl(props)
  if (control) return <ControlArrival {...control} />
  const page = await read(props)
  const { token, state, words, office, locale, onward, name, languageHref, rules } = page
  const ready = state === 'ready'
  return (
    <InstallationDocument {...{ office, locale, languageHref }}>
      <MailedLinkPage
        {...wordsFor(page)}
        {...{ name, locale }}
        act={
          ready
            ? { action: `/potwierdz/${token}/zapisz`, label: words.join.button, version: rules?.text.versionId }
            : undefined
        }
        onward={ready ? undefined : onward}
      >
        {state === 'active' ? <p>{words.join.doneHint}</p> : null}
        {rules && office ? (
          <>
            <p>{office.settings.newsletter.basis === 'consent' ? words.join.anewConsent : words.join.anewTask}</p>
            <p>
              <a href={officeHref(office, locale, versionPath('newsletter', rules.text.number))}>
                {words.clause.exact(rules.text.number)}
              </a>
            </p>
          </>
        ) : null}
      </MailedLinkPage>
    </InstallationDocument>
  )
}
