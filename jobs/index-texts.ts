// Gives the search what it lacks: texts published before there was a search, or indexed by an earlier analyzer. In ordinary life
// there is nothing to do, because commands write the index themselves.
import { systemActor } from '@/domain/accounts/session'
import { indexMissingFiles } from '@/domain/files/search-entry'
import { indexMissingNews } from '@/domain/news/search-entry'
import { indexMissingIssues } from '@/domain/newsletter/search-entry'
import { indexMissingPolicies } from '@/domain/policies/search-entries'

const most = 50
/** A run ends after this long and goes on at the next: other jobs wait for it. */
const longest = 20_000

export async function indexTexts(): Promise<{ documents: number; news: number; files: number; issues: number }> {
  const actor = systemActor('index-texts')
  const began = performance.now()
  const sum = { documents: 0, news: 0, files: 0, issues: 0 }
  for (let written = 1; written > 0 && performance.now() - began < longest; ) {
    const documents = await indexMissingPolicies(actor, most)
    const news = await indexMissingNews(actor, most)
    const files = await indexMissingFiles(actor, most)
    const issues = await indexMissingIssues(actor, most)
    sum.documents += documents
    sum.news += news
    sum.files += files
    sum.issues += issues
    written = documents + news + files + issues
  }
  return sum
}
