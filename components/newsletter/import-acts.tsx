'use client'
// The decision about an import that was tried, and what to do after one.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import type { ImportCounts, ImportState } from '@/domain/newsletter/schema/import'
import { formatNumber } from '@/lib/format'

type Props = {
  state: ImportState
  counts: ImportCounts | null
  reconfirm: string
  run: FormAction
  remove: FormAction
}

export function ImportActs({ state, counts, reconfirm, run, remove }: Props) {
  const waiting = counts ? counts.reconfirm + counts.missing_proof + counts.bad_date : 0
  const coming = (counts?.active ?? 0) + waiting
  if (state === 'done')
    return waiting > 0 ? (
      <section className="panel-section" aria-labelledby="dalej">
        <h2 id="dalej">Co dalej</h2>
        <p className="mb-3">
          Osoby bez dowodu zgody nie dostaną żadnego wydania. Poproś je o potwierdzenie. Kto nie potwierdzi w ciągu 30
          dni, zniknie z listy.
        </p>
        <ButtonLink href={reconfirm}>Poproś o ponowne potwierdzenie</ButtonLink>
      </section>
    ) : null
  return (
    <>
      {state === 'checked' && coming > 0 ? (
        <ActionForm action={run} submit={`Importuj (${formatNumber(coming)})`} label="Import" className="mb-6">
          <p className="mb-3">Import dodaje wszystko naraz albo nic. Nie wysyła żadnej wiadomości.</p>
        </ActionForm>
      ) : null}
      <ActionForm action={remove} submit="Usuń przesłaną tabelę" look="link" small label="Usunięcie tabeli" />
    </>
  )
}
