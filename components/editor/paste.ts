// What happens when something is pasted into the rich editor: HTML and longer texts are cleaned first, pictures are refused with a hint.
import type { Editor } from '@tiptap/core'
import type { DocNode } from '@/lib/rich-text/document'

export const pictureHint =
  'Obrazów nie można wkleić do treści. Dodaj je niżej, w części „Obrazy i załączniki”, razem z opisem.'

/** Inside a table and a heading there are only words. */
function insert(editor: Editor, blocks: readonly DocNode[]): void {
  const [first] = blocks
  if (!first) return
  const wordy = editor.isActive('table') || editor.isActive('heading')
  if (wordy || (blocks.length === 1 && first.type === 'paragraph')) {
    const words = blocks.flatMap((block, index) => [
      ...(index > 0 ? [{ type: 'text', text: ' ' }] : []),
      ...wordsOf(block),
    ])
    editor.chain().insertContent(words).run()
  } else
    editor
      .chain()
      .insertContent([...blocks])
      .run()
}

const wordsOf = (node: DocNode): DocNode[] =>
  (node.content ?? []).flatMap((one) =>
    one.content ? wordsOf(one) : one.type === 'hardBreak' ? [{ type: 'text', text: ' ' }] : [one],
  )

/** True when it took the clipboard over. Copies within the editor, code and single lines are left to the editor itself. */
export function pasted(editor: Editor, clipboard: DataTransfer | null, tell: (hint: string) => void): boolean {
  if (!clipboard || editor.isActive('codeBlock') || editor.isActive('sourcePassage')) return false
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (html.includes('data-pm-slice')) return false
  const files = [...clipboard.files].some(({ type }) => type.startsWith('image/'))
  if (files && text.trim() === '') {
    tell(pictureHint)
    return true
  }
  if (html.trim() !== '') {
    void import('@/lib/rich-text/paste').then(({ cleanPaste }) => {
      const { blocks, pictures } = cleanPaste(html)
      insert(editor, blocks)
      tell(pictures > 0 ? pictureHint : 'Wklejono tekst bez obcego formatowania.')
    })
    return true
  }
  if (!/\n|\{\{|\*\*/.test(text.trim())) return false
  void import('@/lib/rich-text/paste-text').then(({ cleanText }) => insert(editor, cleanText(text)))
  return true
}
