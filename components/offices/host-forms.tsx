'use client'
// Own addresses of an office: the list with the state of each and what may be done with it, and a field for one more.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { hostProblemText } from '@/domain/offices/rules/host-problems'
import { formatShortMoment } from '@/lib/format'
import { SettingsQuestion } from './settings-question'

export type HostRow = {
  host: string
  state: 'added' | 'verified' | 'canonical'
  problem: string | null
  checkedAt: Date | null
}
export type HostActions = { check: FormAction; choose: FormAction; remove: FormAction }

const asked = (detail: unknown) => <SettingsQuestion detail={detail} />

const states = {
  added: <Tag tone="warning">niesprawdzony</Tag>,
  verified: <Tag tone="success">sprawdzony</Tag>,
  canonical: <Tag tone="brand">główny adres urzędu</Tag>,
}

export function HostList({ hosts, actions }: { hosts: readonly HostRow[]; actions: HostActions | null }) {
  if (hosts.length === 0) return <p>Urząd nie ma jeszcze własnego adresu.</p>
  const main = hosts.find(({ state }) => state === 'canonical')
  return (
    <ul className="link-list">
      {hosts.map((row) => (
        <li key={row.host}>
          <strong>{row.host}</strong> {states[row.state]}
          <p className="muted">{told(row, main?.host)}</p>
          {row.problem ? (
            <Notice kind="warning" role="status" title="Ostatnie sprawdzenie się nie udało" className="my-3">
              <p>{hostProblemText(row.problem)}</p>
            </Notice>
          ) : null}
          {actions ? <HostButtons row={row} actions={actions} /> : null}
        </li>
      ))}
    </ul>
  )
}

function told({ state, checkedAt, host }: HostRow, main: string | undefined): string {
  const checked = checkedAt ? ` Ostatnio sprawdzony ${formatShortMoment(checkedAt)}.` : ''
  if (state === 'canonical') return `Strony urzędu mają ten adres; adres w portalu przekierowuje tutaj.${checked}`
  if (main) return `Przekierowuje na ${main}.${checked}`
  if (state === 'verified') return `Prowadzi do portalu i może być głównym adresem urzędu.${checked}`
  return `Nie wiadomo jeszcze, czy ${host} prowadzi do portalu. Do tego czasu adresem urzędu jest adres w portalu.${checked}`
}

function HostButtons({ row: { host, state }, actions }: { row: HostRow; actions: HostActions }) {
  const field = <input type="hidden" name="host" value={host} />
  return (
    <div className="btn-row">
      <ActionForm
        action={actions.check}
        submit={`Sprawdź ${host}`}
        look="secondary"
        small
        label={`Sprawdzenie ${host}`}
      >
        {field}
      </ActionForm>
      {state === 'verified' ? (
        <ActionForm
          action={actions.choose}
          submit="Ustaw jako główny"
          small
          label={`Główny adres: ${host}`}
          detail={asked}
        >
          {field}
        </ActionForm>
      ) : null}
      {state === 'canonical' ? (
        <ActionForm
          action={actions.choose}
          submit="Wróć do adresu w portalu"
          look="secondary"
          small
          label="Powrót do adresu w portalu"
          detail={asked}
        >
          <input type="hidden" name="host" value="" />
        </ActionForm>
      ) : (
        <ActionForm
          action={actions.remove}
          submit={`Usuń ${host}`}
          look="link"
          small
          label={`Usunięcie adresu ${host}`}
          detail={asked}
        >
          {field}
        </ActionForm>
      )}
    </div>
  )
}

export function AddHostForm({ action }: { action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="nowy-adres">
      <h2 id="nowy-adres">Nowy adres</h2>
      <ActionForm
        action={action}
        labels={{ host: 'Nazwa serwera' }}
        submit="Dodaj adres"
        label="Nowy adres"
        detail={asked}
      >
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
