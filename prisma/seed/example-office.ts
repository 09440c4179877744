// What an example office is, and the settings that all five share. Facts come from the offices' own published policies; what nobody
// has verified (street, telephone, architecture) is left empty, so that the texts say „do uzupełnienia” instead of guessing.
import { type OfficeSettings, plainIssues } from '@/domain/offices/schema'
import type { OfficeKind } from '@/lib/db/generated/enums'

export type ExampleNews = { slug: string; title: string; lead: string; body: string; daysAgo: number }

/** A document whose first version was different: made of today's text with other settings, or without some of its sections. */
export type EarlierVersion = {
  slug: string
  /** change note of the second version */
  changeNote: string
  settings?: Partial<OfficeSettings>
  /** titles of sections that the first version did not have */
  without?: readonly string[]
}

export type ExampleOffice = {
  slug: string
  kind: OfficeKind
  hosts: readonly string[]
  settings: OfficeSettings
  earlier: EarlierVersion
  news: readonly [ExampleNews, ExampleNews]
}

type Particular = {
  names: OfficeSettings['names']
  city: string
  /** domain of the example mailboxes; always under the reserved top-level domain .example */
  mailDomain: `${string}.example`
  primary: string
} & Partial<Pick<OfficeSettings, 'controllerName' | 'newsletter' | 'hosting' | 'accessKeys'>>

/** Settings of an example office: role mailboxes at reserved addresses, no person, nothing unverified. */
export function exampleSettings(own: Particular): OfficeSettings {
  const mailbox = (name: string) => `${name}@${own.mailDomain}`
  return {
    names: own.names,
    controllerName: own.controllerName ?? '',
    address: { street: '', postcode: '', city: own.city },
    contact: {
      email: mailbox('urzad'),
      phone: '',
      hours: '',
      electronicDelivery: '',
      epuap: '',
      bip: '',
      website: '',
      security: '',
      departments: [
        { name: 'Sekretariat', email: mailbox('sekretariat'), phone: '' },
        { name: 'Redakcja portalu', email: mailbox('redakcja'), phone: '' },
      ],
    },
    dpo: { name: '', email: mailbox('iod'), phone: '', extension: '', deputyName: '', deputyEmail: '' },
    appearance: { primary: own.primary, logoFileId: '', logoAlt: '' },
    accessKeys: own.accessKeys ?? [],
    newsletter: own.newsletter ?? { enabled: true, basis: 'consent', proofMonths: 24, ...plainIssues },
    log: { retentionDays: 90 },
    accountability: { months: 24 },
    hosting: own.hosting ?? { supplier: '' },
    authorship: { unit: 'Redakcja portalu', showNames: false, fourEyes: false },
    accessibility: {
      status: 'partial',
      architecture: '',
      communication: '',
      contactUnit: 'Redakcja portalu',
      contactEmail: mailbox('dostepnosc'),
      contactPhone: '',
    },
  }
}
