// Words of the newsletter's pages, in three languages. `name` is the office's name as the sentence needs it:
// Polish in the genitive, other languages as the office gave it.
import type { EmailProblem } from '@/lib/email-address'
import type { Language } from '@/lib/format'
import { typesetTable } from './words'

const pl = {
  title: 'Newsletter',
  errorTitle: 'Błąd',
  description: (name: string) => `Zapis na newsletter ${name} i wypisanie się z niego.`,
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
      'Masz już nasz newsletter? Link na końcu każdej naszej wiadomości kończy wysyłkę od razu, bez drugiej wiadomości.',
    consent:
      'Wpisując adres i potwierdzając go linkiem z wiadomości, zgadzasz się na otrzymywanie newslettera (art. 6 ust. 1 lit. a RODO). Zgodę możesz wycofać w każdej chwili, tak samo łatwo.',
    publicTask:
      'Newsletter wysyłamy, wykonując zadanie publiczne (art. 6 ust. 1 lit. e RODO), i tylko na adres, który sam potwierdzisz linkiem z wiadomości. Możesz w każdej chwili się wypisać i wnieść sprzeciw.',
  },
  closed: {
    no_mail: 'Zapis i wypisanie przez formularz nie są jeszcze dostępne: urząd nie uruchomił wysyłania poczty.',
    disabled: 'Urząd nie prowadzi teraz zapisów na newsletter. Możesz natomiast usunąć swój adres.',
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
    keptText: (months: number) =>
      `adres – do wypisania się; niepotwierdzony – 7 dni. Po wypisaniu zostaje sam skrót adresu zabezpieczony kluczem, jako dowód zgody: ${months} mies.`,
    rights: 'Prawa',
    rightsConsent:
      'dostęp do danych, sprostowanie, usunięcie, ograniczenie, przeniesienie, wycofanie zgody i skarga do Prezesa Urzędu Ochrony Danych Osobowych',
    rightsTask:
      'dostęp do danych, sprostowanie, ograniczenie, sprzeciw i skarga do Prezesa Urzędu Ochrony Danych Osobowych',
    voluntary: 'Podanie adresu jest dobrowolne. Bez niego nie wyślemy newslettera.',
    full: 'Przeczytaj pełną treść',
  },
  accepted: {
    title: 'Prośba przyjęta',
    text: 'Jeśli trzeba coś potwierdzić, w ciągu kilku minut przyślemy wiadomość na podany adres. Link w niej działa 7 dni.',
    missing: 'Nie ma wiadomości? Sprawdź folder ze spamem i pisownię adresu. Kolejną możesz zamówić po 10 minutach.',
    outbox:
      'To dane przykładowe: wiadomości nie wychodzą z portalu. Czyta je administrator w skrzynce nadawczej panelu.',
  },
  errors: {
    choice: 'Wybierz, czy adres dodać, czy usunąć.',
    version: 'Zasady newslettera zmieniły się przed chwilą. Przeczytaj nową wersję i wyślij formularz jeszcze raz.',
    tooMany: (minutes: number) => `Za dużo próśb z tego miejsca. Spróbuj ponownie za ${minutes} min.`,
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
    button: 'Potwierdzam zapis',
    doneTitle: 'Zapis jest potwierdzony',
    done: (name: string) =>
      `Twój adres jest zapisany na newsletter ${name}. Wysłaliśmy wiadomość, w której jest też link do wypisania się.`,
    doneHint: 'Link na końcu każdej naszej wiadomości kończy wysyłkę od razu.',
    expiredTitle: 'Link wygasł',
    expired: 'Minęło 7 dni od wysłania tej wiadomości, więc zapis się nie udał. Możesz zapisać się jeszcze raz.',
    goneTitle: 'Ten link już nie działa',
    gone: 'Link wygasł albo ten adres został usunięty z newslettera. Jeśli chcesz go otrzymywać, zapisz się jeszcze raz.',
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
    kept: (months: number) =>
      `Sam skrót adresu, z którego nie da się go odczytać, oraz daty i wersja zasad: jako dowód, że zgoda była i że ją wycofano. Usuniemy to po ${months} miesiącach.`,
    keptNothing: 'Jeśli adres nie był potwierdzony, nie zostaje po nim nic.',
    again: 'Możesz zapisać się ponownie w każdej chwili.',
    expiredTitle: 'Link wygasł',
    expired: 'Minęło 7 dni od wysłania tej wiadomości. Nic się nie zmieniło: adres jest nadal zapisany.',
    expiredHint: 'Wyślij formularz jeszcze raz albo użyj linku na końcu dowolnej naszej wiadomości.',
    goneTitle: 'Tego adresu już nie ma',
    gone: 'Adres, do którego wysłano ten link, nie jest zapisany na newsletter. Nic nie trzeba robić.',
    usedTitle: 'Ten link już nie działa',
    used: 'Link został już użyty albo wygasł. Jeśli newsletter nadal przychodzi, użyj linku na końcu dowolnej naszej wiadomości.',
  },
  unknownTitle: 'Nie rozpoznajemy tego linku',
  unknown: 'Sprawdź, czy cały adres został skopiowany z wiadomości.',
  toForm: 'Przejdź do newslettera',
  toOffices: 'Lista urzędów',
  archive: {
    title: 'Archiwum newslettera',
    description: (name: string) => `Wydania newslettera ${name}.`,
    none: 'Nie ma jeszcze żadnego wydania newslettera. Po wysłaniu każde wydanie pojawi się na tej stronie.',
  },
}

