// Example office 001: Powiatowy Urząd Pracy w Ostrzeszowie. Its portal runs on servers of the ministry, its newsletter rests on
// statutory tasks: both are settings here.
import { plainIssues } from '@/domain/offices/schema'
import { type ExampleOffice, exampleSettings } from '../example-office'

export const pupOstrzeszow: ExampleOffice = {
  slug: 'pup-ostrzeszow',
  kind: 'labour_office',
  hosts: ['ostrzeszow.praca.gov.pl'],
  settings: exampleSettings({
    names: {
      nominative: 'Powiatowy Urząd Pracy w Ostrzeszowie',
      genitive: 'Powiatowego Urzędu Pracy w Ostrzeszowie',
      dative: 'Powiatowemu Urzędowi Pracy w Ostrzeszowie',
      accusative: 'Powiatowy Urząd Pracy w Ostrzeszowie',
      instrumental: 'Powiatowym Urzędem Pracy w Ostrzeszowie',
      locative: 'Powiatowym Urzędzie Pracy w Ostrzeszowie',
      short: 'PUP Ostrzeszów',
      english: 'County Labour Office in Ostrzeszów',
      ukrainian: 'Повітове управління праці в Остшешуві',
    },
    controllerName: 'Powiatowy Urząd Pracy w Ostrzeszowie',
    city: 'Ostrzeszów',
    mailDomain: 'pup-ostrzeszow.example',
    primary: '#7a2f14',
    newsletter: { enabled: true, basis: 'public_task', proofMonths: 24, ...plainIssues },
    hosting: { supplier: 'ministerstwo właściwe do spraw pracy' },
  }),
  earlier: {
    slug: 'newsletter',
    changeNote:
      'Opisano sposób zgłaszania reklamacji. Dowód zapisu i wypisania przechowujemy krócej: 24 zamiast 36 miesięcy.',
    settings: { newsletter: { enabled: true, basis: 'public_task', proofMonths: 36, ...plainIssues } },
    without: ['Reklamacje'],
  },
  news: [
    {
      slug: 'zmienily-sie-zasady-newslettera',
      title: 'Zmieniły się zasady newslettera',
      lead: 'Po rezygnacji krócej przechowujemy dowód, że zapis i wypisanie się odbyły.',
      body: `Po wypisaniu się adres usuwamy natychmiast. Zostaje tylko zaszyfrowany skrót, z którego adresu nie da się odczytać. Od teraz kasujemy go po 24 miesiącach.

Pełną treść i opis zmiany zawierają [zasady newslettera](/pup-ostrzeszow/polityki/newsletter).`,
      daysAgo: 40,
    },
    {
      slug: 'historia-kazdego-dokumentu',
      title: 'Każdą zmianę dokumentu można sprawdzić',
      lead: 'Przy każdym dokumencie jest historia, a każda wersja ma stały adres.',
      body: `Opublikowanej wersji nie zmieniamy. Gdy potrzebna jest poprawka, powstaje kolejna wersja z własnym numerem, datą i opisem.

Obok wersji podajemy jej sumę kontrolną. Dzięki niej można upewnić się, że tekst pobrany dawniej jest tym samym, który wtedy obowiązywał.

Przykład: [historia zasad newslettera](/pup-ostrzeszow/polityki/newsletter/wersje).`,
      daysAgo: 9,
    },
  ],
}
