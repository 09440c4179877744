// Example office 004: Urząd Miasta Ciechanów, the one with access keys 0–5. Its old policy was a labour office's copy; ours
// can only speak of the office itself, because the name is a variable.
import { type ExampleOffice, exampleSettings } from '../example-office'

export const umCiechanow: ExampleOffice = {
  slug: 'um-ciechanow',
  kind: 'city_hall',
  hosts: ['umciechanow.pl'],
  settings: exampleSettings({
    names: {
      nominative: 'Urząd Miasta Ciechanów',
      genitive: 'Urzędu Miasta Ciechanów',
      dative: 'Urzędowi Miasta Ciechanów',
      accusative: 'Urząd Miasta Ciechanów',
      instrumental: 'Urzędem Miasta Ciechanów',
      locative: 'Urzędzie Miasta Ciechanów',
      short: 'UM Ciechanów',
      english: 'City Office of Ciechanów',
      ukrainian: 'Міська управа м. Цеханув',
    },
    city: 'Ciechanów',
    mailDomain: 'um-ciechanow.example',
    primary: '#9b1c2e',
    accessKeys: [
      { key: '0', target: 'menu' },
      { key: '1', target: 'content' },
      { key: '2', target: 'map' },
      { key: '3', target: 'panel' },
      { key: '4', target: 'search' },
      { key: '5', target: 'declaration' },
    ],
  }),
  earlier: {
    slug: 'deklaracja-dostepnosci',
    changeNote: 'Opisano skróty klawiszowe portalu i udogodnienia. Wykonano przegląd deklaracji.',
    without: ['Udogodnienia, ograniczenia i inne informacje', 'Skróty klawiszowe'],
  },
  news: [
    {
      slug: 'skroty-klawiszowe',
      title: 'Skróty klawiszowe na naszych stronach',
      lead: 'Wybrane cyfry prowadzą prosto do najważniejszych miejsc strony.',
      body: `Klawisz 0 przenosi do menu, 1 do treści, a 3 do ustawień wyglądu. Klawisz 2 otwiera mapę strony, 4 wyszukiwanie, a 5 deklarację dostępności. W zależności od przeglądarki naciska się go razem z klawiszem Alt, z Alt i Shift albo z Control i Option.

Pełną listę zawiera [deklaracja dostępności](/um-ciechanow/deklaracja-dostepnosci).`,
      daysAgo: 30,
    },
    {
      slug: 'nowosci-w-czytniku-kanalow',
      title: 'Nowości bez zaglądania na stronę',
      lead: 'Kanał Atom informuje o aktualnościach i o każdej nowej wersji dokumentu.',
      body: `Wystarczy dodać [adres kanału](/um-ciechanow/kanal.xml) do czytnika. Nie trzeba przy tym podawać żadnych danych.

Kto woli pocztę, może zapisać się na [newsletter](/um-ciechanow/newsletter).`,
      daysAgo: 4,
    },
  ],
}
