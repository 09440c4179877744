// The cookie policy at its canonical address.
import type { Metadata } from 'next'
import { DocumentPage, documentMetadata } from '@/app/(public)/document-page'
import type { OfficeParams } from '@/app/(public)/office-page'

type Props = { params: OfficeParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata(params, 'cookies')
}

export default async function CookiesPage({ params }: Props) {
  return <DocumentPage params={params} slug="cookies" />
}
