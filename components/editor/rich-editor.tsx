'use client'
// The rich view of a text whose Markdown stands in a field: what is written here goes into the field, and what others put there
// (panels beside the editor) comes in here. Loaded only where something is written.
import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { DocNode } from '@/lib/rich-text/document'
import { extensionsFor } from './extensions'
import { type InsertDetail, insertEvent, type ReplaceDetail, replaceEvent } from './insert'
import type { Templates } from './kinds'
import { LinkDialog } from './link-dialog'
import { MarkDetails } from './mark-details'
import { skippedHeading, wordCount } from './outline'
import { pasted } from './paste'
import { ClauseDialog, ConditionDialog, LanguageDialog, VariableDialog } from './template-dialogs'
import { type TextBridge, textBridge } from './text-bridge'
import { type Extra, Toolbar } from './toolbar'

type Window = 'link' | 'variable' | 'clause' | 'condition' | 'language' | null

export type RichEditorProps = {
  field: RefObject<HTMLTextAreaElement | null>
  id: string
  labelledBy: string
  describedBy: string | undefined
  invalid: boolean
  lang: string
  templates: Templates
  /** the rich view is there, or cannot be */
  onReady: (ready: boolean) => void
  /** shows the field instead */
  toSource: () => void
  hidden: boolean
}

const pause = 250

/** The text goes into the field a moment after the last key, and at once when somebody asks for it. */
function useField(editor: Editor | null, bridge: TextBridge | null, field: RichEditorProps['field']) {
  const [told, tell] = useState({ words: 0, skipped: null as string | null })
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const flush = () => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    if (!editor || !bridge || !field.current) return
    const doc = editor.getJSON() as DocNode
    tell({ words: wordCount(doc), skipped: skippedHeading(doc) })
    const text = bridge.text()
    if (field.current.value === text) return
    field.current.value = text
    field.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const later = () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(flush, pause)
  }
  return { told, flush, later, isWaiting: () => waiting.current !== undefined }
}

export function RichEditor(props: RichEditorProps) {
  const { field, templates, hidden } = props
  const [window, open] = useState<Window>(null)
  const [hint, tell] = useState('')
  const leave = useRef<HTMLButtonElement>(null)
  const handlers = useRef({ update: () => {}, paste: (_: DataTransfer | null): boolean => false })
  // made once: the page may be drawn anew while somebody writes
  const [extensions] = useState(() => extensionsFor(templates, () => open('link')))
  const editor = useEditor({
    extensions,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    injectCSS: false,
    onUpdate: () => handlers.current.update(),
    editorProps: {
      attributes: {
        id: props.id,
        class: 'rt-text prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': props.labelledBy,
        ...(props.describedBy ? { 'aria-describedby': props.describedBy } : {}),
        ...(props.invalid ? { 'aria-invalid': 'true' } : {}),
        lang: props.lang,
        spellcheck: 'true',
      },
      handlePaste: (_, event) => handlers.current.paste(event.clipboardData),
      handleDrop: (_, event) => Boolean(event.dataTransfer?.files.length),
      handleKeyDown: (_, event) => {
        if (event.key !== 'Escape') return false
        leave.current?.focus()
        return true
      },
    },
  })
  const bridge = useMemo(() => (editor ? textBridge(editor) : null), [editor])
  const { told, flush, later, isWaiting } = useField(editor, bridge, field)
  handlers.current = {
    update: later,
    paste: (clipboard) => (editor ? pasted(editor, clipboard, tell) : false),
  }
  usePanels({ editor, bridge, field, flush, isWaiting, hidden, onReady: props.onReady })
  if (!editor || !bridge) return null
  const insert = (markdown: string) => insertMarkdown(editor, bridge, markdown)
  const extras = extrasFor(editor, templates, open)
  const close = () => {
    open(null)
    editor.commands.focus()
  }
  return (
    <div className="rt" hidden={hidden}>
      <Toolbar editor={editor} extras={extras} controls={props.id} label="Formatowanie" />
      <MarkDetails editor={editor} templates={templates} expand={insert} />
      <EditorContent editor={editor} />
      <div className="rt-foot">
        <button
          type="button"
          className="btn btn-link btn-small"
          ref={leave}
          onClick={() => {
            flush()
            props.toSource()
          }}
        >
          Pokaż źródło (Markdown)
        </button>
        <span>Słowa: {told.words}</span>
        <p role="status">{[told.skipped, hint].filter(Boolean).join(' ')}</p>
      </div>
      {window === 'link' ? <LinkDialog editor={editor} close={close} /> : null}
      {window === 'variable' ? <VariableDialog templates={templates} insert={insert} close={close} /> : null}
      {window === 'clause' ? <ClauseDialog templates={templates} insert={insert} close={close} /> : null}
      {window === 'condition' ? <ConditionDialog templates={templates} insert={insert} close={close} /> : null}
      {window === 'language' ? <LanguageDialog editor={editor} close={close} /> : null}
    </div>
  )
}

