// Whose text is it? Another institution's name where the owner speaks (L01), hosts and mail domains that are not the office's
// (L02), the name of an inspector written by hand (L19).
import type { LintContext } from '../context'
import type { Finding, Spot } from '../finding'
import { type Institution, type InstitutionKind, institutionsIn, kindOfInstitution, samePlace } from '../institutions'
import { fold, found, type LintText, phrase, readText, sentenceAround, spotsOf } from '../text'

/** Kind and place by which a text's own institution is told from others. */
type Own = { kinds: ReadonlySet<InstitutionKind>; place: string; agency: boolean }

function ownOf(context: LintContext): Own {
  const mentions = context.office.names.flatMap((name) => institutionsIn(readText(name)))
  const place = mentions.find((one) => one.place !== '')?.place ?? ''
  return { kinds: new Set(mentions.map(({ kind }) => kind)), place, agency: false }
}

const owned =
  /(?:portal\w*|serwis\w*|witryn\w*|stron\w* internetow\w*|polityk\w* prywatnosci|newsletter\w*|ofert\w*|pracownik\w*|dzialani(?:a|ach|u|om))\s*(?:portal\w*|serwis\w*)?\s*$/
const onlyNamed = /(?:^|\s)(?:na|w|ze|do|od|przez)\s+\S+\s*$/
const controls =
  /(?:wspol)?administrator\w*\s+(?:panstwa\s+|twoich\s+)?(?:danych|serwisu|portalu)(?:\s+osobowych)?(?:\s+(?:jest|sa))?\s*:?\s*$/
const speaks =
  /^\s*\.?\s*(?:przywiazuj|gromadz|przetwarza|zbiera|stosuj|uzywa|wykorzystuj|przechowuj|zastrzega|doklada|szanuj|oswiadcza|dba)/
const rightlyNamed = /odbiorc|odrebn|samodzieln|niezaleznie|udostepn|przekaz|wspoladministrator|powierz/

/** The words before a mention, in its sentence. */
const before = (text: LintText, { from }: Spot): string => text.folded.slice(Math.max(0, from - 70), from)

/** Whether the mention speaks, controls or owns the portal there; being named as a recipient is right. */
function isOwner(text: LintText, mention: Institution): boolean {
  const lead = before(text, mention)
  const sentence = sentenceAround(text, mention)
  if (controls.test(lead)) return !rightlyNamed.test(sentence)
  const opens = /(?:^|[.!?]\s|\n)\s*$/.test(lead) || mention.from === 0
  const follows = text.folded.slice(mention.to, mention.to + 30)
  if (opens && speaks.test(follows)) return !rightlyNamed.test(sentence)
  if (mention.kind === 'authority') return false
  return owned.test(lead) && !onlyNamed.test(lead)
}

function isOwn(mention: Institution, own: Own, context: LintContext): boolean {
  if (mention.kind === 'agency' || mention.kind === 'authority') return own.kinds.has(mention.kind)
  const sameKind = own.kinds.has(mention.kind)
  const samePlaces = mention.place === '' || own.place === '' || samePlace(mention.place, own.place)
  if (sameKind) return samePlaces
  // an office known by its kind only (no name of it is of a known pattern)
  return own.kinds.size === 0 && kindOfInstitution(mention.kind) === context.office.kind && samePlaces
}

/** „Urząd Miasta” in a text of the „Urząd Miejski” of the same place: its own name, but wrong. */
const isOwnMisnamed = (mention: Institution, own: Own): boolean =>
  /^city_hall|^commune/.test(mention.kind) && [...own.kinds].some((kind) => /^city_hall|^commune/.test(kind))

export function foreignInstitution(text: LintText, context: LintContext): Finding[] {
  const own = ownOf(context)
  if (own.kinds.size === 0 && context.office.kind === null) return []
  const mentions = institutionsIn(text).filter((mention) => !isOwn(mention, own, context))
  const foreign = mentions.flatMap((mention): Finding[] => {
    const name = text.raw.slice(mention.from, mention.to).replace(/\s+/g, ' ')
    if (isOwner(text, mention))
      return [
        found(text, 'L01', 'error', `Tekst mówi w imieniu innej instytucji: ${name}. Wpisz nazwę urzędu.`, mention),
      ]
    const near = mention.place === '' || samePlace(mention.place, own.place)
    if (near && isOwnMisnamed(mention, own))
      return [
        found(text, 'L01', 'warn', `Nazwa „${name}” różni się od nazwy urzędu. Sprawdź, która jest właściwa.`, mention),
      ]
    return []
  })
  return [...foreign, ...otherOffices(text, context)]
}

