// One repair at a time: for those who want to read the whole text before it is published.
import { PrepareForm, type Repairable } from '@/components/policies/truth-forms'
import { variantNames } from '@/domain/policies/schema'
import { prepare } from './actions'

export function PreparedOnes({ slug, documents }: { slug: string; documents: readonly Repairable[] }) {
  return (
    <details className="panel-section">
      <summary>Poprawki po jednej</summary>
      <ul className="grid gap-4">
        {documents.map((document) => (
          <li key={document.policyId + document.locale}>
            <h3>
              {document.title} ({variantNames[document.locale]})
            </h3>
            <PrepareForm action={prepare.bind(null, slug, document.slug)} document={document} />
          </li>
        ))}
      </ul>
    </details>
  )
}
