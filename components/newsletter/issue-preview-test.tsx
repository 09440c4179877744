// A test send of an issue to oneself, and the page that its harmless links open.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/domain/offices/schema'

export function TestSend({ action, issueId, locale }: { action: FormAction; issueId: string; locale: Locale }) {
  return (
    <section aria-labelledby="proba">
      <h2 id="proba" className="mb-3">
        Próba
      </h2>
      <p className="mb-4">
        Wydanie przyjdzie na adres Twojego konta, z dopiskiem [PRÓBA] w temacie. Linki do wypisania i do danych niczego
        w próbie nie robią.
      </p>
      <ActionForm action={action} submit="Wyślij próbnie do mnie" look="secondary" label="Próba">
        <input type="hidden" name="issueId" value={issueId} />
        <input type="hidden" name="locale" value={locale} />
      </ActionForm>
    </section>
  )
}

/** Where the links of a test lead: nobody is unsubscribed by trying them. */
export function TestNotice() {
  return (
    <Notice title="To był link z próby" className="mb-6">
      W próbie link do wypisania, do danych czytelnika i do strony wydania prowadzi tutaj i niczego nie zmienia.
      Prawdziwy czytelnik zobaczy stronę z przyciskiem „Usuń mój adres”, swoje dane albo to wydanie w archiwum.
    </Notice>
  )
}
