// One person's data as a download: a page to read, or JSON to take elsewhere (art. 15 and 20 RODO).
import { personHtml } from '@/components/newsletter/person-document'
import { requireActor } from '@/domain/accounts/session'
import { recordPersonExport } from '@/domain/newsletter/export'
import { subscriber } from '@/domain/newsletter/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { now } from '@/lib/clock'
import { refusal } from '@/lib/form-action'

type Context = { params: Promise<{ office: string; subscriber: string; format: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { office: slug, subscriber: id, format } = await params
  if (format !== 'json' && format !== 'html') return new Response('Nie ma takiego formatu.\n', { status: 404 })
  try {
    const { id: officeId, settings } = await officeBySlug(actor, slug)
    const person = await subscriber(actor, officeId, id)
    await recordPersonExport(actor, officeId, person.id, format)
    const data = {
      office: settings.names.nominative,
      controller: settings.controllerName || settings.names.nominative,
      exportedAt: now(),
    }
    const body =
      format === 'json'
        ? `${JSON.stringify({ ...data, newsletter: person }, null, 2)}\n`
        : await personHtml({ ...data, person })
    const type = format === 'json' ? 'application/json' : 'text/html'
    return new Response(body, {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        // the name of the file tells nothing of the person
        'content-disposition': `attachment; filename="dane-subskrybenta.${format}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return refusal(error)
  }
}
