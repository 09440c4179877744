// The HTML part of an issue for the frame of its preview, as a mail program would get it. Its own content security policy (nothing is
// loaded or run, our own pages may frame it) is set by proxy.ts, whose headers win over a handler's.
import { shownMail } from '@/components/email/issue-shown'
import { requireActor } from '@/domain/accounts/session'
import { frameQuery } from '@/domain/newsletter/schema/issue-preview'
import { officeBySlug } from '@/domain/offices/queries'
import { refusal } from '@/lib/form-action'
import { issuePreview } from '../../../../../../issue-rendering'

type Props = { params: Promise<{ office: string; issue: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const actor = await requireActor()
  try {
    const { office: asked, issue: issueId } = await params
    const { ramka, tryb } = frameQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { id: officeId, slug } = await officeBySlug(actor, asked)
    const { mail } = await issuePreview(actor, { officeId, issueId, slug, locale: ramka })
    return new Response(shownMail(mail.html, tryb === 'ciemny'), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  } catch (error) {
    return refusal(error)
  }
}
