// Each house rule can fail: small invented files in, the complaint out; and silence for the same thing done right.
import { describe, expect, test } from 'vitest'
import { checkGates, gates } from './gates'
import { checkImports, importsOf } from './imports'
import { checkPersonalData, checkTraces, checkVariables, personalColumns } from './papers'
import { checkShape, checkWords } from './shape'
import type { SourceFile } from './tree'

const file = (path: string, text = ''): SourceFile => ({ path, text, lines: text.split('\n').length })
const lines = (count: number, line = 'const a = 1') => Array(count).fill(line).join('\n')
const imports = (...targets: string[]) => targets.map((target) => `import { a } from '${target}'`).join('\n')

describe('who may import whom', () => {
  const publicPage = 'app/(public)/[office]/[locale]/page.tsx'
  const complaints = (path: string, ...targets: string[]) => checkImports([file(path, imports(...targets))])

  test.each([
    ['a public page, a query', publicPage, '@/domain/news/queries'],
    ['a public page, a command', publicPage, '@/domain/news/commands/publish-news'],
    ['a public page, the database client', publicPage, '@/lib/db/client'],
    ['a public page, a page of the panel', publicPage, '@/app/panel/actions'],
    ['a panel page, the database client', 'app/panel/page.tsx', '@/lib/db/client'],
    ['a job, the database client', 'jobs/retention.ts', '@/lib/db/client'],
    ['a script, the database client', 'scripts/audit-verify.ts', '@/lib/db/client'],
    ['a script, an address', 'scripts/audit-verify.ts', '@/app/panel/actions'],
    ['a component, a query', 'components/news/news-list.tsx', '@/domain/news/queries'],
    ['a component, an action', 'components/news/news-form.tsx', '@/app/panel/actions'],
    ['a component, lib that a browser has not', 'components/news/news-list.tsx', '@/lib/env'],
    ['an earlier room, a later one', 'domain/audit/record.ts', '@/domain/newsletter/rules'],
    ['an earlier room, a later one by a relative path', 'domain/audit/record.ts', '../newsletter/rules'],
    ['a room, a component', 'domain/news/queries.ts', '@/components/email/confirm'],
    ['a room, a page', 'domain/news/queries.ts', '@/app/panel/actions'],
    ['a room, Next', 'domain/news/commands.ts', 'next/cache'],
    ['a room that is not accounts, next-auth', 'domain/news/commands.ts', 'next-auth'],
    ['the door, a query', 'server/main.ts', '@/domain/offices/queries'],
    ['the door, another room', 'server/main.ts', '@/domain/news/public'],
    ['lib, a room', 'lib/format.ts', '@/domain/offices/rules'],
    ['messages, a room', 'messages/pl.ts', '@/domain/offices/rules'],
    ['example data, a page', 'prisma/seed/run.ts', '@/app/panel/actions'],
    ['a test below app, a page', 'domain/news/news.db.test.ts', '@/app/panel/actions'],
  ])('%s: refused', (_, path, target) => {
    const found = complaints(path, 'node:path', target)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ path, line: 2 })
  })

  test.each([
    [
      'a public page',
      publicPage,
      ['@/domain/news/public', '@/domain/offices/rules/contact', '@/components/ui/card', '@/lib/day'],
    ],
    ['a panel page', 'app/panel/page.tsx', ['@/domain/news/queries', '@/components/ui/card', './actions']],
    ['a job', 'jobs/list.ts', ['@/domain/privacy/retention', './worker']],
    ['a component', 'components/news/news-list.tsx', ['@/domain/news/rules', '@/lib/format', 'react', '../ui/card']],
    ['a later room', 'domain/newsletter/commands.ts', ['@/domain/audit/record', '@/lib/db/client', './rules']],
    ['the session', 'domain/accounts/session.ts', ['next/headers', 'next-auth']],
    ['the door', 'server/main.ts', ['@/domain/offices/public', '@/domain/stats/public', '@/lib/env']],
    [
      'a room test',
      'domain/audit/trail.db.test.ts',
      ['@/prisma/makers', '@/domain/newsletter/commands', '@/lib/db/client'],
    ],
  ])('%s: allowed', (_, path, targets) => expect(complaints(path, ...targets)).toEqual([]))

  test('every way to import is seen', () => {
    const text = [
      "import '@/lib/one'",
      "import two, { type Two } from '@/lib/two'",
      "export { three } from './three'",
      "const four = await import('../four')",
      'import {\n  five,\n} from "five"',
    ].join('\n')
    expect(importsOf(file('jobs/list.ts', text)).map(({ target }) => target)).toEqual([
      'lib/one',
      'lib/two',
      'jobs/three',
      'four',
      'five',
    ])
  })
})

