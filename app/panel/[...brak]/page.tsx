// Every panel address that no page answers to: the panel's own 404, in its frame.
import { notFound } from 'next/navigation'
import { requireActor } from '@/domain/accounts/session'

export default async function Page() {
  await requireActor()
  notFound()
}
