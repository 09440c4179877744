// The list of offices in Ukrainian.
import { OfficesPage, officesMetadata } from '../offices-page'

// the offices are read at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export const metadata = officesMetadata('uk')

export default function Page() {
  return <OfficesPage locale="uk" />
}
