'use client'
// What may be done with an item beside writing it: publish, withdraw, close, erase the text of a closed one.
import { FormArea, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Section } from '@/components/policies/version-acts'
import type { NewsInList } from '@/domain/news/schema'

type Props = {
  news: { id: string; revision: number; state: NewsInList['state']; erased: boolean }
  publish: FormAction | null
  withdraw: FormAction | null
  close: FormAction | null
  erase: FormAction | null
}

const reasonHint = 'Jedno lub dwa zdania dla czytelników. Nie powtarzaj danych, z powodu których to robisz.'

export function NewsActs({ news, publish, withdraw, close, erase }: Props) {
  const { id, revision, state, erased } = news
  const own = <input type="hidden" name="newsId" value={id} />
  return (
    <>
      {publish && state === 'draft' ? (
        <Section id="publikacja" title="Publikacja">
          <p className="mb-4">
            Opublikowana zostanie treść z podglądu powyżej. Adres aktualności już się potem nie zmieni.
          </p>
          <ActionForm action={publish} labels={{ title: 'Tytuł', body: 'Treść' }} submit="Opublikuj" label="Publikacja">
            {own}
            <input type="hidden" name="revision" value={revision} />
          </ActionForm>
        </Section>
      ) : null}
      {withdraw && state === 'published' ? (
        <Section id="wycofanie" title="Wycofanie">
          <p className="mb-4">
            Aktualność znika z list i z kanału. Pod swoim adresem zostaje z informacją o wycofaniu i powodem.
          </p>
          <ActionForm
            action={withdraw}
            labels={{ reason: 'Powód wycofania' }}
            submit="Wycofaj"
            look="secondary"
            label="Wycofanie"
          >
            {own}
            <FormArea name="reason" id="powod-wycofania" label="Powód wycofania" hint={reasonHint} rows={3} />
          </ActionForm>
        </Section>
      ) : null}
      {close && (state === 'published' || state === 'withdrawn') ? (
        <Section id="zamkniecie" title="Zamknięcie dostępu">
          <p className="mb-4">
            Dla treści, która nie powinna była zostać opublikowana, na przykład z cudzymi danymi osobowymi. Od
            następnego wejścia adres odpowiada, że treści nie ma (kod 410). Zostają daty, suma kontrolna i powód.
          </p>
          <ActionForm
            action={close}
            labels={{ reason: 'Powód zamknięcia' }}
            submit="Zamknij dostęp"
            look="danger"
            label="Zamknięcie dostępu"
          >
            {own}
            <FormArea name="reason" id="powod-zamkniecia" label="Powód zamknięcia" hint={reasonHint} rows={3} />
          </ActionForm>
        </Section>
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
