// Polish words of the newsletter's pages; the shape that newsletter-en.ts and newsletter-uk.ts must follow key by key.
// `name` is the office's name in the genitive.
import type { EmailProblem } from '@/lib/email-address'
import { counted } from '@/lib/format'

const months = { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' }
const minutes = { one: 'minutę', few: 'minuty', many: 'minut' }
const afterMonths = { one: 'miesiącu', many: 'miesiącach' }

export const newsletterPl = {
  title: 'Newsletter',
  errorTitle: 'Błąd',
  description: (name: string) => `Zapis na newsletter ${name} i wypisanie się z niego. Wystarczy adres e-mail.`,
  lead: (name: string) =>
    `Newsletter ${name} to wiadomości e-mail o zmianach w naszym serwisie, aktualnościach i ogłoszeniach. Nic więcej w nim nie wysyłamy.`,
  form: {
    heading: 'Dodaj albo usuń swój adres',
    headingLeave: 'Usuń swój adres',
    email: 'Adres e-mail',
    emailHint: 'Na przykład nazwa@poczta.pl. Nie pytamy o nic więcej.',
    choice: 'Co mamy zrobić z tym adresem?',
    add: 'Dodaj adres do newslettera',
    addHint: 'Wyślemy wiadomość z linkiem. Zapis działa dopiero po potwierdzeniu.',
    remove: 'Usuń adres z newslettera',
    removeHint: 'Wyślemy wiadomość z linkiem, którym potwierdzisz usunięcie.',
    honeypot: 'Zostaw to pole puste',
    submit: 'Wyślij',
    errorWord: 'Błąd',
    errorHeading: 'Popraw błędy w formularzu',
    stopHint:
      'Masz już nasz newsletter? Link na końcu każdej naszej wiadomości otwiera stronę z przyciskiem, który kończy wysyłkę od razu, bez drugiej wiadomości.',
    consent:
      'Wpisując adres i potwierdzając go linkiem z wiadomości, zgadzasz się na otrzymywanie newslettera (art. 6 ust. 1 lit. a RODO). Zgodę możesz wycofać w każdej chwili, tak samo łatwo.',
    publicTask:
      'Newsletter wysyłamy, wykonując zadanie publiczne (art. 6 ust. 1 lit. e RODO), i tylko na adres, który sam potwierdzisz linkiem z wiadomości. Możesz w każdej chwili się wypisać i wnieść sprzeciw.',
  },
  closed: {
    no_mail: 'Przez formularz nie można się jeszcze zapisać ani wypisać: urząd nie uruchomił wysyłania poczty.',
    disabled: 'Urząd nie przyjmuje teraz zapisów na newsletter. Możesz natomiast usunąć swój adres.',
    no_rules:
      'Zapis nie jest dostępny w tym języku, bo nie ma w nim zasad newslettera. Możesz natomiast usunąć swój adres.',
    title: 'Zapis jest niedostępny',
    polish: 'Zapis po polsku',
  },
  clause: {
    heading: 'Zasady i Twoje dane',
    exact: (number: number) => `Zasady newslettera i informacja o danych, wersja ${number}`,
    since: (day: string) => `Obowiązuje od ${day}`,
    hash: 'Skrót treści SHA-256',
    controller: 'Administrator danych',
    dpo: 'Inspektor ochrony danych',
    purpose: 'Cel',
    purposeText: 'wysyłanie newslettera, o który prosisz',
    basis: 'Podstawa',
    basisConsent: 'Twoja zgoda: art. 6 ust. 1 lit. a RODO',
    basisTask: 'zadanie publiczne: art. 6 ust. 1 lit. e RODO',
    kept: 'Jak długo',
    keptText: (count: number) =>
      `adres: do wypisania się; niepotwierdzony: 7 dni; gdy wiadomości na niego nie dochodzą: 30 dni. Po wypisaniu zostaje sam skrót adresu zabezpieczony kluczem, jako dowód zgody: ${counted(count, months)}`,
    rights: 'Prawa',
    rightsConsent:
      'dostęp do danych, sprostowanie, usunięcie, ograniczenie, przeniesienie, wycofanie zgody i skarga do Prezesa Urzędu Ochrony Danych Osobowych',
    rightsTask:
      'dostęp do danych, sprostowanie, ograniczenie, sprzeciw i skarga do Prezesa Urzędu Ochrony Danych Osobowych',
    voluntary: 'Podanie adresu jest dobrowolne. Bez niego nie wyślemy newslettera.',
    full: 'Przeczytaj pełną treść',
    /** above rules in another language: they are a translation, and of which Polish version */
    translation: '',
    outdated: (_source: number, _current: number, _day: string) => '',
  },
  accepted: {
    title: 'Prośba przyjęta',
    text: 'Jeśli trzeba coś potwierdzić, w ciągu kilku minut przyślemy wiadomość na podany adres. Link w niej działa 7 dni.',
    missing: 'Nie ma wiadomości? Sprawdź folder ze spamem i pisownię adresu. O kolejną możesz poprosić po 10 minutach.',
    outbox:
      'To dane przykładowe: wiadomości nie wychodzą z portalu. Czyta je administrator w skrzynce nadawczej panelu.',
  },
  errors: {
    choice: 'Wybierz, czy adres dodać, czy usunąć.',
    version: 'Zasady newslettera zmieniły się przed chwilą. Przeczytaj nową wersję i wyślij formularz jeszcze raz.',
    tooMany: (count: number) => `Za dużo próśb z tego miejsca. Spróbuj ponownie za ${counted(count, minutes)}.`,
    closed: 'Tego formularza nie można teraz wysłać.',
    large: 'Formularz jest za duży. Wpisz sam adres e-mail.',
    email: {
      empty: 'Wpisz adres e-mail.',
      too_long: 'Adres e-mail może mieć najwyżej 254 znaki.',
      control_character: 'Adres zawiera niedozwolone znaki. Wpisz go ręcznie w jednej linii.',
      space: 'Usuń spację z adresu e-mail.',
      no_at: 'Adres e-mail musi zawierać znak @, na przykład nazwa@poczta.pl.',
      several_at: 'Wpisz jeden adres e-mail, z jednym znakiem @.',
      local_letters: 'Przed znakiem @ użyj liter bez ogonków i kresek. Takich adresów nie umiemy obsłużyć.',
      local_form: 'Sprawdź część adresu przed znakiem @.',
      domain_form: 'Sprawdź część adresu po znaku @, na przykład poczta.pl.',
    } satisfies Record<EmailProblem, string>,
  },
  join: {
    title: 'Potwierdzenie zapisu',
    ready: (name: string) => `Naciśnij przycisk, aby zapisać swój adres na newsletter ${name}.`,
    anewTitle: 'Ponowne potwierdzenie zapisu',
    anew: (name: string) =>
      `Naciśnij przycisk, jeśli chcesz dalej otrzymywać newsletter ${name}. Potwierdzenie zapiszemy z dzisiejszą datą, według zasad podanych niżej.`,
    anewConsent:
      'Naciskając przycisk, zgadzasz się na otrzymywanie newslettera (art. 6 ust. 1 lit. a RODO). Zgodę możesz wycofać w każdej chwili, tak samo łatwo.',
    anewTask:
      'Newsletter wysyłamy, wykonując zadanie publiczne (art. 6 ust. 1 lit. e RODO), i tylko na adres, który sam potwierdzisz. Możesz w każdej chwili się wypisać i wnieść sprzeciw.',
    button: 'Potwierdzam zapis',
    doneTitle: 'Zapis jest potwierdzony',
    done: (name: string) =>
      `Twój adres jest zapisany na newsletter ${name}. Wysłaliśmy wiadomość, w której jest też link do wypisania się.`,
    doneHint: 'Link na końcu każdej naszej wiadomości otwiera stronę z przyciskiem, który kończy wysyłkę od razu.',
    expiredTitle: 'Link wygasł',
    expired: 'Minął termin podany w tej wiadomości, więc zapis się nie udał. Możesz zapisać się jeszcze raz.',
    goneTitle: 'Ten link już nie działa',
    gone: 'Link wygasł albo ten adres został usunięty z newslettera. Jeśli chcesz go otrzymywać, zapisz się jeszcze raz.',
  },
  control: {
    title: 'Egzemplarz kontrolny newslettera',
    ready: (name: string) =>
      `To wydanie dotarło na adres kontrolny newslettera ${name}. Naciśnij przycisk, aby urząd o tym wiedział.`,
    button: 'Potwierdzam: wydanie dotarło',
    doneTitle: 'Wydanie dotarło na adres kontrolny',
    done: (name: string) =>
      `Zapisaliśmy, że wydanie dotarło na adres kontrolny newslettera ${name}. Widać to na stronie wysyłki.`,
    goneTitle: 'Ten link już nie działa',
    gone: 'Od wysłania tego wydania minęło ponad 30 dni, więc szczegółów doręczeń już nie przechowujemy.',
    issue: 'Wydanie na stronie urzędu',
  },
  leave: {
    title: 'Wypisanie z newslettera',
    ready: (name: string) => `Naciśnij przycisk, aby usunąć swój adres z newslettera ${name}.`,
    what: 'Adres usuniemy od razu i w całości. Nie zadamy żadnych pytań i nie wyślemy kolejnej wiadomości.',
    button: 'Usuń mój adres',
    doneTitle: 'Adres został usunięty',
    done: (name: string) => `Usunęliśmy Twój adres z newslettera ${name}. Nie wyślemy już żadnej wiadomości.`,
    erasedHeading: 'Co usunęliśmy',
    erased: [
      'adres e-mail i zapis na newsletter,',
      'adres z listy wysłanych wiadomości,',
      'wiadomości, które czekały na wysłanie.',
    ],
    keptHeading: 'Co zostaje',
    kept: (count: number) =>
      `Sam skrót adresu, z którego go nie odczytamy, oraz daty i wersja zasad: jako dowód, że zgoda była i że ją wycofano. Usuniemy to po ${counted(count, afterMonths)}.`,
    keptNothing:
      'Jeśli adres nie był potwierdzony, nie zostaje po nim nic, chyba że przenieśliśmy go z innego systemu: wtedy zostaje skrót, żeby nikt nie dopisał go ponownie.',
    keptNumbers: 'Wysłane wydania liczymy dalej, ale nic nie łączy tych liczb z Twoim adresem.',
    onTheWay: 'Wiadomość, która właśnie wyszła, może jeszcze dojść.',
    again: 'Możesz zapisać się ponownie w każdej chwili.',
    expiredTitle: 'Link wygasł',
    expired: 'Minęło 7 dni od wysłania tej wiadomości. Nic się nie zmieniło: adres jest nadal zapisany.',
    expiredHint: 'Wyślij formularz jeszcze raz albo użyj linku na końcu dowolnej naszej wiadomości.',
    goneTitle: 'Tego adresu już nie ma',
    gone: 'Adres, do którego wysłano ten link, nie jest zapisany na newsletter. Nic nie trzeba robić.',
    usedTitle: 'Ten link już nie działa',
    used: 'Link został już użyty albo wygasł. Jeśli newsletter nadal przychodzi, użyj linku na końcu dowolnej naszej wiadomości.',
  },
  languages: 'Język strony',
  unknownTitle: 'Nie rozpoznajemy tego linku',
  unknown: 'Sprawdź, czy cały adres został skopiowany z wiadomości.',
  toForm: 'Przejdź do newslettera',
  toOffices: 'Lista urzędów',
}

export type NewsletterWords = typeof newsletterPl
