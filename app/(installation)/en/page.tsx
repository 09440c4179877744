// The list of offices in English.
import { OfficesPage, officesMetadata } from '../offices-page'

// the offices are read at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export const metadata = officesMetadata('en')

export default function Page() {
  return <OfficesPage locale="en" />
}
