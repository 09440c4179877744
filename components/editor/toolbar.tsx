'use client'
// The toolbar of the rich editor: one stop of the Tab key, arrows inside, each button with its name, state and keys.
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  historyTools,
  kindOfParagraph,
  paragraphKinds,
  setParagraphKind,
  type Tool,
  tableTools,
  textTools,
} from './tools'

export type Extra = { id: string; sign: string; label: string; keys?: string; pressed?: boolean; run: () => void }

type Props = { editor: Editor; extras: readonly Extra[]; controls: string; label: string }

const asExtra = (editor: Editor, { pressed, enabled, run, ...tool }: Tool): Extra & { disabled: boolean } => ({
  ...tool,
  ...(pressed ? { pressed: pressed(editor) } : {}),
  disabled: enabled ? !enabled(editor) : false,
  run: () => run(editor),
})

/** Moves the focus among the buttons of a toolbar. */
function step(event: KeyboardEvent<HTMLElement>, remember: (id: string) => void): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  const last = buttons.length - 1
  const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  const button = buttons[next]
  if (button) remember(button.dataset.tool ?? '')
  button?.focus()
}

function Buttons({
  tools,
  label,
  controls,
}: {
  tools: readonly (Extra & { disabled?: boolean })[]
  label: string
  controls: string
}) {
  const [current, remember] = useState(tools[0]?.id ?? '')
  const stop = tools.some(({ id }) => id === current) ? current : tools[0]?.id
  const bar = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      className="rt-tools"
      onKeyDown={(event) => step(event, remember)}
    >
      {tools.map(({ id, sign, label: name, keys, pressed, disabled, run }) => (
        <button
          key={id}
          type="button"
          data-tool={id}
          className={id === 'bold' ? 'rt-tool font-bold' : id === 'italic' ? 'rt-tool italic' : 'rt-tool'}
          tabIndex={id === stop ? 0 : -1}
          aria-label={name}
          aria-pressed={pressed}
          // a disabled button would lose the focus that stands on it
          aria-disabled={disabled || undefined}
          aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
          title={keys ? `${name} (${keys})` : name}
          onFocus={() => remember(id)}
          // the selection in the text stays where it is
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => !disabled && run()}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}

export function Toolbar({ editor, extras, controls, label }: Props) {
  const kind = kindOfParagraph(editor)
  const rare = paragraphKinds.every(({ value }) => value !== kind)
  const tools = [
    ...textTools.map((tool) => asExtra(editor, tool)),
    ...extras,
    ...historyTools.map((tool) => asExtra(editor, tool)),
  ]
  return (
    <div className="rt-bar">
      <label className="rt-kind">
        <span className="sr-only">Rodzaj akapitu</span>
        <select value={kind} onChange={(event) => setParagraphKind(editor, event.target.value)}>
          {paragraphKinds.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          {rare ? <option value={kind}>{`Nagłówek ${kind}`}</option> : null}
        </select>
      </label>
      <Buttons tools={tools} label={label} controls={controls} />
      {editor.isActive('table') ? (
        <Buttons tools={tableTools.map((tool) => asExtra(editor, tool))} label="Tabela" controls={controls} />
      ) : null}
    </div>
  )
}
