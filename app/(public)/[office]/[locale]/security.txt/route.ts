// `/.well-known/security.txt` on an office's own host; the door maps it here. The office's mailbox first, then that of whoever runs
// the installation; nobody named: 404.
import { publicOffice } from '@/domain/offices/public'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { securityText } from '@/lib/security-txt'
import { textAnswer } from '@/lib/text-answer'

type Context = { params: Promise<{ office: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const office = await publicOffice((await params).office)
  if (!office) return new Response(null, { status: 404 })
  const contacts = [office.settings.contact.security, env.securityContact].filter((contact) => contact !== undefined)
  const text = securityText({
    contacts: [...new Set(contacts)].filter(Boolean),
    address: office.ownOrigin ? `${office.ownOrigin}/.well-known/security.txt` : '',
    languages: ['pl', 'en'],
    at: now(),
  })
  return text === null ? new Response(null, { status: 404 }) : textAnswer(request, text, 'text/plain')
}
