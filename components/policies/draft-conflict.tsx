'use client'
// Two people wrote at once: both texts, what tells them apart, and three ways on. Nothing is lost before somebody chooses.
import { useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/domain/offices/schema'
import type { DraftConflict } from '@/domain/policies/schema'
import { formatShortMoment } from '@/lib/format'
import { ComparisonView } from './comparison-view'

type Props = {
  conflict: DraftConflict
  locale: Locale /** address of the editor, for who takes the other text */
  self: string
}

function Copy({ text, children }: { text: string; children: string }) {
  const [done, tell] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell('Skopiowano.'),
      () => tell('Przeglądarka nie pozwala kopiować: zaznacz tekst w polu i użyj Ctrl+C.'),
    )
  return (
    <>
      <Button type="button" look="secondary" small onClick={copy}>
        {children}
      </Button>
      <span role="status">{done}</span>
    </>
  )
}

export function DraftConflictView({ conflict: { yours, theirs, comparison }, locale, self }: Props) {
  const when = formatShortMoment(new Date(theirs.updatedAt))
  const text = ({ title, source }: { title: string; source: string }) => `${title}\n\n${source}`
  return (
    <Notice kind="warning" title="Ktoś zapisał ten tekst przed Tobą" className="mb-6">
      <p>
        Niczego nie nadpisano. Tekst innej osoby ({when}) jest zapisany, a Twój stoi nadal w polach formularza. Porównaj
        je i zdecyduj.
      </p>
      <div className="both-texts">
        <div>
          <label className="field-label" htmlFor="tekst-innej-osoby">
            Zapisany przez inną osobę
          </label>
          <textarea id="tekst-innej-osoby" className="input" rows={12} readOnly lang={locale} value={text(theirs)} />
          <Copy text={text(theirs)}>Kopiuj tamten tekst</Copy>
        </div>
        <div>
          <label className="field-label" htmlFor="tekst-wlasny">
            Twój
          </label>
          <textarea id="tekst-wlasny" className="input" rows={12} readOnly lang={locale} value={text(yours)} />
          <Copy text={text(yours)}>Kopiuj swój tekst</Copy>
        </div>
      </div>
      <details className="mb-4">
        <summary>Różnice: z tamtego tekstu na Twój</summary>
        <ComparisonView comparison={comparison} locale={locale} pageLocale="pl" />
      </details>
      <div className="btn-row">
        <Button name="revision" value={theirs.revision} look="danger" small>
          Zapisz mój tekst zamiast tamtego
        </Button>
        <ButtonLink href={self} look="secondary" small>
          Weź tamten tekst, a mój porzuć
        </ButtonLink>
      </div>
    </Notice>
  )
}
