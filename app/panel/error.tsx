'use client'
// Something broke while a panel page was made. Says so plainly; the details are in the portal's log under the number.
import { useEffect } from 'react'
import { PanelHeading } from '@/components/layout/panel-heading'

export default function PanelError({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    document.title = 'Błąd – Okienko'
  }, [])
  return (
    <>
      <PanelHeading title="Nie udało się pokazać tej strony" />
      <p>Wystąpił błąd po naszej stronie. To, co zostało zapisane wcześniej, jest bezpieczne.</p>
      <p className="mt-2">Odśwież stronę. Jeśli błąd się powtarza, przekaż administratorowi jego numer i godzinę.</p>
      {error.digest ? <p className="mt-2">Numer błędu: {error.digest}</p> : null}
      <p className="mt-4">
        <a href="/panel">Przejdź do strony „Na dziś”</a>
      </p>
    </>
  )
}
