'use client'
// The two acts without a way back: launching an office, and ending its example mode (by retyping its address).
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

export function LaunchForm({ action, ready }: { action: FormAction; ready: boolean }) {
  return (
    <section className="panel-section" aria-labelledby="uruchom">
      <h2 id="uruchom">Uruchom urząd</h2>
      <p className="mb-6">
        {ready
          ? 'Od tej chwili strony urzędu będą publiczne. Nie można tego cofnąć, można wycofywać pojedyncze dokumenty.'
          : 'Najpierw uzupełnij braki wymagane do uruchomienia. Portal sprawdzi je jeszcze raz.'}
      </p>
      <ActionForm action={action} submit="Uruchom urząd" look={ready ? 'primary' : 'secondary'} label="Uruchomienie" />
    </section>
  )
}

export function MakeRealForm({ action, slug }: { action: FormAction; slug: string }) {
  return (
    <section className="panel-section" aria-labelledby="prawdziwy">
      <h2 id="prawdziwy">Zakończ tryb przykładowy</h2>
      <p className="mb-6">
        Zniknie pasek „dane przykładowe” i zakaz indeksowania przez wyszukiwarki. Najpierw sprawdź wszystkie dane. Tego
        kroku nie można cofnąć.
      </p>
      <ActionForm action={action} labels={{ slug: 'Adres urzędu' }} submit="To jest prawdziwy urząd" look="danger">
        <FormText
          name="slug"
          label="Przepisz adres urzędu"
          hint={slug}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
      </ActionForm>
    </section>
  )
}
