// An attachment by itself: what it is, and how else its contents can be read. A closed one answers 410.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { AttachmentView } from '@/components/files/attachment-view'
import { attachmentCard } from '@/domain/files/public'
import { answerWith } from '@/lib/answer-status'
import { fileWords } from '@/messages/files'

type Props = { params: Promise<{ office: string; locale: string; file: string }> }

const cardOf = cache(attachmentCard)

async function pageOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const card = await cardOf(office.id, (await params).file)
  if (!card) notFound()
  return { office, locale, card, words: fileWords(locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { card, words } = await pageOf(params)
  if (card === 'gone') return { title: words.closed, robots: unlisted }
  return { title: card.title, description: words.description(card.title) }
}

export default async function AttachmentPage({ params }: Props) {
  const { card, ...page } = await pageOf(params)
  if (card !== 'gone') return <AttachmentView {...page} card={card} />
  answerWith(410)
  return (
    <article className="document">
      <h1>{page.words.closed}</h1>
      <p className="lead">{page.words.closedText}</p>
    </article>
  )
}
