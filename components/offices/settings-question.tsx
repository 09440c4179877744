// What a change of the settings would do, before it is saved: documents that would no longer be true, sentence by sentence, and names
// that look wrong. Two buttons: save all the same, or save and go to the repairs.
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { languageOf, type Variant } from '@/domain/policies/rules'
import { variantNames } from '@/domain/policies/schema'

export type Question = {
  /** mark of the question; it comes back with the answer */
  question: string
  warnings: string[]
  /** the person may open the page of repairs */
  mayRepair: boolean
  documents: {
    slug: string
    title: string
    locale: Variant
    number: number
    sentences: readonly { old: string; now: string }[]
  }[]
}

/** `detail` comes through the form's state, which knows no type. */
export function questionIn(detail: unknown): Question | null {
  const { question, warnings, documents, mayRepair = false } = (detail ?? {}) as Partial<Question>
  return question && warnings && documents ? { question, warnings, documents, mayRepair } : null
}

const shown = 3

export function SettingsQuestion({ detail }: { detail: unknown }) {
  const asked = questionIn(detail)
  if (!asked) return null
  const { question, warnings, documents, mayRepair } = asked
  const repairs = mayRepair && documents.length > 0
  return (
    <Notice
      kind="warning"
      role="alert"
      className="mb-6"
      title={
        documents.length > 0
          ? 'Jeszcze nie zapisano. Te dokumenty przestaną być prawdziwe:'
          : 'Jeszcze nie zapisano. Sprawdź nazwy:'
      }
    >
      {documents.length > 0 ? (
        <ul className="grid gap-4">
          {documents.map((document) => (
            <li key={`${document.slug}-${document.locale}-${document.number}`}>
              <strong lang={languageOf(document.locale)}>{document.title}</strong> (wersja {document.number},{' '}
              {variantNames[document.locale]})
              <Sentences of={document.sentences} lang={languageOf(document.locale)} />
            </li>
          ))}
        </ul>
      ) : null}
      {warnings.length > 0 ? (
        <ul className="list-disc pl-5 mt-4">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      <div className="btn-row mt-4">
        {repairs ? (
          <Button name="confirmed" value={`${question}:poprawki`}>
            Zapisz i przygotuj poprawki
          </Button>
        ) : null}
        <Button name="confirmed" value={question} look={repairs ? 'secondary' : 'primary'}>
          Zapisz mimo to
        </Button>
      </div>
    </Notice>
  )
}

function Sentences({ of, lang }: { of: Question['documents'][number]['sentences']; lang: string }) {
  return (
    <ul className="list-disc pl-5" lang={lang === 'pl' ? undefined : lang}>
      {of.slice(0, shown).map(({ old, now }) => (
        <li key={old + now}>
          {old ? `„${plain(old)}”` : <span lang="pl">(nowe zdanie)</span>}
          <span aria-hidden="true"> → </span>
          <span className="sr-only" lang="pl">
            {' '}
            zmieni się w{' '}
          </span>
          {now ? `„${plain(now)}”` : <span lang="pl">(zdanie znika)</span>}
        </li>
      ))}
      {of.length > shown ? <li lang="pl">i jeszcze {of.length - shown}</li> : null}
    </ul>
  )
}

/** Marks of lists and links are noise here; a long table row is cut. */
const plain = (text: string) => {
  const bare = text
    .replace(/^(?:[-*]|\d+[.)]|#+)\s+/, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, '$1')
    .replace(/[*`]/g, '')
  return bare.length > 220 ? `${bare.slice(0, 220)}…` : bare
}
