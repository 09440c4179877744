// What the rich editor is made of. Everything that Markdown cannot say is left out, so nothing can be written that would be lost.
import { Extension } from '@tiptap/core'
import { Table, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import type { Templates } from './kinds'
import { BulletList, ListItem, OrderedList } from './list-nodes'
import { ClauseBlock, Condition, TemplateMark } from './template-nodes'
import { Cell, HeaderCell, Lang, Link, Picture, SoftBreak, SourcePassage } from './text-nodes'

/** No widths, no groups of columns: they would be styles in the page. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] })

export function extensionsFor(templates: Templates, openLink: () => void) {
  return [
    StarterKit.configure({
      bulletList: false,
      orderedList: false,
      listItem: false,
      listKeymap: false,
      link: false,
      underline: false,
      dropcursor: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3, 4, 5, 6] },
    }),
    BulletList,
    OrderedList,
    ListItem,
    PlainTable.configure({ resizable: false }),
    TableRow,
    Cell,
    HeaderCell,
    SoftBreak,
    Picture,
    Link,
    Lang,
    SourcePassage,
    TemplateMark.configure({ templates }),
    Condition.configure({ templates }),
    ClauseBlock.configure({ templates }),
    Extension.create({
      name: 'keys',
      addKeyboardShortcuts: () => ({
        'Mod-k': () => {
          openLink()
          return true
        },
      }),
    }),
  ]
}
