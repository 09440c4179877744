// One draft of news that names all the new versions; a person reads, changes and publishes it.
import type { Actor } from '@/domain/access/actor'
import { saveNews } from '@/domain/news/commands/save-news'
import { documentPath } from '@/domain/policies/rules'
import type { PublishedRepair } from '@/domain/policies/schema/truth'

/** Id of the draft. */
export async function draftNews(
  actor: Actor,
  office: { id: string; slug: string },
  published: readonly PublishedRepair[],
  changeNote: string,
): Promise<string> {
  const polish = published.filter(({ locale }) => locale === 'pl')
  const named = polish.length > 0 ? polish : published
  const lines = named.map(
    ({ slug, title, number }) => `- [${title}](/${office.slug}${documentPath(slug)}), wersja ${number}`,
  )
  const { id } = await saveNews(actor, office.id, {
    newsId: '',
    locale: 'pl',
    revision: 0,
    title: 'Nowe wersje dokumentów',
    lead: changeNote.replace(/\s+/g, ' ').slice(0, 500),
    body: `${changeNote}\n\nZmieniliśmy:\n\n${lines.join('\n')}\n`,
  })
  return id
}
