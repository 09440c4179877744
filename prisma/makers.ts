// One set of test data for every test and benchmark. Each maker writes real rows and returns what it wrote; nothing is shared between tests.
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { actorOfSession } from '@/domain/accounts/session'
import { touchPublicContent } from '@/domain/offices/content'
import type { OfficeSettings } from '@/domain/offices/schema'
import type { Closure } from '@/domain/offices/schema/closure'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { OfficeKind, OfficeState, PolicyKind, Role } from '@/lib/db/generated/enums'
import { hostRow } from './host-row'
import { exampleSettings } from './maker-settings'

let counter = 0
const unique = () => `${process.pid.toString(36)}${Date.now().toString(36)}${(counter++).toString(36)}`

export type MadeOffice = { id: string; slug: string; settings: OfficeSettings }

export async function makeOffice(
  over: {
    slug?: string
    kind?: OfficeKind
    state?: OfficeState
    example?: boolean
    settings?: Partial<OfficeSettings>
    hosts?: string[]
    /** the host among them at which the portal met itself and which is the office's address */
    canonical?: string
    closure?: Closure
  } = {},
): Promise<MadeOffice> {
  const id = randomUUID()
  const slug = over.slug ?? `urzad-${unique()}`
  const settings = exampleSettings(over.settings)
  await withScope('everything', async (tx) => {
    await tx.office.create({
      data: {
        id,
        slug,
        kind: over.kind ?? 'city_hall',
        state: over.state ?? 'live',
        example: over.example ?? false,
        settings,
        createdAt: now(),
        launchedAt: over.state === 'draft' ? null : now(),
        closure: over.closure ?? undefined,
        hosts: { create: (over.hosts ?? []).map((host) => hostRow(host, host === over.canonical)) },
      },
    })
    // a portal that runs beside the test has to hear of it, as it hears of every command
    await touchPublicContent(tx, id)
  })
  return { id, slug, settings }
}

export type MadePerson = { id: string; email: string; sessionId: string; actor: Actor }

/** A signed-in person; `roles` by office id. The password hash is left out unless given. */
export async function makePerson(
  over: { roles?: Record<string, Role[]>; administrator?: boolean; name?: string; passwordHash?: string } = {},
): Promise<MadePerson> {
  const id = randomUUID()
  const sessionId = randomUUID()
  const email = `osoba-${unique()}@testowo.example`
  const grants = Object.entries(over.roles ?? {}).flatMap(([officeId, roles]) =>
    roles.map((role) => ({ officeId, role })),
  )
  await withScope('everything', async (tx) => {
    await tx.person.create({
      data: {
        id,
        email,
        name: over.name ?? 'Osoba Przykładowa',
        passwordHash: over.passwordHash ?? null,
        administrator: over.administrator ?? false,
        createdAt: now(),
        firstLoginAt: now(),
        grants: { create: grants.map((grant) => ({ id: randomUUID(), ...grant, grantedAt: now() })) },
        sessions: {
          create: {
            id: sessionId,
            label: 'Przeglądarka testowa',
            createdAt: now(),
            lastSeenAt: now(),
            expiresAt: new Date(now().getTime() + 8 * 3_600_000),
          },
        },
      },
    })
  })
  const actor = await actorOfSession(sessionId)
  if (!actor) throw new Error('makers: the session of a fresh person was refused')
  return { id, email, sessionId, actor }
}

export type MadeVersion = { policyId: string; versionId: string; slug: string; number: number }

