// What an administrator can do with an account besides roles: a new link, administration, disabling and enabling.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { LinkForm } from './one-time-link'

type Props = {
  person: { id: string; state: 'active' | 'invited' | 'disabled'; administrator: boolean }
  /** the page of one's own account */
  self: boolean
  sendLink: FormAction
  makeAdministrator: FormAction
  dropAdministrator: FormAction
  disablePerson: FormAction
  enablePerson: FormAction
}

export function AccountActs({ person, self, ...acts }: Props) {
  const id = <input type="hidden" name="personId" value={person.id} />
  const disabled = person.state === 'disabled'
  return (
    <>
      {disabled ? null : (
        <section className="panel-section">
          <h2>{person.state === 'invited' ? 'Zaproszenie' : 'Nowe hasło'}</h2>
          <LinkForm
            action={acts.sendLink}
            submit={person.state === 'invited' ? 'Wyślij zaproszenie ponownie' : 'Wyślij link do nowego hasła'}
            look="secondary"
          >
            {id}
          </LinkForm>
        </section>
      )}
      <section className="panel-section">
        <h2>Administrator portalu</h2>
        <p className="mb-3">
          Administrator zakłada urzędy i&nbsp;konta, ustawia pocztę i&nbsp;widzi stan systemu. Nie widzi subskrybentów
          ani spraw.
        </p>
        {person.administrator ? (
          <ActionForm action={acts.dropAdministrator} submit="Odbierz uprawnienia administratora" look="secondary">
            {id}
          </ActionForm>
        ) : (
          <ActionForm action={acts.makeAdministrator} submit="Nadaj uprawnienia administratora" look="secondary">
            {id}
          </ActionForm>
        )}
      </section>
      {self ? null : (
        <section className="panel-section">
          <h2>{disabled ? 'Włączenie konta' : 'Wyłączenie konta'}</h2>
          <p className="mb-3">
            {disabled
              ? 'Role zostały zachowane. Po włączeniu wyślij osobie link: ustawi nim nowe hasło.'
              : 'Osoba zostanie natychmiast wylogowana ze wszystkich urządzeń i nie zaloguje się ponownie, a jej hasło zostanie usunięte. Role i wpisy w dzienniku zostają.'}
          </p>
          {disabled ? (
            <ActionForm action={acts.enablePerson} submit="Włącz konto" look="secondary">
              {id}
            </ActionForm>
          ) : (
            <ActionForm action={acts.disablePerson} submit="Wyłącz konto" look="danger">
              {id}
            </ActionForm>
          )}
        </section>
      )}
    </>
  )
}
