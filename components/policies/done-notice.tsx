// Says what was just done, on the page that an action led back to (`?stan=`). Unknown codes say nothing.
import { Notice } from '@/components/ui/notice'

const sentences: Readonly<Record<string, string>> = {
  opublikowano: 'Opublikowano.',
  wycofano: 'Wycofano. Na stronie publicznej widać powód.',
  zamknieto: 'Zamknięto dostęp. Treści nie ma już na stronie publicznej.',
  wyslano: 'Wysłano do recenzji. Wydawcy dostaną wiadomość.',
  zatwierdzono: 'Zatwierdzono tekst.',
  zwrocono: 'Zwrócono tekst do poprawy.',
  poproszono: 'Poproszono IOD o opinię.',
  opinia: 'Zapisano opinię.',
  uwaga: 'Dodano uwagę.',
  zalatwiono: 'Uwaga załatwiona.',
  otwarto: 'Uwaga otwarta ponownie.',
  zaplanowano: 'Zaplanowano publikację.',
  'zaplanowano-dwukrotna':
    'Zaplanowano publikację. Tej nocy wybrana godzina wypada dwa razy; publikacja nastąpi za pierwszym razem (czas letni).',
  odwolano: 'Odwołano planowaną publikację.',
  'plan-odwolany': 'Odwołano planowaną publikację. Aktualność jest nadal wersją roboczą.',
  'aktualna-znowu': 'Przywrócono aktualność. Na stronie publicznej widać, dlaczego.',
  poprawiono: 'Zapisano poprawkę. Na stronie publicznej widać, co poprawiono.',
  'do-newslettera': 'Aktualność czeka na następne wydanie newslettera.',
  'bez-newslettera': 'Aktualność nie jest już przeznaczona do newslettera.',
  przywrocono: 'Przywrócono tekst dawnej wersji. Sprawdź go, opisz zmianę i opublikuj jako nową wersję.',
  usunieto: 'Usunięto treść. Zostały daty, suma kontrolna i powód.',
}

export function DoneNotice({ code }: { code: string | string[] | undefined }) {
  const sentence = typeof code === 'string' && Object.hasOwn(sentences, code) ? sentences[code] : undefined
  if (!sentence) return null
  return (
    <Notice kind="success" role="status" className="mb-6">
      {sentence}
    </Notice>
  )
}
