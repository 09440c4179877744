// The offices of an installation: name, kind and town of each, under its own address where it has one. A long list goes by kinds.
import { Tag } from '@/components/ui/tag'
import { canonicalUrl, officeHref } from '@/domain/offices/rules'
import type { Locale, OfficeSettings } from '@/domain/offices/schema'
import type { Words } from '@/messages/words'

type InstallationWords = Words['installation']
type Kind = keyof InstallationWords['kinds']
type Office = {
  slug: string
  kind: Kind
  state: string
  example: boolean
  settings: OfficeSettings
  ownOrigin: string | null
  name: { text: string; locale: Locale }
}
type Props = {
  offices: readonly Office[]
  locale: Locale
  words: InstallationWords
  /** origin of the installation */
  portal: string
}

/** As many as a person looks through without headings. */
const plainLength = 12

export function OfficeDirectory(props: Props) {
  const { offices, words } = props
  if (offices.length <= plainLength) return <Offices {...props} withKind />
  const kinds = (Object.keys(words.kinds) as Kind[])
    .map((kind) => ({ kind, members: offices.filter((office) => office.kind === kind) }))
    .filter(({ members }) => members.length > 0)
  return (
    <>
      <nav aria-label={words.kindsTitle}>
        <ul>
          {kinds.map(({ kind, members }) => (
            <li key={kind}>
              <a href={`#${anchorOf(kind)}`}>{words.kinds[kind].many}</a> ({members.length})
            </li>
          ))}
        </ul>
      </nav>
      {kinds.map(({ kind, members }) => (
        <section key={kind} aria-labelledby={anchorOf(kind)}>
          <h2 id={anchorOf(kind)} tabIndex={-1}>
            {words.kinds[kind].many}
          </h2>
          <Offices {...props} offices={members} />
        </section>
      ))}
    </>
  )
}

const anchorOf = (kind: Kind) => kind.replace('_', '-')

function Offices({ offices, locale, words, portal, withKind }: Props & { withKind?: boolean }) {
  return (
    <ul className="offices">
      {offices.map((office) => {
        const { slug, kind, state, example, settings, ownOrigin, name } = office
        const href = ownOrigin ? canonicalUrl(office, locale, '', portal) : officeHref({ slug }, locale)
        const { city } = settings.address
        return (
          <li key={slug}>
            <a href={href} lang={name.locale === locale ? undefined : name.locale}>
              {name.text}
            </a>
            <p className="small muted">
              {withKind ? words.kinds[kind].one : null}
              {withKind && city ? ', ' : null}
              <span lang={locale === 'pl' ? undefined : 'pl'}>{city}</span>{' '}
              {state === 'paused' ? <Tag tone="warning">{words.paused}</Tag> : null}{' '}
              {example ? <Tag tone="warning">{words.example}</Tag> : null}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
