// Settings as they lie in the database, made whole: what an older release did not write yet takes its default.
// They were checked when they were written; reading never refuses an office.
import type { OfficeKind } from '@/lib/db/generated/enums'
import { type OfficeSettings, plainIssues } from './schema'

const emptyNames: OfficeSettings['names'] = {
  nominative: '',
  genitive: '',
  dative: '',
  accusative: '',
  instrumental: '',
  locative: '',
  short: '',
  english: '',
  ukrainian: '',
}

/** Settings of an office about which only the kind is known. Nothing is promised that the software does not do by itself. */
export function defaultSettings(kind: OfficeKind): OfficeSettings {
  return {
    names: emptyNames,
    controllerName: '',
    address: { street: '', postcode: '', city: '' },
    contact: {
      email: '',
      phone: '',
      hours: '',
      electronicDelivery: '',
      epuap: '',
      bip: '',
      website: '',
      security: '',
      departments: [],
    },
    dpo: { name: '', email: '', phone: '', extension: '', deputyName: '', deputyEmail: '' },
    appearance: { primary: kind === 'city_hall' ? '#1d4e89' : '#0b5c63', logoFileId: '', logoAlt: '' },
    accessKeys: [],
    // consent is the basis that art. 400 of the Electronic Communications Law asks for when nothing else was chosen
    newsletter: { enabled: true, basis: 'consent', proofMonths: 36, ...plainIssues },
    log: { retentionDays: 90 },
    accountability: { months: 36 },
    hosting: { supplier: '' },
    authorship: { unit: '', showNames: false, fourEyes: false },
    accessibility: {
      status: 'partial',
      architecture: '',
      communication: '',
      contactUnit: '',
      contactEmail: '',
      contactPhone: '',
    },
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function completed(stored: unknown, fallback: unknown): unknown {
  if (!isObject(fallback)) return stored ?? fallback
  const known = isObject(stored) ? stored : {}
  return Object.fromEntries(Object.entries(fallback).map(([key, value]) => [key, completed(known[key], value)]))
}

/** The settings of a row of `offices`. */
export function settingsOf(row: { kind: OfficeKind; settings: unknown }): OfficeSettings {
  return completed(row.settings, defaultSettings(row.kind)) as OfficeSettings
}
