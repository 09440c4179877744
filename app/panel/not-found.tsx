// Nothing at this address, or nothing for this person: the same words, so that nobody learns what other offices have.
import { PanelHeading } from '@/components/layout/panel-heading'

export const metadata = { title: 'Nie ma takiej strony' }

export default function NotFound() {
  return (
    <>
      <PanelHeading title="Nie ma takiej strony" />
      <p>Adres jest błędny, strona została usunięta albo Twoja rola jej nie obejmuje.</p>
      <p className="mt-4">
        <a href="/panel">Przejdź do strony „Na dziś”</a>
      </p>
    </>
  )
}
