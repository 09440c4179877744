// The office's logo for its settings page: an office that is not public yet has no public address for it.
import { requireActor } from '@/domain/accounts/session'
import { officeLogo } from '@/domain/offices/public'
import { officeBySlug } from '@/domain/offices/queries'
import { refusal } from '@/lib/form-action'

export async function GET(_request: Request, { params }: { params: Promise<{ office: string }> }): Promise<Response> {
  const actor = await requireActor()
  try {
    const { id, settings } = await officeBySlug(actor, (await params).office)
    const logo = settings.appearance.logoFileId ? await officeLogo(id, settings.appearance.logoFileId) : null
    if (!logo) return new Response('Ten urząd nie ma logo.\n', { status: 404 })
    const headers = {
      'Content-Type': logo.mime,
      'Cache-Control': 'private, no-store',
      // opened by itself a drawing may run nothing, whatever it holds
      'Content-Security-Policy': "default-src 'none'; sandbox",
    }
    return new Response(Buffer.from(logo.bytes), { headers })
  } catch (error) {
    return refusal(error)
  }
}
