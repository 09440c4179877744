'use client'
// What may be done with an item beside writing it: publish, withdraw, close, erase the text of a closed one.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { CloseForm, Section, WithdrawForm } from '@/components/policies/ending-forms'
import type { NewsInList } from '@/domain/news/schema'

type Props = {
  news: { id: string; revision: number; state: NewsInList['state']; erased: boolean }
  publish: FormAction | null
  withdraw: FormAction | null
  close: FormAction | null
  erase: FormAction | null
}

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
        <WithdrawForm action={withdraw} own={own} submit="Wycofaj">
          Aktualność znika z list i z kanału. Pod swoim adresem zostaje z informacją o wycofaniu i powodem.
        </WithdrawForm>
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
