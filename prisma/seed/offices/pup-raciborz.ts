// Example office 000: Powiatowy Urząd Pracy w Raciborzu. Its policy names its own server and no newsletter rules; ours are standard.
import { type ExampleOffice, exampleSettings } from '../example-office'

export const pupRaciborz: ExampleOffice = {
  slug: 'pup-raciborz',
  kind: 'labour_office',
  hosts: ['pup-raciborz.pl'],
  settings: exampleSettings({
    names: {
      nominative: 'Powiatowy Urząd Pracy w Raciborzu',
      genitive: 'Powiatowego Urzędu Pracy w Raciborzu',
      dative: 'Powiatowemu Urzędowi Pracy w Raciborzu',
      accusative: 'Powiatowy Urząd Pracy w Raciborzu',
      instrumental: 'Powiatowym Urzędem Pracy w Raciborzu',
      locative: 'Powiatowym Urzędzie Pracy w Raciborzu',
      short: 'PUP Racibórz',
      english: 'County Labour Office in Racibórz',
      ukrainian: 'Повітове управління праці в Рацібужі',
    },
    city: 'Racibórz',
    mailDomain: 'pup-raciborz.example',
    primary: '#0b5d4e',
  }),
  earlier: {
    slug: 'prywatnosc',
    changeNote:
      'Skrócono okres przechowywania dziennika serwera ze 180 do 90 dni. Dodano opis statystyki tworzonej z dziennika.',
    settings: { log: { retentionDays: 180 } },
    without: ['Statystyka odwiedzin'],
  },
  news: [
    {
      slug: 'polityka-prywatnosci-w-nowej-wersji',
      title: 'Polityka prywatności w nowej wersji',
      lead: 'Krócej przechowujemy dziennik serwera i dokładniej opisujemy, do czego on służy.',
      body: `Od teraz wpisy w dzienniku serwera usuwamy po 90 dniach. Wcześniej było to 180 dni.

Obie wersje dokumentu są dostępne w [historii polityki prywatności](/pup-raciborz/polityki/prywatnosc/wersje), każda z opisem zmiany i dniem wejścia w życie.`,
      daysAgo: 40,
    },
    {
      slug: 'newsletter-zapis-i-rezygnacja',
      title: 'Newsletter: zapis i rezygnacja w dwóch krokach',
      lead: 'Potwierdzenie linkiem chroni przed zapisaniem kogoś bez jego wiedzy.',
      body: `Do zapisania się wystarczy adres e-mail. Po wysłaniu formularza przychodzi wiadomość z linkiem, a pod nim jest jeden przycisk, którym potwierdza się decyzję.

Zrezygnować można tak samo łatwo. Najszybciej działa link na końcu każdego wydania: po naciśnięciu przycisku adres znika od razu.

[Przejdź do strony newslettera](/pup-raciborz/newsletter)`,
      daysAgo: 5,
    },
  ],
}
