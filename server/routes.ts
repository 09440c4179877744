// Which internal addresses Next knows, from the manifest of its build: a page, a route handler, or nothing. Lets the door answer
// junk without a rendering, refuse posts to pages and ask for the whole page on HEAD.
import { readFileSync } from 'node:fs'
import path from 'node:path'

type RouteKind = 'page' | 'handler' | 'none' | 'unknown'
export type Routes = {
  kindOf: (internalPath: string) => RouteKind
  /** whether a part of an office's site has this name (`/{office}/{locale}/kontakt`); what only fits a parameter there has none */
  knowsWord: (internalPath: string) => boolean
}

/** In development routes come and go; nothing is known about them. */
export const unknownRoutes: Routes = { kindOf: () => 'unknown', knowsWord: () => true }

type Node = { kind?: 'page' | 'handler'; rest?: 'page' | 'handler'; any?: Node; fixed: Map<string, Node> }

const emptyNode = (): Node => ({ fixed: new Map() })

function child(node: Node, segment: string): Node {
  if (segment.startsWith('[')) {
    node.any ??= emptyNode()
    return node.any
  }
  const known = node.fixed.get(segment) ?? emptyNode()
  node.fixed.set(segment, known)
  return known
}

function add(root: Node, route: string, kind: 'page' | 'handler'): void {
  let node = root
  for (const segment of route.split('/').filter(Boolean)) {
    if (/^\[\[?\.\.\./.test(segment)) {
      node.rest = kind
      if (segment.startsWith('[[')) node.kind ??= kind
      return
    }
    node = child(node, segment)
  }
  node.kind = kind
}

function find(node: Node, segments: readonly string[], at: number): RouteKind {
  const segment = segments[at]
  if (segment === undefined) return node.kind ?? 'none'
  const fixed = node.fixed.get(segment)
  const exact = fixed ? find(fixed, segments, at + 1) : 'none'
  if (exact !== 'none') return exact
  const any = node.any ? find(node.any, segments, at + 1) : 'none'
  return any === 'none' ? (node.rest ?? 'none') : any
}

/** `manifest` maps entries (`/(public)/[office]/page`) to routes (`/[office]`), as Next writes it. */
export function routesOf(manifest: Readonly<Record<string, string>>): Routes {
  const root = emptyNode()
  for (const [entry, route] of Object.entries(manifest)) add(root, route, entry.endsWith('/route') ? 'handler' : 'page')
  const segmentsOf = (internalPath: string) => (internalPath.split('?', 1)[0] ?? '').split('/').filter(Boolean)
  return {
    kindOf: (internalPath) => find(root, segmentsOf(internalPath), 0),
    knowsWord: (internalPath) => {
      const word = segmentsOf(internalPath)[2]
      return word === undefined || (root.any?.any?.fixed.has(word) ?? false)
    },
  }
}

/** Reads the manifest of the build in `distDir`. Throws when there is no build. */
export function readRoutes(distDir: string): Routes {
  const file = path.join(distDir, 'app-path-routes-manifest.json')
  return routesOf(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
}
