// The house rules as a check: imports, gates, sizes, names, personal data, documented settings. Prints every complaint, exits 1 on any.
import { existsSync, readFileSync } from 'node:fs'
import { checkGates } from './house/gates'
import { checkImports } from './house/imports'
import { checkPersonalData, checkTraces, checkVariables, textFiles } from './house/papers'
import { checkShape, checkWords } from './house/shape'
import { sourceFiles } from './house/tree'

const files = sourceFiles()
const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const complaints = [
  ...checkImports(files),
  ...checkShape(files),
  ...checkWords(files),
  ...checkGates(files),
  ...checkPersonalData(read('prisma/schema.prisma'), read('domain/privacy/registry.ts')),
  ...checkVariables(
    read('lib/env-shape.ts'),
    ['README.md', '.env.example'].map((path) => ({ path, text: read(path) })),
  ),
  ...checkTraces(textFiles()),
]
for (const { path, line, what } of complaints) console.log(`${path}${line ? `:${line}` : ''}  ${what}`)
console.log(
  complaints.length === 0 ? `house: ${files.length} files in order` : `house: ${complaints.length} complaints`,
)
process.exitCode = complaints.length === 0 ? 0 : 1
