// What the door shows in place of every missing page of the panel: drawn here as a document, because Next draws its own by
// script only. Asked for by anybody else it does not exist.
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireActor } from '@/domain/accounts/session'
import NotFound, { metadata } from '../not-found'

export { metadata }

export default async function Page() {
  await requireActor()
  if (!(await headers()).has('x-error-status')) notFound()
  return <NotFound />
}
