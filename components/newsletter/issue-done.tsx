// Says what was just done with an issue, on the page that an action led back to (`?stan=`). Unknown codes say nothing.
import { Notice } from '@/components/ui/notice'

const sentences: Readonly<Record<string, string>> = {
  usunieto: 'Usunięto szkic wydania.',
  skopiowano: 'To jest kopia wydania. Możesz ją zmienić; pierwowzór zostaje bez zmian.',
  'skopiowano-bez':
    'To jest kopia wydania. Nie ma w niej części, których czytelnicy nie mogą już przeczytać (wycofanych, zamkniętych albo zastąpionych).',
  wyslano: 'Wysłano do zatwierdzenia. Wydawcy dostaną wiadomość.',
  zatwierdzono: 'Zatwierdzono wydanie. Możesz je teraz wysłać albo zaplanować.',
  zwrocono: 'Zwrócono wydanie do poprawy.',
  zaplanowano: 'Zaplanowano wysyłkę.',
  'zaplanowano-dwukrotna':
    'Zaplanowano wysyłkę. Tej nocy wybrana godzina wypada dwa razy; wysyłka zacznie się za pierwszym razem (czas letni).',
  odwolano: 'Odwołano planowaną wysyłkę. Wydanie pozostaje zatwierdzone.',
  wstrzymano: 'Wstrzymano wysyłkę. Dopóki jej nie wznowisz, nie wyjdzie żadna nowa wiadomość.',
  wznowiono: 'Wznowiono wysyłkę.',
  przerwano: 'Przerwano wysyłkę na zawsze. Wydanie jest w archiwum na stronie urzędu, jeśli ktoś mógł je dostać.',
  uznano: 'Uznano niepewne za wysłane.',
  powtorzono: 'Wysyłamy jeszcze raz do osób, których wynik był niepewny.',
  rozstrzygnieto: 'Nic już nie czekało na decyzję: wynik poznano w tym czasie.',
}

export function IssueDone({ code }: { code: string | string[] | undefined }) {
  const sentence = typeof code === 'string' && Object.hasOwn(sentences, code) ? sentences[code] : undefined
  if (!sentence) return null
  return (
    <Notice kind="success" role="status" className="mb-6">
      {sentence}
    </Notice>
  )
}
