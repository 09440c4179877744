// `/{office}/pliki/{id}/{name}`: the office's logo, pictures and attachments of published texts. A file has one address: other names
// lead to it. What is not public is shown to staff where they are known, at an address of the panel.
import { publicFile, publicFilePiece } from '@/domain/files/public'
import { officeLogo, publicOffice } from '@/domain/offices/public'
import { byteAnswer } from '@/lib/byte-answer'
import { staffCookies } from '@/lib/cookie-register'
import { isUuid } from '@/lib/uuid'

type Context = { params: Promise<{ office: string; id: string; name: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { office: slug, id, name } = await params
  const office = isUuid(id) ? await publicOffice(slug) : null
  if (office?.settings.appearance.logoFileId === id) return logo(request, office.id, id)
  const file = office ? await publicFile(office.id, id, name) : null
  if (!office || file === null) return forStaff(request, slug, id, name)
  if (file === 'gone') return new Response(null, { status: 410 })
  if (file.name !== name) return elsewhere(request, file.name)
  const tag = `${file.sha256.slice(0, 32)}${file.small ? '-s' : ''}`
  return byteAnswer(request, { ...file, tag, cache: 'no-cache' }, (from, length) =>
    publicFilePiece(office.id, file, from, length),
  )
}

async function logo(request: Request, officeId: string, id: string): Promise<Response> {
  const file = await officeLogo(officeId, id)
  if (!file) return new Response(null, { status: 404 })
  const etag = `"${file.sha256.slice(0, 32)}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=86400',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'content-type': file.mime } })
}

/** The same address with the file's own name. */
function elsewhere(request: Request, name: string): Response {
  const path = request.headers.get('x-okienko-path') ?? ''
  const location = `${path.slice(0, path.lastIndexOf('/') + 1)}${encodeURIComponent(name)}`
  return new Response(null, { status: 308, headers: { location } })
}

/** Drafts show their pictures in the panel. The address there asks who it is; here nothing is told, whether such a file is or not. */
function forStaff(request: Request, slug: string, id: string, name: string): Response {
  const known = (request.headers.get('cookie') ?? '').includes(`${staffCookies.session.name}`)
  if (!known || !isUuid(id)) return new Response(null, { status: 404 })
  const location = `/panel/urzedy/${encodeURIComponent(slug)}/pliki/${id}/${encodeURIComponent(name)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
