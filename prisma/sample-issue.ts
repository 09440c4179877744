// An issue of the newsletter for tests of its mail: every kind of item and everything that the editor can write. No database.
import type { ComposedIssue, ComposedItem } from '@/domain/newsletter/schema/issue'
import type { IssueOffice, IssueView } from '@/domain/newsletter/schema/issue-mail'
import { palettes } from '@/domain/offices/colours'

const file = '/testowo/pliki/00000000-0000-4000-8000-000000000000'

/** Whatever the editor makes, rightly used. */
export const richBody = `## Kiedy i gdzie

Zapraszamy **12 grudnia 2026 r.** o godz. 10.00 do sali nr 5, *ul. Rynek 1*. Więcej mówi [regulamin targów pracy (PDF, 120 kB)](${file}/regulamin.pdf) oraz [strona ministerstwa](https://www.gov.pl/web/rodzina).

![Mapa dojazdu z rynku do urzędu](${file}/mapa-dojazdu-800x600.webp)

![](${file}/ozdoba-800x600.webp)

1) zabierz dokumenty,
2) przyjdź punktualnie:
   - dowód osobisty,
   - legitymacja,
3) zapytaj.

a) litera pierwsza
b) litera druga

7. siódmy punkt
8. ósmy punkt

| Dzień | Godzina | Sala |
|---|:-:|--:|
| poniedziałek | 10.00 | 5 |
| wtorek | 12.00 |  |

> Praca czeka na każdego.

### Pytania

Napisz na urzad@testowo.example[^1] albo zadzwoń: [22 111 22 33](tel:221112233). Kod: \`100%\`, ~~dawny~~.

[^1]: Odpowiadamy w ciągu 3 dni.

---

\`\`\`
wiersz  pierwszy
\`\`\`

To jest [text in English]{lang=en}.
`

export const sampleItem = (over: Partial<ComposedItem> = {}): ComposedItem => ({
  kind: 'news',
  id: '00000000-0000-4000-8000-000000000001',
  title: 'Targi pracy w urzędzie',
  lead: 'W grudniu spotkasz 20 pracodawców z powiatu.',
  body: richBody,
  href: 'https://okienko.example/testowo/aktualnosci/targi-pracy',
  locale: 'pl',
  sha256: '0'.repeat(64),
  ...over,
})

export const sampleIssue = (over: Partial<ComposedIssue> = {}): ComposedIssue => ({
  subject: 'Grudzień w gminie: targi pracy i nowe godziny',
  preheader: 'Targi pracy 12 grudnia, nowe godziny kasy',
  locale: 'pl',
  items: [
    sampleItem(),
    sampleItem({
      ...{ kind: 'version', id: '00000000-0000-4000-8000-000000000002', body: '' },
      title: 'Polityka prywatności, wersja 3',
      lead: 'Zmieniliśmy okres przechowywania dziennika.',
      href: 'https://okienko.example/testowo/polityki/prywatnosc/wersje/3',
    }),
    sampleItem({
      ...{ kind: 'text', id: '00000000-0000-4000-8000-000000000003', lead: '', href: null, locale: 'en' },
      title: 'Office closed on 24 December',
      body: 'We are closed on that day. Everything else is on the website.',
    }),
  ],
  ...over,
})

/** The office in a frame of this language; `accent` is its colour. */
export function sampleIssueOffice(locale: IssueView['locale'] = 'pl', accent = '#1d4e89'): IssueOffice {
  const { light, dark } = palettes(accent)
  const colours = ({ brand, onBrand, brandText }: typeof light) => ({ band: brand, onBand: onBrand, link: brandText })
  return {
    name: locale === 'pl' ? 'Urzędu Gminy Testowo' : 'Urząd Gminy <Testowo> & Syn',
    nameLanguage: locale === 'pl' ? null : 'pl',
    home: `https://okienko.example/testowo${locale === 'pl' ? '' : `/${locale}`}`,
    contactEmail: 'urzad@testowo.example',
    example: true,
    issues: {
      title: { text: 'Urząd Gminy Testowo', locale: 'pl' },
      address: ['ul. Rynek 1', '00-001 Testowo'],
      phone: '22 111 22 33',
      footer: ['Czynne od poniedziałku do piątku, 7.30-15.30', '<b>Kasa</b> do 14.00 %%OKIENKO:STOP%%'],
      colours: { light: colours(light), dark: colours(dark) },
    },
  }
}
