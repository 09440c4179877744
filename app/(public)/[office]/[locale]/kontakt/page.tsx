// How to reach the office. Facts that the office has not given are left out; nothing is invented.
import type { Metadata } from 'next'
import { nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { departmentColumns, Mail, Phone, postalAddress } from '@/components/offices/contact-parts'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'
import { typesetLines } from '@/lib/typography'

type PageProps = { params: OfficeParams }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await officePage(params)
  const { contact } = page.words
  return { title: contact.title, description: describe(contact.description(nameInSentence(page))) }
}

export default async function ContactPage({ params }: PageProps) {
  const { office, locale, words } = await officePage(params)
  const { contact: facts } = office.settings
  const { contact } = words
  return (
    <>
      <h1>{contact.title}</h1>
      <Facts
        className="max-w-3xl"
        items={[
          { name: contact.address, value: postalAddress(office) },
          {
            name: contact.hours,
            value: facts.hours ? (
              <p lang="pl" className="whitespace-pre-line">
                {typesetLines(facts.hours)}
              </p>
            ) : null,
          },
          { name: contact.phone, value: facts.phone && <Phone number={facts.phone} /> },
          { name: contact.email, value: facts.email && <Mail address={facts.email} /> },
          {
            name: contact.electronicDelivery,
            value: facts.electronicDelivery ? (
              <>
                <p>{facts.electronicDelivery}</p>
                <p className="small muted">{contact.deliveryHint}</p>
              </>
            ) : null,
          },
          { name: contact.epuap, value: facts.epuap },
          { name: contact.bip, value: facts.bip ? <a href={facts.bip}>{facts.bip.replace('https://', '')}</a> : null },
          {
            name: contact.website,
            value: facts.website ? <a href={facts.website}>{facts.website.replace('https://', '')}</a> : null,
          },
        ]}
      />
      {facts.departments.length > 0 ? (
        <section className="max-w-3xl">
          <h2>{contact.departments}</h2>
          <DataTable
            caption={contact.departments}
            captionHidden
            columns={departmentColumns(words, facts.departments)}
            rows={facts.departments}
            rowKey={({ email }) => email}
          />
        </section>
      ) : null}
      <section>
        <h2>{contact.personalData}</h2>
        <p>{contact.personalDataText}</p>
        <p>
          <a href={officeHref(office, locale, '/iod')}>{contact.personalDataLink}</a>
        </p>
      </section>
    </>
  )
}
