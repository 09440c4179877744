// Issues of an office on the desk, by what is to be done with them; what waits for the next one; what to do first.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { type IssueGroup, issueGroups } from '@/domain/newsletter/rules/issue-states'
import type { IssueInList, IssueOffer } from '@/domain/newsletter/schema/issue-desk'
import { formatNumber, formatShortMoment } from '@/lib/format'
import { IssueStateTag } from './issue-state-tag'
import { newsInWords, partsInWords, versionsInWords, waits } from './issue-words'

type Props = { issues: readonly IssueInList[]; base: string }

export function IssueLists({ issues, base }: Props) {
  const groups = Object.entries(issueGroups) as [IssueGroup, (typeof issueGroups)[IssueGroup]][]
  return groups.map(([group, { title, states }]) => {
    const rows = issues.filter(({ state }) => states.includes(state))
    if (rows.length === 0) return null
    return (
      <section key={group} className="panel-section" aria-labelledby={`wydania-${group}`}>
        <h2 id={`wydania-${group}`}>{title}</h2>
        <DataTable
          caption={`Wydania: ${title.toLowerCase()}`}
          captionHidden
          columns={columnsOf(group, base)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </section>
    )
  })
}

const moment = (at: Date | null) => (at ? formatShortMoment(at) : '–')

function columnsOf(group: IssueGroup, base: string): Column<IssueInList>[] {
  const started = group === 'sending' || group === 'sent'
  const subject: Column<IssueInList> = {
    key: 'subject',
    head: 'Temat',
    names: true,
    cell: ({ id, number, subject, locale, state }) => (
      <a href={`${base}/${id}${started ? '/przebieg' : state === 'draft' ? '' : '/wysylka'}`}>
        {number === null ? null : `Nr ${number}. `}
        <span lang={locale === 'pl' || !subject ? undefined : locale}>{subject || '(bez tematu)'}</span>
      </a>
    ),
  }
  const state: Column<IssueInList> = { key: 'state', head: 'Stan', cell: (row) => <IssueStateTag state={row.state} /> }
  if (started)
    return [
      subject,
      state,
      { key: 'started', head: 'Początek wysyłki', cell: ({ startedAt }) => moment(startedAt) },
      { key: 'finished', head: 'Koniec', cell: ({ finishedAt }) => moment(finishedAt) },
      {
        key: 'readers',
        head: 'Odbiorcy',
        number: true,
        cell: ({ readers }) => (readers === null ? '–' : formatNumber(readers)),
      },
    ]
  return [
    subject,
    state,
    { key: 'parts', head: 'Zawartość', cell: ({ parts }) => (parts === 0 ? 'puste' : partsInWords(parts)) },
    ...(group === 'planned'
      ? [{ key: 'planned', head: 'Termin wysyłki', cell: ({ plannedAt }: IssueInList) => moment(plannedAt) }]
      : []),
    {
      key: 'saved',
      head: 'Ostatni zapis',
      cell: ({ updatedAt, savedBy }) => `${formatShortMoment(updatedAt)}${savedBy ? `, ${savedBy}` : ''}`,
    },
  ]
}

/** Nothing was written yet: what to do first. */
export function NoIssues({ write }: { write: boolean }) {
  return (
    <Notice kind="info" title="Urząd nie wysłał jeszcze żadnego wydania">
      <p>
        Wydanie to jedna wiadomość do wszystkich subskrybentów. Zbierasz w nim opublikowane aktualności, zmiany
        dokumentów i własne teksty, oglądasz podgląd, a po zatwierdzeniu portal wysyła je i pokazuje, ile wiadomości
        przyjęto, doręczono i zwrócono.
      </p>
      <p>{write ? 'Zacznij od przycisku „Nowe wydanie”.' : 'Wydania przygotowuje redaktor lub wydawca.'}</p>
    </Notice>
  )
}

/** What readers could be told of, and a draft with it one click away. */
export function OfferNotice({ offer: { news, versions }, begin }: { offer: IssueOffer; begin: FormAction }) {
  const parts = [news ? newsInWords(news) : '', versions ? versionsInWords(versions) : ''].filter(Boolean)
  if (parts.length === 0) return null
  const verb = parts.length > 1 ? 'czekają' : waits(versions || news)
  return (
    <Notice kind="info" title={`${parts.join(' i ')} ${verb} na newsletter`} className="mb-6">
      <p>Powstanie szkic z odnośnikami do nich. Możesz w nim wszystko zmienić; nic nie zostanie wysłane.</p>
      <ActionForm
        action={begin}
        submit={`Przygotuj z ${news + versions === 1 ? 'niej' : 'nich'} wydanie`}
        look="secondary"
        label="Wydanie z tego, co czeka"
      >
        <input type="hidden" name="offered" value="tak" />
      </ActionForm>
    </Notice>
  )
}
