// Sizes and names: budgets of lines, kebab-case, the vocabulary of file names inside a room.
import { rooms } from './imports'
import { type Complaint, isTest, matches, type SourceFile } from './tree'

const data = /(^|\/)(generated|migrations|clauses|seed|messages)\//
/** a thread's entry knows no TypeScript yet */
const roomFiles =
  /^((schema|rules|public|queries|commands|personal-data|[a-z0-9-]+)(\.db)?(\.test)?\.tsx?|thread\.mjs)$/
const banned = /(^|\/)(utils?|helpers?|misc|service|services|common|index)(\.|\/)/

export function checkShape(files: SourceFile[]): Complaint[] {
  return files.flatMap((file) => [
    ...budget(file),
    ...name(file),
    ...(file.path.startsWith('domain/') ? roomName(file) : []),
  ])
}

function budget(file: SourceFile): Complaint[] {
  if (data.test(file.path)) return []
  // a test file reads top to bottom; its length is its table of cases
  const limit = isTest(file.path) ? 500 : /^app\/.*\/(page|layout)\.tsx$/.test(file.path) ? 80 : 250
  if (file.lines > limit) return [{ path: file.path, what: `${file.lines} lines, the budget is ${limit}` }]
  return file.path.endsWith('/actions.ts') ? actionBudget(file) : []
}

/** Server actions stay thin: at most 20 lines each. */
function actionBudget(file: SourceFile): Complaint[] {
  return file.text
    .split(/\n(?=export )/)
    .filter(
      (part) => /^export (async function|const)/.test(part) && (part.split('\n}')[0] ?? '').split('\n').length > 20,
    )
    .map((part) => ({ path: file.path, what: `action over 20 lines: ${part.split('\n')[0]}` }))
}

function name(file: SourceFile): Complaint[] {
  const base = file.path.split('/').pop() ?? ''
  const complaints: Complaint[] = []
  if (!/^[\d_]*[a-z0-9]+([.-][a-z0-9]+)*\.(ts|tsx|mjs|css)$/.test(base))
    complaints.push({ path: file.path, what: 'file names are kebab-case' })
  if (banned.test(file.path)) complaints.push({ path: file.path, what: 'no utils, helpers, misc, service, barrels' })
  return complaints
}

function roomName(file: SourceFile): Complaint[] {
  const [, room = '', ...rest] = file.path.split('/')
  if (!(rooms as readonly string[]).includes(room)) return [{ path: file.path, what: 'no such room' }]
  return roomFiles.test(rest.at(-1) ?? '') ? [] : [{ path: file.path, what: 'not a file name of a room' }]
}

/** Things that no file may contain, with the few places where they belong. */
export function checkWords(files: SourceFile[]): Complaint[] {
  return files.flatMap((file) => {
    const found: Complaint[] = []
    const test = isTest(file.path)
    const free = /^(scripts|bench)\/|\.config\.(ts|mjs)$|^lib\/(env|env-shape)\.ts$|^prisma\/seed\//.test(file.path)
    if (!test && !free) found.push(...matches(file, /process\.env\b/, 'process.env is read in lib/env only'))
    if (!test && file.path !== 'lib/clock.ts' && /^(app|components|domain|jobs|server)\//.test(file.path))
      found.push(...matches(file, /new Date\(\)|Date\.now\(\)/, 'time comes from lib/clock'))
    if (file.path !== 'lib/db/client.ts' && !file.path.startsWith('scripts/house/'))
      found.push(...matches(file, /set_config\([^)]*,\s*false\)/, 'settings are never set for the session'))
    if (
      !test &&
      /systemActor\(/.test(file.text) &&
      !/^(jobs|scripts|prisma)\/|^domain\/accounts\/session\.ts$/.test(file.path)
    )
      found.push(...matches(file, /systemActor\(/, 'systemActor only in jobs and scripts'))
    if (/\bas (unknown as )?Actor\b/.test(file.text) && file.path !== 'domain/accounts/session.ts')
      found.push(...matches(file, /\bas (unknown as )?Actor\b/, 'only accounts/session.ts mints an Actor'))
    if (test && !file.path.startsWith('scripts/')) {
      found.push(...matches(file, /\b(it|test|describe)\.(only|todo)\b/, 'a test that does not run'))
      found.push(...matches(file, /waitForTimeout\(|expect\(true\)/, 'a fixed wait or a test that cannot fail'))
    }
    return found
  })
}
