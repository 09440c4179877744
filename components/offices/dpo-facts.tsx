// Contact details of the data protection officer as rows of facts.
import type { Fact } from '@/components/ui/facts'
import { officeName } from '@/domain/offices/rules'
import type { OfficeSettings } from '@/domain/offices/schema'
import { typeset } from '@/lib/typography'
import type { Words } from '@/messages/words'
import { Mail, Phone, postalAddress } from './contact-parts'

/** Name, and e-mail or phone, are demanded by art. 11 of the act of 10 May 2018: without them the row says so. */
export function dpoFacts(office: { settings: OfficeSettings }, words: Words): Fact[] {
  const { dpo, controllerName } = office.settings
  const missing = <em>{words.shell.toComplete}</em>
  const reachable = dpo.email || dpo.phone
  return [
    { name: words.dpo.name, value: dpo.name ? <span lang="pl">{dpo.name}</span> : missing },
    { name: words.dpo.email, value: dpo.email ? <Mail address={dpo.email} /> : reachable ? null : missing },
    {
      name: words.dpo.phone,
      value: dpo.phone ? (
        <Phone number={dpo.phone} extension={dpo.extension} extensionWord={words.dpo.extension} />
      ) : null,
    },
    { name: words.dpo.post, value: postalAddress(office, words.dpo.postNote) },
    {
      name: words.dpo.deputy,
      value: dpo.deputyName ? (
        <>
          <p lang="pl">{dpo.deputyName}</p>
          <Mail address={dpo.deputyEmail} />
        </>
      ) : null,
    },
    {
      name: words.dpo.controller,
      value: <span lang="pl">{typeset(controllerName) || officeName(office, 'pl').text}</span>,
    },
  ]
}