/** Markdown at the cursor: words into the line, anything larger as blocks. */
function insertMarkdown(editor: Editor, bridge: TextBridge, markdown: string): void {
  const blocks = bridge.docOf(markdown).content.toJSON() as DocNode[]
  const [first] = blocks
  // who puts empty lines around it means a paragraph of its own
  const line = blocks.length === 1 && first?.type === 'paragraph' && !markdown.startsWith('\n')
  const { $head, $to } = editor.state.selection
  const chain = editor.chain().focus()
  if (line) {
    const apart = $head.nodeBefore?.type.name === 'picture' ? [{ type: 'text', text: ' ' }] : []
    chain.insertContent([...apart, ...(first.content ?? [])]).run()
    return
  }
  // a block in a cell would cut the table in two, and one that is selected whole would be written over
  const table = [...Array($head.depth).keys()].find((at) => $head.node(at + 1).type.name === 'table')
  if (table !== undefined) chain.insertContentAt($head.after(table + 1), blocks).run()
  else if (selectedWhole(editor)) chain.insertContentAt($to.pos, blocks).run()
  else chain.insertContent(blocks).run()
  // the next key writes below what was put in, not over it
  const after = editor.state.selection.to
  if (selectedWhole(editor))
    editor
      .chain()
      .insertContentAt(after, { type: 'paragraph' })
      .setTextSelection(after + 1)
      .run()
}

/** Whether a block is selected as one thing. */
const selectedWhole = ({ state: { selection } }: Editor): boolean =>
  (selection as { node?: { isBlock: boolean } }).node?.isBlock === true

function extrasFor(
  editor: Editor,
  { variables, clauses, conditions }: Templates,
  open: (window: Window) => void,
): Extra[] {
  const extra = (id: Exclude<Window, null>, sign: string, label: string, more: Partial<Extra> = {}): Extra => ({
    id,
    sign,
    label,
    run: () => open(id),
    ...more,
  })
  return [
    extra('link', 'Odnośnik', 'Odnośnik', { keys: 'Ctrl+K', pressed: editor.isActive('link') }),
    extra('language', 'Język', 'Język fragmentu', { pressed: editor.isActive('lang') }),
    ...(variables.length > 0 ? [extra('variable', 'Zmienna', 'Zmienna (wstaw)')] : []),
    ...(clauses.length > 0 ? [extra('clause', 'Klauzula', 'Klauzula (wstaw)')] : []),
    ...(conditions.length > 0 ? [extra('condition', 'Warunek', 'Warunek (wstaw)')] : []),
  ]
}

type Panels = Pick<RichEditorProps, 'field' | 'hidden' | 'onReady'> & {
  editor: Editor | null
  bridge: TextBridge | null
  flush: () => void
  isWaiting: () => boolean
}

/** The field's side: reads it when the view appears, answers the panels beside, hands over before the form is sent. */
function usePanels(panels: Panels): void {
  const now = useRef(panels)
  now.current = panels
  const { editor, bridge, field, hidden } = panels
  const opened = useRef<TextBridge | null>(null)
  useEffect(() => {
    if (!editor || !bridge || hidden || !field.current) return
    try {
      if (opened.current === bridge) bridge.replaceAll(field.current.value)
      else bridge.open(field.current.value)
      opened.current = bridge
      now.current.onReady(true)
      now.current.flush()
    } catch {
      // a text that the view cannot hold stays in its field
      now.current.onReady(false)
    }
  }, [editor, bridge, hidden, field])
  useEffect(() => {
    const text = field.current
    const { form } = text ?? {}
    if (!editor || !bridge || !text || hidden) return
    const onInsert = (event: Event) => {
      event.preventDefault()
      insertMarkdown(editor, bridge, (event as CustomEvent<InsertDetail>).detail.markdown)
    }
    const onReplace = (event: Event) => {
      event.preventDefault()
      const { passage, replacement } = (event as CustomEvent<ReplaceDetail>).detail
      now.current.flush()
      bridge.replaceAll(text.value.replace(passage, () => replacement))
    }
    const flush = () => now.current.isWaiting() && now.current.flush()
    // React empties a form after its action
    const onReset = () => setTimeout(() => now.current.flush())
    text.addEventListener(insertEvent, onInsert)
    text.addEventListener(replaceEvent, onReplace)
    form?.addEventListener('submit', flush, true)
    form?.addEventListener('reset', onReset)
    return () => {
      text.removeEventListener(insertEvent, onInsert)
      text.removeEventListener(replaceEvent, onReplace)
      form?.removeEventListener('submit', flush, true)
      form?.removeEventListener('reset', onReset)
    }
  }, [editor, bridge, hidden, field])
}