/** A published version; days are `YYYY-MM-DD` in Poland. Several calls with one slug make a history (give from/to). */
export async function makePolicyVersion(
  officeId: string,
  over: {
    slug?: string
    kind?: PolicyKind
    locale?: string
    number?: number
    title?: string
    body?: string
    /** Markdown with variables that the body was filled from; the body itself unless given */
    markdown?: string
    from?: string
    to?: string
    changeNote?: string
    /** number of the Polish version that a text in another language was made from */
    source?: number
    /** who wrote and published it, and as whom the public knows them */
    signed?: { id: string; label: string }
    /** moment of publication */
    at?: Date
    substantive?: boolean
  } = {},
): Promise<MadeVersion> {
  const slug = over.slug ?? 'prywatnosc'
  const body = over.body ?? '## Kto odpowiada za dane\n\nZa dane odpowiada Urząd Gminy Testowo.\n'
  const versionId = randomUUID()
  const number = over.number ?? 1
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  return withScope([officeId], async (tx) => {
    const policy =
      (await tx.policy.findUnique({ where: { officeId_slug: { officeId, slug } } })) ??
      (await tx.policy.create({
        data: { id: randomUUID(), officeId, slug, kind: over.kind ?? 'privacy', createdAt: now() },
      }))
    await tx.policyVersion.create({
      data: {
        id: versionId,
        officeId,
        policyId: policy.id,
        locale: over.locale ?? 'pl',
        number,
        title: over.title ?? 'Polityka prywatności',
        source: over.markdown ?? body,
        body,
        sha256: createHash('sha256').update(body).digest('hex'),
        changeNote: over.changeNote ?? 'Pierwsza wersja.',
        sourceNumber: over.source ?? null,
        publishedAt: over.at ?? now(),
        substantive: over.substantive ?? true,
        effectiveFrom: day(over.from ?? polishDay()),
        effectiveTo: over.to ? day(over.to) : null,
        authorId: over.signed?.id ?? null,
        publisherId: over.signed?.id ?? null,
        authorLabel: over.signed?.label ?? 'Referat Organizacyjny',
        publisherLabel: over.signed?.label ?? 'Referat Organizacyjny',
      },
    })
    await touchPublicContent(tx, officeId)
    return { policyId: policy.id, versionId, slug, number }
  })
}

/** Newsletter rules in force in a language, as a consent names them. */
export async function makeRules(officeId: string, locale: 'pl' | 'en' | 'uk' = 'pl') {
  const made = await makePolicyVersion(officeId, { slug: 'newsletter', kind: 'newsletter', locale })
  const { policyId, versionId, number } = made
  return { policyId, versionId, number, locale, sha256: 'a'.repeat(64) }
}

export async function makeNews(
  officeId: string,
  over: { slug?: string; title?: string; lead?: string; body?: string; state?: 'draft' | 'published' } = {},
): Promise<{ id: string; slug: string }> {
  const id = randomUUID()
  const slug = over.slug ?? `aktualnosc-${unique()}`
  const state = over.state ?? 'published'
  await withScope([officeId], async (tx) => {
    await tx.news.create({
      data: {
        id,
        officeId,
        slug,
        title: over.title ?? 'Zmiana godzin pracy urzędu',
        lead: over.lead ?? 'W piątek urząd pracuje krócej.',
        body: over.body ?? 'W piątek urząd pracuje do godziny 14.00.',
        state,
        createdAt: now(),
        updatedAt: now(),
        publishedAt: state === 'published' ? now() : null,
      },
    })
    await touchPublicContent(tx, officeId)
  })
  return { id, slug }
}

export async function makeSubscription(
  officeId: string,
  over: { email?: string; state?: 'pending' | 'active'; locale?: string } = {},
): Promise<{ id: string; email: string }> {
  const id = randomUUID()
  const email = over.email ?? `mieszkaniec-${unique()}@skrzynka.example`
  const state = over.state ?? 'active'
  await withScope([officeId], (tx) =>
    tx.subscription.create({
      data: {
        id,
        officeId,
        email,
        state,
        locale: over.locale ?? 'pl',
        askedAt: now(),
        mailedAt: now(),
        confirmedAt: state === 'active' ? now() : null,
        expiresAt: state === 'pending' ? new Date(now().getTime() + 7 * 86_400_000) : null,
        consentTexts: [],
      },
    }),
  )
  return { id, email }
}
