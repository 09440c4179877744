// Every package of the lock file with its licence and copyright line. The lock file alone decides what is listed, so the list is the
// same on every platform; node_modules adds the copyright lines of packages that are installed everywhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Package = {
  /** `@next/swc-*` for the members of a family of which each platform installs another. */
  name: string
  version: string
  /** SPDX expression; empty when nobody says. */
  licence: string
  direct: boolean
  development: boolean
  /** Folder, only for a package that every platform installs. */
  folder: string | null
}
export type LockEntry = {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
}
export type Lock = { packages: Record<string, LockEntry & Record<string, unknown>> }
type Manifest = { license?: string | { type?: string }; author?: string | { name?: string } }

/** Packages whose manifest is silent or vague; their LICENSE file was read. */
const fromFile: Record<string, string> = { duck: 'BSD-2-Clause', 'png-js': 'MIT', 'seq-queue': 'MIT' }

const platformTail =
  /(android|aix|darwin|freebsd|linux(musl)?|netbsd|openbsd|openharmony|sunos|win32|windows|wasm32|webcontainer)(-[\w-]+)?$/

/** `@img/sharp-libvips-linux-x64` → `@img/sharp-libvips-*`; a package for one platform alone keeps its name. */
export const familyOf = (name: string): string => name.replace(platformTail, '*')

const namesIn = (value: unknown): string[] => Object.keys((value ?? {}) as Record<string, string>)

/** The packages of a lock file (version 3), in its order. */
export function packagesOf(lock: Lock): Package[] {
  const root = lock.packages[''] ?? {}
  const direct = new Set([root.dependencies, root.devDependencies, root.optionalDependencies].flatMap(namesIn))
  return Object.entries(lock.packages)
    .filter(([key]) => key !== '')
    .map(([key, entry]) => {
      const own = key.replace(/^.*node_modules\//, '')
      return {
        name: entry.os || entry.cpu ? familyOf(own) : own,
        version: entry.version ?? '',
        licence: fromFile[own] ?? entry.license ?? '',
        direct: direct.has(own) && key === `node_modules/${own}`,
        development: entry.dev === true,
        folder: entry.optional ? null : key,
      }
    })
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

/** What the installed package itself says, when it is another licence than the lock file's; null when they agree. */
export function disagreement(one: Package): string | null {
  if (!one.folder || one.name in fromFile) return null
  if (!existsSync(one.folder)) return `${one.name} ${one.version} is not installed: npm ci`
  const { license } = manifestOf(one.folder)
  const says = typeof license === 'string' ? license : license?.type
  return !says || says === one.licence ? null : `${one.name}: the lock file says ${one.licence}, the package ${says}`
}

/** Text of the first file of a package whose name begins so (`licen`, `notice`); empty when there is none. */
export function textOf(folder: string, begin: RegExp): string {
  const file = readdirSync(folder)
    .sort()
    .find((name) => begin.test(name) && !/\.(js|ts|json)$/.test(name))
  return file ? readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : ''
}

const withoutAddresses = (text: string) =>
  text
    .replace(/\s*[<(]?(?:https?:\/\/\S+|[^\s<>()]+@[^\s<>()]+)[>)]?/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:;,(]+$/, '')

/** First real copyright line of a licence's text, without addresses; placeholders of the Apache licence do not count. */
export function copyrightLine(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^[\s/#*>]+|[\s*]+$/g, ''))
  const line = lines.find(
    (one) => /^copyright\b.*(\d{4}|\(c\)|©)|^(\(c\)|©).*\d{4}/i.test(one) && !/[[{<](yyyy|year)/i.test(one),
  )
  return withoutAddresses(line ?? '').slice(0, 120)
}

/** Copyright line of an installed package, else its author, else empty. */
export function copyrightOf(one: Package): string {
  if (!one.folder) return ''
  const { author } = manifestOf(one.folder)
  const name = typeof author === 'string' ? author : (author?.name ?? '')
  return copyrightLine(textOf(one.folder, /^(licen[cs]e|copying)/i)) || withoutAddresses(name)
}
