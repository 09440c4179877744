// `npm run declaration:check -- [--json] FILE…`: accessibility declarations (HTML pages, ours or not) against the technical conditions
// 2.0. Needs no database. Ends with 1 when there are errors, 66 when a file cannot be read.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { declarationProblems } from '@/domain/policies/declaration/declaration-problems'
import { polishDay } from '@/lib/clock'
import { keepOutputForData, reasonOf, sayError } from './start/say'

keepOutputForData()
const usage = 'npm run declaration:check -- [--json] PLIK.html…'
const levels = { error: 'błąd', warning: 'uwaga' } as const

function readArguments() {
  try {
    const options = { json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: true })
    if (positionals.length > 0) return { ...values, files: positionals }
  } catch {
    // an unknown option: the usage line says what there is
  }
  sayError(`Użycie: ${usage}`)
  process.exit(64)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    sayError(`Nie można odczytać pliku ${file}: ${reasonOf(error)}`)
    process.exit(66)
  }
}

const { json, files } = readArguments()
const checked = files.map((file) => ({ file, problems: declarationProblems(read(file), { today: polishDay() }) }))
if (json) process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`)
else
  for (const { file, problems } of checked) {
    const lines = problems.map(({ level, message }) => `  ${levels[level]}: ${message}`)
    const errors = problems.filter(({ level }) => level === 'error').length
    const sum = errors === 0 ? '  Zgodna z warunkami technicznymi 2.0.' : `  Błędów: ${errors}.`
    process.stdout.write(`${[file, ...lines, sum].join('\n')}\n`)
  }
process.exitCode = checked.some(({ problems }) => problems.some(({ level }) => level === 'error')) ? 1 : 0
