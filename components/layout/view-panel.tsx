// The panel of views: contrast, size of text, spacing, reset. A part of the page like any other, never laid over it, and without
// script: it opens as the target of its link (`#widok`), each choice is the same page in another view, and changes one thing.
import {
  contrasts,
  plainView,
  type ReaderView,
  spacings,
  textSizes,
  type View,
  viewCode,
  viewHref,
  viewParameter,
} from '@/lib/view'
import type { Words } from '@/messages/words'

export const viewPanelId = 'widok'

type PanelProps = { reader: ReaderView; words: Words }

/** Stands in the head of the page and opens the panel. */
export function ViewLink({ words }: { words: Words }) {
  return (
    <a className="view-link" href={`#${viewPanelId}`}>
      <b aria-hidden="true">Aa</b>
      <span>{words.view.title}</span>
    </a>
  )
}

export function ViewPanel(props: PanelProps) {
  const { reader, words } = props
  return (
    <section id={viewPanelId} className="view-panel" aria-labelledby="widok-tytul" tabIndex={-1}>
      <div className="page-width">
        <h2 id="widok-tytul">{words.view.title}</h2>
        {reader.source === 'kept' ? <KeptPanel {...props} /> : <AddressPanel {...props} />}
        <p>
          <a href="#tresc">{words.view.close}</a>
        </p>
      </div>
    </section>
  )
}

/** Choices by address; what is chosen is remembered only by the button below. */
function AddressPanel(props: PanelProps) {
  const { reader, words } = props
  const { view, source } = reader
  const plain = viewCode(view) === ''
  return (
    <>
      <p>{words.view.lead}</p>
      <Choices {...props} />
      {plain ? null : (
        <p>
          <a href={choiceHref(reader, plainView)} rel="nofollow">
            {words.view.reset}
          </a>
        </p>
      )}
      {source === 'plain' ? null : (
        <Memory reader={reader}>
          {plain ? <Forget words={words} reader={reader} /> : <Keep words={words} reader={reader} />}
        </Memory>
      )}
    </>
  )
}

/** The reader asked to be remembered: choices change what is remembered, so each is a button. */
function KeptPanel(props: PanelProps) {
  const { reader, words } = props
  return (
    <>
      <p>{words.view.kept}</p>
      <Memory reader={reader}>
        <Choices {...props} />
        <p className="btn-row">
          <button type="submit" className="btn btn-secondary" name={viewParameter} value="">
            {words.view.reset}
          </button>
          <Forget words={words} reader={reader} />
        </p>
      </Memory>
    </>
  )
}

const choiceHref = (reader: ReaderView, view: View): string => `${viewHref(reader, view)}#${viewPanelId}`

function Choices({ reader, words }: PanelProps) {
  const { view } = reader
  const groups = [
    {
      title: words.view.contrast,
      choices: contrasts.map((contrast) => ({ part: contrast, label: words.view.contrasts[contrast], contrast })),
    },
    { title: words.view.text, choices: textSizes.map((text) => ({ part: text, label: words.view.texts[text], text })) },
    {
      title: words.view.spacing,
      choices: spacings.map((spacing) => ({ part: spacing, label: words.view.spacings[spacing], spacing })),
    },
  ]
  return (
    <div className="view-groups">
      {groups.map(({ title, choices }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {choices.map(({ part, label, ...change }) => (
              <li key={part}>
                <Choice reader={reader} to={{ ...view, ...change }} swatch={part}>
                  <span className="sr-only">{title}: </span>
                  {label}
                </Choice>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="view-forced">{words.view.forced}</p>
    </div>
  )
}

type ChoiceProps = { reader: ReaderView; to: View; swatch: string; children: React.ReactNode }

function Choice({ reader, to, swatch, children }: ChoiceProps) {
  const chosen = viewCode(to) === viewCode(reader.view)
  const look = { className: `view-choice ${swatch}-choice`, 'aria-current': chosen ? ('true' as const) : undefined }
  if (reader.source === 'kept') {
    return (
      <button type="submit" {...look} name={viewParameter} value={viewCode(to)}>
        {children}
      </button>
    )
  }
  return (
    <a {...look} href={choiceHref(reader, to)} rel="nofollow">
      {children}
    </a>
  )
}

/** The form that sets or drops the cookie and leads back to the page. */
function Memory({ reader, children }: { reader: ReaderView; children: React.ReactNode }) {
  const { path, query } = reader
  return (
    <form method="post" action="/api/widok" className="view-memory">
      <input type="hidden" name="strona" value={query ? `${path}?${query}` : path} />
      {children}
    </form>
  )
}

function Keep({ reader, words }: PanelProps) {
  return (
    <p>
      <button type="submit" className="btn btn-secondary" name={viewParameter} value={viewCode(reader.view)}>
        {words.view.keep}
      </button>
      <span className="field-hint">{words.view.keepHint}</span>
    </p>
  )
}

function Forget({ reader, words }: PanelProps) {
  return (
    <button type="submit" className="btn btn-secondary" name="zapomnij" value={viewCode(reader.view)}>
      {words.view.forget}
    </button>
  )
}
