// One issue looked at as its readers will see it. The mail stands in a frame of its own that can run and load nothing; kinds of
// preview are links, so they work by keyboard and without script.
import { LinkedText } from '@/components/mail/linked-text'
import type { ComposedIssue } from '@/domain/newsletter/schema/issue'
import type { IssueMail } from '@/domain/newsletter/schema/issue-mail'
import { type PreviewKind, previewKindNames, previewKinds } from '@/domain/newsletter/schema/issue-preview'
import { type Locale, locales } from '@/domain/offices/schema'
import { IssuePreviewPage } from './issue-preview-page'

type Choice = { /** address of the preview */ address: string; kind: PreviewKind; frame: Locale }

const frameNames: Record<Locale, string> = { pl: 'po polsku', en: 'po angielsku', uk: 'po ukraińsku' }

export function PreviewChoice({ address, kind, frame }: Choice) {
  const to = (widok: PreviewKind, ramka: Locale) => `${address}?widok=${widok}&ramka=${ramka}`
  return (
    <>
      <nav className="tabs" aria-label="Rodzaj podglądu">
        <ul>
          {previewKinds.map((one) => (
            <li key={one}>
              <a href={to(one, frame)} aria-current={one === kind ? 'page' : undefined}>
                {previewKindNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {kind === 'strona' ? null : (
        <nav className="mb-4" aria-label="Język nagłówka i stopki">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            <li>Nagłówek i stopka:</li>
            {locales.map((one) => (
              <li key={one}>
                <a href={to(kind, one)} aria-current={one === frame ? 'true' : undefined}>
                  {one === frame ? <strong>{frameNames[one]}</strong> : frameNames[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

/** What is said above the frame: what this kind of preview is for. */
const notes: Partial<Record<PreviewKind, string>> = {
  telefon: 'Szerokość 375 punktów, jak na zwykłym telefonie.',
  ciemny: 'Tak pokazują wiadomość programy w trybie ciemnym. Niektóre odwracają kolory po swojemu.',
  'bez-obrazkow':
    'Wiadomość nigdy nie zawiera obrazków: pobranie obrazka z serwera mówiłoby urzędowi, kto i kiedy ją otwiera. W ich miejscu stoi opis, a pod tekstem link do strony, na której są. Dlatego ten podgląd wygląda jak pierwszy.',
  tekst: 'To czytają programy, które nie pokazują HTML, i część czytników ekranu.',
  strona: 'Od chwili wysłania wydanie jest też w archiwum newslettera na stronie urzędu, z obrazkami.',
}

type Props = Choice & { content: ComposedIssue; mail: IssueMail }

export function IssuePreview({ address, kind, frame, content, mail }: Props) {
  const note = notes[kind]
  return (
    <>
      {note ? <p className="field-hint mb-4">{note}</p> : null}
      {kind === 'strona' ? null : (
        <p className="mb-4">
          <span className="muted">Temat:</span> <strong lang={content.locale}>{mail.subject}</strong>
          {content.preheader ? (
            <>
              <br />
              <span className="muted">Zajawka:</span> <span lang={content.locale}>{content.preheader}</span>
            </>
          ) : null}
        </p>
      )}
      {kind === 'tekst' ? (
        <LinkedText text={mail.text} lang={frame} />
      ) : kind === 'strona' ? (
        <IssuePreviewPage content={content} />
      ) : (
        <Frame address={address} kind={kind} frame={frame} />
      )}
    </>
  )
}

function Frame({ address, kind, frame }: Choice) {
  const scheme = kind === 'ciemny' ? 'ciemny' : 'jasny'
  const source = `${address}/poczta?ramka=${frame}&tryb=${scheme}`
  return (
    <>
      <iframe
        src={source}
        title={`Podgląd wiadomości: ${previewKindNames[kind]}, nagłówek i stopka ${frameNames[frame]}`}
        width={kind === 'telefon' ? 375 : 680}
        height={760}
        // links may open beside the panel; scripts, forms and the panel itself stay out of reach
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="max-w-full border border-line"
      />
      <p>
        <a href={source}>Otwórz samą wiadomość</a>
      </p>
    </>
  )
}
