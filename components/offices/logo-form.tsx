'use client'
// The office's logo: shown as it is now, replaced with its text alternative, or taken away.
import { FormFile, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

type Props = { present: { src: string; alt: string } | null; save: FormAction; remove: FormAction }

const hint =
  'SVG do 200 KB albo PNG, JPEG lub WebP do 512 KB (boki od 16 do 4000 pikseli). Z SVG zostaje sam rysunek, bez skryptów i stylów. Bez pliku zmieni się tylko opis.'

export function LogoForm({ present, save, remove }: Props) {
  return (
    <section className="panel-section" aria-labelledby="logo">
      <h2 id="logo">Logo albo herb</h2>
      {present ? (
        <p className="mb-6">
          <img src={present.src} alt={present.alt} height={80} className="h-20 w-auto" />
        </p>
      ) : (
        <p className="mb-6">Nagłówek pokazuje samą nazwę.</p>
      )}
      <ActionForm
        action={save}
        labels={{ logo: 'Plik', alt: 'Opis' }}
        submit="Zapisz logo"
        look="secondary"
        label="Logo"
      >
        <LogoFile />
        <FormText
          name="alt"
          label="Opis dla osób, które nie widzą obrazu"
          hint="Na przykład „Herb Testowa”."
          maxLength={160}
          initial={present?.alt}
        />
      </ActionForm>
      {present ? (
        <ActionForm action={remove} submit="Usuń logo" look="link" label="Usunięcie logo" className="mt-4" />
      ) : null}
    </section>
  )
}

function LogoFile() {
  return <FormFile name="logo" label="Plik z logo" hint={hint} accept="image/svg+xml,image/png,image/jpeg,image/webp" />
}
