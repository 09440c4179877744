// The shell of an office: skip links, header, trail, content, footer, or the print view. Plain HTML in one language, without script.
// Pages below render their h1 and content only; addresses, languages, colours and noindex are settled here.
import '@/app/styles/public.css'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { officeMetadata } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { paperFoot } from '@/app/(public)/paper-foot'
import { documentsOf, namedRecord } from '@/app/(public)/records'
import { FontPreload } from '@/app/styles/font-preload'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { OfficeFooter } from '@/components/layout/office-footer'
import { OfficeHeader } from '@/components/layout/office-header'
import { PrintAddress, PrintBar, PrintFoot, PrintHead, PrintLinks } from '@/components/layout/print-parts'
import { SkipLinks } from '@/components/layout/skip-links'
import { coloursHref } from '@/domain/offices/rules'
import { now } from '@/lib/clock'
import { viewClass } from '@/lib/view'

type LayoutProps = { children: ReactNode; params: OfficeParams }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const generateMetadata = officeMetadata

const printClass = (print: { graphics: boolean } | null): string =>
  print ? (print.graphics ? 'print-view' : 'print-view no-graphics') : ''

export default async function OfficeLayout({ children, params }: LayoutProps) {
  const page = await officePage(params)
  const { office, locale, print } = page
  const address = page.address()
  const [entries, named] = await Promise.all([documentsOf(office.id, locale), namedRecord(page)])
  const foot = await paperFoot(page, entries)
  const shell = {
    ...page,
    named,
    documents: entries.map(({ policySlug: slug, title, locale }) => ({ slug, title, locale })),
  }
  const main = (
    <main id="tresc" className="main" tabIndex={-1}>
      {children}
      {print ? <PrintFoot {...shell} address={address} today={now()} /> : <PrintLinks {...shell} />}
      {print ? null : <PrintAddress {...shell} address={address} />}
    </main>
  )
  return (
    <html
      lang={locale}
      data-paper={foot}
      data-origin={new URL(address).origin}
      className={[printClass(print), viewClass(page.reader.view)].filter(Boolean).join(' ') || undefined}
    >
      <head>
        <FontPreload locale={locale} />
        <link rel="stylesheet" href={coloursHref(office)} />
      </head>
      <body>
        {print ? <PrintBar {...shell} /> : <SkipLinks {...shell} />}
        {print ? <PrintHead {...shell} /> : <OfficeHeader {...shell} />}
        {print ? null : <Breadcrumbs {...shell} />}
        {main}
        {print ? null : <OfficeFooter {...shell} />}
      </body>
    </html>
  )
}
