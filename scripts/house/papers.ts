// What stands on paper agrees with what runs: personal data is registered, variables are documented, nothing of a machine is inside.
import { readFileSync } from 'node:fs'
import { type Complaint, listFiles } from './tree'

/** `table.column` of every column that the schema marks as personal. */
export function personalColumns(schema: string): string[] {
  return [...schema.matchAll(/model (\w+) \{([\s\S]*?)\n\}/g)].flatMap(([, , body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
    const lines = body.split('\n')
    return lines.flatMap((line, at) => {
      if (!/\/\/\/ @personal/.test(line)) return []
      const column = lines.slice(at + 1).find((next) => /^\s+\w+\s+\w/.test(next) && !/^\s*\/\/\//.test(next)) ?? ''
      const field = /^\s+(\w+)/.exec(column)?.[1] ?? ''
      return [`${table}.${/@map\("(\w+)"\)/.exec(column)?.[1] ?? field}`]
    })
  })
}

export function checkPersonalData(schema: string, registry: string): Complaint[] {
  return personalColumns(schema)
    .filter((column) => !registry.includes(`'${column}'`))
    .map((column) => ({
      path: 'domain/privacy/registry.ts',
      what: `${column} is personal and not registered for find, export, erase and retention`,
    }))
}

/** Every variable of lib/env-shape stands in each of the papers, as `NAME` or as NAME=. */
export function checkVariables(shape: string, papers: { path: string; text: string }[]): Complaint[] {
  const names = [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name = '']) => name)
  return papers.flatMap(({ path, text }) =>
    [...new Set(names)]
      .filter((name) => !new RegExp(`\\b${name}[\\x60=]`).test(text))
      .map((name) => ({ path, what: `does not tell of ${name}` })),
  )
}

const isText = (path: string) =>
  /\.(ts|tsx|mjs|json|md|yml|css|sql|sh|prisma|txt)$|^\.|\/run$|^(NOTICE|LICENSE)$/.test(path)

/** No machine's path, no registry's host, in anything that is text. */
export function checkTraces(files: { path: string; text: string }[]): Complaint[] {
  return files.flatMap(({ path, text }) => {
    const bad = path.startsWith('scripts/house/') ? null : /\/(work|root|home\/\w+)\/[a-z]|"resolved": "http/.exec(text)
    return bad ? [{ path, what: `a machine's path or a registry's host: ${bad[0]}` }] : []
  })
}

/** Everything in the repository that is text. */
export const textFiles = (): { path: string; text: string }[] =>
  listFiles()
    .filter(isText)
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
