// One published version and what may still be done with it: withdraw, close, erase the text of a closed one.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DoneNotice } from '@/components/policies/done-notice'
import { StaffVersionFacts } from '@/components/policies/policy-table'
import { VersionActs } from '@/components/policies/version-acts'
import { requireActor } from '@/domain/accounts/session'
import { officeHref } from '@/domain/offices/rules'
import { easyPath, languageOf, numberOf, versionPath } from '@/domain/policies/rules'
import { close, eraseText, withdraw } from '../../../actions'
import { type DocumentProps, documentDesk } from '../../../desk'

export const metadata: Metadata = { title: 'Wersja dokumentu' }

type Props = DocumentProps & {
  params: Promise<{ office: string; policy: string; version: string }>
  searchParams: Promise<{ stan?: string | string[] }>
}

export default async function VersionPage(props: Props) {
  const actor = await requireActor()
  const { office, policy, locale, versions, href, title, rights } = await documentDesk(actor, props)
  const number = numberOf((await props.params).version)
  const version = versions.find((one) => one.number === number)
  if (!version) notFound()
  const { slug } = office
  const place = href(`/wersje/${number}`).split('/polityki/')[1] ?? ''
  const { id, status, textErasedAt } = version
  // of plain-language texts only the one in force has a public address
  const address = locale === 'etr' ? easyPath(policy.slug) : versionPath(policy.slug, version.number)
  return (
    <>
      <PanelHeading title={`${title}, wersja ${number}`} above={{ href: href('/wersje'), label: 'Historia wersji' }} />
      <DoneNotice code={(await props.searchParams).stan} />
      <StaffVersionFacts
        version={version}
        publicHref={office.state === 'live' ? officeHref(office, languageOf(locale), address) : null}
      />
      <VersionActs
        version={{ id, number: version.number, status, erased: textErasedAt !== null }}
        withdraw={rights.publish ? withdraw.bind(null, slug, place) : null}
        close={rights.close ? close.bind(null, slug, place) : null}
        erase={rights.close ? eraseText.bind(null, slug, place) : null}
      />
    </>
  )
}
