// Parts of the page of a sending that do not move by themselves: what a person has to decide, who did not get it, where it went.
import { UncertainActs } from '@/components/newsletter/progress-acts'
import { DecisionList, FailureTable } from '@/components/newsletter/progress-failures'
import { Facts } from '@/components/ui/facts'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { transportNames } from '@/domain/mail/schema'
import { failureReasons } from '@/domain/newsletter/queries/failures'
import { issueRoute, uncertainDecisions } from '@/domain/newsletter/queries/progress'
import { issuePath } from '@/domain/newsletter/rules/archive'
import { people } from '@/domain/newsletter/rules/progress-view'
import type { IssueProgress, IssueRoute } from '@/domain/newsletter/schema/progress'
import type { officeBySlug } from '@/domain/offices/queries'
import { officeHref } from '@/domain/offices/rules'
import { counted, formatMoment } from '@/lib/format'
import { sendAgain, takeAsSent } from './actions'

type Office = Awaited<ReturnType<typeof officeBySlug>>
type Props = { actor: Actor; office: Office; progress: IssueProgress }

export async function Uncertain({ actor, office, progress, send }: Props & { send: boolean }) {
  const { id, state, equation } = progress
  const control = equation.control?.state === 'uncertain' ? 1 : 0
  const waiting = equation.uncertain + control
  const decisions = await uncertainDecisions(actor, office.id, id)
  if (waiting === 0 && decisions.length === 0) return null
  return (
    <section className="panel-section" aria-labelledby="niepewne">
      <h2 id="niepewne">Niepewne: decyzja pracownika</h2>
      {waiting > 0 ? (
        <p className="mb-4">
          {counted(waiting, people)}
          {control ? ' (z egzemplarzem kontrolnym)' : ''}: wiadomość mogła wyjść i mogła nie wyjść. Połączenie zerwało
          się albo proces zatrzymał się dokładnie wtedy, gdy serwer ją przyjmował, i nikt nie może tego sprawdzić z
          naszej strony. Portal nie wysyła jej drugi raz bez Twojej decyzji. Jeśli dostawca poczty sam doniesie, co się
          stało, osoba zniknie z tej listy.
        </p>
      ) : null}
      {waiting > 0 && send ? (
        <UncertainActs
          issue={{ id, uncertain: waiting, cancelled: state === 'cancelled' }}
          sent={takeAsSent.bind(null, office.slug)}
          again={sendAgain.bind(null, office.slug)}
        />
      ) : null}
      <DecisionList decisions={decisions} />
    </section>
  )
}

export async function Failures({ actor, office, progress }: Props) {
  const { id, folded } = progress
  const reasons = await failureReasons(actor, office.id, id)
  const addresses = `/panel/urzedy/${office.slug}/newsletter/${id}/przebieg/adresy`
  return (
    <section className="panel-section" aria-labelledby="niedostarczone">
      <h2 id="niedostarczone">Zwroty, odmowy, zgłoszenia i niepewne</h2>
      {folded ? (
        <p>Spis pojedynczych doręczeń usunięto 30 dni po zakończeniu wysyłki. Zostały sumy w równaniu.</p>
      ) : (
        <FailureTable reasons={reasons} />
      )}
      {reasons.length === 0 ? null : can(actor, 'subscribers.person', office.id) ? (
        <p className="mt-3">
          <a href={addresses}>Adresy tych osób i plik CSV</a> (otwarcie zapisujemy w dzienniku zdarzeń)
        </p>
      ) : (
        <p className="mt-3 muted">Adresy tych osób widzą koordynator RODO i inspektor ochrony danych.</p>
      )}
    </section>
  )
}

const trackingWords: Record<IssueRoute['tracking'], string> = {
  ok: 'wyłączone u dostawcy (sprawdzono)',
  unknown: 'nie udało się sprawdzić u dostawcy',
  provider_tracks: 'dostawca poczty dodaje śledzenie; wyłącz je u dostawcy',
}

/** An SMTP server cannot be asked, and the outbox sends nothing. */
const trackingOn = ({ transport, tracking }: IssueRoute): string => {
  if (transport === 'resend') return trackingWords[tracking]
  return transport === 'smtp' ? 'portal nie śledzi; co dodaje serwer SMTP, nie da się sprawdzić' : 'nie dotyczy'
}

const told = ({ transport, heardAt }: IssueRoute): string => {
  if (transport === 'resend')
    return heardAt
      ? `Dostawca donosi o doręczeniach; ostatnio ${formatMoment(heardAt)}.`
      : 'Dostawca nie doniósł jeszcze o żadnym doręczeniu. Bez tego wiadomości zostają w „przyjęte”.'
  if (transport === 'smtp')
    return 'Serwer SMTP nie donosi o doręczeniach. Wiadomości, które przyjął, zostają w „przyjęte”.'
  return 'Skrzynka próbna: wiadomości zostają w portalu i nigdzie nie wychodzą.'
}

/** By which way it goes, and where it can be read. */
export async function Details({ actor, office, progress }: Props) {
  const route = await issueRoute(actor, office.id)
  const { number, locale, startedAt, finishedAt, cancelledAt, closed } = progress
  const readable = office.state === 'live' && !closed
  const address = officeHref(office, locale, issuePath(number))
  const feed = officeHref(office, locale, '/kanal.xml')
  return (
    <section className="panel-section" aria-labelledby="szczegoly">
      <h2 id="szczegoly">Szczegóły</h2>
      <Facts
        items={[
          { name: 'Rozpoczęto', value: formatMoment(startedAt) },
          { name: 'Zakończono', value: finishedAt ? formatMoment(finishedAt) : null },
          { name: 'Przerwano', value: cancelledAt ? formatMoment(cancelledAt) : null },
          { name: 'Trasa poczty', value: transportNames[route.transport] },
          { name: 'Nadawca', value: route.sender },
          { name: 'Skąd wiemy', value: told(route) },
          { name: 'Śledzenie czytelników', value: trackingOn(route) },
          { name: 'Na stronie urzędu', value: readable ? <a href={address}>{address}</a> : null },
          { name: 'Kanał Atom', value: readable ? <a href={feed}>{feed}</a> : null },
        ]}
      />
    </section>
  )
}
