// Whose text is it? Another institution's name where the owner speaks (L01), hosts and mail domains that are not the office's
// (L02), the name of an inspector written by hand (L19).

import type { Finding, Spot } from '../../schema/finding'
import type { LintContext } from '../context'
import { type Institution, type InstitutionKind, institutionsIn, kindOfInstitution, samePlace } from '../institutions'
import { roleOf } from '../speaker'
import { fold, found, type LintText, matchesOf, phrase, readText, sentenceAround, spotsOf } from '../text'

/** Kind and place by which a text's own institution is told from others. */
type Own = { kinds: ReadonlySet<InstitutionKind>; place: string }

function ownOf(context: LintContext): Own {
  const mentions = context.office.names.flatMap((name) => institutionsIn(readText(name)))
  const place = mentions.find((one) => one.place !== '')?.place ?? ''
  return { kinds: new Set(mentions.map(({ kind }) => kind)), place }
}

const ownTag = / (?:nalezacy|prowadzony|nalezaca|prowadzona) (?:do|przez) $/
const rightlyNamed =
  /odbiorc|odrebn|samodzieln|niezaleznie|udostepn|przekaz|wspoladministrator|powierz|podlega|nadzoruj|system\w* (?:teleinformatyczn|informatyczn)|\bw (?:systemi|rejestr|ewidencj|bazi)|\b(?:jezeli|jesli|gdy)\b|w (?:sprawach|przypadku)|w zakresie (?!\S{1,20} ?(?:serwis|portal|stron))/

/** The words before a mention, in its sentence. */
const before = (text: LintText, { from }: Spot): string => text.folded.slice(Math.max(0, from - 70), from)

/** Whether the mention speaks, controls or owns the portal there; being named as a recipient is right. */
function isOwner(text: LintText, mention: Institution): boolean {
  const role = roleOf(text, mention)
  if (role === null || (mention.kind === 'authority' && role === 'owns')) return false
  if (mention.kind === 'official' && role !== 'controls') return false
  if (role === 'owns') return true
  return !rightlyNamed.test(sentenceAround(text, mention)) || ownTag.test(before(text, mention))
}

