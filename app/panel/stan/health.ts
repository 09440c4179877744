// Collects what the page of health shows, as checks with a judgement each. Reads only; a part that fails becomes a broken check.
import type { Check } from '@/components/ui/check-list'
import type { Actor } from '@/domain/access/actor'
import { openAlarms } from '@/domain/mail/alarms'
import { queueState } from '@/domain/mail/queue-state'
import { alarmWords, mailStateNames, mailStates, transportNames } from '@/domain/mail/schema'
import { issueQueue } from '@/domain/newsletter/queries/issue-queue'
import { checkCounts } from '@/domain/policies/queries/checks'
import { truthOfInstallation } from '@/domain/policies/queries/truth'
import { accessLogState } from '@/lib/access-log'
import { now } from '@/lib/clock'
import { databaseFacts } from '@/lib/db/facts'
import { databaseHealth } from '@/lib/db/health'
import { diskSpace } from '@/lib/disk'
import { env } from '@/lib/env'
import { counted, formatNumber, formatShortMoment, formatSize } from '@/lib/format'

/** A worker reports every few seconds; after a minute without a sign it counts as gone. */
const workerPatience = 60_000
const littleSpace = 1_000_000_000

async function database(): Promise<Check> {
  const { version, size, answersIn } = await databaseFacts()
  const detail = `PostgreSQL ${version}, ${formatSize(size)}, odpowiada w ${formatNumber(answersIn)} ms`
  return { name: 'Baza danych', state: answersIn > 500 ? 'warning' : 'ok', detail }
}

async function worker(): Promise<Check> {
  const { workerSeenAt: seen } = await databaseHealth()
  const alive = seen !== null && now().getTime() - seen.getTime() < workerPatience
  const detail = seen
    ? `Ostatni znak życia: ${formatShortMoment(seen)}.`
    : 'Nie uruchomiono jeszcze żadnego procesu zadań.'
  return { name: 'Proces zadań w tle', state: alive ? 'ok' : 'broken', detail }
}

function accessLog(): Check {
  const { ok, lost, written, problem } = accessLogState()
  const lines = { one: 'wiersz', few: 'wiersze', many: 'wierszy' }
  const good = `Od uruchomienia zapisano ${counted(written, lines)}.`
  const bad = `Utracono ${counted(lost, lines)}${problem ? ` (${problem})` : ''}. Portal działa dalej, statystyki będą niepełne.`
  return {
    name: 'Dziennik serwera',
    state: ok ? (lost > 0 ? 'warning' : 'ok') : 'broken',
    detail: lost > 0 || !ok ? bad : good,
  }
}

async function mail(actor: Actor): Promise<Check[]> {
  const { counts, overdue, oldestWaiting } = await queueState(actor)
  const states = mailStates
    .filter((state) => counts[state])
    .map((state) => `${mailStateNames[state]}: ${counts[state]}`)
  const waits = oldestWaiting ? ` Najstarsza czeka od ${formatShortMoment(oldestWaiting)}.` : ''
  return [
    {
      name: 'Kolejka poczty',
      state: overdue > 0 || counts.failed ? 'warning' : 'ok',
      detail: `${states.join(', ') || 'Kolejka jest pusta.'}${waits}`,
    },
    {
      name: 'Trasa poczty',
      state: env.mailTransport === 'outbox' ? 'warning' : 'ok',
      words: env.mailTransport === 'outbox' ? 'uwaga' : 'ustawiona',
      detail: transportNames[env.mailTransport],
    },
  ]
}

const alarmNames = {
  silence: 'Dostawca poczty milczy',
  refused: 'Odrzucane zdarzenia poczty',
  tracking: 'Śledzenie odbiorców poczty',
} as const

/** What the mail provider sends back; one line for each open alarm. */
async function alarms(actor: Actor): Promise<Check[]> {
  const open = await openAlarms(actor)
  return open.map(({ kind, office, raisedAt }) => ({
    name: office ? `${alarmNames[kind]}: ${office}` : alarmNames[kind],
    state: 'broken',
    words: 'alarm',
    detail: `${alarmWords[kind]} Od ${formatShortMoment(raisedAt)}.`,
  }))
}

