// The list of offices of this installation, in one language; a page of its own in each.
import type { Metadata } from 'next'
import { OfficeDirectory } from '@/components/offices/office-directory'
import { publicOffices } from '@/domain/offices/public'
import { officeName, officesHref } from '@/domain/offices/rules'
import { type Locale, locales } from '@/domain/offices/schema'
import { env } from '@/lib/env'
import { wordsOf } from '@/messages/words'
import { InstallationDocument } from './installation-document'

const address = (locale: Locale) => env.appUrl + officesHref(locale)

export function officesMetadata(locale: Locale): Metadata {
  const { installation } = wordsOf(locale)
  const languages = Object.fromEntries(locales.map((other) => [other, address(other)]))
  return {
    title: { absolute: `${installation.offices} – ${installation.title}` },
    description: installation.description,
    alternates: { canonical: address(locale), languages: { ...languages, 'x-default': address('pl') } },
  }
}

export async function OfficesPage({ locale }: { locale: Locale }) {
  const { installation } = wordsOf(locale)
  const named = (await publicOffices()).map((office) => ({ ...office, name: officeName(office, locale) }))
  const order = new Intl.Collator(locale)
  const offices = named.toSorted((a, b) => order.compare(a.name.text, b.name.text))
  return (
    <InstallationDocument locale={locale} languageHref={officesHref}>
      <h1>{installation.offices}</h1>
      <p className="lead">{offices.length > 0 ? installation.lead : installation.none}</p>
      <OfficeDirectory offices={offices} locale={locale} words={installation} portal={env.appUrl} />
    </InstallationDocument>
  )
}
