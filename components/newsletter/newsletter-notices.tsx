// What the newsletter's page says above the form: that a request was taken, or why one cannot join.
import { Notice } from '@/components/ui/notice'
import type { Offer } from '@/domain/newsletter/rules'
import type { NewsletterWords } from '@/messages/newsletter'

/** The same words whatever is known about the address. */
export function Accepted({ words, delivers }: { words: NewsletterWords; delivers: boolean }) {
  const { accepted } = words
  return (
    <Notice kind="success" role="status" title={accepted.title} className="mb-6">
      <p>{accepted.text}</p>
      <p>{accepted.missing}</p>
      {delivers ? null : <p>{accepted.outbox}</p>}
    </Notice>
  )
}

export function ClosedNotice({
  words,
  offer,
  polish,
}: {
  words: NewsletterWords
  offer: Offer
  polish: string | null
}) {
  if (!offer.reason) return null
  return (
    <Notice kind="warning" title={words.closed.title} className="mb-6">
      <p>{words.closed[offer.reason]}</p>
      {offer.reason === 'no_rules' && polish ? (
        <p>
          <a href={polish} hrefLang="pl">
            {words.closed.polish}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}
