// The HTML part of a mail of the local outbox, as a mail program would get it. Its own content security policy (no script, nothing
// loaded, styles on the elements) is set by proxy.ts, whose headers win over a handler's.
import { renderMail } from '@/components/email/render'
import { requireAdministrator } from '@/domain/accounts/session'
import { refusal } from '@/lib/form-action'
import { outboxView, testIn } from '../mail-view'

export async function GET(_request: Request, { params }: { params: Promise<{ mail: string }> }): Promise<Response> {
  const actor = await requireAdministrator()
  try {
    const { mail, view } = await outboxView(actor, (await params).mail)
    const { html } = (await testIn(actor, mail)) ?? (await renderMail(view))
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  } catch (error) {
    return refusal(error)
  }
}
