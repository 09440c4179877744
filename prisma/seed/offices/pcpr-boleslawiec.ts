// Example office 003: Powiatowe Centrum Pomocy Rodzinie w Bolesławcu. Its old policy promised statistics scripts and personalised
// advertising of another institution; ours says that there are none.
import { type ExampleOffice, exampleSettings } from '../example-office'

export const pcprBoleslawiec: ExampleOffice = {
  slug: 'pcpr-boleslawiec',
  kind: 'family_help',
  hosts: ['www.pcpr.boleslawiec.pl'],
  settings: exampleSettings({
    names: {
      nominative: 'Powiatowe Centrum Pomocy Rodzinie w Bolesławcu',
      genitive: 'Powiatowego Centrum Pomocy Rodzinie w Bolesławcu',
      dative: 'Powiatowemu Centrum Pomocy Rodzinie w Bolesławcu',
      accusative: 'Powiatowe Centrum Pomocy Rodzinie w Bolesławcu',
      instrumental: 'Powiatowym Centrum Pomocy Rodzinie w Bolesławcu',
      locative: 'Powiatowym Centrum Pomocy Rodzinie w Bolesławcu',
      short: 'PCPR Bolesławiec',
      english: 'County Family Support Centre in Bolesławiec',
      ukrainian: 'Повітовий центр допомоги сім’ї в Болеславці',
    },
    city: 'Bolesławiec',
    mailDomain: 'pcpr-boleslawiec.example',
    primary: '#6a2c70',
  }),
  earlier: {
    slug: 'prywatnosc',
    changeNote: 'Dodano informacje o korespondencji e-mail i o zabezpieczeniach portalu.',
    without: ['Korespondencja e-mail', 'Jak zabezpieczamy dane'],
  },
  news: [
    {
      slug: 'bez-reklam-i-skryptow-statystycznych',
      title: 'Bez reklam i bez skryptów statystycznych',
      lead: 'Odwiedziny na naszych stronach nie trafiają do żadnej firmy analitycznej ani reklamowej.',
      body: `Strony nie ładują niczego z serwerów innych firm. Nie ma tu reklam, skryptów mierzących ruch ani wtyczek mediów społecznościowych.

Jakie dane powstają mimo to i kiedy je usuwamy, wyjaśnia [polityka prywatności](/pcpr-boleslawiec/polityki/prywatnosc).`,
      daysAgo: 35,
    },
    {
      slug: 'kontakt-z-inspektorem-ochrony-danych',
      title: 'Kontakt z inspektorem ochrony danych',
      lead: 'Dane kontaktowe inspektora są na osobnej stronie, do której odnośnik jest w stopce.',
      body: `Do inspektora można napisać w każdej sprawie dotyczącej danych osobowych: zapytać, jakie dane są przetwarzane, poprosić o ich kopię albo poprawienie.

[Strona inspektora ochrony danych](/pcpr-boleslawiec/iod)`,
      daysAgo: 6,
    },
  ],
}
