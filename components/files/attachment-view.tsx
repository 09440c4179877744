// An attachment as the public reads it: the file, and its contents in a form that can be read by everybody.
import { RenderedText } from '@/components/policies/rendered-text'
import { langOf } from '@/components/policies/words-of-version'
import { Notice } from '@/components/ui/notice'
import { fileFacts } from '@/domain/files/rules/markdown'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { typeset } from '@/lib/typography'
import type { FileWords } from '@/messages/files'

type Card = {
  id: string
  name: string
  title: string
  type: string
  size: number
  scanned: boolean
  html: string
  other: { id: string; name: string; title: string; type: string; size: number } | null
}
type Props = { office: { slug: string; base: string }; locale: Locale; words: FileWords; card: Card }

export function AttachmentView({ office, locale, words, card }: Props) {
  const { title, html, other, scanned } = card
  const href = (file: { id: string; name: string }) => officeHref(office, 'pl', `/pliki/${file.id}/${file.name}`)
  const facts = (file: { type: string; size: number }) => fileFacts({ ...file, scanned: false }, locale)
  return (
    <article className="document">
      <h1 lang={langOf('pl', locale)}>{typeset(title)}</h1>
      <p className="lead">
        {words.facts}: {facts(card)}
      </p>
      {scanned ? <Notice>{words.scanned}</Notice> : null}
      <p className="mt-4">
        <a href={href(card)}>
          {words.download(title)} ({facts(card)})
        </a>
      </p>
      {other ? (
        <>
          <h2 className="mt-6">{words.asFile}</h2>
          <p>
            <a href={href(other)}>
              {words.download(other.title)} ({facts(other)})
            </a>
          </p>
        </>
      ) : null}
      {html ? (
        <>
          <h2 className="mt-6">{words.asText}</h2>
          <RenderedText html={html} locale="pl" pageLocale={locale} />
        </>
      ) : null}
      {html || other ? null : (
        <p>
          {words.none} <a href={officeHref(office, locale, '/kontakt')}>{words.contact}</a>
        </p>
      )}
    </article>
  )
}

type ListProps = Omit<Props, 'card'> & { files: readonly { id: string; title: string }[] }

/** Under a text: its attachments that can be read in another form, whatever the text itself says of them. */
export function AccessibleFiles({ office, locale, words, files }: ListProps) {
  if (files.length === 0) return null
  return (
    <section className="document" aria-labelledby="wersje-dostepne">
      <h2 id="wersje-dostepne">{words.accessible}</h2>
      <ul className="link-list">
        {files.map(({ id, title }) => (
          <li key={id} lang={langOf('pl', locale)}>
            <a href={officeHref(office, locale, `/zalacznik/${id}`)}>{typeset(title)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type NamedFile = Pick<Card, 'id' | 'name' | 'title' | 'type' | 'size' | 'scanned'> & {
  sha256: string
  accessible: boolean
}

/** Below a news item: what it links to, with what a reader needs to know before opening it and to check it afterwards. */
export function AttachmentList({
  office,
  locale,
  words,
  files,
}: Omit<Props, 'card'> & { files: readonly NamedFile[] }) {
  if (files.length === 0) return null
  return (
    <section className="document" aria-labelledby="zalaczniki">
      <h2 id="zalaczniki">{words.attachments}</h2>
      <ul className="link-list">
        {files.map((file) => (
          <li key={file.id}>
            <p>
              <a href={officeHref(office, 'pl', `/pliki/${file.id}/${file.name}`)} lang={langOf('pl', locale)}>
                {typeset(file.title)} ({fileFacts(file, locale)})
              </a>
            </p>
            {file.accessible ? (
              <p>
                <a href={officeHref(office, locale, `/zalacznik/${file.id}`)}>{words.accessibleOf(file.title)}</a>
              </p>
            ) : null}
            <p className="small muted">
              {words.checksum}: <code className="hash">{file.sha256}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
