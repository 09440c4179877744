// What is told after a publication: where readers see it, and a news draft for a substantive change.
import { NewsOffer } from '@/components/policies/news-offer'
import { PublishedNotice } from '@/components/policies/publish-notices'
import { officeHref } from '@/domain/offices/rules'
import { documentPath, easyPath, languageOf } from '@/domain/policies/rules'
import type { StaffVersion } from '@/domain/policies/schema'
import type { documentDesk } from '../../desk'
import { writeNews } from './actions'

type Props = { document: Awaited<ReturnType<typeof documentDesk>>; version: StaffVersion }

export function PublishedVersion({ document: { office, policy, locale, href }, version }: Props) {
  const address = locale === 'etr' ? easyPath(policy.slug) : documentPath(policy.slug)
  const publicHref = office.state === 'live' ? officeHref(office, languageOf(locale), address) : null
  return (
    <PublishedNotice number={version.number} publicHref={publicHref}>
      {version.substantive ? (
        <NewsOffer action={writeNews.bind(null, [office.slug, policy.slug, locale])} number={version.number} />
      ) : null}
      <p className="mt-6">
        <a href={href('/wersje')}>Wszystkie wersje</a>
      </p>
    </PublishedNotice>
  )
}
