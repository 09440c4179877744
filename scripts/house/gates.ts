// The list of everything the Internet can call, and a gate for each: pages, route handlers and actions.
import { importsOf } from './imports'
import { type Complaint, matches, type SourceFile } from './tree'

/** Addresses that work without log-in, by folder; everything else must ask for the actor itself. */
const open = [/^app\/\((public|installation)\)\//, /^app\/logowanie\//, /^app\/api\/(auth|health|resend|widok|wypis)\//]

const isOpen = (path: string) => open.some((pattern) => pattern.test(path))
const asksActor = /\b(await requireActor\(|await requireAdministrator\()/

export type Gate = { path: string; kind: 'page' | 'route' | 'action'; gate: 'open' | 'actor' | 'none' }

export function gates(files: SourceFile[]): Gate[] {
  return files.flatMap((file): Gate[] => {
    if (/^app\/.*page\.tsx$/.test(file.path)) return [gateOf(file, 'page', file.text)]
    if (/^app\/.*route\.tsx?$/.test(file.path)) return handlersOf(file).map((text) => gateOf(file, 'route', text))
    if (/^app\/.*actions\.ts$/.test(file.path)) return actionsOf(file).map((text) => gateOf(file, 'action', text))
    return []
  })
}

function gateOf(file: SourceFile, kind: Gate['kind'], text: string): Gate {
  return { path: file.path, kind, gate: isOpen(file.path) ? 'open' : asksActor.test(text) ? 'actor' : 'none' }
}

const exportsOf = (file: SourceFile) => file.text.split(/\n(?=export )/)
const actionsOf = (file: SourceFile) =>
  exportsOf(file).filter((part) => /^export (default )?(async function|const)/.test(part))
const handlersOf = (file: SourceFile) => {
  const handlers = exportsOf(file).filter((part) => /^export (async function|function|const) [A-Z]+\b/.test(part))
  return handlers.length > 0 ? handlers : [file.text]
}

export function checkGates(files: SourceFile[]): Complaint[] {
  return [
    ...gates(files)
      .filter(({ gate }) => gate === 'none')
      .map(({ path, kind }) => ({ path, what: `${kind} without a gate: begin with requireActor()` })),
    ...files.flatMap((file) =>
      /['"]use server['"]/.test(file.text) && !/^app\/.*actions\.ts$/.test(file.path)
        ? [{ path: file.path, what: 'server actions live in app/**/actions.ts only' }].filter(
            () => !file.path.startsWith('scripts/'),
          )
        : [],
    ),
    ...checkPublic(files),
  ]
}

const works = /^app\/\((public|installation)\)\//

/** Public pages are plain documents: nothing that needs a script, nothing the content security policy refuses. */
function checkPublic(files: SourceFile[]): Complaint[] {
  return reached(files, works).flatMap((file) => {
    const says = (what: string) => `public pages are plain documents: ${what}`
    return [
      ...matches(file, /['"]use client['"]/, says('no client components')),
      ...matches(file, /from ['"]next\/(link|script|image)['"]/, says('<a> and <img>, no scripts')),
      ...matches(file, /<Suspense\b/, says('no Suspense')),
      ...matches(file, /\sstyle=\{/, says('no inline style')),
      ...(works.test(file.path) && /(loading|error|template)\.tsx$/.test(file.path)
        ? [{ path: file.path, what: says('no such file') }]
        : []),
    ]
  })
}

/** The files below an address and whatever they import, however far away. */
function reached(files: SourceFile[], from: RegExp): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = new Set(files.filter(({ path }) => from.test(path)))
  // a set hands out what is added while it is walked
  for (const file of found)
    for (const { target } of importsOf(file))
      for (const path of [target, `${target}.ts`, `${target}.tsx`]) {
        const next = byPath.get(path)
        if (next) found.add(next)
      }
  return [...found]
}
