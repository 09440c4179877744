// One file on the desk: how it looks, what is known, what to put into a text, which texts use it.
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { attachmentMarkdown, pictureMarkdown, staffFilePath } from '@/domain/files/rules/markdown'
import { type FileDesk, type FileUser, remarkTexts } from '@/domain/files/schema'
import { formatMoment, formatShortMoment } from '@/lib/format'
import { factsOf, fileStates } from './file-table'
import { thumbOf } from './picked-files'

type Props = { file: FileDesk; officeSlug: string; publicHref: string | null }

export function FileView({ file, officeSlug, publicHref }: Props) {
  const { id, name, kind, alt, state, erasedAt } = file
  const href = staffFilePath(officeSlug, { id, name })
  const preview = thumbOf(officeSlug, file)
  const scale = preview && file.width && file.height ? Math.min(1, 480 / file.width) : 1
  return (
    <>
      {kind === 'picture' && preview && !erasedAt ? (
        <p className="mb-6">
          <img
            src={preview.src}
            alt={alt}
            width={Math.round((file.width ?? 0) * scale)}
            height={Math.round((file.height ?? 0) * scale)}
            className="file-preview"
          />
        </p>
      ) : null}
      {file.remarks.length > 0 && !erasedAt ? (
        <Notice kind="warning" title="Co warto poprawić w tym pliku" className="mb-6">
          <ul className="list-disc pl-6">
            {file.remarks.map((remark) => (
              <li key={remark}>{remarkTexts[remark]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Facts
        items={[
          { name: 'Stan', value: <Tag tone={fileStates[state].tone}>{fileStates[state].label}</Tag> },
          { name: 'Rodzaj i wielkość', value: factsOf(file) },
          { name: 'Strony', value: file.pages },
          { name: 'Plik', value: erasedAt ? null : <a href={href}>Otwórz plik</a> },
          { name: 'Adres publiczny', value: publicHref ? <a href={publicHref}>{publicHref}</a> : null },
          { name: 'Nazwa przesłanego pliku', value: file.originalName || null },
          { name: 'Dodano', value: `${formatMoment(file.createdAt)}${file.uploadedBy ? `, ${file.uploadedBy}` : ''}` },
          { name: 'Wersja dostępna dla', value: file.standsFor.join(', ') || null },
          { name: 'SHA-256', value: <code className="hash">{file.sha256}</code> },
          { name: 'Dostęp zamknięto', value: file.closedAt ? formatShortMoment(file.closedAt) : null },
          { name: 'Powód zamknięcia', value: file.closedReason },
          { name: 'Treść usunięto', value: erasedAt ? formatShortMoment(erasedAt) : null },
        ]}
      />
    </>
  )
}

/** The Markdown to paste where no button does it. */
export function FileMarkdown({ file, officeSlug }: Omit<Props, 'publicHref'>) {
  if (file.state === 'closed') return null
  const text =
    file.kind === 'picture'
      ? pictureMarkdown(officeSlug, file)
      : attachmentMarkdown(officeSlug, { ...file, title: file.label })
  return (
    <section className="panel-section" aria-labelledby="do-tekstu">
      <h2 id="do-tekstu">Do wstawienia w tekst</h2>
      <p className="mb-2">W edytorze dokumentu plik wstawia przycisk. Ręcznie można wkleić:</p>
      <pre className="file-code">
        <code>{text}</code>
      </pre>
    </section>
  )
}

const kinds: Record<FileUser['kind'], string> = { version: 'dokument', draft: 'dokument', news: 'aktualność' }
const states: Record<FileUser['state'], string> = {
  public: 'opublikowany tekst',
  draft: 'tekst roboczy',
  closed: 'dostęp zamknięty',
}

export function FileUsers({ users, base }: { users: readonly FileUser[]; base: string }) {
  return (
    <section className="panel-section" aria-labelledby="uzycie">
      <h2 id="uzycie">Gdzie jest użyty</h2>
      {users.length === 0 ? (
        <p className="muted">Żaden tekst go nie używa.</p>
      ) : (
        <ul className="link-list">
          {users.map(({ kind, title, href, state }) => (
            <li key={href}>
              <a href={`${base}${href}`}>{title}</a>{' '}
              <span className="muted">
                ({kinds[kind]}, {states[state]})
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