/** Names of the installation's other offices: their texts are the ones that get copied. */
function otherOffices(text: LintText, { otherNames }: LintContext): Finding[] {
  return otherNames
    .filter((name) => name.length > 5)
    .flatMap((name) => spotsOf(text, phrase(`(?<!\\w)${fold(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`)))
    .filter((spot) => owned.test(before(text, spot)) || controls.test(before(text, spot)))
    .map((spot) => found(text, 'L01', 'error', 'Stoi tu nazwa innego urzędu z tej instalacji.', spot))
}

/** `pup.example.gov.pl` and `example.gov.pl` belong together: the part that is registered. */
function registered(host: string): string {
  const labels = host.replace(/^www\./, '').split('.')
  const shared = /^(?:gov|com|edu|org|net|info|waw|powiat|gmina)$/.test(labels.at(-2) ?? '')
  return labels.slice(shared ? -3 : -2).join('.')
}

const portalNamed =
  /(?:portal\w*|serwis\w*|stron\w*(?:\s+internetow\w*|\s+www)?|witryn\w*)\s*:?\s*<?\[?(?:https?:\/\/|www\.)([a-z0-9.-]+\.[a-z]{2,})/g
/** First label of a host that tells what kind of office lives there. */
const hostKinds: Readonly<Record<string, string>> = { pup: 'labour_office', pcpr: 'family_help', um: 'city_hall' }

function foreignHosts(text: LintText, { office }: LintContext): Finding[] {
  const own = new Set(office.hosts.map(registered))
  return [...text.folded.matchAll(portalNamed)].flatMap((match) => {
    const host = match[1] ?? ''
    const spot = { from: match.index, to: match.index + match[0].length }
    const label = host.replace(/^www\./, '').split(/[.-]/)[0] ?? ''
    const kind = hostKinds[label]
    if (kind && office.kind && kind !== office.kind)
      return [found(text, 'L02', 'warn', `Adres ${host} wygląda na stronę innego rodzaju urzędu.`, spot)]
    if (own.size > 0 && !own.has(registered(host)))
      return [found(text, 'L02', 'warn', `Adres ${host} nie jest adresem portalu tego urzędu.`, spot)]
    return []
  })
}

function sourceHosts(text: LintText, { office }: LintContext): Finding[] {
  const match = /^\s*(?:zrodlo|source|url|adres)\s*:?\s*<?https?:\/\/([a-z0-9.-]+)/m.exec(text.folded)
  const label = match?.[1]?.replace(/^www\./, '').split(/[.-]/)[0] ?? ''
  const kind = hostKinds[label]
  if (!match || !kind || !office.kind || kind === office.kind) return []
  const spot = { from: match.index, to: match.index + match[0].length }
  return [found(text, 'L02', 'warn', `Dokument pochodzi ze strony innego rodzaju urzędu (${match[1]}).`, spot)]
}

function mailDomains(text: LintText, { office }: LintContext): Finding[] {
  const own = new Set([...office.hosts, ...office.emailDomains].map(registered))
  if (own.size === 0) return []
  const domains = [...text.raw.matchAll(/[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?([a-z0-9.-]+\.[a-z]{2,})/gi)]
  return domains.flatMap((match) => {
    const domain = (match[1] ?? '').toLowerCase()
    // addresses of authorities are rightly others'
    if (own.has(registered(domain)) || /(?:^|\.)(?:uodo|rpo|brpo|sejm)\.gov\.pl$/.test(domain)) return []
    const spot = { from: match.index, to: match.index + match[0].length }
    return [found(text, 'L02', 'notice', `Adres e-mail w domenie ${domain}, innej niż domena portalu.`, spot)]
  })
}

export function hosts(text: LintText, context: LintContext): Finding[] {
  return [...foreignHosts(text, context), ...sourceHosts(text, context), ...mailDomains(text, context)]
}

const inspector =
  /(?:IOD\)?|[Ii]nspektor\p{Ll}* [Oo]chrony [Dd]anych(?: \(IOD\))?)\s*(?::|jest|–|-)?\s*(?:jest\s+|Pan(?:i)?\s+|mgr\s+)?(\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)/gu
const noName = /^(?:Ochrony|Danych|Osobowych|Urz|Powiat|Prezes|Inspektor|Administrator|Państw|Dane|Kontakt)/

export function handwrittenInspector(text: LintText, { variableValues }: LintContext): Finding[] {
  return [...text.raw.matchAll(inspector)].flatMap((match) => {
    const name = (match[1] ?? '').replace(/\s+/g, ' ')
    if (noName.test(name) || variableValues.some((value) => value.includes(name))) return []
    const from = match.index + match[0].length - (match[1] ?? '').length
    const message =
      'Imię i nazwisko inspektora wpisano ręcznie, więc zestarzeje się po zmianie osoby. Użyj zmiennej {{dpo.name}}.'
    return [found(text, 'L19', 'notice', message, { from, to: from + name.length }, '{{dpo.name}}')]
  })
}
