// `/{office}/pliki/{id}/{name}`: the office's logo, and no other file. Whatever the bytes are, opened by themselves they can run
// nothing, because the answer forbids it.
import { officeLogo, publicOffice } from '@/domain/offices/public'
import { isUuid } from '@/lib/uuid'

type Context = { params: Promise<{ office: string; id: string; name: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { office: slug, id } = await params
  const office = isUuid(id) ? await publicOffice(slug) : null
  const file = office?.settings.appearance.logoFileId === id ? await officeLogo(office.id, id) : null
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
