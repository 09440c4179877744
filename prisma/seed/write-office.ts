// Writes one example office as if it had worked for months: documents with a history, drafts equal to what is in force, news.
// Everything goes through the rooms' own functions for versions and hashes; times lie in the past, audit rows tell the truth (now).
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { digestOfNews } from '@/domain/news/news-store'
import type { OfficeSettings } from '@/domain/offices/schema'
import { factsOf, fillClauses, standardTexts } from '@/domain/policies/clauses'
import type { ClauseFacts } from '@/domain/policies/clauses/facts'
import type { StandardText } from '@/domain/policies/clauses/standard-text'
import { authorshipLabel } from '@/domain/policies/rules'
import { reviewDueBy } from '@/domain/policies/rules/declaration-review'
import { insertVersion } from '@/domain/policies/version-store'
import { now, polishDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { exactText } from '@/lib/stored-text'
import { exampleDeclaration } from './example-declaration'
import type { ExampleNews, ExampleOffice } from './example-office'

const day = 86_400_000
/** days ago */
const times = { made: 220, launched: 200, firstVersions: 200, secondVersion: 40 }

/** Some days ago, in the morning of a working office (9.12 UTC): nobody publishes at night. */
function ago(days: number): Date {
  const then = new Date(now().getTime() - days * day)
  then.setUTCHours(9, 12, 0, 0)
  return then
}

/** Returns the office's id. Must run in the scope `everything`. */
export async function writeOffice(tx: Tx, actor: Actor, example: ExampleOffice): Promise<string> {
  const { slug, kind, settings, hosts, news } = example
  const id = randomUUID()
  await tx.office.create({
    data: {
      id,
      slug,
      kind,
      settings,
      state: 'live',
      example: true,
      createdAt: ago(times.made),
      launchedAt: ago(times.launched),
      hosts: { create: hosts.map((host) => ({ host })) },
    },
  })
  await record(tx, actor, {
    type: 'office.created',
    officeId: id,
    subject: { type: 'office', id },
    data: { slug, kind, example: true },
  })
  await tx.officeDeclaration.create({
    data: {
      officeId: id,
      data: declaredBy(example, declaresAgain(example)),
      revision: 1,
      updatedAt: ago(times.secondVersion),
    },
  })
  await writePolicies(tx, actor, id, example)
  for (const item of news) await writeNews(tx, actor, id, item)
  return id
}

async function writePolicies(tx: Tx, actor: Actor, officeId: string, example: ExampleOffice): Promise<void> {
  const policies = new Map<string, string>()
  for (const [position, text] of standardTexts(example.kind).entries()) {
    const known = policies.get(text.slug)
    const policyId = known ?? randomUUID()
    if (!known) {
      policies.set(text.slug, policyId)
      const { slug, kind } = text
      await tx.policy.create({ data: { id: policyId, officeId, slug, kind, position, createdAt: ago(times.made) } })
      const subject = { type: 'policy', id: policyId }
      await record(tx, actor, { type: 'policy.created', officeId, subject, data: { slug, kind } })
    }
    for (const version of versionsOf(example, text)) await writeVersion(tx, actor, { ...version, officeId, policyId })
    await tx.policyDraft.create({
      data: {
        id: randomUUID(),
        officeId,
        policyId,
        locale: text.locale,
        title: text.title,
        source: text.source,
        updatedAt: ago(times.secondVersion),
      },
    })
  }
}

export type ExampleVersion = {
  text: StandardText
  settings: OfficeSettings
  facts: ClauseFacts
  changeNote: string
  publishedAt: Date
}

/** Versions of one text, oldest first: one, or two where the office has an earlier one. */
export function versionsOf(example: ExampleOffice, text: StandardText): ExampleVersion[] {
  const { earlier, settings } = example
  const first = 'Pierwsza wersja dokumentu.'
  if (earlier.slug !== text.slug || text.locale !== 'pl') {
    // translations of a text that changed were made after the change
    const made = earlier.slug === text.slug ? times.secondVersion : times.firstVersions
    return [versionOf(example, text, settings, firstNote[text.locale] ?? first, made)]
  }
  const older = { ...text, source: withoutSections(text.source, earlier.without ?? []) }
  return [
    versionOf(example, older, { ...settings, ...earlier.settings }, first, times.firstVersions),
    versionOf(example, text, settings, earlier.changeNote, times.secondVersion),
  ]
}

const firstNote: Record<string, string> = {
  etr: 'Pierwsze wydanie łatwego tekstu.',
  en: 'First version of the translation.',
  uk: 'Перша версія перекладу.',
}

function versionOf(
  example: ExampleOffice,
  text: StandardText,
  settings: OfficeSettings,
  changeNote: string,
  daysAgo: number,
): ExampleVersion {
  const publishedAt = ago(daysAgo)
  const { slug, kind, hosts } = example
  const declaredOn = polishDay(ago(times.firstVersions))
  const declaration = declaredBy(example, declaresAgain(example) && daysAgo === times.secondVersion)
  const facts = factsOf({ slug, kind, hosts, settings, launchedAt: ago(times.launched), declaredOn, declaration })
  return { text, settings, facts: { ...facts, today: polishDay(publishedAt) }, changeNote, publishedAt }
}

/** Whether the second version of its declaration is the one that this office has. */
const declaresAgain = ({ earlier }: ExampleOffice) => earlier.slug === 'deklaracja-dostepnosci'

function declaredBy({ settings }: ExampleOffice, reviewed: boolean) {
  return exampleDeclaration(settings, {
    due: reviewDueBy(polishDay()),
    preparedOn: polishDay(ago(times.firstVersions)),
    reviewedOn: reviewed ? polishDay(ago(times.secondVersion)) : '',
  })
}

/** The text without the sections of these titles (a section ends at the next heading of level 2). */
function withoutSections(source: string, titles: readonly string[]): string {
  const sections = source.split(/^(?=## )/m)
  return sections.filter((section) => !titles.some((title) => section.startsWith(`## ${title}\n`))).join('')
}

type Written = ExampleVersion & { officeId: string; policyId: string }

async function writeVersion(tx: Tx, actor: Actor, version: Written): Promise<void> {
  const { officeId, policyId, text, settings, facts, changeNote, publishedAt } = version
  const { locale, title, source } = text
  const effectiveFrom = polishDay(publishedAt)
  const { id, number, sha256 } = await insertVersion(tx, {
    officeId,
    policyId,
    locale,
    title,
    source,
    body: exactText(fillClauses(source, facts, locale).body),
    changeNote,
    publishedAt,
    effectiveFrom,
    authorId: null,
    publisherId: null,
    authorLabel: authorshipLabel(settings.authorship, null, 'redaktor'),
    publisherLabel: authorshipLabel(settings.authorship, null, 'wydawca'),
  })
  await record(tx, actor, {
    type: 'policy.published',
    officeId,
    subject: { type: 'policy_version', id },
    data: { policyId, locale, number, effectiveFrom, sha256 },
  })
}

async function writeNews(tx: Tx, actor: Actor, officeId: string, item: ExampleNews): Promise<void> {
  const { daysAgo, ...text } = item
  const id = randomUUID()
  const at = ago(daysAgo)
  await tx.news.create({
    data: {
      ...text,
      id,
      officeId,
      state: 'published',
      sha256: digestOfNews(text),
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
    },
  })
  await record(tx, actor, { type: 'news.published', officeId, subject: { type: 'news', id }, data: { revision: 1 } })
}
