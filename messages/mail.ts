// Words of the mails to citizens, in three languages. Sentences only; who, when and where come as arguments.
// `name` is the office's name as nameInSentence() gives it: Polish in the genitive, English with its article, Ukrainian undeclined.
// What is said of a button or of rules is said in the words that the page uses (messages/newsletter-*.ts; a test holds it).
import type { Language } from '@/lib/format'
import { typesetTable } from './words'

export type MailWords = {
  greeting: string
  linkAsText: string
  join: {
    subject: (short: string) => string
    lead: (name: string) => string
    how: string
    button: string
    until: (moment: string) => string
    notYou: string
    eraseNow: string
  }
  already: { subject: (short: string) => string; lead: (name: string) => string; nothing: string; leave: string }
  welcome: { subject: (short: string) => string; lead: (name: string) => string; what: string; leave: string }
  leave: {
    subject: (short: string) => string
    lead: (name: string) => string
    how: string
    button: string
    until: (moment: string) => string
    notYou: string
  }
  reconfirm: {
    subject: (short: string) => string
    lead: (name: string) => string
    why: string
    how: string
    button: string
    until: (moment: string) => string
    leave: string
    eraseNow: string
  }
  reminder: {
    subject: (short: string) => string
    lead: (name: string) => string
    leadAnew: (name: string) => string
    until: (moment: string) => string
    last: string
  }
  footer: {
    why: (name: string) => string
    stop: string
    stopHow: string
    mine: string
    rules: string
    contact: string
    automatic: string
    example: string
  }
}

const pl: MailWords = {
  greeting: 'Dzień dobry,',
  linkAsText: 'Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:',
  join: {
    subject: (short) => `Potwierdź zapis na newsletter – ${short}`,
    lead: (name) => `otrzymaliśmy prośbę o zapisanie tego adresu na newsletter ${name}.`,
    how: 'Aby potwierdzić zapis, otwórz link poniżej i na stronie, która się pokaże, naciśnij przycisk „Potwierdzam zapis”.',
    button: 'Potwierdź zapis',
    until: (moment) =>
      `Link działa 7 dni, do ${moment}. Jeśli go nie użyjesz, usuniemy ten adres i nie wyślemy newslettera.`,
    notYou: 'Jeśli to nie Twoja prośba, nie musisz nic robić. Możesz też nie czekać tych 7 dni:',
    eraseNow: 'usuń ten adres od razu',
  },
  already: {
    subject: (short) => `Ten zapis już działa – newsletter ${short}`,
    lead: (name) => `otrzymaliśmy prośbę o zapisanie tego adresu na newsletter ${name}. Ten adres jest już zapisany.`,
    nothing: 'Nie musisz nic robić. Newsletter będzie przychodził jak dotąd.',
    leave: 'Jeśli nie chcesz go już otrzymywać, otwórz link i naciśnij przycisk na stronie. Adres usuniemy od razu.',
  },
  welcome: {
    subject: (short) => `Zapis potwierdzony – newsletter ${short}`,
    lead: (name) => `zapis tego adresu na newsletter ${name} jest potwierdzony. Dziękujemy.`,
    what: 'Będziemy wysyłać wiadomości o zmianach w naszym serwisie, aktualnościach i ogłoszeniach. Nic więcej.',
    leave:
      'Możesz wypisać się w każdej chwili. Link na końcu każdej naszej wiadomości otwiera stronę z przyciskiem, który kończy wysyłkę od razu, bez drugiej wiadomości.',
  },
  leave: {
    subject: (short) => `Potwierdź wypisanie z newslettera – ${short}`,
    lead: (name) => `otrzymaliśmy prośbę o usunięcie tego adresu z newslettera ${name}.`,
    how: 'Aby usunąć adres, otwórz link poniżej i na stronie, która się pokaże, naciśnij przycisk „Usuń mój adres”.',
    button: 'Potwierdź wypisanie',
    until: (moment) => `Link działa 7 dni, do ${moment}. Jeśli go nie użyjesz, nic się nie zmieni.`,
    notYou: 'Jeśli to nie Twoja prośba, nie musisz nic robić: newsletter będzie przychodził jak dotąd.',
  },
  reconfirm: {
    subject: (short) => `Czy nadal chcesz dostawać newsletter? – ${short}`,
    lead: (name) => `ten adres jest na liście newslettera ${name}.`,
    why: 'Prosimy o potwierdzenie, że nadal chcesz go otrzymywać. Do tego czasu nie wyślemy na ten adres żadnego wydania.',
    how: 'Aby potwierdzić, otwórz link poniżej i na stronie, która się pokaże, naciśnij przycisk „Potwierdzam zapis”.',
    button: 'Tak, chcę dalej dostawać newsletter',
    until: (moment) => `Link działa do ${moment}. Jeśli go nie użyjesz, usuniemy ten adres z listy.`,
    leave: 'Jeśli nie chcesz newslettera, nie musisz nic robić. Możesz też od razu:',
    eraseNow: 'usunąć ten adres z listy',
  },
  reminder: {
    subject: (short) => `Przypomnienie: potwierdź zapis na newsletter – ${short}`,
    lead: (name) =>
      `kilka dni temu otrzymaliśmy prośbę o zapisanie tego adresu na newsletter ${name}. Nikt jej jeszcze nie potwierdził.`,
    leadAnew: (name) =>
      `niedawno prosiliśmy o potwierdzenie, że nadal chcesz otrzymywać newsletter ${name}. Nie mamy jeszcze odpowiedzi.`,
    until: (moment) => `Link działa do ${moment}. Jeśli go nie użyjesz, usuniemy ten adres i nie wyślemy newslettera.`,
    last: 'To jedyne przypomnienie.',
  },
  footer: {
    why: (name) => `Wiadomość newslettera ${name}.`,
    stop: 'Usuń mój adres z newslettera',
    stopHow: 'Przycisk na stronie, która się otworzy, kończy wysyłkę od razu, bez drugiej wiadomości.',
    mine: 'Co o mnie przechowujecie',
    rules: 'Zasady newslettera i informacja o danych',
    contact: 'Kontakt z urzędem',
    automatic: 'Wiadomość wysłał automat.',
    example: 'To są dane przykładowe. Prawdziwy urząd nie wysyła tej wiadomości.',
  },
}

