// What was just done, told after the redirect: how many were published or sent, and where the draft of news is.
import { Notice } from '@/components/ui/notice'
import { counted } from '@/lib/format'
import { isUuid } from '@/lib/uuid'

type Query = Record<string, string | string[] | undefined>
const documents = { one: 'dokument', few: 'dokumenty', many: 'dokumentów' }

const numberIn = (value: Query[string]): number =>
  typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : 0

export function DoneNotice({ query, slug }: { query: Query; slug: string }) {
  const [published, sent] = [numberIn(query.opublikowano), numberIn(query.wyslano)]
  const news = typeof query.aktualnosc === 'string' && isUuid(query.aktualnosc) ? query.aktualnosc : null
  if (published + sent === 0) return null
  return (
    <Notice kind="success" role="status" className="mb-6">
      <p>
        {published > 0
          ? `Opublikowano poprawki: ${counted(published, documents)}.`
          : `Wysłano do zatwierdzenia: ${counted(sent, documents)}.`}{' '}
        {news ? <a href={`/panel/urzedy/${slug}/aktualnosci/${news}`}>Szkic aktualności o nowych wersjach</a> : null}
      </p>
    </Notice>
  )
}
