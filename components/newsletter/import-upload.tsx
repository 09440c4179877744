'use client'
// The upload of a table of subscribers.
import { FormFile } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

export function ImportUpload({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} labels={{ table: 'Tabela' }} submit="Prześlij tabelę" label="Przesłanie tabeli">
      <FormFile
        name="table"
        label="Tabela w pliku CSV"
        hint="Najwyżej 200 000 wierszy i 11 MB. Średniki, przecinki albo tabulatory; polskie litery rozpoznamy. Tabela będzie przechowywana zaszyfrowana najwyżej przez dobę."
        accept=".csv,.txt,.tsv,text/csv,text/plain"
      />
    </ActionForm>
  )
}
