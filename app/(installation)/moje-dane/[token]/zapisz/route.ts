// The buttons of „Co o mnie przechowujecie”: download, another language, leaving. The token is the credential; whatever is pressed
// for a subscription that has ended leads to the page that says so.
import { leaveMine, minePage, speakMine } from '@/domain/newsletter/public/mine'
import { mineFile } from '@/domain/newsletter/public/mine-files'
import { isMineAct, mineField, minePath } from '@/domain/newsletter/rules/mine'
import { publicOfficeById } from '@/domain/offices/public'
import { isLocale } from '@/domain/offices/rules'
import { now } from '@/lib/clock'

type Context = { params: Promise<{ token: string }> }

const to = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** The goodbye is the page of the leaving link: the row is gone, the address names office and language. */
async function goodbye(token: string): Promise<string> {
  const left = await leaveMine(token)
  const office = left?.ended ? await publicOfficeById(left.ended.officeId) : null
  if (!left?.ended || !office) return minePath(token)
  return `/wypis/${left.stop}?wynik=usunieto&urzad=${office.slug}&jezyk=${left.ended.locale}`
}

async function download(token: string, format: 'json' | 'csv'): Promise<Response> {
  const page = await minePage(token)
  const office = page.state === 'held' ? await publicOfficeById(page.officeId) : null
  if (page.state !== 'held' || !office) return to(minePath(token))
  const { names, controllerName, dpo } = office.settings
  const source = {
    office: names.nominative,
    controller: controllerName || names.nominative,
    dpo: dpo.email,
    exportedAt: now(),
  }
  const { name, type, body } = mineFile(format, page.mine, source)
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      // the name of the file tells nothing of the person
      'content-disposition': `attachment; filename="${name}"`,
      ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' },
    },
  })
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const token = encodeURIComponent((await params).token)
  const form = await request.formData().catch(() => new FormData())
  const [act, language] = [form.get(mineField), form.get('jezyk')]
  if (!isMineAct(act)) return to(minePath(token))
  if (act === 'json' || act === 'csv') return download(token, act)
  if (act === 'wypis') return to(await goodbye(token))
  const changed = typeof language === 'string' && isLocale(language) && (await speakMine(token, language))
  return to(minePath(token) + (changed ? '?wynik=jezyk' : ''))
}