describe('gates', () => {
  const page = 'app/panel/urzedy/[office]/page.tsx'
  const gated = 'export default async function Page() {\n  const actor = await requireActor()\n}'
  const action = (name: string, body: string) => `export async function ${name}() {\n  ${body}\n}`
  const asks = 'const actor = await requireActor()'

  test('a page and a handler of the panel ask for the actor', () => {
    expect(checkGates([file(page, gated)])).toEqual([])
    expect(checkGates([file(page, 'export default function Page() {}')])).toHaveLength(1)
    expect(checkGates([file('app/api/nowe/route.ts', action('GET', 'return new Response()'))])).toHaveLength(1)
    expect(checkGates([file('app/nowe/page.tsx', 'export default function Page() {}')])).toHaveLength(1)
  })

  test('every action and every handler of a file asks for itself', () => {
    const path = 'app/panel/actions.ts'
    const two = (body: string) => `'use server'\n${action('one', asks)}\n${action('two', body)}`
    expect(checkGates([file(path, two(asks))])).toEqual([])
    expect(checkGates([file(path, two('await change()'))])).toMatchObject([
      { path, what: expect.stringContaining('action') },
    ])
    expect(checkGates([file(path, "'use server'\nexport default async function save() {}")])).toHaveLength(1)
    const route = `${action('GET', asks)}\n${action('POST', 'return new Response()')}`
    expect(checkGates([file('app/panel/wykaz/route.ts', route)])).toHaveLength(1)
  })

  test('only the open addresses are open', () => {
    const paths = ['app/(public)/[office]/[locale]/page.tsx', 'app/logowanie/page.tsx', 'app/api/health/route.ts']
    expect(gates(paths.map((path) => file(path))).map(({ gate }) => gate)).toEqual(['open', 'open', 'open'])
    expect(gates([file('app/panel/logowanie/page.tsx')])).toMatchObject([{ gate: 'none' }])
  })

  test('server actions live in actions.ts below app', () => {
    expect(checkGates([file('components/news/news-form.tsx', "'use server'")])).toHaveLength(1)
    expect(checkGates([file('app/panel/page.tsx', `${gated}\n'use server'`)])).toHaveLength(1)
  })
})

describe('public pages', () => {
  const path = 'app/(public)/[office]/[locale]/page.tsx'

  test.each([
    ["'use client'", 'client'],
    ["import Link from 'next/link'", '<a>'],
    ["import Script from 'next/script'", 'scripts'],
    ['return <Suspense fallback={null} />', 'Suspense'],
    ['return <p style={{ color }} />', 'style'],
  ])('%s is refused', (text, what) =>
    expect(checkGates([file(path, text)])).toMatchObject([{ path, what: expect.stringContaining(what) }]),
  )

  test.each(['loading.tsx', 'error.tsx', 'template.tsx'])('%s is refused', (name) =>
    expect(checkGates([file(`app/(public)/${name}`)])).toHaveLength(1),
  )

  test('a client component is found behind another component, and left alone where only the panel shows it', () => {
    const list = file('components/news/news-list.tsx', imports('./news-filter'))
    const filter = file('components/news/news-filter.tsx', "'use client'")
    const asks = 'await requireActor()'
    expect(checkGates([file(path, imports('@/components/news/news-list')), list, filter])).toMatchObject([
      { path: filter.path, what: expect.stringContaining('no client components') },
    ])
    const panel = file('app/panel/page.tsx', `${imports('@/components/news/news-list')}\n${asks}`)
    expect(checkGates([file(path, imports('react')), panel, list, filter])).toEqual([])
  })

  test('a plain document is silent', () =>
    expect(checkGates([file(path, 'return <a href={href} className="button">Dalej</a>')])).toEqual([]))
})