export type NewsletterWords = typeof pl

const en: NewsletterWords = {
  title: 'Newsletter',
  errorTitle: 'Error',
  description: (name) => `Join or leave the newsletter of ${name}.`,
  lead: (name) =>
    `The newsletter of ${name} is a mail about changes on our site, news and announcements. We send nothing else in it.`,
  form: {
    heading: 'Add or remove your address',
    headingLeave: 'Remove your address',
    email: 'E-mail address',
    emailHint: 'For example name@mail.pl. We ask for nothing else.',
    choice: 'What should we do with this address?',
    add: 'Add it to the newsletter',
    addHint: 'We will send a mail with a link. The subscription starts only when you confirm it.',
    remove: 'Remove it from the newsletter',
    removeHint: 'We will send a mail with a link by which you confirm the removal.',
    honeypot: 'Leave this field empty',
    submit: 'Send',
    errorWord: 'Error',
    errorHeading: 'There is a problem',
    stopHint:
      'Do you already get our newsletter? The link at the end of each of our mails stops it at once, without a second mail.',
    consent:
      'By entering your address and confirming it by the link in the mail you agree to receive the newsletter (Art. 6(1)(a) GDPR). You can withdraw your consent at any time, just as easily.',
    publicTask:
      'We send the newsletter as part of our public task (Art. 6(1)(e) GDPR), and only to an address that you confirm yourself by the link in the mail. You can leave and object at any time.',
  },
  closed: {
    no_mail: 'Joining and leaving by this form is not available yet: the office has not set up sending mail.',
    disabled: 'The office does not take new subscriptions at present. You can still remove your address.',
    no_rules:
      'You cannot join in this language, because the newsletter rules are not available in it. You can still remove your address.',
    title: 'Joining is not available',
    polish: 'Join in Polish',
  },
  clause: {
    heading: 'The rules and your data',
    exact: (number) => `Newsletter rules and information on your data, version ${number}`,
    since: (day) => `In force from ${day}`,
    hash: 'SHA-256 of the text',
    controller: 'Data controller',
    dpo: 'Data protection officer',
    purpose: 'Purpose',
    purposeText: 'sending the newsletter you ask for',
    basis: 'Legal basis',
    basisConsent: 'your consent: Art. 6(1)(a) GDPR',
    basisTask: 'public task: Art. 6(1)(e) GDPR',
    kept: 'How long',
    keptText: (months) =>
      `the address until you leave; unconfirmed: 7 days. After you leave only a keyed hash of the address remains, as proof of consent: ${months} months.`,
    rights: 'Your rights',
    rightsConsent:
      'access, rectification, erasure, restriction, portability, withdrawal of consent, and a complaint to the President of the Personal Data Protection Office (UODO)',
    rightsTask:
      'access, rectification, restriction, objection, and a complaint to the President of the Personal Data Protection Office (UODO)',
    voluntary: 'Giving your address is voluntary. Without it we cannot send the newsletter.',
    full: 'Read the full text',
  },
  accepted: {
    title: 'Request received',
    text: 'If there is something to confirm, we will send a mail to the address within a few minutes. The link in it works for 7 days.',
    missing:
      'No mail? Check your spam folder and the spelling of the address. You can ask for another one after 10 minutes.',
    outbox:
      'This is sample data: mails do not leave the portal. An administrator reads them in the outbox of the panel.',
  },
  errors: {
    choice: 'Choose whether to add or to remove the address.',
    version: 'The newsletter rules have just changed. Please read the new version and send the form again.',
    tooMany: (minutes) => `Too many requests from this place. Try again in ${minutes} min.`,
    closed: 'This form cannot be sent at present.',
    large: 'The form is too large. Enter only an e-mail address.',
    email: {
      empty: 'Enter an e-mail address.',
      too_long: 'An e-mail address can have at most 254 characters.',
      control_character: 'The address contains characters that are not allowed. Type it by hand, in one line.',
      space: 'Remove the space from the e-mail address.',
      no_at: 'An e-mail address must contain @, for example name@mail.pl.',
      several_at: 'Enter one e-mail address, with one @.',
      local_letters: 'Use letters without accents before the @. We cannot handle such addresses.',
      local_form: 'Check the part of the address before the @.',
      domain_form: 'Check the part of the address after the @, for example mail.pl.',
    },
  },
  join: {
    title: 'Confirm your subscription',
    ready: (name) => `Press the button to subscribe your address to the newsletter of ${name}.`,
    button: 'I confirm my subscription',
    doneTitle: 'Your subscription is confirmed',
    done: (name) =>
      `Your address is subscribed to the newsletter of ${name}. We have sent a mail that also holds a link to leave.`,
    doneHint: 'The link at the end of each of our mails stops them at once.',
    expiredTitle: 'The link has expired',
    expired: 'More than 7 days have passed since the mail was sent, so you are not subscribed. You can ask again.',
    goneTitle: 'This link no longer works',
    gone: 'The link has expired, or the address was removed from the newsletter. If you would like to receive it, join again.',
  },
  leave: {
    title: 'Leave the newsletter',
    ready: (name) => `Press the button to remove your address from the newsletter of ${name}.`,
    what: 'We will erase the address at once and completely. We ask no questions and send no further mail.',
    button: 'Erase my address',
    doneTitle: 'Your address has been erased',
    done: (name) => `We have erased your address from the newsletter of ${name}. We will not send another mail.`,
    erasedHeading: 'What we erased',
    erased: [
      'the e-mail address and the subscription,',
      'the address in the list of sent mails,',
      'mails that waited to be sent.',
    ],
    keptHeading: 'What remains',
    kept: (months) =>
      `Only a hash from which the address cannot be read, with the dates and the version of the rules: as proof that there was a consent and that it was withdrawn. We will erase it after ${months} months.`,
    keptNothing: 'If the address was never confirmed, nothing of it remains.',
    again: 'You can join again at any time.',
    expiredTitle: 'The link has expired',
    expired:
      'More than 7 days have passed since the mail was sent. Nothing has changed: the address is still subscribed.',
    expiredHint: 'Send the form again, or use the link at the end of any of our mails.',
    goneTitle: 'This address is no longer here',
    gone: 'The address to which this link was sent is not subscribed. You need not do anything.',
    usedTitle: 'This link no longer works',
    used: 'The link has already been used or has expired. If the newsletter still comes, use the link at the end of any of our mails.',
  },
  unknownTitle: 'We do not recognise this link',
  unknown: 'Check that the whole address was copied from the mail.',
  toForm: 'Go to the newsletter',
  toOffices: 'List of offices',
  archive: {
    title: 'Newsletter archive',
    description: (name) => `Issues of the newsletter of ${name}.`,
    none: 'No issue of the newsletter has been sent yet. Every issue will appear on this page.',
  },
}

