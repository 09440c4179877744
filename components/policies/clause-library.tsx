// The library of clauses for one office: each with its present text, the facts it needs and where they are set, the law, and the
// documents in which it stands. To be copied as text or as a marker.
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { CopyButton } from './copy-button'
import { RenderedText } from './rendered-text'

type Fact = { name: string; label: string; missing: boolean; setIn: { label: string; href: string | null } }
export type ClauseInLibrary = {
  id: string
  title: string
  groupTitle: string
  insert: string
  preview: string
  html: string
  missing: readonly string[]
  facts: readonly Fact[]
  cites: readonly string[]
  languages: readonly string[]
  outside: boolean
  usedIn: readonly { slug: string; title: string }[]
}

const languageNames: Record<string, string> = { pl: 'polski', en: 'angielski', uk: 'ukraiński' }

export function ClauseLibrary({ clauses, base }: { clauses: readonly ClauseInLibrary[]; base: string }) {
  const groups = [...new Set(clauses.map(({ groupTitle }) => groupTitle))]
  return (
    <>
      <nav aria-label="Grupy klauzul" className="mb-6">
        <ul className="flex flex-wrap gap-4">
          {groups.map((group, at) => (
            <li key={group}>
              <a href={`#grupa-${at + 1}`}>{group}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group, at) => (
        <section key={group} className="panel-section" aria-labelledby={`grupa-${at + 1}`}>
          <h2 id={`grupa-${at + 1}`}>{group}</h2>
          {clauses
            .filter(({ groupTitle }) => groupTitle === group)
            .map((clause) => (
              <Clause key={clause.id} clause={clause} base={base} />
            ))}
        </section>
      ))}
    </>
  )
}

function Clause({ clause, base }: { clause: ClauseInLibrary; base: string }) {
  const { id, title, insert, preview, html, missing, facts, cites, languages, outside, usedIn } = clause
  return (
    <details className="card mb-4" id={id}>
      <summary>
        <h3 className="inline">{title}</h3>{' '}
        {missing.length > 0 && !outside ? <Tag tone="warning">brakuje danych</Tag> : null}
        {outside ? <Tag>niesprawdzane przez program</Tag> : null}
      </summary>
      {outside ? (
        <Notice className="my-4" title="Niesprawdzane przez program">
          Miejsca „do uzupełnienia” wypełnia redaktor. Portal nie wie, czy wpisane fakty są prawdziwe, i nie pozwala
          opublikować tekstu z pustym miejscem.
        </Notice>
      ) : null}
      <div className="my-4">
        <RenderedText html={html} locale="pl" pageLocale="pl" />
      </div>
      <div className="btn-row mb-4">
        <CopyButton
          text={insert}
          label={outside ? 'Kopiuj tekst z miejscami do uzupełnienia' : 'Kopiuj znacznik klauzuli'}
          about={title}
        />
        <CopyButton text={preview} label="Kopiuj dzisiejszy tekst" about={title} />
      </div>
      <Facts
        items={[
          { name: 'Znacznik', value: outside ? null : <code>{insert}</code> },
          { name: 'Fakty', value: facts.length > 0 ? <FactList facts={facts} /> : 'nie potrzebuje żadnych' },
          { name: 'Podstawa w prawie', value: cites.join('; ') },
          { name: 'Języki', value: languages.map((one) => languageNames[one] ?? one).join(', ') },
          { name: 'W dokumentach', value: usedIn.length > 0 ? <Used in={usedIn} base={base} /> : 'w żadnym' },
        ]}
      />
    </details>
  )
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="list-disc pl-5">
      {facts.map(({ name, label, missing, setIn }) => (
        <li key={name}>
          {label}: {setIn.href ? <a href={setIn.href}>{setIn.label}</a> : setIn.label}
          {missing ? <strong> (brak)</strong> : null}
        </li>
      ))}
    </ul>
  )
}

function Used({ in: documents, base }: { in: ClauseInLibrary['usedIn']; base: string }) {
  return (
    <ul>
      {documents.map(({ slug, title }) => (
        <li key={slug}>
          <a href={`${base}/${slug}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
