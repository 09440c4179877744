// Public register of changes of a document: every publication, withdrawal and closing.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { officePage } from '@/app/(public)/office-page'
import { RegisterTable } from '@/components/policies/register-table'
import { NamedSentence } from '@/components/ui/named-sentence'
import { officeHref } from '@/domain/offices/rules'
import { versionsOf } from '@/domain/policies/public'
import { actsOf, officeRegisterPath, titleOf } from '@/domain/policies/rules'
import { describe } from '@/lib/description'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: Promise<{ office: string; locale: string; policy: string }> }

async function pageOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const versions = await versionsOf(office.id, (await params).policy, locale)
  if (!versions) notFound()
  const words = documentWordsOf(locale)
  const title = titleOf(versions)
  return { office, locale, versions, words, title, heading: title ? words.register.title(title) : words.register.plain }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words, title, heading } = await pageOf(params)
  return { title: heading, description: title ? describe(words.register.description(title)) : undefined }
}

export default async function RegisterPage({ params }: Props) {
  const { office, locale, versions, words, title, heading } = await pageOf(params)
  const text = versions[0]?.locale ?? 'pl'
  return (
    <>
      <h1>
        {title ? (
          <NamedSentence sentence={words.register.title} name={{ text: title, locale: text }} locale={locale} />
        ) : (
          heading
        )}
      </h1>
      <p className="lead">{words.register.lead}</p>
      <RegisterTable {...{ office, locale, words }} acts={actsOf(versions)} />
      <p>
        <a href={officeHref(office, locale, officeRegisterPath)}>{comparisonWordsOf(locale).register.link}</a>
      </p>
    </>
  )
}
