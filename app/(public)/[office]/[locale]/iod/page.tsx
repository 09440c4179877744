// The data protection officer, live from the settings: name and e-mail or phone must be public (art. 11 of the act of 10 May 2018,
// art. 37(7) GDPR). What the law demands and the office has not given reads „do uzupełnienia”.
import type { Metadata } from 'next'
import { nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { dpoFacts } from '@/components/offices/dpo-facts'
import { Authority } from '@/components/privacy/authority'
import { Facts } from '@/components/ui/facts'
import { officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'

type PageProps = { params: OfficeParams }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await officePage(params)
  return { title: page.words.dpo.title, description: describe(page.words.dpo.description(nameInSentence(page))) }
}

export default async function DpoPage({ params }: PageProps) {
  const { office, locale, words } = await officePage(params)
  const { dpo } = words
  return (
    <>
      <h1>{dpo.title}</h1>
      <p className="lead">{dpo.lead}</p>
      <Facts className="max-w-3xl" items={dpoFacts(office, words)} />
      <section className="prose">
        <h2>{dpo.whatFor}</h2>
        <ul>
          {dpo.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p>{dpo.whatForNote}</p>
      </section>
      <section className="prose">
        <h2>{dpo.rights}</h2>
        <p>{dpo.rightsText}</p>
        <p>
          <a href={officeHref(office, locale, '/wniosek')}>{dpo.rightsLink}</a>
        </p>
      </section>
      <Authority words={words} title={dpo.complaint} />
      <p className="small muted max-w-3xl">{dpo.basis}</p>
    </>
  )
}