const issueWords = { one: 'wydanie', few: 'wydania', many: 'wydań' }
const readers = { one: 'osoba', few: 'osoby', many: 'osób' }

/** Issues of the newsletter on their way: what goes, what stands and needs somebody. */
async function issues(actor: Actor): Promise<Check> {
  const { sending, held, pending, overdueSince, undecided, blockedUntil } = await issueQueue(actor)
  const told = [
    sending > 0 ? `W trakcie: ${counted(sending, issueWords)}, czeka ${counted(pending, readers)}.` : '',
    blockedUntil ? `Limit konta u dostawcy poczty do ${formatShortMoment(blockedUntil)}.` : '',
    overdueSince && !blockedUntil
      ? `Najstarsza paczka czeka od ${formatShortMoment(overdueSince)} i nikt jej nie bierze.`
      : '',
    held > 0 ? `Wstrzymane przez program: ${counted(held, issueWords)}. Powód jest na stronie „Przebieg” wydania.` : '',
    undecided > 0 ? `Niepewne od ponad doby, bez decyzji: ${counted(undecided, readers)}.` : '',
  ].filter(Boolean)
  // an account at its limit makes batches wait, too
  const stuck = overdueSince !== null && blockedUntil === null
  const state = stuck ? 'broken' : held > 0 || undecided > 0 || blockedUntil ? 'warning' : 'ok'
  return { name: 'Wysyłka newsletterów', state, detail: told.join(' ') || 'Nic nie jest wysyłane.' }
}

async function disk(): Promise<Check> {
  const space = await diskSpace(env.dataDir)
  if (!space) return { name: 'Miejsce na dysku', state: 'warning', detail: 'System nie podaje ilości wolnego miejsca.' }
  const detail = `Wolne ${formatSize(space.free)} z ${formatSize(space.size)} (katalog danych).`
  return {
    name: 'Miejsce na dysku',
    state: space.free < littleSpace ? 'broken' : 'ok',
    words: space.free < littleSpace ? 'kończy się' : undefined,
    detail,
  }
}

async function truth(actor: Actor): Promise<Check> {
  const { documents, offices, unchecked } = await truthOfInstallation(actor)
  const waiting = unchecked > 0 ? ` Czeka na sprawdzenie: ${counted(unchecked, officeWords)}.` : ''
  const found = `${counted(documents, documentWords)} (${counted(offices, officeWords)}). Wydawcy i IOD widzą je na stronie „Zgodność dokumentów”.`
  return {
    name: 'Zgodność dokumentów z ustawieniami',
    state: documents > 0 ? 'warning' : 'ok',
    detail: `${documents > 0 ? found : 'Nie znaleziono nieprawdziwych zdań w obowiązujących dokumentach.'}${waiting}`,
  }
}

const documentWords = { one: 'nieprawdziwy dokument', few: 'nieprawdziwe dokumenty', many: 'nieprawdziwych dokumentów' }
const officeWords = { one: 'urząd', few: 'urzędy', many: 'urzędów' }

/** Texts in force, read again every night. */
async function published(actor: Actor): Promise<Check> {
  const { checkedAt, texts, withErrors, withDeadLinks } = await checkCounts(actor)
  const name = 'Obowiązujące dokumenty'
  if (!checkedAt) return { name, state: 'ok', words: 'czeka', detail: 'Pierwsze sprawdzenie odbędzie się w nocy.' }
  const detail = `Sprawdzono ${formatShortMoment(checkedAt)}: ${counted(texts, { one: 'tekst', few: 'teksty', many: 'tekstów' })}, z błędami ${withErrors}, z martwymi odnośnikami ${withDeadLinks}.`
  return { name, state: withErrors + withDeadLinks > 0 ? 'warning' : 'ok', detail }
}

export async function healthChecks(actor: Actor): Promise<Check[]> {
  const [base, work, post, back, sent, room, documents, night] = await Promise.all([
    database(),
    worker(),
    mail(actor),
    alarms(actor),
    issues(actor),
    disk(),
    truth(actor),
    published(actor),
  ])
  return [base, work, accessLog(), ...post, ...back, sent, documents, night, room]
}
