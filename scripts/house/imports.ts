// Who may import whom: the table of docs/architecture. No exception list; a file that does not fit is in the wrong room.
import path from 'node:path'
import { type Complaint, isTest, lineAt, type SourceFile } from './tree'

/** Rooms of the domain; a room may import those before it. */
export const rooms = [
  'access',
  'audit',
  'mail',
  'accounts',
  'offices',
  'search',
  'files',
  'policies',
  'news',
  'newsletter',
  'stats',
  'privacy',
] as const

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

type Import = { target: string; line: number }

/** Targets of a file's imports as paths from the root (`domain/offices/public`) or package names. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(importPattern)].map((match) => {
    const raw = match[1] ?? match[2] ?? match[3] ?? ''
    const target = raw.startsWith('@/')
      ? raw.slice(2)
      : raw.startsWith('.')
        ? path.posix.join(path.posix.dirname(file.path), raw)
        : raw
    return { target, line: lineAt(file.text, match.index + match[0].length - 1) }
  })
}

const browserSafeLib =
  /^lib\/(format|day|typography|form-state|errors|db\/generated\/(enums|browser)|markdown|rich-text\/|email-address|view|picture-name)/
const inRoom = (target: string) => /^domain\/([^/]+)(?:\/(.*))?$/.exec(target)
// a file that outgrew its room becomes a folder of the same name with one file a question
const publicFiles = /^(public|schema|rules)(\/|$)/

type Rule = { where: RegExp; allows: (target: string, from: string) => boolean; says: string }

const own = (target: string) =>
  /^(app|components|domain|lib|jobs|server|scripts|prisma|messages|e2e|bench|public)(\/|$)/.test(target)

const rules: Rule[] = [
  {
    where: /^app\/\((public|installation)\)\//,
    allows: (t) =>
      /^(components|lib|messages)\//.test(t) && t !== 'lib/db/client'
        ? true
        : publicFiles.test(inRoom(t)?.[2] ?? '') || /^app\/(styles|\((public|installation)\))\//.test(t),
    says: 'a page without log-in imports only components, lib, messages and public/schema/rules of a room',
  },
  {
    where: /^(app|jobs|scripts)\//,
    allows: (t, from) =>
      t !== 'lib/db/client' &&
      (/^(components|domain|lib|messages|app\/styles)\//.test(t) ||
        sameFloor(t, from) ||
        (from.startsWith('scripts/') && /^(prisma\/seed|jobs)\//.test(t))),
    says: 'doors import components, domain and lib, never the database client',
  },
  {
    where: /^components\//,
    allows: (t) =>
      /^(components|messages)\//.test(t) ||
      browserSafeLib.test(t) ||
      /^(schema|rules)(\/|$)/.test(inRoom(t)?.[2] ?? ''),
    says: 'components import components, browser-safe lib and schema/rules of a room',
  },
  {
    where: /^domain\//,
    allows: (t, from) => (inRoom(t) ? roomAllowed(t, from) : /^(lib|messages)\//.test(t)),
    says: 'a room imports lib and the rooms above it',
  },
  {
    where: /^server\//,
    allows: (t) => /^(server|lib|messages)\//.test(t) || /^domain\/(offices|stats)\/public$/.test(t),
    says: 'the door imports lib and domain/{offices,stats}/public',
  },
  { where: /^lib\//, allows: (t) => t.startsWith('lib/'), says: 'lib knows no noun of ours' },
  { where: /^messages\//, allows: (t) => /^(messages|lib)\//.test(t), says: 'messages import messages only' },
  { where: /^(prisma|e2e|bench)\//, allows: (t) => !t.startsWith('app/'), says: 'nothing below app is imported' },
]

const sameFloor = (target: string, from: string) => target.split('/')[0] === from.split('/')[0]

function roomAllowed(target: string, from: string): boolean {
  const to = rooms.indexOf((inRoom(target)?.[1] ?? '') as (typeof rooms)[number])
  const at = rooms.indexOf((inRoom(from)?.[1] ?? '') as (typeof rooms)[number])
  return to >= 0 && to <= at
}

/** Import complaints of the whole tree. Test files may also use makers and the testing folder. */
export function checkImports(files: SourceFile[]): Complaint[] {
  return files.flatMap((file) => {
    if (!/\.(ts|tsx)$/.test(file.path)) return []
    const rule = rules.find(({ where }) => where.test(file.path))
    if (!rule) return []
    return importsOf(file).flatMap(({ target, line }) => {
      if (/^domain\//.test(file.path) && !isTest(file.path) && isFrameworkIn(target, file.path))
        return [{ path: file.path, line, what: 'a room does not know next/*' }]
      if (!own(target)) return []
      if (isTest(file.path))
        return target.startsWith('app/') && !file.path.startsWith('app/')
          ? [{ path: file.path, line, what: 'tests below app do not import app' }]
          : []
      return rule.allows(target, file.path) ? [] : [{ path: file.path, line, what: `${target}: ${rule.says}` }]
    })
  })
}

/** Next itself only where a session is read; next-auth only in the room of accounts. */
const isFrameworkIn = (target: string, from: string) =>
  (/^next(\/|$)/.test(target) && from !== 'domain/accounts/session.ts') ||
  (/^next-auth(\/|$)/.test(target) && !from.startsWith('domain/accounts/'))
