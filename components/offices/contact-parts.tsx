// Addresses of an office as links a person can use: plain mailto and tel, never obfuscated (WCAG, and copying must work).
import type { ReactNode } from 'react'
import type { Column } from '@/components/ui/data-table'
import { MarkedText } from '@/components/ui/marked-text'
import { addressLines, officeName } from '@/domain/offices/rules'
import type { OfficeSettings } from '@/domain/offices/schema'
import { telephoneHref } from '@/lib/format'
import { typeset } from '@/lib/typography'
import type { Words } from '@/messages/words'

/** Nothing without an address. */
export function Mail({ address }: { address: string }) {
  return address ? <a href={`mailto:${address}`}>{address}</a> : null
}

/** A number to dial; plain text when it is no number. `extensionWord` stands before the extension. */
export function Phone({
  number,
  extension = '',
  extensionWord = '',
}: {
  number: string
  extension?: string
  extensionWord?: string
}) {
  if (!number) return null
  const text = [number.replaceAll(' ', '\u00a0'), extension ? `${extensionWord}\u00a0${extension}` : '']
    .filter(Boolean)
    .join(', ')
  const href = telephoneHref(number, extension)
  return href ? <a href={href}>{text}</a> : text
}

/** Name and address as they stand on an envelope, in Polish; `note`, in the page's language, is a line of its own. Null without an address. */
export function postalAddress(office: { settings: OfficeSettings }, note?: string): ReactNode {
  const lines = addressLines(office)
  if (lines.length === 0) return null
  return (
    <address>
      {[officeName(office, 'pl').text, ...lines].map((line) => (
        <p key={line} lang="pl">
          {line}
        </p>
      ))}
      {note ? (
        <p className="small muted">
          <MarkedText text={note} />
        </p>
      ) : null}
    </address>
  )
}

type Department = OfficeSettings['contact']['departments'][number]

/** The column of telephones only when one of the departments has one. */
export function departmentColumns({ contact }: Words, departments: readonly Department[]): Column<Department>[] {
  const phones = departments.some(({ phone }) => phone)
  return [
    { key: 'name', head: contact.department, names: true, cell: ({ name }) => <span lang="pl">{typeset(name)}</span> },
    { key: 'email', head: contact.email, cell: ({ email }) => <Mail address={email} /> },
    ...(phones
      ? [{ key: 'phone', head: contact.phone, cell: ({ phone }: Department) => <Phone number={phone} /> }]
      : []),
  ]
}
