// „Na tej stronie”: the parts of a long text. On a narrow screen folded away, beside the text where there is room (documents.css
// opens it there); without that rule an old browser still has the fold.
import type { Locale } from '@/domain/offices/schema'
import type { Heading } from '@/lib/markdown'
import { typeset } from '@/lib/typography'

/** Fewer parts than this are seen at a glance. */
const contentsFrom = 3
/** Beyond this many lines only the main parts are listed. */
const mostLines = 40

type Part = Heading & { below: Heading[] }

/** Parts of the highest level with those directly below them; empty for a text too short for a list. */
export function partsOf(headings: readonly Heading[]): Part[] {
  const top = Math.min(...headings.map(({ depth }) => depth))
  const listed = headings.filter(({ depth, text }) => depth <= top + 1 && text !== '')
  if (listed.length < contentsFrom) return []
  const whole = listed.length <= mostLines
  const parts: Part[] = []
  for (const heading of listed) {
    if (heading.depth === top) parts.push({ ...heading, below: [] })
    else if (whole) parts.at(-1)?.below.push(heading)
  }
  return parts
}

type Props = { headings: readonly Heading[]; label: string; locale: Locale; lang?: Locale | undefined }

export function TableOfContents({ headings, label, locale, lang }: Props) {
  const parts = partsOf(headings)
  if (parts.length === 0) return null
  const link = ({ id, text }: Heading) => <a href={`#${id}`}>{typeset(text, locale)}</a>
  return (
    <nav className="toc" aria-label={label}>
      <details>
        <summary>{label}</summary>
        <ol lang={lang}>
          {parts.map(({ below, ...part }) => (
            <li key={part.id}>
              {link(part)}
              {below.length > 0 ? (
                <ol>
                  {below.map((one) => (
                    <li key={one.id}>{link(one)}</li>
                  ))}
                </ol>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
