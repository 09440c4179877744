// The register of personal data: every column marked `@personal`, with what it is, how it is found and exported, how it is erased,
// and how long it is kept. A check of the house fails when a migration adds a column that is not here.

export type PersonalColumn = {
  /** `table.column` */
  column: string
  /** whose data, in Polish, as the panel shows it */
  about: string
  /** how a person's data is found */
  find: string
  /** in which export it is given out */
  export: string
  /** what erases it */
  erase: string
  /** how long it is kept, and which job ends it */
  retention: string
}

export const personalColumns: readonly PersonalColumn[] = [
  {
    column: 'subscriptions.email',
    about: 'adres e-mail subskrybenta',
    find: 'wyszukiwanie w rejestrze subskrybentów (po adresie)',
    export: 'eksport rejestru i eksport danych jednej osoby',
    erase: 'wypisanie się, link lub przycisk w wiadomości, usunięcie przez IOD lub koordynatora: od razu',
    retention: 'do rezygnacji; niepotwierdzony: 7 dni (zadanie newsletter.end_expired)',
  },
  {
    column: 'subscriptions.consent_note',
    about: 'opis zgody udzielonej poza portalem, wpisany przy imporcie',
    find: 'razem z subskrypcją (po adresie)',
    export: 'eksport rejestru i eksport danych jednej osoby',
    erase: 'razem z subskrypcją: od razu',
    retention: 'do rezygnacji; bez ponownego potwierdzenia do końca terminu (zadanie newsletter.end_expired)',
  },
  {
    column: 'subscriber_import_parts.sealed',
    about: 'przesłana tabela subskrybentów z innego systemu, zaszyfrowana kluczem spoza bazy danych',
    find: 'nie da się przeszukać po adresie: treść jest zaszyfrowana i znika po dobie',
    export: 'nie jest wydawana: adresy przyjęte z tabeli są w rejestrze subskrybentów',
    erase: 'usunięcie importu w panelu; adres osoby, która zrezygnowała, nie zostanie dodany',
    retention: '24 godziny od przesłania (zadanie newsletter.end_expired)',
  },
  {
    column: 'subscriber_imports.note',
    about: 'opis pochodzenia zgód całego importu, wpisany przez pracownika',
    find: 'razem z subskrypcją, która pochodzi z importu',
    export: 'eksport danych jednej osoby, której zgoda pochodzi z importu',
    erase: 'razem z ostatnią zgodą z tego importu i ostatnim jej dowodem',
    retention: 'tak długo jak zgody z tego importu i dowody ich zakończenia (zadanie newsletter.end_expired)',
  },
  {
    column: 'mail_messages.recipient',
    about: 'adres odbiorcy wiadomości',
    find: 'po adresie w obrębie urzędu',
    export: 'eksport danych jednej osoby (lista wiadomości)',
    erase: 'razem z subskrypcją: od razu; niewysłane wiadomości są anulowane',
    retention: '30 dni od wysłania (zadanie privacy.retention)',
  },
  {
    column: 'people.email',
    about: 'adres służbowy pracownika',
    find: 'lista kont',
    export: 'eksport danych jednej osoby',
    erase: 'wyłączenie konta; wpis pozostaje, bo dziennik zdarzeń musi wskazywać, kto działał',
    retention: 'przez czas pracy i okres rozliczalności ustawiony dla urzędu',
  },
  {
    column: 'people.name',
    about: 'imię i nazwisko pracownika',
    find: 'lista kont',
    export: 'eksport danych jednej osoby',
    erase: 'wyłączenie konta; wpis pozostaje, bo dziennik zdarzeń musi wskazywać, kto działał',
    retention: 'przez czas pracy i okres rozliczalności ustawiony dla urzędu',
  },
  {
    column: 'people.password_hash',
    about: 'skrót hasła pracownika (argon2id)',
    find: 'razem z kontem',
    export: 'nie jest wydawany: służy wyłącznie do sprawdzenia hasła',
    erase: 'zmiana hasła zastępuje skrót',
    retention: 'do zmiany hasła lub wyłączenia konta',
  },
  {
    column: 'sessions.label',
    about: 'rodzina przeglądarki i systemu zalogowanego pracownika (bez wersji i adresu)',
    find: 'strona „Moje konto”',
    export: 'eksport danych jednej osoby',
    erase: 'zakończenie sesji i zadanie okresów przechowywania',
    retention: '30 dni od zakończenia sesji (zadanie privacy.retention)',
  },
  {
    column: 'offices.settings',
    about: 'imię, nazwisko i kontakt IOD oraz zastępcy (podawane do wiadomości z mocy prawa)',
    find: 'ustawienia urzędu i strona IOD',
    export: 'strona IOD',
    erase: 'zmiana ustawień urzędu; opublikowane wersje dokumentów pozostają',
    retention: 'przez czas pełnienia funkcji',
  },
  {
    column: 'office_declarations.data',
    about:
      'osoba do kontaktu w sprawach dostępności, gdy urząd podał osobę zamiast komórki (warunki techniczne deklaracji)',
    find: 'formularz deklaracji dostępności urzędu',
    export: 'deklaracja dostępności na stronie publicznej',
    erase: 'zmiana w formularzu deklaracji; opublikowane wersje dokumentów pozostają',
    retention: 'do zmiany osoby do kontaktu',
  },
]

/** Personal data outside the database. */
export const personalElsewhere: readonly Omit<PersonalColumn, 'column'>[] = [
  {
    about: 'dziennik serwera WWW: adres IP, nazwa przeglądarki, adres strony odsyłającej',
    find: 'nie da się przypisać do osoby zapisanej w portalu: dziennik nie zawiera wspólnego identyfikatora',
    export: 'nie jest wydawany subskrybentom ani pracownikom',
    erase: 'usunięcie całego pliku dziennego',
    retention: 'najkrótszy z okresów ustawionych przez działające urzędy (zadanie privacy.retention)',
  },
]
