// What needs doing today, gathered from the rooms for one person: only what their roles let them do. Nothing is stored.
import type { Task } from '@/components/layout/task-list'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { listPeople } from '@/domain/accounts/queries'
import { mailsOfOffice } from '@/domain/mail/queries'
import { newsOf } from '@/domain/news/queries'
import { missingOf, type OfficeInList } from '@/domain/offices/queries'
import { policiesOf } from '@/domain/policies/queries'
import { declarationReview } from '@/domain/policies/queries/declaration'
import { truthCount } from '@/domain/policies/queries/truth'
import { waitingTexts } from '@/domain/policies/queries/waiting'
import { variantNames } from '@/domain/policies/schema'
import { counted, formatDay, formatShortMoment } from '@/lib/format'
import { checkTasks } from './check-tasks'
import { issueTasks } from './issue-tasks'
import { healthChecks } from './stan/health'

type PolicyInList = Awaited<ReturnType<typeof policiesOf>>[number]
type Of = Pick<OfficeInList, 'id' | 'slug' | 'state' | 'example'>
const deskOf = (office: Of) => `/panel/urzedy/${office.slug}`

/** A draft that nobody has published, a version that waits for its day. */
function policyTasks(actor: Actor, office: Of, policies: readonly PolicyInList[]): Task[] {
  const publishes = can(actor, 'documents.publish', office.id)
  return policies.flatMap(({ slug, title, draft, last, scheduled }): Task[] => {
    const href = `${deskOf(office)}/polityki/${slug}`
    const tasks: Task[] = []
    if (draft?.changed && (last || !office.example))
      tasks.push({
        key: `draft-${slug}`,
        text: publishes ? `Opublikuj zmiany: ${title}` : `Szkic czeka na wydawcę: ${title}`,
        note: `${last ? 'Szkic różni się od ostatniej wersji' : 'Dokument nie był jeszcze publikowany'}; zapisany ${formatShortMoment(draft.updatedAt)}.`,
        href,
        urgency: publishes ? 'soon' : 'later',
      })
    if (scheduled)
      tasks.push({
        key: `scheduled-${slug}`,
        text: `Wchodzi w życie: ${title}`,
        note: `Wersja ${scheduled.number}, od ${formatDay(scheduled.effectiveFrom)}`,
        href,
        urgency: 'later',
      })
    return tasks
  })
}

/** The accessibility declaration is reviewed every year by 31 March (act of 4 April 2019, art. 11). */
async function declarationTasks(actor: Actor, office: Of): Promise<Task[]> {
  const review = await declarationReview(actor, office.id)
  if (!review || review.state === 'done') return []
  const { dueBy, daysLeft } = review
  const rule = 'Coroczny przegląd i aktualizacja do 31 marca (art. 11 ustawy o dostępności cyfrowej).'
  return [
    {
      key: 'declaration',
      text: 'Przejrzyj deklarację dostępności',
      note:
        review.state === 'overdue' ? `Termin minął ${formatDay(dueBy)} ${rule}` : `Zostało dni: ${daysLeft}. ${rule}`,
      href: `${deskOf(office)}/deklaracja`,
      urgency: review.state === 'overdue' ? 'now' : 'soon',
    },
  ]
}

/** A living office without a privacy policy in force: it was withdrawn, closed, or its first day has not come. */
async function privacyTasks(actor: Actor, office: Of): Promise<Task[]> {
  if (office.state !== 'live' || !can(actor, 'documents.read', office.id)) return []
  const privacy = (await policiesOf(actor, office.id)).filter(({ kind }) => kind === 'privacy')
  if (privacy.some(({ inForce }) => inForce)) return []
  const [policy] = privacy
  const acts = can(actor, 'documents.publish', office.id) ? 'Opublikuj nową wersję' : 'Nową wersję publikuje wydawca'
  return [
    {
      key: 'privacy',
      text: 'Urząd nie ma obowiązującej polityki prywatności',
      note: policy?.scheduled
        ? `Od ${formatDay(policy.scheduled.effectiveFrom)} będzie obowiązywać wersja ${policy.scheduled.number}.`
        : `Czytelnicy nie dowiedzą się z portalu, co dzieje się z ich danymi. ${acts}.`,
      href: policy ? `${deskOf(office)}/polityki/${policy.slug}` : `${deskOf(office)}/polityki`,
      urgency: 'now',
    },
  ]
}

/** Published sentences that the settings contradict: for those who publish, and for the IOD. */
async function truthTasks(actor: Actor, office: Of): Promise<Task[]> {
  const asked = can(actor, 'documents.publish', office.id) || can(actor, 'documents.opinion', office.id)
  if (office.state === 'draft' || !asked) return []
  const { documents, sentences } = await truthCount(actor, office.id)
  if (documents === 0) return []
  return [
    {
      key: 'truth',
      text: `Popraw nieprawdziwe dokumenty: ${documents}`,
      note: `Zdania, którym przeczą ustawienia: ${sentences}. Wszystkie poprawki można opublikować z jednym opisem.`,
      href: `${deskOf(office)}/zgodnosc`,
      urgency: 'now',
    },
  ]
}

async function documentTasks(actor: Actor, office: Of): Promise<Task[]> {
  if (!can(actor, 'documents.write', office.id)) return []
  const [policies, news] = [await policiesOf(actor, office.id), await newsOf(actor, office.id)]
  const drafts = news.filter(({ state }) => state === 'draft')
  return [
    ...(await declarationTasks(actor, office)),
    ...policyTasks(actor, office, policies),
    ...newsTasks(office, drafts),
  ]
}

