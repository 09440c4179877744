'use client'
// Own addresses of an office: the list, each with its button, and a field for one more.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

export function HostList({ hosts, remove }: { hosts: readonly string[]; remove: FormAction | null }) {
  if (hosts.length === 0) return <p>Urząd nie ma jeszcze własnego adresu.</p>
  return (
    <ul className="link-list">
      {hosts.map((host) => (
        <li key={host}>
          <strong>{host}</strong>
          {remove ? (
            <ActionForm action={remove} submit={`Usuń ${host}`} look="link" small label={`Usunięcie adresu ${host}`}>
              <input type="hidden" name="host" value={host} />
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function AddHostForm({ action }: { action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="nowy-adres">
      <h2 id="nowy-adres">Nowy adres</h2>
      <ActionForm action={action} labels={{ host: 'Nazwa serwera' }} submit="Dodaj adres" label="Nowy adres">
        <FormText
          name="host"
          label="Nazwa serwera"
          hint="Na przykład prywatnosc.urzad.example. Bez https:// i bez ścieżki."
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
      </ActionForm>
    </section>
  )
}
