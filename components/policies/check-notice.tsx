// What the nightly check found in a document's texts in force: acts that lost force, other errors, dead links. Server-safe.
import { Notice } from '@/components/ui/notice'
import { deadLinkSaid, linksStateNames, type VersionCheck } from '@/domain/policies/schema/checks'
import { formatShortMoment } from '@/lib/format'

export function CheckNotice({ checks }: { checks: readonly VersionCheck[] }) {
  const told = checks.filter(
    ({ findings, deadLinks }) => deadLinks.length > 0 || findings.some(({ level }) => level === 'error'),
  )
  return told.map(({ locale, number, checkedAt, findings, deadLinks, links }) => (
    <Notice
      key={`${locale} ${number}`}
      kind="warning"
      title={`Obowiązująca wersja ${number} wymaga uwagi`}
      className="mb-6"
    >
      <ul className="list-disc pl-5">
        {findings
          .filter(({ level }) => level === 'error')
          .map(({ rule, line, passage, message }) => (
            <li key={`${rule} ${line} ${passage} ${message}`}>
              {passage === '' ? message : `„${passage}”: ${message}`}
            </li>
          ))}
        {deadLinks.map((link) => (
          <li key={link.url}>{`Odnośnik nie działa: ${link.url} (${deadLinkSaid(link)}).`}</li>
        ))}
      </ul>
      <p>{`Sprawdzono ${formatShortMoment(checkedAt)}. Odnośniki do innych stron: ${linksStateNames[links]}.`}</p>
    </Notice>
  ))
}