/** Drafts of news: those that wait for a person's decision first, then what is unfinished; a planned one asks for nothing. */
function newsTasks(office: Of, drafts: Awaited<ReturnType<typeof newsOf>>): Task[] {
  const asking = drafts.filter(({ plan }) => plan.at && plan.problem)
  const open = drafts.filter(({ plan }) => !plan.at)
  const task = (id: string, text: string, note: string, urgency: Task['urgency']): Task => {
    return { key: `news-${id}`, text, note, href: `${deskOf(office)}/aktualnosci/${id}`, urgency }
  }
  return [
    ...asking.map(({ id, title, plan }) =>
      task(
        id,
        `Zdecyduj o spóźnionej publikacji aktualności: ${title}`,
        `Termin był ${plan.at ? formatShortMoment(plan.at) : ''}.`,
        'now',
      ),
    ),
    ...open
      .slice(0, 5)
      .map(({ id, title, updatedAt }) =>
        task(
          id,
          `Dokończ aktualność: ${title || 'bez tytułu'}`,
          `Szkic zapisany ${formatShortMoment(updatedAt)}.`,
          'later',
        ),
      ),
  ]
}

const waitingWords = {
  approve: ['Zatwierdź lub zwróć tekst', 'recenzja', 'Wysłano'],
  opinion: ['Wydaj opinię IOD', 'recenzja', 'Poproszono'],
  returned: ['Popraw zwrócony tekst', 'recenzja', 'Zwrócono'],
  plan: ['Zdecyduj o spóźnionej publikacji', 'publikacja', 'Termin był'],
} as const

/** Texts that wait for this very person: to be approved, given an opinion on, mended, decided about. */
async function waitingTasks(actor: Actor, office: Of): Promise<Task[]> {
  if (!can(actor, 'documents.read', office.id)) return []
  const texts = await waitingTexts(actor, office.id)
  return texts.map(({ kind, slug, title, locale, at }): Task => {
    const [text, part, note] = waitingWords[kind]
    return {
      key: `${kind}-${slug}-${locale}`,
      text: `${text}: ${title}${locale === 'pl' ? '' : ` (${variantNames[locale]})`}`,
      note: `${note} ${formatShortMoment(at)}.`,
      href: `${deskOf(office)}/polityki/${slug}/${part}${locale === 'pl' ? '' : `?jezyk=${locale}`}`,
      urgency: kind === 'plan' ? 'now' : 'soon',
    }
  })
}

const facts = { one: 'brakująca informacja', few: 'brakujące informacje', many: 'brakujących informacji' }
const mails = { one: 'wiadomość nie wyszła', few: 'wiadomości nie wyszły', many: 'wiadomości nie wyszło' }

async function settingsTasks(actor: Actor, office: Of): Promise<Task[]> {
  if (!can(actor, 'office.settings', office.id)) return []
  const required = (await missingOf(actor, office.id)).filter((fact) => fact.required)
  const tasks: Task[] = []
  if (required.length > 0)
    tasks.push({
      key: 'missing',
      text: `Uzupełnij ustawienia: ${counted(required.length, facts)}`,
      note:
        required
          .slice(0, 3)
          .map(({ label }) => label)
          .join(', ') + (required.length > 3 ? ' i inne.' : '.'),
      href: `${deskOf(office)}/ustawienia`,
      urgency: 'soon',
    })
  if (office.state === 'draft' && required.length === 0 && actor.administrator)
    tasks.push({
      key: 'launch',
      text: 'Urząd jest gotowy do uruchomienia',
      href: `${deskOf(office)}/ustawienia`,
      urgency: 'soon',
    })
  return tasks
}

async function mailTasks(actor: Actor, office: Of): Promise<Task[]> {
  if (!can(actor, 'mail.read', office.id)) return []
  const failed = (await mailsOfOffice(actor, office.id, { state: 'failed' })).counts.failed ?? 0
  if (failed === 0) return []
  return [{ key: 'mail', text: `Poczta: ${counted(failed, mails)}`, href: `${deskOf(office)}/poczta`, urgency: 'now' }]
}

/** Tasks of one office, in no order. */
export async function tasksOfOffice(actor: Actor, office: Of): Promise<Task[]> {
  const parts = [
    await mailTasks(actor, office),
    await privacyTasks(actor, office),
    await truthTasks(actor, office),
    await checkTasks(actor, office),
    await waitingTasks(actor, office),
    await documentTasks(actor, office),
    await issueTasks(actor, office),
    await settingsTasks(actor, office),
  ]
  return parts.flat().map((task) => ({ ...task, key: `${office.slug}-${task.key}` }))
}

/** Tasks of the administrator: what the page of health complains about, invitations without an answer. */
export async function tasksOfInstallation(actor: Actor): Promise<Task[]> {
  if (!actor.administrator) return []
  const checks = (await healthChecks(actor)).filter(({ state }) => state !== 'ok')
  const invited = (await listPeople(actor)).filter(({ state }) => state === 'invited')
  return [
    ...checks.map(
      ({ name, state, detail }): Task => ({
        key: `health-${name}`,
        text: name,
        note: typeof detail === 'string' ? detail : undefined,
        href: '/panel/stan',
        urgency: state === 'broken' ? 'now' : 'soon',
      }),
    ),
    ...invited.map(
      ({ id, name }): Task => ({
        key: `invited-${id}`,
        text: `Zaproszenie bez odpowiedzi: ${name}`,
        href: `/panel/konta/${id}`,
        urgency: 'later',
      }),
    ),
  ]
}
