// A sent issue at its permanent address; a closed one as 410 with what remains of it.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { issueOf } from '@/app/(public)/records'
import { IssueView } from '@/components/newsletter/issue-view'
import { ClosedView } from '@/components/policies/closed-view'
import { archivePath } from '@/domain/newsletter/rules/archive'
import { officeHref } from '@/domain/offices/rules'
import { answerWith } from '@/lib/answer-status'
import { describe } from '@/lib/description'
import { formatDay } from '@/lib/format'
import { archiveWords } from '@/messages/archive'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: Promise<{ office: string; locale: string; issue: string }> }

async function issueAt(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const found = await issueOf(office.id, (await params).issue)
  if (!found) notFound()
  return { office, locale, found, words: archiveWords(locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, found, words } = await issueAt(params)
  if (found.kind === 'closed') return { title: words.closed, robots: unlisted }
  const { subject, preheader, number, sentAt } = found.issue
  const facts = `${words.issue(number)}, ${words.sent} ${formatDay(sentAt, locale).replace(/\.?$/, '.')}`
  return { title: subject, description: describe(preheader || subject, [facts]) }
}

export default async function IssuePage({ params }: Props) {
  const { office, locale, found, words } = await issueAt(params)
  const documents = documentWordsOf(locale)
  if (found.kind === 'read')
    return <IssueView {...{ office, locale, words, issue: found.issue }} onlyPolish={documents.onlyPolish} />
  answerWith(410)
  const { sentAt: publishedAt, number: _number, ...rest } = found.issue
  return (
    <ClosedView
      title={words.closed}
      {...{ locale, words: documents }}
      facts={{ ...rest, publishedAt }}
      links={[{ href: officeHref(office, locale, archivePath), label: words.all }]}
    />
  )
}
