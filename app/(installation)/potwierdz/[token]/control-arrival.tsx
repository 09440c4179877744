// What the link in the copy at an office's control address leads to: one button that notes the arrival. Reading changes nothing.
import { InstallationDocument } from '@/app/(installation)/installation-document'
import { mailedLink, type Query } from '@/app/(installation)/mailed-link'
import { MailedLinkPage } from '@/components/newsletter/mailed-link-page'
import { controlPage } from '@/domain/newsletter/public/control'
import { officeHref } from '@/domain/offices/rules'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }
type Control = NonNullable<Awaited<ReturnType<typeof readControl>>>

/** Null when the token is none of a control copy. */
export async function readControl({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams])
  const page = await controlPage(token)
  if (page.state === 'unknown') return null
  const link = await mailedLink(`/potwierdz/${token}`, page, query)
  return { token, state: page.state, number: page.number, ...link }
}

function wordsFor({ state, words: { control } }: Control) {
  if (state === 'ready') return { title: control.title, lead: control.ready }
  if (state === 'arrived') return { title: control.doneTitle, lead: control.done }
  return { title: control.goneTitle, lead: control.gone }
}

export const controlTitle = (control: Control): string => wordsFor(control).title

export function ControlArrival(control: Control) {
  const { token, state, number, words, office, locale, onward, name, languageHref } = control
  const issue =
    office && number !== null
      ? { href: officeHref(office, locale, `/newsletter/archiwum/${number}`), label: words.control.issue }
      : onward
  return (
    <InstallationDocument {...{ office, locale, languageHref }}>
      <MailedLinkPage
        {...wordsFor(control)}
        {...{ name, locale }}
        act={state === 'ready' ? { action: `/potwierdz/${token}/zapisz`, label: words.control.button } : undefined}
        onward={state === 'ready' ? undefined : issue}
      />
    </InstallationDocument>
  )
}
