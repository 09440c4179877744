// The supervisory authority: whom to complain to (art. 13(2)(d) and 77 GDPR). One place for its name and address.
import { MarkedText } from '@/components/ui/marked-text'
import type { Words } from '@/messages/words'

export function Authority({ words, title }: { words: Words; title: string }) {
  const { authority } = words
  return (
    <section className="prose">
      <h2>{title}</h2>
      <p>{authority.text}</p>
      <address>
        <p>
          <MarkedText text={authority.name} />
        </p>
        <p lang="pl">{authority.street}</p>
        <p lang="pl">{authority.city}</p>
        <p>
          <a href="https://uodo.gov.pl">{authority.link}</a>
        </p>
      </address>
    </section>
  )
}
