// The checked environment. Nothing else in the portal reads `process.env`.
// Nothing is parsed on import (a Next build imports this file without any configuration); the first property read parses all.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EnvError, parseEnv, SECRET_FILES, type SecretName, type Settings } from '@/lib/env-shape'

let parsed: Settings | undefined

/** This process's variables. `.env` beside package.json fills what the surroundings leave unset; tests ignore that file. */
export function settings(): Settings {
  if (parsed) return parsed
  if (process.env.OKIENKO_TEST !== '1' && existsSync('.env')) process.loadEnvFile('.env')
  parsed = parseEnv(process.env)
  return parsed
}

/** Forgets the parsed variables; after `process.env` was completed (scripts) or changed (tests). */
export function reloadEnv(): void {
  parsed = undefined
}

function secretOf(name: SecretName): string {
  const given = settings()[name]
  if (given) return given
  try {
    const file = path.join(/* turbopackIgnore: true */ settings().DATA_DIR, 'secrets', SECRET_FILES[name])
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new EnvError([
      `Zmienna ${name} nie jest ustawiona, a w DATA_DIR nie ma jeszcze jej pliku (tworzy go npm start).`,
    ])
  }
}

function databaseUrl(): string {
  const url = settings().DATABASE_URL
  // the start and the command line pass the embedded database's address on in this variable
  if (!url) throw new EnvError(['Zmienna DATABASE_URL nie jest ustawiona, a baza wbudowana nie została uruchomiona.'])
  return url
}

/** The checked environment. Reading a property for the first time may throw EnvError. */
export const env = {
  get port() {
    return settings().PORT
  },
  /** Address to listen on; undefined = all interfaces. */
  get host() {
    return settings().HOST
  },
  /** Public origin without a slash at the end. */
  get appUrl() {
    return settings().APP_URL
  },
  get databaseUrl() {
    return databaseUrl()
  },
  /** Absolute path. */
  get dataDir() {
    return settings().DATA_DIR
  },
  get authSecret() {
    return secretOf('AUTH_SECRET')
  },
  get hashKey() {
    return secretOf('HASH_KEY')
  },
  get mailTransport() {
    return settings().MAIL_TRANSPORT
  },
  get mailFrom() {
    return settings().MAIL_FROM
  },
  get smtpUrl() {
    return settings().SMTP_URL
  },
  get resendApiKey() {
    return settings().RESEND_API_KEY
  },
  get resendBaseUrl() {
    return settings().RESEND_BASE_URL
  },
  get resendWebhookSecret() {
    return settings().RESEND_WEBHOOK_SECRET
  },
  /** `loopback`, addresses and networks (CIDR), each valid. */
  get trustedProxies(): readonly string[] {
    return settings().TRUSTED_PROXIES
  },
  /** Mailbox or https address for reports of weaknesses; undefined: nobody is named. */
  get securityContact() {
    return settings().SECURITY_CONTACT
  },
  /** Whether an empty database gets the five example offices. */
  get exampleData() {
    return settings().EXAMPLE_DATA === 'on'
  },
  /** Whether links of published texts to other sites are asked at night. */
  get linkCheck() {
    return settings().LINK_CHECK === 'on'
  },
  get worker() {
    return settings().WORKER
  },
  get test() {
    return settings().OKIENKO_TEST
  },
  get dev() {
    return settings().OKIENKO_DEV
  },
  /** The moment at which a test's clock starts. */
  get testNow() {
    return settings().OKIENKO_NOW
  },
  /** The place at which a test has this process die (lib/crash-point.ts). */
  get crashAt() {
    return settings().OKIENKO_CRASH_AT
  },
  get distDir() {
    return settings().OKIENKO_DIST_DIR
  },
}

/** All variables as they are, to pass on to a process we start. */
export function surroundings(): NodeJS.ProcessEnv {
  return { ...process.env }
}
