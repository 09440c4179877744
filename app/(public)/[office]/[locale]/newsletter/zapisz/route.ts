// Takes the newsletter's form. The answer to a valid request is always the same, and takes the same time, whatever is known
// about the address; what is to be said is said by mail.
import { setTimeout as sleep } from 'node:timers/promises'
import { notFound } from 'next/navigation'
import { ask, newsletterOffer } from '@/domain/newsletter/public'
import { clientLimit, officeLimit } from '@/domain/newsletter/rules'
import { publicOffice } from '@/domain/offices/public'
import { isLocale, officeHref } from '@/domain/offices/rules'
import { addressHeader, networkOf } from '@/lib/client-address'
import { codeOf } from '@/lib/errors'
import { refusedForm } from '@/lib/posted-form'
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
  const page = `/${slug}/${locale}/newsletter`
  const words = newsletterWords(locale)
  const offer = await newsletterOffer(office, locale)
  const read = readForm(await formOf(request), offer, words)
  if (read.kind === 'refused') return refusedForm(page, read.state)
  if (read.kind === 'good') {
    const network = networkOf(request.headers.get(addressHeader) ?? '')
    const client = await hit(['newsletter.client', office.id, network], clientLimit)
    const { allowed, retryAfter } = client.allowed ? await hit(['newsletter.office', office.id], officeLimit) : client
    if (!allowed) {
      const state = {
        values: { email: read.address, wybor: read.choice },
        errors: { '': words.errors.tooMany(Math.ceil(retryAfter / 60)) },
      }
      return refusedForm(page, state, 429, { 'retry-after': String(retryAfter) })
    }
    const texts = read.choice === 'dodaj' && offer.rules ? [offer.rules.text] : []
    try {
      await ask({ officeId: office.id, address: read.address, choice: read.choice, locale, texts })
    } catch (error) {
      // the rules were replaced or withdrawn between reading and asking
      if (codeOf(error) !== 'invalid') throw error
      return refusedForm(page, {
        values: { email: read.address, wybor: read.choice },
        errors: { '': words.errors.version },
      })
    }
  }
  await sleep(Math.max(0, answerAfter - (performance.now() - began)))
  const base = request.headers.get('x-okienko-base') ?? `/${slug}`
  return new Response(null, {
    status: 303,
    headers: { location: `${officeHref({ slug, base }, locale, '/newsletter')}?wynik=przyjeto` },
  })
}
