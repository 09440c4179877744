// A fingerprint of everything the built pages are made of. Tests and what is generated do not count.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const sources = [
  ...['app', 'components', 'domain', 'lib', 'messages', 'public'],
  ...[
    'prisma/schema.prisma',
    'proxy.ts',
    'next.config.mjs',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ],
]
const ignored = /(\.test\.tsx?|\.md)$|^lib\/db\/(generated|testing|embedded)(\/|$)/

/** SHA-256 (hex) over names and contents, the same on every machine. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(root: string, relative: string): string[] {
  if (ignored.test(relative) || !existsSync(path.join(root, relative))) return []
  if (!statSync(path.join(root, relative)).isDirectory()) return [relative]
  return readdirSync(path.join(root, relative))
    .sort()
    .flatMap((name) => filesUnder(root, `${relative}/${name}`))
}