describe('sizes and names', () => {
  const action = (length: number) => `'use server'\n\nexport async function save() {\n${lines(length)}\n}`

  test.each([
    ['a file over 250 lines', file('domain/news/rules.ts', lines(251))],
    ['a page over 80 lines', file('app/panel/konto/page.tsx', lines(81))],
    ['a test over 500 lines', file('domain/news/rules.test.ts', lines(501))],
    ['an action over 20 lines', file('app/panel/konto/actions.ts', action(20))],
    ['a name that is not kebab-case', file('components/news/NewsList.tsx')],
    ['a name that says nothing', file('lib/utils.ts')],
    ['a folder that says nothing', file('lib/helpers/day.ts')],
    ['a barrel', file('components/news/index.ts')],
    ['a room that is not one', file('domain/bookings/rules.ts')],
    ['a stylesheet in a room', file('domain/news/news.css')],
  ])('%s', (_, one) => expect(checkShape([one])).toHaveLength(1))

  test.each([
    ['a file of 250 lines', file('domain/news/rules.ts', lines(250))],
    ['a page of 80 lines', file('app/panel/konto/page.tsx', lines(80))],
    ['an action of 20 lines', file('app/panel/konto/actions.ts', action(19))],
    ['data of any length', file('domain/policies/clauses/labour-office.ts', lines(900))],
    ['a test beside its file', file('domain/news/news.db.test.ts')],
  ])('%s is silent', (_, one) => expect(checkShape([one])).toEqual([]))
})

describe('words that belong in one place', () => {
  const cast = ['as', 'Actor'].join(' ') // in one piece the check would find it here
  test.each([
    ['process.env outside lib/env', 'domain/news/rules.ts', 'const dir = process.env.DATA_DIR'],
    ['the clock of the machine', 'domain/news/rules.ts', 'const day = new Date()'],
    ['the clock of the machine', 'jobs/list.ts', 'const moment = Date.now()'],
    ['a setting of the whole session', 'domain/news/queries.ts', "set_config('app.offices', '*', false)"],
    ['the system as actor on a page', 'app/panel/page.tsx', "const actor = systemActor('page')"],
    ['an actor made by a cast', 'app/panel/page.tsx', `const actor = {} ${cast}`],
    ['an actor made by a cast in a test', 'domain/news/news.db.test.ts', `const actor = {} ${cast}`],
    ['a test alone', 'domain/news/rules.test.ts', "test.only('one', () => {})"],
    ['a fixed wait', 'e2e/public/news.spec.ts', 'await page.waitForTimeout(500)'],
    ['a test that cannot fail', 'domain/news/rules.test.ts', 'expect(true).toBe(true)'],
  ])('%s', (_, path, text) => expect(checkWords([file(path, `\n${text}`)])).toMatchObject([{ path, line: 2 }]))

  test.each([
    ['lib/env.ts', 'process.env'],
    ['lib/clock.ts', 'new Date()'],
    ['domain/news/rules.ts', 'new Date(row.day)'],
    ['domain/news/queries.ts', "set_config('app.offices', '*', true)"],
    ['jobs/list.ts', "systemActor('retention')"],
    ['domain/accounts/session.ts', `{} ${cast}`],
  ])('%s: %s is silent', (path, text) => expect(checkWords([file(path, text)])).toEqual([]))
})

describe('papers', () => {
  const schema = `model Person {
  id    String @id
  /// @personal lower case
  email String @unique
  /// @personal
  /// what people call her
  name  String @map("full_name")
  /// when she came
  since DateTime
  @@map("people")
}`

  test('a personal column has to be registered', () => {
    expect(personalColumns(schema)).toEqual(['people.email', 'people.full_name'])
    expect(checkPersonalData(schema, "columns: ['people.email', 'people.full_name']")).toEqual([])
    expect(checkPersonalData(schema, "columns: ['people.email', 'people.full_name_2']")).toMatchObject([
      { what: expect.stringContaining('people.full_name') },
    ])
  })

  test('a variable has to be told of in every paper, under its own name', () => {
    const shape = '  PORT: z.string(),\n  DATABASE_URL: z.string(),\n'
    const whole = { path: 'README.md', text: '`PORT`, `DATABASE_URL`' }
    expect(checkVariables(shape, [whole, { path: '.env.example', text: '#PORT=1\n#DATABASE_URL=' }])).toEqual([])
    expect(checkVariables(shape, [whole, { path: '.env.example', text: 'PORT=1 MIGRATE_DATABASE_URL=' }])).toEqual([
      { path: '.env.example', what: 'does not tell of DATABASE_URL' },
    ])
  })

  test('no path of a machine, no host of a registry', () => {
    const traces = ['see /root/okienko', 'cd /home/jan/okienko', '"resolved": "https://registry.example/a.tgz"']
    expect(checkTraces(traces.map((text) => ({ path: 'README.md', text })))).toHaveLength(3)
    expect(checkTraces([{ path: 'README.md', text: 'data/pg18/, /panel/stan, https://urzad.example' }])).toEqual([])
  })
})
