// Rows of the wall: documents, news, the newsletter.
import { closeNews } from '@/domain/news/commands/close-news'
import { eraseClosedNews } from '@/domain/news/commands/erase-closed-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { withdrawNews } from '@/domain/news/commands/withdraw-news'
import { newsDesk, newsOf, previewNews } from '@/domain/news/queries'
import { indexMissingNews } from '@/domain/news/search-entry'
import { eraseSubscriber } from '@/domain/newsletter/commands'
import { exportSubscribers, recordPersonExport } from '@/domain/newsletter/export'
import { searchSubscribers, subscriber, subscriberCounts } from '@/domain/newsletter/queries'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import { clauseList, missingStandardTexts, policiesOf, policyDesk, previewDraft } from '@/domain/policies/queries'
import { indexMissingPolicies } from '@/domain/policies/search-entries'
import { polishDay } from '@/lib/clock'
import type { OfficeIds } from '@/prisma/whole-office'
import type { Rows } from './row'

const reason = 'Powód próbny'
const text = { title: 'Tytuł próbny', source: 'Treść próbna.', changeNote: 'Zmiana próbna.', locale: 'pl' } as const
const item = { revision: 1, locale: 'pl', title: 'Tytuł próbny', lead: '', body: 'Treść próbna.' } as const
const draftOf = ({ policyId }: OfficeIds) => ({ policyId, ...text })

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

export const texts: Rows = {
  'policies/queries.policiesOf': { call: (a, b) => policiesOf(a, b.officeId), needs: 'documents.read', proof: 'tells' },
  'policies/queries.policyDesk': {
    call: (a, b) => policyDesk(a, b.officeId, b.policySlug, 'pl'),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
  'policies/queries.previewDraft': {
    call: (a, b) => previewDraft(a, b.officeId, { ...draftOf(b), source: '{{office.name}}' }),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
  'policies/queries.clauseList': {
    call: (a, b) => clauseList(a, b.officeId, 'pl'),
    needs: 'documents.read',
    proof: 'tells',
  },
  'policies/queries.missingStandardTexts': {
    call: (a, b) => missingStandardTexts(a, b.officeId),
    needs: 'documents.read',
    proof: 'works',
  },
  'policies/commands/draft-standard-texts.draftStandardTexts': {
    call: (a, b) => draftStandardTexts(a, b.officeId),
    needs: 'documents.write',
    proof: 'changes',
  },
  'policies/commands/create-policy.createPolicy': {
    call: (a, b) => createPolicy(a, b.officeId, { title: 'Nowy', slug: 'wlasny', kind: 'other' }),
    needs: 'documents.write',
    proof: 'changes',
  },
  'policies/commands/save-draft.saveDraft': {
    call: (a, b) => saveDraft(a, b.officeId, { ...draftOf(b), revision: 1 }),
    needs: 'documents.write',
    record: true,
    proof: 'changes',
  },
  'policies/commands/publish-version.publishVersion': {
    call: (a, b) => publishVersion(a, b.officeId, { ...draftOf(b), revision: 1, effectiveFrom: polishDay() }),
    needs: 'documents.publish',
    record: true,
    proof: 'changes',
  },
  'policies/commands/withdraw-version.withdrawVersion': {
    call: (a, b) => withdrawVersion(a, b.officeId, { versionId: b.versionId, reason }),
    needs: 'documents.publish',
    record: true,
    proof: 'changes',
  },
  'policies/commands/close-version.closeVersion': {
    call: (a, b) => closeVersion(a, b.officeId, { versionId: b.versionId, reason }),
    needs: 'documents.close',
    record: true,
    proof: 'changes',
  },
  'policies/commands/erase-closed-text.eraseClosedText': {
    call: (a, b) => eraseClosedText(a, b.officeId, { versionId: b.closedVersionId, confirmation: '1' }),
    needs: 'documents.close',
    record: true,
    proof: 'changes',
  },
  'news/queries.newsOf': { call: (a, b) => newsOf(a, b.officeId), needs: 'documents.read', proof: 'tells' },
  'news/queries.newsDesk': {
    call: (a, b) => newsDesk(a, b.officeId, b.draftNewsId),
    needs: 'documents.read',
    record: true,
    proof: 'tells',
  },
  'news/queries.previewNews': {
    call: (a, b) => previewNews(a, b.officeId, { body: 'Treść', locale: 'pl' }),
    needs: 'documents.read',
    proof: 'works',
  },
  'news/commands/save-news.saveNews': {
    call: (a, b) => saveNews(a, b.officeId, { newsId: b.draftNewsId, ...item }),
    needs: 'news.write',
    record: true,
    proof: 'changes',
  },
  'news/commands/publish-news.publishNews': {
    call: (a, b) => publishNews(a, b.officeId, { newsId: b.draftNewsId, revision: 1 }),
    needs: 'news.publish',
    record: true,
    proof: 'changes',
  },
  'news/commands/withdraw-news.withdrawNews': {
    call: (a, b) => withdrawNews(a, b.officeId, { newsId: b.newsId, reason }),
    needs: 'news.publish',
    record: true,
    proof: 'changes',
  },
  'news/commands/close-news.closeNews': {
    call: (a, b) => closeNews(a, b.officeId, { newsId: b.newsId, reason }),
    needs: 'documents.close',
    record: true,
    proof: 'changes',
  },
  'news/commands/erase-closed-news.eraseClosedNews': {
    call: (a, b) => eraseClosedNews(a, b.officeId, { newsId: b.closedNewsId, confirmation: 'usuń' }),
    needs: 'documents.close',
    record: true,
    proof: 'changes',
  },
  // other tests' texts may be indexed at the same time: a few at a time
  'policies/search-entries.indexMissingPolicies': {
    call: (a) => indexMissingPolicies(a, 3),
    needs: 'administrator',
    proof: 'works',
  },
  'news/search-entry.indexMissingNews': { call: (a) => indexMissingNews(a, 3), needs: 'administrator', proof: 'works' },
  'newsletter/queries.subscriberCounts': {
    call: (a, b) => subscriberCounts(a, b.officeId),
    needs: 'subscribers.count',
    proof: 'works',
  },
  'newsletter/queries.searchSubscribers': {
    call: (a, b) => searchSubscribers(a, b.officeId, b.email),
    needs: 'subscribers.person',
    proof: 'tells',
  },
  'newsletter/queries.subscriber': {
    call: (a, b) => subscriber(a, b.officeId, b.subscriptionId),
    needs: 'subscribers.person',
    record: true,
    proof: 'tells',
  },
  'newsletter/export.exportSubscribers': {
    call: (a, b) => all(exportSubscribers(a, b.officeId, 'csv')),
    needs: 'subscribers.person',
    proof: 'tells',
  },
  'newsletter/export.recordPersonExport': {
    call: (a, b) => recordPersonExport(a, b.officeId, b.subscriptionId, 'json'),
    needs: 'subscribers.person',
    record: true,
    proof: 'changes',
  },
  'newsletter/commands.eraseSubscriber': {
    call: (a, b) => eraseSubscriber(a, b.officeId, b.subscriptionId, b.email),
    needs: 'subscribers.person',
    record: true,
    proof: 'changes',
  },
}
