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

export function checkVariables(shape: string, readme: string): Complaint[] {
  const names = [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name = '']) => name)
  return names
    .filter((name) => !readme.includes(name))
    .map((name) => ({ path: 'README.md', what: `does not tell of ${name}` }))
}

/** No machine's path, no registry's host, in anything that is text. */
export function checkTraces(): Complaint[] {
  return listFiles()
    .filter((path) => /\.(ts|tsx|mjs|json|md|yml|css|sql|sh|prisma)$|^\.|\/run$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      const bad = path.startsWith('scripts/house/')
        ? null
        : /\/(work|root|home\/\w+)\/[a-z]|"resolved": "http/.exec(text)
      return bad ? [{ path, what: `a machine's path or a registry's host: ${bad[0]}` }] : []
    })
}