const en: MailWords = {
  greeting: 'Hello,',
  linkAsText: 'If the button does not work, copy this address into your browser:',
  join: {
    subject: (short) => `Confirm your newsletter subscription – ${short}`,
    lead: (name) => `We received a request to add this address to the newsletter of ${name}.`,
    how: 'To confirm, open the link below and press the button “I confirm my subscription” on the page that appears.',
    button: 'Confirm subscription',
    until: (moment) =>
      `The link works for 7 days, until ${moment}. If you do not use it, we will erase this address and send no newsletter.`,
    notYou: 'If this was not your request, you do not need to do anything. You also do not have to wait these 7 days:',
    eraseNow: 'erase this address at once',
  },
  already: {
    subject: (short) => `You are already subscribed – newsletter of ${short}`,
    lead: (name) => `We received a request to add this address to the newsletter of ${name}. It is already subscribed.`,
    nothing: 'You do not need to do anything. The newsletter will keep coming as before.',
    leave:
      'If you no longer want it, open the link and press the button on the page. We will erase the address at once.',
  },
  welcome: {
    subject: (short) => `Subscription confirmed – newsletter of ${short}`,
    lead: (name) => `This address is now subscribed to the newsletter of ${name}. Thank you.`,
    what: 'We will send you changes on our website, news and announcements. Nothing else.',
    leave:
      'You can leave at any time. The link at the end of every message opens a page with a button that stops the newsletter at once, without a second message.',
  },
  leave: {
    subject: (short) => `Confirm leaving the newsletter – ${short}`,
    lead: (name) => `We received a request to remove this address from the newsletter of ${name}.`,
    how: 'To remove it, open the link below and press the button “Erase my address” on the page that appears.',
    button: 'Confirm leaving',
    until: (moment) => `The link works for 7 days, until ${moment}. If you do not use it, nothing changes.`,
    notYou: 'If this was not your request, you do not need to do anything: the newsletter will keep coming as before.',
  },
  reconfirm: {
    subject: (short) => `Do you still want the newsletter? – ${short}`,
    lead: (name) => `This address is on the list of the newsletter of ${name}.`,
    why: 'Please confirm that you still want to receive it. Until then we will send no issue to this address.',
    how: 'To confirm, open the link below and press the button “I confirm my subscription” on the page that appears.',
    button: 'Yes, keep sending me the newsletter',
    until: (moment) => `The link works until ${moment}. If you do not use it, we will take this address off the list.`,
    leave: 'If you do not want the newsletter, you do not need to do anything. You can also do this at once:',
    eraseNow: 'take this address off the list',
  },
  reminder: {
    subject: (short) => `Reminder: confirm your newsletter subscription – ${short}`,
    lead: (name) =>
      `A few days ago we received a request to add this address to the newsletter of ${name}. Nobody has confirmed it yet.`,
    leadAnew: (name) =>
      `We recently asked you to confirm that you still want the newsletter of ${name}. We have no answer yet.`,
    until: (moment) =>
      `The link works until ${moment}. If you do not use it, we will erase this address and send no newsletter.`,
    last: 'This is the only reminder.',
  },
  footer: {
    why: (name) => `A message from the newsletter of ${name}.`,
    stop: 'Remove my address from the newsletter',
    stopHow: 'The button on the page that opens stops the newsletter at once, without a second message.',
    mine: 'What you hold about me',
    rules: 'Newsletter rules and information on your data',
    contact: 'Contact the office',
    automatic: 'It was sent automatically.',
    example: 'This is example data. The real office does not send this message.',
  },
}

