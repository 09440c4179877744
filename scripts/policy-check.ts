// `npm run policy:check -- [--office SLUG] [--json] FILE…`: the policy linter over text files. Without an office it needs no
// database: the text tells whose it is. Ends with 1 when there are errors, 66 when a file cannot be read.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type CheckedFinding, checkFile } from '@/domain/policies/linter/check-file'
import type { LintOffice } from '@/domain/policies/linter/context'
import type { Level } from '@/domain/policies/linter/finding'
import { runCommand } from './start/command'
import { keepOutputForData, reasonOf, sayError } from './start/say'

keepOutputForData()
const usage = 'npm run policy:check -- [--office SLUG] [--json] PLIK…'
const levels: Record<Level, string> = { error: 'błąd', warn: 'ostrzeżenie', fix: 'poprawka', notice: 'uwaga' }

function readArguments() {
  try {
    const options = { office: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: true })
    if (positionals.length > 0 && values.office !== '') return { ...values, files: positionals }
  } catch {
    // an unknown option: the usage line says what there is
  }
  sayError(`Użycie: ${usage}`)
  process.exit(64)
}

type Known = { office?: LintOffice; otherNames?: string[] }

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    sayError(`Nie można odczytać pliku ${file}: ${reasonOf(error)}`)
    process.exit(66)
  }
}

function report(files: readonly string[], findings: readonly CheckedFinding[]): string {
  const parts = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file)
    const errors = own.filter(({ level }) => level === 'error').length
    const lines = own.map(({ line, rule, level, passage, message }) => {
      const words = passage === '' ? '' : ` [${passage.replace(/\s+/g, ' ').trim().slice(0, 80)}]`
      return `  ${String(line).padStart(4)}  ${rule} ${levels[level]}:${words} ${message}`
    })
    return [file, ...lines, `  Uwag: ${own.length}, w tym błędów: ${errors}.`].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

function answer(files: readonly string[], json: boolean | undefined, known: Known): number {
  const findings = files.flatMap((file) => checkFile(file, read(file), known))
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : report(files, findings))
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}

const { office, json, files } = readArguments()
if (office === undefined) {
  process.exitCode = answer(files, json, {})
} else {
  await runCommand('policy:check', async () => {
    const { systemActor } = await import('@/domain/accounts/session')
    const { officeBySlug, officesFor } = await import('@/domain/offices/queries')
    const { profileOf } = await import('@/domain/policies/linter/context')
    const actor = systemActor('policy:check')
    const offices = await officesFor(actor)
    if (!offices.some(({ slug }) => slug === office)) {
      sayError(`Nie ma urzędu „${office}”.`)
      return 1
    }
    const others = offices.filter(({ slug }) => slug !== office)
    return answer(files, json, {
      office: profileOf(await officeBySlug(actor, office)),
      otherNames: others.flatMap(({ name, short }) => [name, short]),
    })
  })
}
