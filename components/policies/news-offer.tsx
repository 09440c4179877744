'use client'
// After a substantive change: a news draft about it, one click away. Nothing is published by it.
import { ActionForm, type FormAction } from '@/components/forms/action-form'

export function NewsOffer({ action, number }: { action: FormAction; number: number }) {
  return (
    <section className="panel-section" aria-labelledby="aktualnosc">
      <h2 id="aktualnosc">Powiedz o tym czytelnikom</h2>
      <p className="mb-4">
        Powstanie wersja robocza aktualności z opisem zmiany i odnośnikiem do nowej wersji. Przejrzysz ją przed
        publikacją.
      </p>
      <ActionForm action={action} submit="Napisz o tym aktualność" look="secondary" label="Aktualność o zmianie">
        <input type="hidden" name="number" value={number} />
      </ActionForm>
    </section>
  )
}
