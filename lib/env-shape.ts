// The environment variables of the portal: what each may be, and the Polish sentence said when it is not.
// Pure: reads no environment and no file (lib/env.ts does). Values of secrets never appear in a message.
import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** Exit code of a start that was refused because of a wrong variable (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78

/** Files in DATA_DIR/secrets that stand in for an unset variable; `lib/secrets.ts` makes them once, mode 0600. */
export const SECRET_FILES = {
  AUTH_SECRET: 'auth-secret',
  HASH_KEY: 'hash-key',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'actions-key',
} as const
export type SecretName = keyof typeof SECRET_FILES

const url = (protocols: string[], error: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error })
const postgres = url(['postgres:', 'postgresql:'], 'powinna być adresem postgresql://użytkownik:hasło@serwer:5432/baza')
const choice = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  z.enum(values, { error: `powinna mieć jedną z wartości: ${values.join(', ')}` }).default(fallback as never)
const flag = z
  .enum(['0', '1'], { error: 'powinna mieć wartość 0 albo 1' })
  .default('0')
  .transform((text) => text === '1')
const secret = z.string().min(32, { error: 'powinna mieć co najmniej 32 znaki' })

const isProxy = (entry: string): boolean => {
  if (entry === 'loopback') return true
  const [address = '', bits, more] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
const isMailbox = (text: string): boolean =>
  /^[^\s@<>]+@[^\s@<>]+$/.test(/^[^<>\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text)

const isContact = (text: string): boolean =>
  /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text) || (/^https:\/\/\S+$/.test(text) && URL.canParse(text))

const shape = z.object({
  PORT: z
    .string()
    .default('3000')
    .transform(Number)
    .refine((n) => Number.isInteger(n) && n > 0 && n < 65_536, {
      error: 'powinna być liczbą od 1 do 65535',
    }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'powinna być adresem IP albo nazwą hosta' })
    .optional(),
  APP_URL: url(['http:', 'https:'], 'powinna być adresem zaczynającym się od http:// albo https://')
    .refine((text) => ['', '/'].includes(new URL(text).pathname) && !new URL(text).search, {
      error: 'powinna być samym adresem portalu, bez ścieżki',
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: postgres.optional(),
  MIGRATE_DATABASE_URL: postgres.optional(),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((text) => path.resolve(/* turbopackIgnore: true */ text)),
  AUTH_SECRET: secret.optional(),
  HASH_KEY: secret.optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine((text) => [16, 24, 32].includes(Buffer.from(text, 'base64').length), {
      error: 'powinna być kluczem o długości 16, 24 lub 32 bajtów zapisanym w base64',
    })
    .optional(),
  MAIL_TRANSPORT: choice(['outbox', 'smtp', 'resend'], 'outbox'),
  MAIL_FROM: z
    .string()
    .refine(isMailbox, { error: 'powinna być adresem e-mail, na przykład Urząd <newsletter@example.org>' })
    .optional(),
  SMTP_URL: url(
    ['smtp:', 'smtps:'],
    'powinna być adresem smtp://użytkownik:hasło@serwer:587 albo smtps://…',
  ).optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: url(['http:', 'https:'], 'powinna być adresem http:// albo https://').default(
    'https://api.resend.com',
  ),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .refine((entries) => entries.every(isProxy), {
      error: 'powinna być listą po przecinku: loopback, adresy IP lub sieci w zapisie 10.0.0.0/8',
    }),
  SECURITY_CONTACT: z
    .string()
    .trim()
    .refine(isContact, { error: 'powinna być adresem e-mail albo adresem https:// strony do zgłaszania luk' })
    .optional(),
  EXAMPLE_DATA: choice(['on', 'off'], 'on'),
  LINK_CHECK: choice(['on', 'off'], 'off'),
  WORKER: choice(['inline', 'off'], 'inline'),
  OKIENKO_TEST: flag,
  OKIENKO_DEV: flag,
  OKIENKO_NOW: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'powinna być chwilą w zapisie ISO 8601' })
    .transform((text) => new Date(text))
    .optional(),
  OKIENKO_CRASH_AT: z
    .string()
    .regex(/^[a-z-]+(:\d+)?$/, { error: 'powinna być nazwą miejsca w silniku wysyłki' })
    .optional(),
  OKIENKO_DIST_DIR: z
    .string()
    .regex(/^\.next[\w-]*$/, { error: 'powinna być nazwą katalogu zaczynającą się od .next' })
    .default('.next'),
  OKIENKO_PG_BIN: z.string().optional(),
})

type Parsed = z.output<typeof shape>
/** The checked variables under their own names; what is not set and has no default is absent. */
export type Settings = Parsed & { APP_URL: string }

/** Wrong configuration; `problems` holds one Polish sentence for each bad variable. */
export class EnvError extends Error {
  readonly code = 'env'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const demand = (name: keyof Parsed, why: string) => `Zmienna ${name} jest potrzebna, gdy ${why}.`

function missing(values: Parsed): string[] {
  const { MAIL_TRANSPORT: route, ...rest } = values
  const problems: string[] = []
  if (route === 'smtp' && !rest.SMTP_URL) problems.push(demand('SMTP_URL', 'MAIL_TRANSPORT=smtp'))
  if (route === 'resend' && !rest.RESEND_API_KEY) problems.push(demand('RESEND_API_KEY', 'MAIL_TRANSPORT=resend'))
  if (route !== 'outbox' && !rest.MAIL_FROM) problems.push(demand('MAIL_FROM', `MAIL_TRANSPORT=${route}`))
  if (rest.MIGRATE_DATABASE_URL && !rest.DATABASE_URL)
    problems.push(demand('DATABASE_URL', 'podano MIGRATE_DATABASE_URL'))
  if (rest.OKIENKO_NOW && !rest.OKIENKO_TEST)
    problems.push('Zmienna OKIENKO_NOW działa tylko w testach, razem z OKIENKO_TEST=1.')
  if (rest.OKIENKO_CRASH_AT && !rest.OKIENKO_TEST)
    problems.push('Zmienna OKIENKO_CRASH_AT działa tylko w testach, razem z OKIENKO_TEST=1.')
  return problems
}

/** Parses a set of variables; an empty one counts as unset. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = shape.safeParse(given)
  if (!result.success) {
    const firstOfEach = new Map<string, string>()
    for (const {
      path: [name],
      message,
    } of result.error.issues) {
      if (!firstOfEach.has(String(name))) firstOfEach.set(String(name), message)
    }
    throw new EnvError([...firstOfEach].map(([name, message]) => `Zmienna ${name} ${message}.`))
  }
  const problems = missing(result.data)
  if (problems.length > 0) throw new EnvError(problems)
  return { ...result.data, APP_URL: result.data.APP_URL ?? `http://localhost:${result.data.PORT}` }
}
