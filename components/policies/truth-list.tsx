// Documents in force held against the settings: true, or sentence by sentence what is no longer so, with the word differences, the
// setting behind it, and what of it only a person can reword. Facts from outside are named as not checked.
import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { languageOf, type Variant } from '@/domain/policies/rules'
import { variantNames } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { inLanguage } from './document-tabs'
import { RenderedText } from './rendered-text'

type Cause = { name: string; label: string; setIn: { label: string; href: string | null } }
export type TruthShown = {
  versionId: string
  policyId: string
  slug: string
  locale: Variant
  number: number
  title: string
  sentences: readonly { key: string; html: string; causes: readonly Cause[] }[]
  suspicions: readonly { sentence: string; truth: string; replacement: string; cause: Cause }[]
  outside: readonly { asked: string; answer: string }[]
  missing: readonly string[]
  differs: boolean
  /** first day in force, `YYYY-MM-DD`, of a version that is published and waits for it */
  begins?: string
}

export function TruthList({ documents, base }: { documents: readonly TruthShown[]; base: string }) {
  return documents.map((document) => <Document key={document.versionId} document={document} base={base} />)
}

const anchor = ({ slug, locale, number, begins }: TruthShown) =>
  `dokument-${slug}-${locale}${begins ? `-${number}` : ''}`

function Document({ document, base }: { document: TruthShown; base: string }) {
  const { slug, locale, title, number, sentences, suspicions, outside, missing, differs, begins } = document
  const id = anchor(document)
  const count = sentences.length + suspicions.length
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h2 id={id}>
        <a href={inLanguage(`${base}/${slug}`, locale)} lang={languageOf(locale)}>
          {title}
        </a>
      </h2>
      <p className="mb-4">
        wersja {number}, {variantNames[locale]}{' '}
        {count === 0 ? <Tag tone="success">prawdziwy</Tag> : <Tag tone="danger">nieprawdziwe zdania: {count}</Tag>}{' '}
        {begins ? <Tag tone="warning">zacznie obowiązywać {formatDay(begins)}</Tag> : null}{' '}
        {differs ? <Tag tone="warning">w tekście roboczym są nieopublikowane zmiany</Tag> : null}
      </p>
      {begins ? (
        <p className="mb-4">
          Opublikuj poprawioną wersję z tym samym pierwszym dniem: ta nie zacznie wtedy obowiązywać. Poprawki powyżej
          dotyczą wersji obowiązującej dziś.
        </p>
      ) : null}
      {sentences.map(({ key, html, causes }) => (
        <div key={key} className="card mb-4">
          <div className="diff">
            <RenderedText html={html} locale={languageOf(locale)} pageLocale="pl" />
          </div>
          <Causes causes={causes} />
        </div>
      ))}
      {suspicions.map(({ sentence, truth, replacement, cause }) => (
        <div key={sentence} className="card mb-4">
          <p>
            <Tag tone="warning">podejrzane zdanie, wpisane ręcznie</Tag>
          </p>
          <blockquote lang={languageOf(locale) === 'pl' ? undefined : languageOf(locale)}>{sentence}</blockquote>
          <p>
            Ustawienia mówią: {truth}.{' '}
            {replacement === '' ? 'To zdanie trzeba przeredagować.' : 'Poprawka wstawi w to miejsce zmienną.'}
          </p>
          <Causes causes={[cause]} />
        </div>
      ))}
      {missing.length > 0 ? <p className="mb-4">W ustawieniach brakuje: {missing.join(', ')}.</p> : null}
      {outside.length > 0 ? (
        <>
          <h3>Niesprawdzane przez program</h3>
          <Facts
            items={outside.map(({ asked, answer }) => ({ name: asked || 'fakt', value: answer, key: asked + answer }))}
          />
        </>
      ) : null}
    </section>
  )
}

function Causes({ causes }: { causes: readonly Cause[] }) {
  if (causes.length === 0) return null
  return (
    <p className="muted">
      Zmieniło się:{' '}
      {causes.map(({ name, label, setIn }, at) => (
        <span key={name}>
          {at > 0 ? '; ' : null}
          {label} ({setIn.href ? <a href={setIn.href}>{setIn.label}</a> : setIn.label})
        </span>
      ))}
    </p>
  )
}
