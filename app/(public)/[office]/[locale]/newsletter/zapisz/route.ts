// Takes the newsletter's form. The answer to a valid request is always the same, and takes the same time, whatever is known
// about the address; what is to be said is said by mail.
import { setTimeout as sleep } from 'node:timers/promises'
import { notFound } from 'next/navigation'
import { ask, newsletterOffer } from '@/domain/newsletter/public'
import { clientLimit } from '@/domain/newsletter/rules'
import { publicOffice } from '@/domain/offices/public'
import { isLocale, officeHref } from '@/domain/offices/rules'
import { addressHeader } from '@/lib/client-address'
import { refusedForm, sameOrigin } from '@/lib/posted-form'
import { hit } from '@/lib/rate-limit'
import { newsletterWords } from '@/messages/newsletter'
import { formOf, readForm } from './read-form'

type Context = { params: Promise<{ office: string; locale: string }> }

/** Every accepted request is answered this long after it came: longer than any of the transactions behind it takes. */
const answerAfter = 250

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const began = performance.now()
  const { office: slug, locale } = await params
  const office = await publicOffice(slug)
  if (!office || !isLocale(locale)) notFound()
  if (!sameOrigin(request.headers)) return new Response(null, { status: 403 })
  const page = `/${slug}/${locale}/newsletter`
  const words = newsletterWords(locale)
  const offer = await newsletterOffer(office, locale)
  const read = readForm(await formOf(request), offer, words)
  if (read.kind === 'refused') return refusedForm(page, read.state)
  if (read.kind === 'good') {
    const client = await hit(['newsletter.client', office.id, request.headers.get(addressHeader) ?? ''], clientLimit)
    if (!client.allowed) {
      const state = {
        values: { email: read.address, wybor: read.choice },
        errors: { '': words.errors.tooMany(Math.ceil(client.retryAfter / 60)) },
      }
      return refusedForm(page, state, 429, { 'retry-after': String(client.retryAfter) })
    }
    const texts = read.choice === 'dodaj' && offer.rules ? [offer.rules.text] : []
    await ask({ officeId: office.id, address: read.address, choice: read.choice, locale, texts })
  }
  await sleep(Math.max(0, answerAfter - (performance.now() - began)))
  const base = request.headers.get('x-okienko-base') ?? `/${slug}`
  return new Response(null, {
    status: 303,
    headers: { location: `${officeHref({ slug, base }, locale, '/newsletter')}?wynik=przyjeto` },
  })
}
