// One published version and what may still be done with it: withdraw, close, erase the text of a closed one.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DoneNotice } from '@/components/policies/done-notice'
import { StaffVersionFacts } from '@/components/policies/policy-table'
import { RestoreForm } from '@/components/policies/restore-form'
import { VersionActs } from '@/components/policies/version-acts'
import { neighboursOf } from '@/components/policies/version-facts'
import { requireActor } from '@/domain/accounts/session'
import { officeHref } from '@/domain/offices/rules'
import { hasUnpublished } from '@/domain/policies/queries/changes'
import { comparisonPath, easyPath, languageOf, numberOf, versionPath } from '@/domain/policies/rules'
import { close, eraseText, withdraw } from '../../../actions'
import { type DocumentProps, documentDesk } from '../../../desk'
import { restore } from '../actions'

export const metadata: Metadata = { title: 'Wersja dokumentu' }

type Props = DocumentProps & {
  params: Promise<{ office: string; policy: string; version: string }>
  searchParams: Promise<{ stan?: string | string[] }>
}

export default async function VersionPage(props: Props) {
  const actor = await requireActor()
  const { office, policy, locale, draft, versions, href, title, rights } = await documentDesk(actor, props)
  const number = numberOf((await props.params).version)
  const version = versions.find((one) => one.number === number)
  if (!version) notFound()
  const { slug } = office
  const place = href(`/wersje/${number}`).split('/polityki/')[1] ?? ''
  const { id, status, textErasedAt } = version
  // of plain-language texts only the one in force has a public address
  const address = locale === 'etr' ? easyPath(policy.slug) : versionPath(policy.slug, version.number)
  const current = versions.find((one) => one.status === 'in_force' && one.number !== number)
  const previous = neighboursOf(version.number, versions).previous
  const pair = current ? [version.number, current.number] : previous ? [previous, version.number] : null
  const comparable = office.state === 'live' && locale !== 'etr' && status !== 'closed' && pair
  const compareHref = comparable
    ? officeHref(office, languageOf(locale), comparisonPath(policy.slug, pair[0], pair[1]))
    : null
  return (
    <>
      <PanelHeading title={`${title}, wersja ${number}`} above={{ href: href('/wersje'), label: 'Historia wersji' }} />
      <DoneNotice code={(await props.searchParams).stan} />
      <StaffVersionFacts
        version={version}
        compareHref={compareHref}
        publicHref={office.state === 'live' ? officeHref(office, languageOf(locale), address) : null}
      />
      {rights.write && status !== 'closed' ? (
        <RestoreForm
          action={restore.bind(null, slug, href())}
          version={{ id, number: version.number }}
          revision={draft.revision}
          unpublished={await hasUnpublished(actor, office.id, policy.id, locale)}
          changesHref={href('/zmiany')}
        />
      ) : null}
      <VersionActs
        version={{ id, number: version.number, status, erased: textErasedAt !== null }}
        withdraw={rights.publish ? withdraw.bind(null, slug, place) : null}
        close={rights.close ? close.bind(null, slug, place) : null}
        erase={rights.close ? eraseText.bind(null, slug, place) : null}
      />
    </>
  )
}
