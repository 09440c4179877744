// What was said about a text: comments at passages, which can be settled, and the whole history, newest first. Server-safe.
import type { FormAction } from '@/components/forms/action-form'
import { SettleForm } from '@/components/policies/review-forms'
import { Tag } from '@/components/ui/tag'
import { remarkNames } from '@/domain/policies/rules/remarks'
import type { RemarkInList } from '@/domain/policies/schema/desk'
import { formatShortMoment } from '@/lib/format'

const isComment = ({ kind, passage }: RemarkInList) => kind === 'comment' && passage !== ''

function When({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatShortMoment(at)}</time>
}

const who = (name: string | null) => name ?? 'konto usunięte'

/** Comments at passages, open ones first. */
export function CommentList({ remarks, settle }: { remarks: readonly RemarkInList[]; settle: FormAction | null }) {
  const comments = remarks.filter(isComment)
  if (comments.length === 0) return <p className="muted">Nikt nie dodał uwag do fragmentów tekstu.</p>
  const open = comments.filter(({ settledAt }) => settledAt === null)
  const settled = comments.filter(({ settledAt }) => settledAt !== null)
  return (
    <>
      {open.length > 0 ? <Comments comments={open} settle={settle} /> : <p>Wszystkie uwagi załatwiono.</p>}
      {settled.length > 0 ? (
        <details className="mt-4">
          <summary>Załatwione uwagi ({settled.length})</summary>
          <Comments comments={settled} settle={settle} />
        </details>
      ) : null}
    </>
  )
}

function Comments({ comments, settle }: { comments: readonly RemarkInList[]; settle: FormAction | null }) {
  return (
    <ul className="remarks">
      {comments.map((one) => (
        <li key={one.id} className="card remark">
          <blockquote className="remark-passage">{one.passage}</blockquote>
          {one.gone ? (
            <p>
              <Tag tone="warning">tego fragmentu nie ma już w tekście</Tag>
            </p>
          ) : null}
          <p className="remark-text">{one.text}</p>
          <p className="muted">
            {who(one.by)}, <When at={one.at} />
            {one.settledAt ? (
              <>
                . Załatwione: {who(one.settledBy)}, <When at={one.settledAt} />
              </>
            ) : null}
          </p>
          {settle ? (
            <SettleForm
              action={settle}
              remarkId={one.id}
              settled={one.settledAt !== null}
              passage={one.passage}
              key={String(one.settledAt)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Everything that happened to the text, newest first. */
export function RemarkHistory({ remarks }: { remarks: readonly RemarkInList[] }) {
  if (remarks.length === 0)
    return (
      <p className="muted">Jeszcze nic. Historia zacznie się od wysłania tekstu do recenzji albo pierwszej uwagi.</p>
    )
  return (
    <ol className="remarks">
      {remarks.map((one) => (
        <li key={one.id} className="remark-event">
          <p>
            <strong>
              {one.kind === 'comment' && one.passage === '' ? 'Notatka przy publikacji' : remarkNames[one.kind]}
            </strong>{' '}
            {one.current && one.kind !== 'voided' ? <Tag tone="brand">dotyczy obecnego tekstu</Tag> : null}
          </p>
          {one.passage ? <blockquote className="remark-passage">{one.passage}</blockquote> : null}
          {one.text ? <p className="remark-text">{one.text}</p> : null}
          <p className="muted">
            {who(one.by)}, <When at={one.at} />
          </p>
        </li>
      ))}
    </ol>
  )
}
