// The portal's own pictures in a rendered text: room is left for them before they arrive, phones get the smaller one, and what stands
// far below is fetched when somebody comes near. All of it is read from the address; nothing else of the text gets into attributes.
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { namedPicture } from '@/lib/picture-name'

/** Width of the column that a text stands in, for the choice between the two sizes. */
const column = '(min-width: 50rem) 45rem, 100vw'

/** Gives pictures whose address tells their size `width`, `height`, lazy loading and the smaller one; others stay as they are. */
export function sizePictures(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'img') return
    const src = String(node.properties.src ?? '')
    const named = namedPicture(src)
    if (!named) return
    const { width, height, small } = named
    Object.assign(node.properties, { width, height, loading: 'lazy', decoding: 'async' })
    if (small)
      Object.assign(node.properties, { srcSet: `${small.src} ${small.width}w, ${src} ${width}w`, sizes: column })
  })
}
