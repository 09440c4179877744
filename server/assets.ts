// Files of the build (`/_next/static`, whose names hold their hash) and of `public/`: read and compressed once, then kept in
// memory. Only files that were there at the start exist; no path from a request ever reaches the file system.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chooseEncoding, digestOf, type Encoding, encode, entityTag, isCompressible, noneMatch } from './encoding'
import type { Exchange } from './exchange'
import { bareRefusalPolicy } from './headers'
import { doorStyle, doorStylePath } from './last-resort'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

type Asset = {
  type: string
  forever: boolean
  bytes: () => Buffer
  digest?: string
  kept: Map<Encoding, Promise<Buffer>>
}
export type Assets = { has: (path: string) => boolean; send: (x: Exchange) => Promise<void> }

function addFolder(assets: Map<string, Asset>, folder: string, prefix: string, forever: boolean): void {
  let entries: { name: string; parentPath: string; isFile: () => boolean }[]
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const address = prefix + path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')
    const type = types[path.extname(entry.name).toLowerCase()] ?? 'application/octet-stream'
    assets.set(address, { type, forever, bytes: () => readFileSync(file), kept: new Map() })
  }
}

function bytesIn(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const known = asset.kept.get(encoding)
  if (known) return known
  const plain = asset.bytes()
  asset.digest ??= digestOf(plain)
  const made = encode(plain, encoding, 'once')
  asset.kept.set(encoding, made)
  made.catch(() => asset.kept.delete(encoding))
  return made
}

async function send(x: Exchange, asset: Asset): Promise<void> {
  const { req, res } = x
  const encoding = isCompressible(asset.type, Number.MAX_SAFE_INTEGER)
    ? chooseEncoding(req.headers['accept-encoding'])
    : 'identity'
  const body = await bytesIn(asset, encoding)
  if (res.destroyed) return
  const tag = entityTag(asset.digest ?? '', encoding)
  res.setHeader('ETag', tag)
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('Cache-Control', asset.forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  res.setHeader('Content-Security-Policy', bareRefusalPolicy)
  if (noneMatch(req.headers['if-none-match'], tag)) {
    res.statusCode = 304
    res.end()
    return
  }
  res.setHeader('Content-Type', asset.type)
  res.setHeader('Content-Length', body.length)
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.end(x.method === 'HEAD' ? undefined : body)
}

/** `distDir` null: development, where Next serves its own files. */
export function openAssets(distDir: string | null, publicDir: string): Assets {
  const assets = new Map<string, Asset>()
  addFolder(assets, publicDir, '/', false)
  if (distDir) addFolder(assets, path.join(distDir, 'static'), '/_next/static/', true)
  const style = Buffer.from(doorStyle)
  assets.set(doorStylePath, { type: 'text/css; charset=utf-8', forever: false, bytes: () => style, kept: new Map() })
  return {
    has: (address) => assets.has(address),
    send: async (x) => {
      const asset = assets.get(x.path)
      if (asset) await send(x, asset)
    },
  }
}
