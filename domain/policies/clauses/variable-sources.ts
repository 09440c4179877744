// Where each variable and each condition gets its value: the section of the settings, the mail route, or the software itself; and
// the fields it is made of. What stands here nowhere feeds no document (held by a test over all settings).
import { type SectionName, sectionTitles } from '@/domain/offices/schema/sections'
import { type DeclarationVariable, declarationLabels } from '@/domain/policies/declaration/declaration-values'
import type { VariableName } from './variables'

export type SettingPlace = SectionName | 'poczta' | 'deklaracja' | 'program'
export type VariableSource = {
  section: SettingPlace
  label: string
  /** paths in the settings; empty for what the software or the mail route decides */
  fields: readonly string[]
}

const placeTitles: Record<SettingPlace, string> = {
  ...sectionTitles,
  poczta: 'Poczta',
  deklaracja: 'Deklaracja dostępności',
  program: 'samo oprogramowanie (nie ustawia się)',
}

const from = (section: SettingPlace, ...fields: string[]): VariableSource => ({
  section,
  label: placeTitles[section],
  fields,
})
const address = from('nazwa', 'address.street', 'address.postcode', 'address.city')
const name = (form: string) => from('nazwa', `names.${form}`, 'names.english', 'names.ukrainian')
const url = from('kontakt', 'contact.website')
const program = from('program')
const declared = from('deklaracja')
/** what the settings tell while the form of the declaration was not saved */
const declaredFrom: Partial<Record<string, VariableSource>> = {
  'accessibility.status': from('deklaracja', 'accessibility.status'),
  'accessibility.unit': from('deklaracja', 'accessibility.contactUnit', 'authorship.unit'),
  'accessibility.email': from('deklaracja', 'accessibility.contactEmail', 'contact.email'),
  'accessibility.phone': from('deklaracja', 'accessibility.contactPhone', 'contact.phone'),
  'accessibility.architecture': from(
    'deklaracja',
    ...['accessibility.architecture', 'address.street', 'address.postcode', 'address.city'],
  ),
  'accessibility.communication': from('deklaracja', 'accessibility.communication'),
  'declaration.url': from('deklaracja', 'contact.website'),
  'declaration.site': from('deklaracja', 'contact.website'),
}

export const variableSources: Record<VariableName, VariableSource> = {
  'office.name': name('nominative'),
  'office.name.nominative': name('nominative'),
  'office.name.genitive': name('genitive'),
  'office.name.dative': name('dative'),
  'office.name.accusative': name('accusative'),
  'office.name.instrumental': name('instrumental'),
  'office.name.locative': name('locative'),
  'office.short': from('nazwa', 'names.short'),
  'office.address': address,
  'office.email': from('kontakt', 'contact.email'),
  'office.phone': from('kontakt', 'contact.phone'),
  'office.hours': from('kontakt', 'contact.hours'),
  'office.delivery': from('kontakt', 'contact.electronicDelivery'),
  'office.epuap': from('kontakt', 'contact.epuap'),
  'office.bip': from('kontakt', 'contact.bip'),
  'office.url': url,
  'office.host': url,
  'office.path': program,
  'office.acts': program,
  'controller.name': from('nazwa', 'controllerName', 'names.nominative', 'names.english', 'names.ukrainian'),
  'dpo.name': from('iod', 'dpo.name'),
  'dpo.email': from('iod', 'dpo.email'),
  'dpo.phone': from('iod', 'dpo.phone', 'dpo.extension'),
  'dpo.deputy': from('iod', 'dpo.deputyName', 'dpo.deputyEmail'),
  'authority.address': program,
  'log.retention': from('newsletter-i-dziennik', 'log.retentionDays'),
  'log.fields': program,
  'audit.retention': from('newsletter-i-dziennik', 'accountability.months'),
  'newsletter.basis': from('newsletter-i-dziennik', 'newsletter.basis'),
  'newsletter.proof': from('newsletter-i-dziennik', 'newsletter.proofMonths'),
  'newsletter.link': program,
  'newsletter.reminder': program,
  'newsletter.reconfirm': program,
  'newsletter.stopped': program,
  'newsletter.deliveries': program,
  'newsletter.fields': program,
  'mail.provider': from('poczta'),
  'mail.kept': program,
  'hosting.supplier': from('newsletter-i-dziennik', 'hosting.supplier'),
  'cookies.table': program,
  'cookies.view': program,
  'staff.session': program,
  'staff.session.genitive': program,
  'counters.life': program,
  'access.subscribers': program,
  'access.mail': program,
  'access.settings': program,
  'authorship.unit': from('nazwa', 'authorship.unit'),
  'accesskeys.table': from('dostepnosc', 'accessKeys'),
  ...(Object.fromEntries(
    Object.keys(declarationLabels).map((variable) => [variable, declaredFrom[variable] ?? declared]),
  ) as Record<DeclarationVariable, VariableSource>),
}

/** Conditions of `{{#if …}}` that are no variables. */
export const flagSources: Readonly<Record<string, VariableSource & { meaning: string }>> = {
  'newsletter.enabled': {
    ...from('newsletter-i-dziennik', 'newsletter.enabled'),
    meaning: 'czy urząd prowadzi newsletter',
  },
  'newsletter.consent': {
    ...from('newsletter-i-dziennik', 'newsletter.basis'),
    meaning: 'podstawa prawna newslettera',
  },
  'newsletter.task': { ...from('newsletter-i-dziennik', 'newsletter.basis'), meaning: 'podstawa prawna newslettera' },
  'mail.resend': { ...from('poczta'), meaning: 'trasa poczty' },
  'mail.smtp': { ...from('poczta'), meaning: 'trasa poczty' },
  'mail.outbox': { ...from('poczta'), meaning: 'trasa poczty' },
  'office.labour': { ...program, meaning: 'rodzaj urzędu' },
  'office.city': { ...program, meaning: 'rodzaj urzędu' },
  'office.family': { ...program, meaning: 'rodzaj urzędu' },
  'accessibility.full': { ...from('deklaracja', 'accessibility.status'), meaning: 'stan zgodności strony' },
  'declaration.seat': {
    ...from('deklaracja', 'address.street', 'address.postcode', 'address.city'),
    meaning: 'czy znany jest adres',
  },
  'declaration.application': { ...from('deklaracja'), meaning: 'czego dotyczy deklaracja' },
  accesskeys: { ...from('dostepnosc', 'accessKeys'), meaning: 'klawisze dostępu' },
}

/** Source of a variable or condition; null for an unknown name. */
export function sourceOfFact(name: string): VariableSource | null {
  if (Object.hasOwn(variableSources, name)) return variableSources[name as VariableName]
  return Object.hasOwn(flagSources, name) ? (flagSources[name] ?? null) : null
}

/** Address of the panel page where it is set; null where nobody sets it. */
export function settingHref(officeSlug: string, source: VariableSource | null): string | null {
  if (!source || source.section === 'program') return null
  if (source.section === 'deklaracja') return `/panel/urzedy/${officeSlug}/deklaracja`
  return `/panel/urzedy/${officeSlug}/ustawienia/${source.section}`
}
