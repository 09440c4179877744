// The data of an event in words: codes and numbers, with Polish names where they are known;
// the one text of a person is the reason of a publication against errors (docs/decisions/0023).
import { sectionFields } from '@/components/offices/section-fields'
import { roleNames } from '@/domain/accounts/schema'
import { transportNames } from '@/domain/mail/schema'
import { officeKinds } from '@/domain/offices/schema/new-office'
import { sectionTitles } from '@/domain/offices/schema/sections'
import { planProblemSentences } from '@/domain/policies/rules/plan'
import { kindNames } from '@/domain/policies/schema'
import { draftStateNames } from '@/domain/policies/schema/desk'
import { isDay } from '@/lib/day'
import { formatShortDay, formatShortMoment } from '@/lib/format'

const names: Record<string, string> = {
  role: 'rola',
  reason: 'przyczyna',
  by: 'sposób',
  sessions: 'zakończone sesje',
  changed: 'zmienione pola',
  number: 'wersja',
  version: 'wersja',
  locale: 'język',
  slug: 'adres',
  kind: 'rodzaj',
  host: 'adres serwisu',
  section: 'część ustawień',
  fields: 'pola',
  revision: 'rewizja',
  format: 'format',
  count: 'liczba',
  rows: 'liczba',
  transport: 'trasa',
  template: 'wiadomość',
  effectiveFrom: 'obowiązuje od',
  sha256: 'SHA-256',
  substantive: 'zmiana merytoryczna',
  lateSeconds: 'spóźnienie (s)',
  publishAt: 'termin publikacji',
  problem: 'powód',
  rules: 'reguły',
  was: 'poprzedni stan',
  asked: 'na prośbę',
  found: 'znaleziono',
  proofs: 'dowody zakończonych zgód',
  secretChanged: 'zmieniono hasło lub klucz',
  present: 'logo ustawione',
  offices: 'urzędy',
  people: 'konta',
}

const fieldNames = Object.values(sectionFields)
  .flat()
  .flatMap(({ fields }) => fields)
  .map(({ name, label }) => [name, label])

/** words of one key where a code means different things */
const wordsOfKey: Record<string, Record<string, string>> = {
  kind: { ...officeKinds, ...kindNames, other: 'inny' },
  locale: { pl: 'polski', en: 'angielski', uk: 'ukraiński', etr: 'łatwy tekst' },
  section: sectionTitles,
  fields: Object.fromEntries(fieldNames),
  transport: transportNames,
  problem: planProblemSentences,
  was: draftStateNames,
}

const words: Record<string, string> = {
  ...roleNames,
  unknown: 'nieznany adres',
  disabled: 'konto wyłączone',
  password: 'błędne hasło',
  invitation: 'zaproszenie',
  reset: 'link do nowego hasła',
  self: 'w panelu',
  name: 'imię i nazwisko',
  email: 'adres e-mail',
  true: 'tak',
  false: 'nie',
}

const wordOf = (key: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((one) => wordOf(key, one)).join(', ')
  const text = String(value)
  if (isDay(text)) return formatShortDay(text)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatShortMoment(new Date(text))
  return wordsOfKey[key]?.[text] ?? words[text] ?? (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text)
}

export function EventFacts({ data }: { data: Record<string, unknown> }) {
  // ids lead nowhere for a reader; what they name stands in the event's own words
  const facts = Object.entries(data).filter(([key, value]) => value !== null && value !== '' && !key.endsWith('Id'))
  if (facts.length === 0) return null
  return (
    <ul className="muted">
      {facts.map(([key, value]) => (
        <li key={key} className="break-all">
          {names[key] ?? key}: {wordOf(key, value)}
        </li>
      ))}
    </ul>
  )
}