const uk: MailWords = {
  greeting: 'Добрий день!',
  linkAsText: 'Якщо кнопка не працює, скопіюйте цю адресу у браузер:',
  join: {
    subject: (short) => `Підтвердьте підписку на розсилку – ${short}`,
    lead: (name) => `Ми отримали запит додати цю адресу до розсилки новин установи «${name}».`,
    how: 'Щоб підтвердити підписку, відкрийте посилання нижче та натисніть на сторінці кнопку «Підтверджую підписку».',
    button: 'Підтвердити підписку',
    until: (moment) =>
      `Посилання діє 7 днів, до ${moment}. Якщо ви ним не скористаєтеся, ми видалимо цю адресу й нічого не надсилатимемо.`,
    notYou: 'Якщо це не ваш запит, нічого робити не потрібно. Можна також не чекати цих 7 днів:',
    eraseNow: 'видалити цю адресу одразу',
  },
  already: {
    subject: (short) => `Ця підписка вже діє – розсилка ${short}`,
    lead: (name) => `Ми отримали запит додати цю адресу до розсилки новин установи «${name}». Ця адреса вже підписана.`,
    nothing: 'Нічого робити не потрібно. Розсилка надходитиме, як і раніше.',
    leave:
      'Якщо ви більше не хочете її отримувати, відкрийте посилання та натисніть кнопку на сторінці. Адресу буде видалено одразу.',
  },
  welcome: {
    subject: (short) => `Підписку підтверджено – розсилка ${short}`,
    lead: (name) => `Підписку цієї адреси на розсилку новин установи «${name}» підтверджено. Дякуємо.`,
    what: 'Ми надсилатимемо інформацію про зміни на нашому сайті, новини та оголошення. Більше нічого.',
    leave:
      'Відмовитися можна будь-коли. Посилання наприкінці кожного нашого листа відкриває сторінку з кнопкою, яка припиняє розсилку одразу, без другого листа.',
  },
  leave: {
    subject: (short) => `Підтвердьте відмову від розсилки – ${short}`,
    lead: (name) => `Ми отримали запит видалити цю адресу з розсилки новин установи «${name}».`,
    how: 'Щоб видалити адресу, відкрийте посилання нижче та натисніть на сторінці кнопку «Видалити мою адресу».',
    button: 'Підтвердити відмову',
    until: (moment) => `Посилання діє 7 днів, до ${moment}. Якщо ви ним не скористаєтеся, нічого не зміниться.`,
    notYou: 'Якщо це не ваш запит, нічого робити не потрібно: розсилка надходитиме, як і раніше.',
  },
  reconfirm: {
    subject: (short) => `Чи бажаєте ви й надалі отримувати розсилку? – ${short}`,
    lead: (name) => `Ця адреса є у списку розсилки новин установи «${name}».`,
    why: 'Просимо підтвердити, що ви й надалі хочете її отримувати. До того часу ми не надішлемо на цю адресу жодного випуску.',
    how: 'Щоб підтвердити, відкрийте посилання нижче та натисніть на сторінці кнопку «Підтверджую підписку».',
    button: 'Так, надсилайте мені розсилку',
    until: (moment) => `Посилання діє до ${moment}. Якщо ви ним не скористаєтеся, ми видалимо цю адресу зі списку.`,
    leave: 'Якщо розсилка вам не потрібна, нічого робити не треба. Можна також одразу:',
    eraseNow: 'видалити цю адресу зі списку',
  },
  reminder: {
    subject: (short) => `Нагадування: підтвердьте підписку на розсилку – ${short}`,
    lead: (name) =>
      `Кілька днів тому ми отримали запит додати цю адресу до розсилки новин установи «${name}». Його ще ніхто не підтвердив.`,
    leadAnew: (name) =>
      `Нещодавно ми просили підтвердити, що ви й надалі хочете отримувати розсилку установи «${name}». Відповіді ще немає.`,
    until: (moment) =>
      `Посилання діє до ${moment}. Якщо ви ним не скористаєтеся, ми видалимо цю адресу й нічого не надсилатимемо.`,
    last: 'Це єдине нагадування.',
  },
  footer: {
    why: (name) => `Лист розсилки новин установи «${name}».`,
    stop: 'Видалити мою адресу з розсилки',
    stopHow: 'Кнопка на сторінці, що відкриється, припиняє розсилку одразу, без другого листа.',
    mine: 'Що ви зберігаєте про мене',
    rules: 'Правила розсилки та інформація про дані',
    contact: 'Контакти установи',
    automatic: 'Цей лист надіслано автоматично.',
    example: 'Це демонстраційні дані. Справжня установа не надсилає цього листа.',
  },
}

export const mailWords: Record<Language, MailWords> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}
