// The buttons of the rich editor: what each is called, its keys, when it is pressed, what it does.
import type { Editor } from '@tiptap/core'
import type { Numbering } from '@/lib/markdown-parser'

export type Tool = {
  id: string
  /** what stands on the button */
  sign: string
  label: string
  keys?: string
  /** undefined: the button is no switch */
  pressed?: (editor: Editor) => boolean
  enabled?: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

function numbered(editor: Editor, numbering: Numbering): void {
  const list = editor.isActive('orderedList')
  if (list && editor.getAttributes('orderedList').numbering !== numbering)
    editor.chain().focus().updateAttributes('orderedList', { numbering }).run()
  else editor.chain().focus().toggleList('orderedList', 'listItem', false, { numbering }).run()
}

const numberTool = (numbering: '1.' | '1)' | 'a)'): Tool => ({
  id: `lista-${numbering}`,
  sign: numbering,
  label: `Lista numerowana ${numbering}`,
  pressed: (editor) => innermostList(editor) === numbering,
  run: (editor) => numbered(editor, numbering),
})

/** Sign of the list in which the cursor stands. */
function innermostList(editor: Editor): Numbering | '•' | undefined {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth)
    if (type.name === 'bulletList') return '•'
    if (type.name === 'orderedList') return attrs.numbering
  }
  return undefined
}

const mark = (name: 'bold' | 'italic' | 'strike', sign: string, label: string, keys: string): Tool => ({
  id: name,
  sign,
  label,
  keys,
  pressed: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
})

export const textTools: readonly Tool[] = [
  mark('bold', 'B', 'Pogrubienie', 'Ctrl+B'),
  mark('italic', 'I', 'Kursywa', 'Ctrl+I'),
  {
    id: 'wypunktowanie',
    sign: '•',
    label: 'Lista punktowana',
    pressed: (editor) => innermostList(editor) === '•',
    run: (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  },
  numberTool('1.'),
  numberTool('1)'),
  numberTool('a)'),
  {
    id: 'w-glab',
    sign: '→',
    label: 'Punkt niższego poziomu',
    keys: 'Ctrl+]',
    enabled: (editor) => editor.can().sinkListItem('listItem'),
    run: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
  },
  {
    id: 'w-gore',
    sign: '←',
    label: 'Punkt wyższego poziomu',
    keys: 'Ctrl+[',
    enabled: (editor) => editor.can().liftListItem('listItem'),
    run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
  },
  {
    id: 'cytat',
    sign: '„ ”',
    label: 'Cytat',
    keys: 'Ctrl+Shift+B',
    pressed: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'linia',
    sign: '—',
    label: 'Linia pozioma',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  {
    id: 'tabela',
    sign: 'Tabela',
    label: 'Tabela (wstaw)',
    enabled: (editor) => !editor.isActive('table'),
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
  },
]

export const historyTools: readonly Tool[] = [
  {
    id: 'cofnij',
    sign: '↶',
    label: 'Cofnij',
    keys: 'Ctrl+Z',
    enabled: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'ponow',
    sign: '↷',
    label: 'Ponów',
    keys: 'Ctrl+Y',
    enabled: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
]

export const tableTools: readonly Tool[] = [
  {
    id: 'wiersz',
    sign: '+ wiersz',
    label: '+ wiersz niżej',
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    id: 'kolumna',
    sign: '+ kolumna',
    label: '+ kolumna obok',
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: 'bez-wiersza',
    sign: '− wiersz',
    label: '− wiersz (usuń)',
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    id: 'bez-kolumny',
    sign: '− kolumna',
    label: '− kolumna (usuń)',
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: 'naglowek-tabeli',
    sign: 'Nagłówek',
    label: 'Nagłówek w pierwszym wierszu',
    pressed: (editor) => editor.isActive('tableHeader'),
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  {
    id: 'usun-tabele',
    sign: 'Usuń tabelę',
    label: 'Usuń tabelę',
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
]

/** Kinds of a paragraph: the title of the document is level 1, so its own headings begin at 2. */
export const paragraphKinds = [
  { value: '0', label: 'Akapit' },
  { value: '2', label: 'Nagłówek 2' },
  { value: '3', label: 'Nagłówek 3' },
  { value: '4', label: 'Nagłówek 4' },
] as const

export function kindOfParagraph(editor: Editor): string {
  const level = editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : 0
  return String(level)
}

export function setParagraphKind(editor: Editor, kind: string): void {
  const chain = editor.chain().focus()
  if (kind === '0') chain.setParagraph().run()
  else chain.setNode('heading', { level: Number(kind) }).run()
}
