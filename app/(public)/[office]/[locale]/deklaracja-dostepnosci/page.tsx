// The accessibility declaration at its canonical address.
import type { Metadata } from 'next'
import { DocumentPage, documentMetadata } from '@/app/(public)/document-page'
import type { OfficeParams } from '@/app/(public)/office-page'

type Props = { params: OfficeParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata(params, 'deklaracja-dostepnosci')
}

export default async function DeclarationPage({ params }: Props) {
  return <DocumentPage params={params} slug="deklaracja-dostepnosci" />
}
