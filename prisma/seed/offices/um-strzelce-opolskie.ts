// Example office 002: Urząd Miejski w Strzelcach Opolskich. Its old policy stood on a labour office's host and left the contact out;
// here host and mailboxes are settings of the office itself.
import { type ExampleOffice, exampleSettings } from '../example-office'

export const umStrzelceOpolskie: ExampleOffice = {
  slug: 'um-strzelce-opolskie',
  kind: 'city_hall',
  hosts: ['strzelceopolskie.pl'],
  settings: exampleSettings({
    names: {
      nominative: 'Urząd Miejski w Strzelcach Opolskich',
      genitive: 'Urzędu Miejskiego w Strzelcach Opolskich',
      dative: 'Urzędowi Miejskiemu w Strzelcach Opolskich',
      accusative: 'Urząd Miejski w Strzelcach Opolskich',
      instrumental: 'Urzędem Miejskim w Strzelcach Opolskich',
      locative: 'Urzędzie Miejskim w Strzelcach Opolskich',
      short: 'UM Strzelce Opolskie',
      english: 'Municipal Office in Strzelce Opolskie',
      ukrainian: 'Міська управа м. Стшельце-Опольське',
    },
    city: 'Strzelce Opolskie',
    mailDomain: 'um-strzelce-opolskie.example',
    primary: '#174a7c',
  }),
  earlier: {
    slug: 'cookies',
    changeNote: 'Dodano wskazówki, jak zablokować pliki cookie, oraz dane kontaktowe administratora.',
    without: ['Jak zablokować lub usunąć pliki cookie', 'Administrator i kontakt'],
  },
  news: [
    {
      slug: 'portal-bez-okienka-o-ciasteczkach',
      title: 'Portal bez okienka o ciasteczkach',
      lead: 'Strony publiczne same nie zapisują plików cookie, więc nie musimy pytać o zgodę.',
      body: `Przejrzeliśmy, co portal zapisuje w przeglądarce. Na stronach publicznych sam z siebie nie zapisuje niczego. Pliki cookie powstają tylko wtedy, gdy ktoś poprosi o zapamiętanie wyglądu stron, oraz przy logowaniu pracowników.

Szczegóły, razem z tabelą nazw i czasów, zawiera [polityka plików cookie](/um-strzelce-opolskie/cookies).`,
      daysAgo: 38,
    },
    {
      slug: 'wygodny-wydruk-kazdej-strony',
      title: 'Każdą stronę można wygodnie wydrukować',
      lead: 'Wersja do druku jest dostępna z grafiką i bez grafiki.',
      body: `Wydruk nie zawiera menu ani ozdobników. Przy odnośnikach do innych serwisów pojawiają się ich adresy, a przy dokumentach numer i data wersji.

Przełącznik druku działa bez JavaScriptu.`,
      daysAgo: 7,
    },
  ],
}
