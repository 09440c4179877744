// Behind the link „Co o mnie przechowujecie” of every newsletter mail: what is kept about its address. Reading changes nothing and is
// written down nowhere; whatever is done here is a button that posts.
import type { Metadata } from 'next'
import { InstallationDocument } from '@/app/(installation)/installation-document'
import { mailedLink, type Query, secretPage } from '@/app/(installation)/mailed-link'
import { MailedLinkPage } from '@/components/newsletter/mailed-link-page'
import { MyData } from '@/components/newsletter/my-data'
import { minePage } from '@/domain/newsletter/public/mine'
import { minePath } from '@/domain/newsletter/rules/mine'
import { answerWith } from '@/lib/answer-status'
import { myDataWords } from '@/messages/my-data'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

async function read({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams])
  const page = await minePage(token)
  const link = await mailedLink(minePath(token), page.state === 'held' ? page : {}, query)
  return { token, page, ...link, own: myDataWords(link.locale), spoken: query.wynik === 'jezyk' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, own, words } = await read(props)
  if (page.state === 'held') return secretPage(own.title)
  return secretPage(page.state === 'gone' ? own.goneTitle : words.unknownTitle)
}

export default async function MyDataPage(props: Props) {
  const { token, page, office, locale, words, own, name, onward, languageHref, spoken } = await read(props)
  if (page.state === 'held' && office)
    return (
      <InstallationDocument {...{ office, locale, languageHref }}>
        <MyData {...{ token, office, name, locale, spoken }} mine={page.mine} />
      </InstallationDocument>
    )
  const gone = page.state !== 'unknown'
  if (!gone) answerWith(404)
  const [title, lead] = gone ? [own.goneTitle, own.gone] : [words.unknownTitle, words.unknown]
  return (
    <InstallationDocument {...{ office, locale, languageHref }}>
      <MailedLinkPage {...{ title, lead, name, locale, onward }}>
        {gone ? (
          <section className="prose">
            <h2>{own.goneKept}</h2>
            <ul>
              {own.goneList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{own.goneAgain}</p>
          </section>
        ) : null}
      </MailedLinkPage>
    </InstallationDocument>
  )
}
