// `npm run policy:check -- [--office SLUG] [--json] FILE…`: the policy linter over text files, `-` is standard input. Without an office
// it needs no database: the text tells whose it is. Ends with 1 when there are errors, 2 when a file or the database cannot be read.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Act } from '@/domain/policies/linter/acts'
import { type CheckedFinding, checkFile } from '@/domain/policies/linter/check-file'
import type { LintOffice } from '@/domain/policies/linter/context'
import { readableText } from '@/domain/policies/linter/read-file'
import { catalogue, goodPractice } from '@/domain/policies/rules/rule-catalogue'
import type { Level } from '@/domain/policies/schema/finding'
import { runCommand } from './start/command'
import { registerAtHand } from './start/register-at-hand'
import { keepOutputForData, reasonOf, sayError } from './start/say'

keepOutputForData()
const usage = 'npm run policy:check -- [--office SLUG] [--json] PLIK… (plik „-” to standardowe wejście)'
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

const texts = /\.(?:txt|md|markdown|html?|docx)$/i

/** A folder stands for the texts in it. */
function filesOf(given: string): string[] {
  if (given === '-' || !statSync(given, { throwIfNoEntry: false })?.isDirectory()) return [given]
  return readdirSync(given, { recursive: true, encoding: 'utf8' })
    .filter((name) => texts.test(name))
    .toSorted()
    .map((name) => path.join(given, name))
}

type Known = { office?: LintOffice; otherNames?: string[]; acts?: readonly Act[] }
type Checked = { file: string; findings: CheckedFinding[]; refused?: string }

async function check(file: string, known: Known): Promise<Checked> {
  try {
    const read = await readableText(readFileSync(file === '-' ? process.stdin.fd : file))
    if ('refused' in read) return { file, findings: [], refused: read.refused }
    return { file, findings: checkFile(file, read.text, known, read.lines) }
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { file, findings: [], refused: gone ? 'Nie ma takiego pliku.' : `${reasonOf(error)}` }
  }
}

function report({ file, findings }: Checked): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  const lines = findings.map(({ line, rule, level, passage, message }) => {
    const words = passage === '' ? '' : ` [${passage.replace(/\s+/g, ' ').trim().slice(0, 80)}]`
    return `  ${String(line).padStart(4)}  ${rule} ${levels[level]}:${words} ${message}`
  })
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  const reasons = rules.map((rule) => {
    const { name, why, law } = catalogue[rule]
    return `        ${rule} ${name}: ${why} (${law ?? goodPractice})`
  })
  return [file, ...lines, `  Uwag: ${findings.length}, w tym błędów: ${errors}.`, ...reasons].join('\n')
}

async function answer(given: readonly string[], json: boolean | undefined, known: Known): Promise<number> {
  const checked: Checked[] = []
  for (const file of given.flatMap(filesOf)) checked.push(await check(file, known))
  const read = checked.filter(({ refused }) => refused === undefined)
  const findings = read.flatMap((one) => one.findings)
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : `${read.map(report).join('\n\n')}\n`)
  for (const { file, refused } of checked) if (refused) sayError(`Nie można odczytać pliku ${file}: ${refused}`)
  if (checked.length === 0) sayError('W tym katalogu nie ma tekstów (txt, md, html, docx).')
  if (read.length < checked.length || checked.length === 0) return 2
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}

const { office, json, files } = readArguments()
if (office === undefined) {
  const code = await answer(files, json, { acts: await registerAtHand() })
  // an answer that is still on its way to a slow reader must not be cut
  process.stdout.write('', () => process.exit(code))
} else {
  const work = async () => {
    const { systemActor } = await import('@/domain/accounts/session')
    const { officeBySlug, officesFor } = await import('@/domain/offices/queries')
    const { profileOf } = await import('@/domain/policies/linter/context')
    const { currentActs } = await import('@/domain/policies/queries/acts')
    const actor = systemActor('policy:check')
    const offices = await officesFor(actor)
    if (!offices.some(({ slug }) => slug === office)) {
      sayError(`Nie ma urzędu „${office}”.`)
      return 2
    }
    const others = offices.filter(({ slug }) => slug !== office)
    return answer(files, json, {
      office: profileOf(await officeBySlug(actor, office)),
      otherNames: others.flatMap(({ name, short }) => [name, short]),
      acts: await currentActs(actor),
    })
  }
  await runCommand('policy:check', work, { seconds: 5, broken: 2 })
}
