// The office's register of changes as a file for spreadsheets: the same acts as on the page, in the language of the address.
import { officePage } from '@/app/(public)/office-page'
import { actsOfOffice } from '@/domain/policies/public/register'
import { csvLine } from '@/lib/csv'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'

type Context = { params: Promise<{ office: string; locale: string }> }

/** Spreadsheets read letters with tails only behind this mark. */
const byteOrderMark = '\ufeff'

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { office, locale } = await officePage(params)
  const { register, people, change } = comparisonWordsOf(locale)
  const words = documentWordsOf(locale)
  const head = [
    ...[register.when, register.document, register.version, words.document.status, register.act, register.kind],
    ...[people.author, people.entered, people.approver, people.publisher, register.note, words.document.hash],
  ]
  const lines = (await actsOfOffice(office.id)).map(({ kind, at, text, version }) => {
    const published = kind === 'published'
    const language = version.easy ? 'etr' : version.locale
    const who = published
      ? [version.authorLabel, version.enteredLabel, version.approverLabel, version.publisherLabel]
      : ['', '', '', '']
    return [
      ...[at.toISOString(), version.title || register.closedDocument, `${version.number} (${language})`],
      ...[words.statuses[version.status], register.acts[kind]],
      ...[published ? change[version.substantive ? 'substantive' : 'editorial'] : '', ...who, text, version.sha256],
    ]
  })
  const name = `${office.slug}-rejestr-zmian.csv`
  return new Response(byteOrderMark + [head, ...lines].map(csvLine).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'content-language': locale,
      'x-robots-tag': 'noindex',
    },
  })
}
