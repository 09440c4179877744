// The list of offices of this installation, in the Polish order of their names.
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { InstallationPage } from '@/components/layout/installation-page'
import { Tag } from '@/components/ui/tag'
import { publicOffices } from '@/domain/offices/public'
import { officeHref } from '@/domain/offices/rules'
import { readerView } from '@/lib/view'
import { wordsOf } from '@/messages/words'

// the offices are read at every request, not when the portal is built
export const dynamic = 'force-dynamic'

const { installation } = wordsOf('pl')
export const metadata: Metadata = { description: installation.description }

export default async function OfficesPage() {
  const offices = await publicOffices()
  return (
    <InstallationPage reader={readerView(await headers())}>
      <h1>{installation.offices}</h1>
      <p className="lead">{offices.length > 0 ? installation.lead : installation.none}</p>
      <ul className="offices">
        {offices.map((office) => (
          <li key={office.slug}>
            <a href={officeHref(office, 'pl')}>{office.settings.names.nominative}</a>
            <p className="small muted">
              <span>{office.settings.address.city}</span>{' '}
              {office.example ? <Tag tone="warning">{installation.example}</Tag> : null}
            </p>
          </li>
        ))}
      </ul>
    </InstallationPage>
  )
}
