// On the newsletter's own page: that everything sent is on the site as well, so that a consent is free, and the newest of it.

import { archivePath } from '@/domain/newsletter/rules/archive'
import type { IssueEntry } from '@/domain/newsletter/schema/archive'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { archiveWords } from '@/messages/archive'
import { ArchiveList } from './archive-list'

type Place = { office: { slug: string; base: string }; locale: Locale }

export function OpenArchive({ office, locale }: Place) {
  const words = archiveWords(locale)
  return (
    <p>
      {words.free} <a href={officeHref(office, locale, archivePath)}>{words.freeLink}</a>. {words.freeEnd}
    </p>
  )
}

export function LatestIssues({ issues, ...place }: Place & { issues: readonly IssueEntry[] }) {
  const words = archiveWords(place.locale)
  if (issues.length === 0) return null
  return (
    <section className="mt-10" aria-labelledby="wydania">
      <h2 id="wydania">{words.latest}</h2>
      <ArchiveList {...place} issues={issues} words={words} level={3} />
    </section>
  )
}
