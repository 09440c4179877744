// What may be done with an item on its page: publish or plan a draft, and end or restore what is public.
import { NewsActs } from '@/components/news/news-acts'
import { NewsPublication } from '@/components/news/news-publication'
import type { NewsDesk } from '@/domain/news/schema'
import { polishDay } from '@/lib/clock'
import { cancelPlan, closeItem, eraseItem, planItem, publishItem, restoreItem, withdrawItem } from '../actions'

type Props = { slug: string; news: NewsDesk; rights: { publish: boolean; close: boolean } }

export function ItemActs({ slug, news, rights: { publish, close } }: Props) {
  const { id, revision, state, plan, textErasedAt } = news
  return (
    <>
      {state === 'draft' && publish ? (
        <NewsPublication
          news={{ id, revision, planned: plan.at, today: polishDay() }}
          publish={publishItem.bind(null, slug)}
          plan={planItem.bind(null, slug)}
          cancel={cancelPlan.bind(null, slug)}
        />
      ) : null}
      <NewsActs
        news={{ id, state, erased: textErasedAt !== null }}
        withdraw={publish ? withdrawItem.bind(null, slug) : null}
        restore={publish ? restoreItem.bind(null, slug) : null}
        close={close ? closeItem.bind(null, slug) : null}
        erase={close ? eraseItem.bind(null, slug) : null}
      />
    </>
  )
}
