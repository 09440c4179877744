// `/.well-known/security.txt` of the installation; the door maps it here. Nobody named to write to: 404.
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { securityText } from '@/lib/security-txt'
import { textAnswer } from '@/lib/text-answer'

// answered at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const address = `${env.appUrl}/.well-known/security.txt`
  const contacts = env.securityContact ? [env.securityContact] : []
  const text = securityText({ contacts, address, languages: ['pl', 'en'], at: now() })
  return text === null ? new Response(null, { status: 404 }) : textAnswer(request, text, 'text/plain')
}
