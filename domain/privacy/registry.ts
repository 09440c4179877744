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
    export: 'eksport rejestru, eksport danych jednej osoby, strona „Co o mnie przechowujecie”',
    erase:
      'wypisanie się, link lub przycisk w wiadomości, zgłoszenie wiadomości jako niechcianej, usunięcie przez IOD lub koordynatora: od razu',
    retention:
      'do rezygnacji; niepotwierdzony: 7 dni; bez odpowiedzi na prośbę o ponowne potwierdzenie i taki, na który wiadomości nie dochodzą: 30 dni (zadanie newsletter.end_expired)',
  },
  {
    column: 'subscriptions.consent_note',
    about: 'opis zgody udzielonej poza portalem, wpisany przy imporcie',
    find: 'razem z subskrypcją (po adresie)',
    export: 'eksport rejestru, eksport danych jednej osoby, strona „Co o mnie przechowujecie”',
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
    export: 'eksport danych jednej osoby, której zgoda pochodzi z importu, i jej strona „Co o mnie przechowujecie”',
    erase: 'razem z ostatnią zgodą z tego importu i ostatnim jej dowodem',
    retention: 'tak długo jak zgody z tego importu i dowody ich zakończenia (zadanie newsletter.end_expired)',
  },
  {
    column: 'mail_messages.recipient',
    about: 'adres odbiorcy wiadomości',
    find: 'po adresie w obrębie urzędu',
    export: 'eksport danych jednej osoby (lista wiadomości), strona „Co o mnie przechowujecie”',
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
    about:
      'imię, nazwisko i kontakt IOD oraz zastępcy (podawane do wiadomości z mocy prawa); adres kontrolny newslettera, gdyby był adresem osoby',
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

/** Rows that name nobody and lead to a person by a number or a hash; and personal data outside the database. */
export const personalElsewhere: readonly Omit<PersonalColumn, 'column'>[] = [
  {
    about: 'doręczenia wydań (deliveries): numer subskrypcji, stan i numer wiadomości u dostawcy poczty, bez adresu',
    find: 'przez numer subskrypcji, którą znajduje się po adresie',
    export: 'eksport danych jednej osoby (wydania), strona „Co o mnie przechowujecie”',
    erase:
      'koniec subskrypcji usuwa jej numer od razu; wiersz liczy się dalej, a z numerem wiadomości adres połączyłby już tylko dostawca poczty',
    retention: '30 dni od zakończenia wysyłki, potem same liczby (zadanie newsletter.fold_deliveries)',
  },
  {
    about:
      'zdarzenia dostawcy poczty (provider_events): numer zdarzenia i doręczenia, rodzaj, czas, bez adresu i treści',
    find: 'przez doręczenie, dopóki należy ono do subskrypcji',
    export: 'nie jest wydawane: skutek zdarzenia pokazuje stan doręczenia',
    erase: 'razem z powiązaniem doręczenia z subskrypcją',
    retention: '30 dni od odebrania (zadanie privacy.retention)',
  },
  {
    about: 'dowody zakończonych zgód i lista wykluczeń: skrót adresu utworzony kluczem spoza bazy danych, daty, powód',
    find: 'po skrócie obliczonym z podanego adresu',
    export: 'eksport danych jednej osoby (wcześniejsze zgody), strona „Co o mnie przechowujecie”',
    erase: 'nie usuwa się ich na żądanie przed terminem: są dowodem (art. 17 ust. 3 lit. b i e RODO)',
    retention: 'tyle miesięcy, ile ustawił urząd (zadanie privacy.retention)',
  },
  {
    about: 'dziennik serwera WWW: adres IP, nazwa przeglądarki, adres strony odsyłającej',
    find: 'nie da się przypisać do osoby zapisanej w portalu: dziennik nie zawiera wspólnego identyfikatora',
    export: 'nie jest wydawany subskrybentom ani pracownikom',
    erase: 'usunięcie całego pliku dziennego',
    retention: 'najkrótszy z okresów ustawionych przez działające urzędy (zadanie privacy.retention)',
  },
]
