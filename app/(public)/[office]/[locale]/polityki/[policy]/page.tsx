// A document: the version in force today.
import type { Metadata } from 'next'
import { DocumentPage, documentMetadata } from '@/app/(public)/document-page'

type Props = { params: Promise<{ office: string; locale: string; policy: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata(params, (await params).policy)
}

export default async function PolicyPage({ params }: Props) {
  return <DocumentPage params={params} slug={(await params).policy} />
}
