// What is known of a planned publication of an item. Server-safe.
import { Notice } from '@/components/ui/notice'
import { newsPlanSentences } from '@/domain/news/rules'
import type { NewsPlan } from '@/domain/news/schema'
import { formatMoment } from '@/lib/format'

export function NewsPlanNotice({ plan: { at, problem } }: { plan: NewsPlan }) {
  if (at && problem)
    return (
      <Notice kind="warning" title="Planowana publikacja czeka na decyzję" className="mb-6">
        <p>
          Termin: {formatMoment(at)}. {newsPlanSentences[problem]} Opublikuj teraz, wyznacz inny termin albo odwołaj
          plan.
        </p>
      </Notice>
    )
  if (at)
    return (
      <Notice title="Publikacja jest zaplanowana" className="mb-6">
        <p>Termin: {formatMoment(at)}. Zmiana tytułu, wstępu, treści lub języka odwoła plan.</p>
      </Notice>
    )
  if (!problem) return null
  return (
    <Notice kind="warning" title="Planowana publikacja nie doszła do skutku" className="mb-6">
      {newsPlanSentences[problem]}
    </Notice>
  )
}
