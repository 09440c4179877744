'use client'
// What may be done with an item that is or was public: withdraw, restore, close, erase the text of a closed one.
import { FormArea, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { CloseForm, Section, WithdrawForm } from '@/components/policies/ending-forms'
import type { NewsInList } from '@/domain/news/schema'

type Props = {
  news: { id: string; state: NewsInList['state']; erased: boolean }
  withdraw: FormAction | null
  restore: FormAction | null
  close: FormAction | null
  erase: FormAction | null
}

export function NewsActs({ news, withdraw, restore, close, erase }: Props) {
  const { id, state, erased } = news
  const own = <input type="hidden" name="newsId" value={id} />
  return (
    <>
      {withdraw && state === 'published' ? (
        <WithdrawForm action={withdraw} own={own} submit="Wycofaj">
          Aktualność znika z list i z kanału. Pod swoim adresem zostaje z informacją o wycofaniu i powodem.
        </WithdrawForm>
      ) : null}
      {restore && state === 'withdrawn' ? (
        <Section id="przywrocenie" title="Przywrócenie">
          <p className="mb-4">
            Aktualność wraca na listę i do kanału, pod swoim dawnym adresem. Na stronie widać dzień i powód
            przywrócenia.
          </p>
          <ActionForm
            action={restore}
            labels={{ note: 'Powód przywrócenia' }}
            submit="Przywróć"
            look="secondary"
            label="Przywrócenie"
          >
            {own}
            <FormArea name="note" label="Powód przywrócenia" hint="Jedno lub dwa zdania dla czytelników." rows={3} />
          </ActionForm>
        </Section>
      ) : null}
      {close && (state === 'published' || state === 'withdrawn') ? (
        <CloseForm action={close} own={own}>
          Dla treści, która nie powinna była zostać opublikowana, na przykład z cudzymi danymi osobowymi. Od następnego
          wejścia adres odpowiada, że treści nie ma (kod 410). Zostają daty, suma kontrolna i powód.
        </CloseForm>
      ) : null}
      {erase && state === 'closed' && !erased ? (
        <Section id="usuniecie" title="Usunięcie treści">
          <p className="mb-4">
            Tytuł, wstęp i treść znikną z bazy danych. Zostają adres, daty, suma kontrolna i powód zamknięcia.
          </p>
          <ActionForm
            action={erase}
            labels={{ confirmation: 'Potwierdzenie' }}
            submit="Usuń treść"
            look="danger"
            label="Usunięcie treści"
          >
            {own}
            <FormText
              name="confirmation"
              label="Potwierdzenie"
              hint="Aby potwierdzić, przepisz słowo: usuń"
              width="short"
              autoComplete="off"
            />
          </ActionForm>
        </Section>
      ) : null}
    </>
  )
}