function isOwn(mention: Institution, own: Own, context: LintContext): boolean {
  if (mention.kind === 'official') return own.place === '' || samePlace(mention.place, own.place)
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
function otherOffices(text: LintText, { otherNames, office }: LintContext): Finding[] {
  const own = new Set(office.names.map(fold))
  const known = institutionsIn(text)
  return (
    otherNames
      .filter((name) => name.length > 5 && !own.has(fold(name)))
      .flatMap((name) => spotsOf(text, phrase(`(?<!\\w)${fold(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`)))
      .filter((spot, at, all) => all.findIndex(({ from }) => from === spot.from) === at)
      // an institution that was told of already, or judged right where it stands
      .filter((spot) => !known.some(({ from, to }) => from < spot.to && spot.from < to))
      .filter((spot) => roleOf(text, { ...spot, kind: 'labour_office', place: '' }) !== null)
      .map((spot) => found(text, 'L01', 'error', 'Stoi tu nazwa innego urzędu z tej instalacji.', spot))
  )
}

/** `pup.example.gov.pl` and `example.gov.pl` belong together: the part that is registered. */
function registered(host: string): string {
  const labels = host.replace(/^www\./, '').split('.')
  const shared = /^(?:gov|com|edu|org|net|info|waw|powiat|gmina)$/.test(labels.at(-2) ?? '')
  return labels.slice(shared ? -3 : -2).join('.')
}

const portalNamed =
  /(?:portal\w{0,4}|serwis\w{0,4}|stron\w{0,4}(?:\s{1,9}internetow\w{0,4}|\s{1,9}www)?|witryn\w{0,4}|adresem)\s{0,9}:?\s{0,9}<?\[?(?:https?:\/\/|www\.)([a-z0-9.-]{1,200}\.[a-z]{2,20})/g
/** First label of a host that tells what kind of office lives there. */
const hostKinds: Readonly<Record<string, string>> = {
  pup: 'labour_office',
  gup: 'labour_office',
  pcpr: 'family_help',
  um: 'city_hall',
  ug: 'city_hall',
}
const labelOf = (host: string) => host.replace(/^www\./, '').split(/[.-]/)[0] ?? ''

function foreignHosts(text: LintText, { office }: LintContext): Finding[] {
  const own = new Set(office.hosts.map(registered))
  return matchesOf(text.folded, portalNamed).flatMap((match) => {
    const host = match[1] ?? ''
    const spot = { from: match.index, to: match.index + match[0].length }
    const kind = hostKinds[labelOf(host)]
    if (kind && office.kind && kind !== office.kind)
      return [found(text, 'L02', 'warn', `Adres ${host} wygląda na stronę innego rodzaju urzędu.`, spot)]
    // a sentence that sends to somebody else's page names a foreign host rightly
    const sends = /inn\w{1,3} stron|odnosnik|rzecznik|ministerstw|podatk|gov\.pl|urzedu ochrony/.test(
      sentenceAround(text, spot),
    )
    if (own.size > 0 && !own.has(registered(host)) && !sends)
      return [found(text, 'L02', 'warn', `Adres ${host} nie jest adresem portalu tego urzędu.`, spot)]
    return []
  })
}

const originLine =
  /^[ \t]*(?:(?:zrodlo|source|url|adres|link|pobrano|strona)[ \t\w]{0,20}:?[ \t]*)?[<[]?https?:\/\/([a-z0-9.-]{1,200})\S{0,500}[ \t]*$/gm

/** The page that the text was taken from, where a line or the head of the file tells it. */
function sourceHosts(text: LintText, { office, origin }: LintContext): Finding[] {
  const told = (host: string, spot?: Spot): Finding[] => {
    const kind = hostKinds[labelOf(host)]
    if (!kind || !office.kind || kind === office.kind) return []
    return [found(text, 'L02', 'warn', `Dokument pochodzi ze strony innego rodzaju urzędu (${host}).`, spot)]
  }
  const head = origin && URL.canParse(origin) ? told(new URL(origin).hostname) : []
  const lines = matchesOf(text.folded, originLine).flatMap((match) =>
    told(match[1] ?? '', { from: match.index, to: match.index + match[0].length }),
  )
  return [...head, ...lines]
}

const mail =
  /(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,20})/gi

function mailDomains(text: LintText, { office }: LintContext): Finding[] {
  const own = new Set([...office.hosts, ...office.emailDomains].map(registered))
  if (own.size === 0) return []
  const told = new Set<string>()
  return matchesOf(text.read, mail).flatMap((match) => {
    const domain = (match[1] ?? '').toLowerCase()
    // addresses of authorities are rightly others'
    if (own.has(registered(domain)) || /(?:^|\.)(?:uodo|rpo|brpo|sejm)\.gov\.pl$/.test(domain)) return []
    if (told.has(domain)) return []
    told.add(domain)
    const spot = { from: match.index, to: match.index + match[0].length }
    return [found(text, 'L02', 'notice', `Adres e-mail w domenie ${domain}, innej niż domena portalu.`, spot)]
  })
}

export function hosts(text: LintText, context: LintContext): Finding[] {
  return [...foreignHosts(text, context), ...sourceHosts(text, context), ...mailDomains(text, context)]
}

const inspector =
  /(?:IOD\)?|[Ii]nspektor\p{Ll}{0,3} [Oo]chrony [Dd]anych(?: [Oo]sobowych)?(?: \(IOD\))?)[*_]{0,2}\s{0,3}(?::|jest|został[a]?|pełni|wyznaczono|–|-|,)?\s{0,3}(?:jest\s+|w osobie\s+|funkcję\s+|pełni\s+)?[*_]{0,2}(?:[Pp]an(?:i|a|ią|em)?\s+)?(?:mgr\s+(?:inż\.\s+)?|dr\s+)?(\p{Lu}\p{Ll}{1,30}\s{1,3}\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?)/gu
const noName =
  /^(?:Ochrony|Danych|Osobowych|Urz|Powiat|Gmin|Miast|Miejsk|Starost|Ośrod|Centr|Prezes|Inspektor|Administrator|Państw|Dane|Kontakt|Adres|Telefon|Można|Ma|Z|W|Do|Jest|Imi|Numer|Siedzib|Ulic|Plac|Pełn|Biur|Wydzia|Referat)/

export function handwrittenInspector(text: LintText, { variableValues }: LintContext): Finding[] {
  return matchesOf(text.read, inspector).flatMap((match) => {
    const name = (match[1] ?? '').replace(/\s+/g, ' ')
    const second = name.split(' ')[1] ?? ''
    if (noName.test(name) || noName.test(second) || variableValues.some((value) => value.includes(name))) return []
    const from = match.index + match[0].length - (match[1] ?? '').length
    const message =
      'Imię i nazwisko inspektora wpisano ręcznie, więc zestarzeje się po zmianie osoby. Użyj zmiennej {{dpo.name}}.'
    return [found(text, 'L19', 'notice', message, { from, to: from + (match[1] ?? '').length }, '{{dpo.name}}')]
  })
}