const uk: NewsletterWords = {
  title: 'Розсилка новин',
  errorTitle: 'Помилка',
  description: (name) => `Підписка на розсилку новин і відмова від неї. Установа: ${name}.`,
  lead: (name) =>
    `Розсилка – це електронні листи про зміни на нашому сайті, новини та оголошення. Більше нічого ми в ній не надсилаємо. Установа: ${name}.`,
  form: {
    heading: 'Додайте або видаліть свою адресу',
    headingLeave: 'Видаліть свою адресу',
    email: 'Адреса електронної пошти',
    emailHint: 'Наприклад, name@poczta.pl. Більше ми нічого не запитуємо.',
    choice: 'Що зробити з цією адресою?',
    add: 'Додати адресу до розсилки',
    addHint: 'Ми надішлемо лист із посиланням. Підписка діє лише після підтвердження.',
    remove: 'Видалити адресу з розсилки',
    removeHint: 'Ми надішлемо лист із посиланням, за яким ви підтвердите видалення.',
    honeypot: 'Залиште це поле порожнім',
    submit: 'Надіслати',
    errorWord: 'Помилка',
    errorHeading: 'Виправте помилки у формі',
    stopHint:
      'Уже отримуєте нашу розсилку? Посилання наприкінці кожного нашого листа припиняє її одразу, без другого листа.',
    consent:
      'Вказуючи адресу та підтверджуючи її за посиланням із листа, ви погоджуєтеся отримувати розсилку (ст. 6 п. 1 літ. a GDPR). Згоду можна відкликати будь-коли так само легко.',
    publicTask:
      'Ми надсилаємо розсилку, виконуючи публічне завдання (ст. 6 п. 1 літ. e GDPR), і лише на адресу, яку ви самі підтвердите за посиланням із листа. Ви можете будь-коли відписатися та подати заперечення.',
  },
  closed: {
    no_mail: 'Підписка та відмова через форму ще недоступні: установа ще не налаштувала надсилання пошти.',
    disabled: 'Установа зараз не приймає нових підписок. Ви можете видалити свою адресу.',
    no_rules: 'Підписка цією мовою недоступна, бо немає правил розсилки цією мовою. Ви можете видалити свою адресу.',
    title: 'Підписка недоступна',
    polish: 'Підписка польською мовою',
  },
  clause: {
    heading: 'Правила та ваші дані',
    exact: (number) => `Правила розсилки та інформація про дані, версія ${number}`,
    since: (day) => `Діє з ${day}`,
    hash: 'Хеш тексту SHA-256',
    controller: 'Адміністратор даних',
    dpo: 'Інспектор із захисту даних',
    purpose: 'Мета',
    purposeText: 'надсилання розсилки, про яку ви просите',
    basis: 'Підстава',
    basisConsent: 'ваша згода: ст. 6 п. 1 літ. a GDPR',
    basisTask: 'публічне завдання: ст. 6 п. 1 літ. e GDPR',
    kept: 'Як довго',
    keptText: (months) =>
      `адреса – до відмови; непідтверджена – 7 днів. Після відмови залишається лише хеш адреси, захищений ключем, як доказ згоди: ${months} міс.`,
    rights: 'Права',
    rightsConsent:
      'доступ до даних, виправлення, видалення, обмеження, перенесення, відкликання згоди та скарга до Голови Управління захисту персональних даних (UODO)',
    rightsTask:
      'доступ до даних, виправлення, обмеження, заперечення та скарга до Голови Управління захисту персональних даних (UODO)',
    voluntary: 'Надання адреси є добровільним. Без неї ми не зможемо надсилати розсилку.',
    full: 'Прочитати повний текст',
  },
  accepted: {
    title: 'Прохання прийнято',
    text: 'Якщо потрібно щось підтвердити, упродовж кількох хвилин ми надішлемо лист на вказану адресу. Посилання в ньому діє 7 днів.',
    missing: 'Немає листа? Перевірте теку «Спам» і написання адреси. Новий лист можна замовити через 10 хвилин.',
    outbox: 'Це приклад даних: листи не виходять за межі порталу. Їх читає адміністратор у скриньці вихідних листів.',
  },
  errors: {
    choice: 'Оберіть, додати адресу чи видалити.',
    version: 'Правила розсилки щойно змінилися. Прочитайте нову версію та надішліть форму ще раз.',
    tooMany: (minutes) => `Забагато запитів із цього місця. Спробуйте ще раз через ${minutes} хв.`,
    closed: 'Зараз цю форму не можна надіслати.',
    large: 'Форма завелика. Вкажіть лише адресу електронної пошти.',
    email: {
      empty: 'Вкажіть адресу електронної пошти.',
      too_long: 'Адреса може містити щонайбільше 254 знаки.',
      control_character: 'Адреса містить недозволені знаки. Введіть її вручну в одному рядку.',
      space: 'Приберіть пробіл з адреси.',
      no_at: 'Адреса має містити знак @, наприклад name@poczta.pl.',
      several_at: 'Вкажіть одну адресу з одним знаком @.',
      local_letters:
        'Перед знаком @ використовуйте латинські літери без діакритичних знаків. Інших адрес ми не підтримуємо.',
      local_form: 'Перевірте частину адреси перед знаком @.',
      domain_form: 'Перевірте частину адреси після знака @, наприклад poczta.pl.',
    },
  },
  join: {
    title: 'Підтвердження підписки',
    ready: (name) => `Натисніть кнопку, щоб підписати свою адресу на розсилку новин. Установа: ${name}.`,
    button: 'Підтверджую підписку',
    doneTitle: 'Підписку підтверджено',
    done: (name) =>
      `Вашу адресу підписано на розсилку новин. Ми надіслали лист, у якому є й посилання для відмови. Установа: ${name}.`,
    doneHint: 'Посилання наприкінці кожного нашого листа припиняє розсилку одразу.',
    expiredTitle: 'Термін дії посилання минув',
    expired: 'Від надсилання листа минуло понад 7 днів, тому підписка не відбулася. Ви можете підписатися ще раз.',
    goneTitle: 'Це посилання вже не діє',
    gone: 'Термін дії посилання минув або цю адресу видалено з розсилки. Якщо хочете її отримувати, підпишіться ще раз.',
  },
  leave: {
    title: 'Відмова від розсилки',
    ready: (name) => `Натисніть кнопку, щоб видалити свою адресу з розсилки новин. Установа: ${name}.`,
    what: 'Ми видалимо адресу одразу й повністю. Ми нічого не запитуватимемо й не надішлемо нового листа.',
    button: 'Видалити мою адресу',
    doneTitle: 'Адресу видалено',
    done: (name) => `Ми видалили вашу адресу з розсилки новин. Більше ми нічого не надішлемо. Установа: ${name}.`,
    erasedHeading: 'Що ми видалили',
    erased: [
      'адресу електронної пошти та підписку,',
      'адресу зі списку надісланих листів,',
      'листи, які чекали на надсилання.',
    ],
    keptHeading: 'Що залишається',
    kept: (months) =>
      `Лише хеш, із якого неможливо прочитати адресу, а також дати й версія правил: як доказ, що згода була і що її відкликано. Ми видалимо це через ${months} міс.`,
    keptNothing: 'Якщо адресу не було підтверджено, від неї не залишається нічого.',
    again: 'Ви можете підписатися знову будь-коли.',
    expiredTitle: 'Термін дії посилання минув',
    expired: 'Від надсилання листа минуло понад 7 днів. Нічого не змінилося: адреса й далі підписана.',
    expiredHint: 'Надішліть форму ще раз або скористайтеся посиланням наприкінці будь-якого нашого листа.',
    goneTitle: 'Цієї адреси вже немає',
    gone: 'Адреса, на яку надіслано це посилання, не підписана на розсилку. Нічого робити не потрібно.',
    usedTitle: 'Це посилання вже не діє',
    used: 'Посилання вже використано або термін його дії минув. Якщо розсилка й далі надходить, скористайтеся посиланням наприкінці будь-якого нашого листа.',
  },
  unknownTitle: 'Ми не розпізнаємо цього посилання',
  unknown: 'Перевірте, чи адресу з листа скопійовано повністю.',
  toForm: 'Перейти до розсилки',
  toOffices: 'Список установ',
  archive: {
    title: 'Архів розсилки',
    description: (name) => `Випуски розсилки новин. Установа: ${name}.`,
    none: 'Жодного випуску розсилки ще не надіслано. Кожен випуск з’явиться на цій сторінці.',
  },
}

const tables: Record<Language, NewsletterWords> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}

export const newsletterWords = (locale: Language): NewsletterWords => tables[locale]
