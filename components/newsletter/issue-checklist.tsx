// What has to be true before an issue leaves, in plain words: each check with its state and, where something is missing, what to do.
import { type Check, CheckList } from '@/components/ui/check-list'
import { type TransportName, transportNames } from '@/domain/mail/schema'
import { issueProblemSentences } from '@/domain/newsletter/rules/issue-states'
import type { LeftOut, SendingDesk } from '@/domain/newsletter/schema/issue-desk'
import { formatShortMoment } from '@/lib/format'
import { people } from './issue-words'

type Props = {
  desk: SendingDesk /** address of the issue in the panel */
  base: string /** of the office's desk */
  office: string
}

export function IssueChecklist({ desk, base, office }: Props) {
  return (
    <CheckList
      checks={[
        textCheck(desk, base),
        gateCheck(desk, base),
        testCheck(desk, base),
        approvalCheck(desk),
        ...routeChecks(desk, office),
        readersCheck(desk, office),
      ]}
    />
  )
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const named = ({ partTitles }: SendingDesk, item: string, message: string) =>
  item in partTitles ? `„${partTitles[item] || 'tekst bez tytułu'}”: ${message}` : message

function textCheck(desk: SendingDesk, base: string): Check {
  if (desk.problems.length === 0)
    return { name: 'Treść', state: 'ok', words: 'gotowa', detail: <a href={`${base}/podglad`}>Obejrzyj podgląd</a> }
  const lines = desk.problems.map(({ item, message }) => named(desk, item, message))
  return {
    name: 'Treść',
    state: 'broken',
    words: 'niegotowa',
    detail: (
      <>
        <List lines={lines} />
        <p>
          <a href={base}>Popraw treść</a>
        </p>
      </>
    ),
  }
}

function gateCheck(desk: SendingDesk, base: string): Check {
  const name = 'Dostępność'
  if (desk.gate.length === 0)
    return {
      name,
      state: 'ok',
      words: 'bez błędów',
      detail: 'Nagłówki, opisy obrazów, odnośniki, kontrast i część tekstowa.',
    }
  const lines = desk.gate.map(({ item, message }) => named(desk, item, message))
  const { overrideReason } = desk.approval
  return {
    name,
    state: overrideReason ? 'warning' : 'broken',
    words: overrideReason ? 'błędy, zatwierdzono mimo nich' : 'błędy',
    detail: (
      <>
        <List lines={lines} />
        {overrideReason ? <p>Powód: {overrideReason}</p> : null}
        <p>
          <a href={base}>Popraw treść</a>
        </p>
      </>
    ),
  }
}

function testCheck({ testedAt }: SendingDesk, base: string): Check {
  const name = 'Próbna wysyłka'
  const detail = (
    <a href={`${base}/podglad`}>
      {testedAt ? 'Wyślij do siebie jeszcze raz' : 'Wyślij wydanie do siebie i przeczytaj je w skrzynce'}
    </a>
  )
  if (!testedAt) return { name, state: 'warning', words: 'nie było', detail }
  return {
    name,
    state: 'ok',
    words: 'była',
    detail: (
      <>
        <p>{formatShortMoment(testedAt)}, w obecnej treści.</p>
        <p>{detail}</p>
      </>
    ),
  }
}

function approvalCheck({ approval, fourEyes, approvers }: SendingDesk): Check {
  const name = 'Zatwierdzenie'
  const { problem, by, at, changed } = approval
  if (problem === null)
    return {
      name,
      state: 'ok',
      words: 'jest',
      detail: `${by ?? 'konto usunięte'}${at ? `, ${formatShortMoment(at)}` : ''}. Dotyczy dokładnie tej treści.`,
    }
  const able = approvers.join(', ') || 'nikt (w urzędzie nie ma drugiego wydawcy)'
  const who = fourEyes
    ? `W tym urzędzie zatwierdza druga osoba. Mogą to zrobić: ${able}.`
    : `Mogą to zrobić: ${approvers.join(', ') || 'nikt (w urzędzie nie ma wydawcy)'}.`
  if (problem === 'not_approved') return { name, state: 'warning', words: 'brak', detail: who }
  return {
    name,
    state: 'broken',
    words: 'straciło ważność',
    detail: (
      <>
        <p>{issueProblemSentences[problem]}</p>
        {changed.length > 0 ? <p>Zmieniono: {changed.map((title) => `„${title}”`).join(', ')}.</p> : null}
        <p>{who}</p>
      </>
    ),
  }
}

const trackingSentences = {
  ok: 'Bez śledzenia: dostawca nie dodaje pikseli i nie zmienia odnośników.',
  unknown: 'Nie udało się sprawdzić, czy dostawca nie dodaje pikseli śledzących. Sprawdź to w jego ustawieniach.',
  provider_tracks: issueProblemSentences.tracking,
}
/** An SMTP server cannot be asked. */
const smtpTracking = {
  state: 'ok',
  words: 'portal nie śledzi',
  detail: 'Jeśli serwer SMTP należy do firmy, która wysyła pocztę, sprawdź u niej, czy nie dodaje pikseli.',
} as const

const trackingTold = (tracking: SendingDesk['route']['tracking']) => ({
  state: ({ ok: 'ok', unknown: 'warning', provider_tracks: 'broken' } as const)[tracking],
  words: { ok: 'wyłączone', unknown: 'nie sprawdzono', provider_tracks: 'włączone' }[tracking],
  detail: trackingSentences[tracking],
})

function routeChecks({ route }: SendingDesk, office: string): Check[] {
  const settings = <a href={`${office}/ustawienia`}>Ustawienia urzędu</a>
  if (!route.ok)
    return [
      {
        name: 'Trasa poczty',
        state: 'broken',
        words: 'nie działa',
        detail: <>Wysyłka nie jest możliwa, dopóki administrator nie ustawi trasy poczty. {settings}</>,
      },
    ]
  const local = route.transport === 'outbox'
  const way = transportNames[route.transport as TransportName] ?? route.transport
  return [
    {
      name: 'Trasa poczty',
      state: local ? 'warning' : 'ok',
      words: local ? 'tylko na próbę' : 'działa',
      detail: local ? (
        'Wiadomości trafią do skrzynki lokalnej portalu i do nikogo nie dojdą.'
      ) : (
        <>
          {way}. Nadawca: {route.sender}
        </>
      ),
    },
    ...(local
      ? []
      : [
          {
            name: 'Śledzenie czytelników',
            ...(route.transport === 'smtp' ? smtpTracking : trackingTold(route.tracking)),
          } satisfies Check,
        ]),
  ]
}

const reasons: Record<LeftOut, string> = {
  other_locale: 'wybrali inny język niż język wydania',
  stopped: 'wstrzymani, bo wiadomości do nich nie dochodziły',
  reconfirm: 'nie potwierdzili jeszcze ponownie zgody',
  pending: 'nie potwierdzili jeszcze zapisu',
}

function readersCheck({ audience }: SendingDesk, office: string): Check {
  const name = 'Odbiorcy'
  if (audience.receives === 0)
    return {
      name,
      state: 'broken',
      words: 'nikt',
      detail: (
        <>
          {issueProblemSentences.nobody} <a href={`${office}/subskrybenci`}>Subskrybenci</a>
        </>
      ),
    }
  return {
    name,
    state: 'ok',
    words: people(audience.receives),
    detail: (
      <>
        <p>
          {audience.kind === 'all' ? 'Wszyscy aktywni subskrybenci.' : 'Aktywni subskrybenci w języku wydania.'} Kto
          wypisze się przed wysłaniem, nie dostanie wydania.
        </p>
        {audience.left.length > 0 ? (
          <>
            <p>Nie dostaną go:</p>
            <List lines={audience.left.map(({ reason, count }) => `${people(count)} – ${reasons[reason]}`)} />
          </>
        ) : null}
      </>
    ),
  }
}
