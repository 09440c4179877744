'use client'
// Where an item stands with the newsletter, in the list of staff: ticked or not, with the button that changes it, and in which issue
// it went.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { NewsInList } from '@/domain/news/schema'
import { issueStateNames, type NewsIssue } from '@/domain/newsletter/schema/issue'

type Props = {
  news: Pick<NewsInList, 'id' | 'title' | 'state' | 'toNewsletter'>
  issues: readonly NewsIssue[]
  newsletter: string
  /** null for who may not */
  offer: FormAction | null
}

export function NewsletterCell({ news: { id, title, state, toNewsletter }, issues, newsletter, offer }: Props) {
  const open = state === 'draft' || state === 'published'
  return (
    <>
      <IssueLinks issues={issues} newsletter={newsletter} />
      {issues.length === 0 && toNewsletter ? <p>czeka na wydanie</p> : null}
      {offer && open && issues.length === 0 ? (
        <ActionForm
          action={offer}
          look="link"
          small
          label={`Newsletter: ${title}`}
          submit={toNewsletter ? 'Nie wysyłaj w newsletterze' : 'Do newslettera'}
        >
          <input type="hidden" name="newsId" value={id} />
          <input type="hidden" name="offered" value={toNewsletter ? 'nie' : 'tak'} />
        </ActionForm>
      ) : null}
      {issues.length === 0 && !toNewsletter && !(offer && open) ? '–' : null}
    </>
  )
}

/** `wydanie 4 (wysłane)`, or what state an issue without a number is in. */
export function IssueLinks({ issues, newsletter }: Pick<Props, 'issues' | 'newsletter'>) {
  return issues.map(({ id, number, state }) => (
    <p key={id}>
      <a href={`${newsletter}/${id}`}>{number === null ? 'wydanie bez numeru' : `wydanie ${number}`}</a> (
      {issueStateNames[state]})
    </p>
  ))
}
