// What is wrong with the files of a text, asked before it is published: files that are not there, pictures without words, scans.
import { filesInText } from '@/domain/files/rules/markdown'
import { looksLikeFileName } from '@/domain/files/rules/words'
import type { Tx } from '@/lib/db/client'
import { isUuid } from '@/lib/uuid'

export type FileFinding = { code: string; level: 'error' | 'warning' /** Polish sentence */; message: string }

const found = (code: string, level: FileFinding['level'], message: string): FileFinding => ({ code, level, message })

/** Findings in the order of the text; each file once. */
export async function fileFindings(tx: Tx, officeId: string, markdown: string): Promise<FileFinding[]> {
  const placed = filesInText(markdown).filter(({ id }) => isUuid(id))
  if (placed.length === 0) return []
  const rows = await tx.officeFile.findMany({
    where: { officeId, purpose: { not: 'logo' }, id: { in: placed.map(({ id }) => id) } },
    select: {
      ...{ id: true, name: true, purpose: true, title: true, decorative: true, alt: true, closedAt: true },
      ...{ scanned: true, accessibleText: true, accessibleFileId: true },
    },
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  const findings = placed.flatMap(({ id, picture, words, name }) => {
    const file = known.get(id)
    if (!file || file.closedAt)
      return found(
        'file_missing',
        'error',
        `Pliku „${words || name}” nie ma w bibliotece urzędu albo dostęp do niego zamknięto.`,
      )
    if (picture !== (file.purpose === 'picture'))
      return picture ? found('file_kind', 'error', `„${words || name}” nie jest obrazem. Wstaw go jako załącznik.`) : []
    return picture ? pictureFindings(file, words) : attachmentFindings(file)
  })
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()]
}

function pictureFindings(file: { name: string; decorative: boolean; alt: string }, words: string): FileFinding[] {
  if (words === '' && !file.decorative)
    return [
      found(
        'picture_alt',
        'warning',
        `Obraz „${file.alt || file.name}” nie ma w tekście opisu, a nie jest oznaczony jako ozdobny.`,
      ),
    ]
  return looksLikeFileName(words)
    ? [found('picture_name', 'warning', `Opis obrazu „${words}” wygląda na nazwę pliku. Napisz, co widać na obrazie.`)]
    : []
}

type Attached = { title: string; scanned: boolean; accessibleText: string; accessibleFileId: string | null }

const attachmentFindings = ({ title, scanned, accessibleText, accessibleFileId }: Attached): FileFinding[] =>
  scanned && accessibleText === '' && accessibleFileId === null
    ? [
        found(
          'scan',
          'warning',
          `Załącznik „${title}” jest skanem bez tekstu. Dodaj jego wersję dostępną w bibliotece plików.`,
        ),
      ]
    : []
