// The library of an office's files: what each is, whether the public sees it, how many texts use it.
import { type Column, DataTable } from '@/components/ui/data-table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { fileFacts } from '@/domain/files/rules/markdown'
import type { FileInList, FileState } from '@/domain/files/schema'
import { formatShortDay, formatSize } from '@/lib/format'
import { nameInList, thumbOf } from './picked-files'

export const fileStates: Record<FileState, { tone: TagTone; label: string }> = {
  hidden: { tone: 'neutral', label: 'niepubliczny' },
  public: { tone: 'success', label: 'publiczny' },
  closed: { tone: 'danger', label: 'dostęp zamknięty' },
}

type Props = { files: readonly FileInList[]; officeSlug: string; empty: string }

export function FileTable({ files, officeSlug, empty }: Props) {
  const columns: Column<FileInList>[] = [
    {
      key: 'name',
      head: 'Plik',
      names: true,
      cell: (file) => {
        const thumb = thumbOf(officeSlug, file)
        return (
          <span className="file-cell">
            {/* the words beside it are its text alternative */}
            {thumb ? <img {...thumb} alt="" className="file-thumb" loading="lazy" /> : null}
            <a href={`/panel/urzedy/${officeSlug}/pliki/${file.id}`}>{nameInList(file) || 'Plik bez treści'}</a>
          </span>
        )
      },
    },
    { key: 'facts', head: 'Rodzaj i wielkość', cell: (file) => factsOf(file) },
    {
      key: 'state',
      head: 'Stan',
      cell: (file) => (
        <>
          <Tag tone={fileStates[file.state].tone}>{fileStates[file.state].label}</Tag>{' '}
          {file.scanned && !file.accessible ? <Tag tone="warning">skan bez wersji dostępnej</Tag> : null}
        </>
      ),
    },
    { key: 'uses', head: 'Użyć w tekstach', number: true, cell: ({ uses }) => uses },
    { key: 'date', head: 'Dodano', cell: ({ createdAt }) => formatShortDay(createdAt) },
  ]
  return (
    <DataTable
      caption="Pliki urzędu"
      captionHidden
      columns={columns}
      rows={files}
      rowKey={({ id }) => id}
      empty={empty}
    />
  )
}

/** `obraz 800 × 600, 45 kB` · `PDF, 1,2 MB` */
export const factsOf = (file: Pick<FileInList, 'kind' | 'type' | 'size' | 'scanned' | 'width' | 'height'>): string =>
  file.kind === 'picture' ? `obraz ${file.width} × ${file.height}, ${formatSize(file.size)}` : fileFacts(file)
