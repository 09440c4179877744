// `npm run licences`: may everything in the lock file be here, and does NOTICE tell of it? Prints every complaint, exits 1 on any.
// With `--write` it writes NOTICE anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { noticeText } from './licences/notice'
import { disagreement, type Lock, packagesOf } from './licences/packages'
import { licenceComplaint } from './licences/rules'

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packages = packagesOf(lock)
const complaints = packages.flatMap((one) => [licenceComplaint(one), disagreement(one)].filter((what) => what !== null))

if (complaints.length === 0) {
  const text = noticeText(packages)
  if (process.argv.includes('--write')) writeFileSync('NOTICE', text)
  else if (!existsSync('NOTICE') || readFileSync('NOTICE', 'utf8') !== text)
    complaints.push('NOTICE does not agree with the lock file: npm run licences -- --write')
}
for (const what of complaints) console.log(what)
console.log(
  complaints.length === 0 ? `licences: ${packages.length} packages` : `licences: ${complaints.length} complaints`,
)
process.exitCode = complaints.length === 0 ? 0 : 1
