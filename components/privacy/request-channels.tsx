// The ways in which a request can reach the office, those only that the office has. A request needs no form (art. 12 GDPR).
import { Mail, Phone, postalAddress } from '@/components/offices/contact-parts'
import type { Fact } from '@/components/ui/facts'
import { addressLines } from '@/domain/offices/rules'
import type { OfficeSettings } from '@/domain/offices/schema'
import type { Words } from '@/messages/words'

export function requestChannels(office: { settings: OfficeSettings }, { request }: Words): Fact[] {
  const { contact, dpo } = office.settings
  const rows: (Fact | null)[] = [
    contact.email ? { name: request.byEmail, value: <Mail address={contact.email} /> } : null,
    dpo.email && dpo.email !== contact.email ? { name: request.byDpo, value: <Mail address={dpo.email} /> } : null,
    addressLines(office).length > 0 ? { name: request.byPost, value: postalAddress(office) } : null,
    contact.electronicDelivery ? { name: request.byDelivery, value: contact.electronicDelivery } : null,
    contact.epuap ? { name: request.byEpuap, value: contact.epuap } : null,
    contact.phone
      ? { name: request.byPhone, value: <ByPhone number={contact.phone} note={request.phoneNote} /> }
      : null,
  ]
  return rows.filter((row) => row !== null)
}

function ByPhone({ number, note }: { number: string; note: string }) {
  return (
    <>
      <p>
        <Phone number={number} />
      </p>
      <p className="small muted">{note}</p>
    </>
  )
}
