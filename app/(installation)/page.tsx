// The list of offices in Polish.
import { OfficesPage, officesMetadata } from './offices-page'

// the offices are read at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export const metadata = officesMetadata('pl')

export default function Page() {
  return <OfficesPage locale="pl" />
}
