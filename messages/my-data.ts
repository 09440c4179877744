// Words of the page „Co o mnie przechowujecie” in the three languages of the public site, with hard spaces. Made once in a process.
// `name` is the office's name as nameInSentence() gives it. Complete by type: a new column of a subscription, a new mail or a new
// ending does not compile before somebody has said what it is called.
import type { MailStateName, MailTemplate } from '@/domain/mail/schema'
import type { DeliveryStateName } from '@/domain/newsletter/rules/delivery-states'
import type { EndReason, SubscriptionStateName } from '@/domain/newsletter/schema'
import type { KeptSubscription } from '@/domain/newsletter/schema/mine'
import type { Language } from '@/lib/format'
import { typesetTable } from './words'

type NewsletterMail = Extract<MailTemplate, `newsletter-${string}`>
/** Beside the id, which the page does not show, and two columns that stand with others. */
type Field = Exclude<keyof KeptSubscription, 'id' | 'olderOutcomes' | 'importId'>

export type MyDataWords = {
  title: string
  lead: (name: string) => string
  masked: string
  fields: Record<Field, string>
  none: string
  states: Record<SubscriptionStateName, string>
  stateHints: Record<SubscriptionStateName, (day: string) => string>
  channels: Record<string, string>
  stops: Record<string, string>
  outcomes: Record<string, string>
  noOutcomes: string
  languages: Record<Language, string>
  consent: string
  consentNone: string
  text: (title: string, number: number) => string
  rules: string
  hash: string
  brought: (moment: string) => string
  broughtNote: string
  messages: string
  messagesHint: string
  mails: Record<NewsletterMail, string>
  mailStates: Record<MailStateName, string>
  issues: string
  issuesHint: string
  issue: (number: number, subject: string) => string
  issueClosed: (number: number) => string
  deliveries: Record<DeliveryStateName, string>
  leaving: string
  leavingAsked: (asked: string, until: string) => string
  earlier: string
  earlierConsent: (from: string, to: string, how: string, kept: string) => string
  ends: Record<EndReason, string>
  download: string
  downloadHint: string
  json: string
  csv: string
  language: string
  languageHint: string
  languageButton: (language: string) => string
  languageDone: string
  leave: string
  leaveHint: string
  leaveButton: string
  law: string
  others: string
  request: string
  complaint: string
  goneTitle: string
  gone: string
  goneKept: string
  goneList: readonly string[]
  goneAgain: string
}

const pl: MyDataWords = {
  title: 'Co o Tobie przechowujemy',
  lead: (name) => `Tu jest wszystko, co newsletter ${name} wie o adresie, na który przyszła wiadomość z tym linkiem.`,
  masked:
    'Adres jest tu skrócony, bo link z wiadomości mógł otworzyć ktoś inny albo program. W pobranym pliku jest cały.',
  fields: {
    email: 'Adres e-mail',
    state: 'Stan zapisu',
    locale: 'Język wiadomości',
    channel: 'Sposób zapisu',
    askedAt: 'Prośba o zapis',
    mailedAt: 'Wysłanie linku do potwierdzenia',
    confirmedAt: 'Potwierdzenie',
    expiresAt: 'Koniec czasu na potwierdzenie',
    lastMailAt: 'Ostatnia wiadomość po użyciu formularza',
    stoppedAt: 'Wstrzymanie wysyłki',
    stopReason: 'Powód wstrzymania',
    outcomes: 'Nieudane doręczenia z rzędu',
    resumedAt: 'Wznowienie wysyłki',
    remindedAt: 'Przypomnienie o potwierdzeniu',
    consentNote: 'Opis zgody udzielonej poza portalem',
    reconfirmAskedAt: 'Prośba o ponowne potwierdzenie zgody',
  },
  none: 'brak',
  states: {
    pending: 'czeka na potwierdzenie',
    active: 'potwierdzony, newsletter przychodzi',
    reconfirm: 'czeka na ponowne potwierdzenie zgody, newsletter nie przychodzi',
    stopped: 'wstrzymany, bo wiadomości nie dochodziły',
  },
  stateHints: {
    pending: (day) => `Jeśli nie potwierdzisz zapisu, usuniemy adres. Czas mija: ${day}.`,
    active: () => '',
    reconfirm: (day) => (day ? `Jeśli nie potwierdzisz zgody, usuniemy adres. Czas mija: ${day}.` : ''),
    stopped: () => 'Żeby newsletter znowu przychodził, zapisz się ponownie przez formularz albo napisz do urzędu.',
  },
  channels: {
    form: 'formularz na stronie',
    staff: 'wpis pracownika na Twoją prośbę',
    paper: 'formularz papierowy',
    import: 'przeniesienie z poprzedniego systemu urzędu',
  },
  stops: {
    hard_bounce: 'serwer poczty odpowiedział, że takiej skrzynki nie ma',
    soft_bounces: 'skrzynka kilka razy nie przyjęła wiadomości',
  },
  outcomes: { a: 'dostarczona', d: 'opóźniona albo nieprzyjęta', s: 'skrzynka nie przyjęła' },
  noOutcomes: 'nie ma takich',
  languages: { pl: 'polski', en: 'angielski', uk: 'ukraiński' },
  consent: 'Na co się zgodzono',
  consentNone: 'Nie zapisano tekstu, który pokazano przy zapisie.',
  text: (title, number) => `${title}, wersja ${number}`,
  rules: 'Zasady newslettera',
  hash: 'SHA-256 tego tekstu',
  brought: (moment) => `Adres przeniesiono z innego systemu ${moment}.`,
  broughtNote: 'Co urząd zapisał o tych zgodach:',
  messages: 'Wiadomości o zapisie',
  messagesHint: 'Adres na liście wysłanych wiadomości trzymamy najwyżej 30 dni.',
  mails: {
    'newsletter-join': 'prośba o potwierdzenie zapisu',
    'newsletter-already': 'informacja, że adres jest już zapisany',
    'newsletter-welcome': 'potwierdzenie zapisu',
    'newsletter-leave': 'prośba o potwierdzenie wypisania',
    'newsletter-reconfirm': 'prośba o ponowne potwierdzenie zgody',
    'newsletter-reminder': 'przypomnienie o potwierdzeniu',
  },
  mailStates: {
    queued: 'czeka na wysłanie',
    sending: 'jest wysyłana',
    sent: 'wysłana',
    failed: 'nie udało się wysłać',
    cancelled: 'anulowana',
  },
  issues: 'Wydania newslettera',
  issuesHint: 'Którzy czytelnicy dostali wydanie, wiemy 30 dni od końca wysyłki. Potem zostają same liczby.',
  issue: (number, subject) => `Wydanie ${number}: ${subject}`,
  issueClosed: (number) => `Wydanie ${number} (dostęp do niego zamknięto)`,
  deliveries: {
    pending: 'czeka na wysłanie',
    claimed: 'czeka na wysłanie',
    handed: 'jest wysyłane',
    accepted: 'przyjęte przez serwer poczty',
    delivered: 'dostarczone',
    bounced: 'nie dotarło',
    complained: 'zgłoszone jako niechciane',
    skipped: 'nie wysłano',
    failed: 'nie udało się wysłać',
    uncertain: 'nie wiadomo, czy dotarło',
  },
  leaving: 'Prośby o wypisanie',
  leavingAsked: (asked, until) => `Poproszono ${asked}. Link do potwierdzenia działa do ${until}.`,
  earlier: 'Wcześniejsze zgody tego adresu',
  earlierConsent: (from, to, how, kept) => `Od ${from} do ${to} (${how}). Dowód przechowujemy do ${kept}.`,
  ends: {
    left_by_form: 'wypisanie przez formularz',
    left_by_link: 'wypisanie linkiem z wiadomości',
    left_by_header: 'wypisanie przyciskiem programu pocztowego',
    erased_by_staff: 'usunięcie na prośbę',
    office_removed: 'usunięcie urzędu z portalu',
    complaint: 'zgłoszenie wiadomości jako niechcianej',
    hard_bounce: 'skrzynki nie było',
    soft_bounces: 'wiadomości nie dochodziły',
    not_reconfirmed: 'brak ponownego potwierdzenia',
  },
  download: 'Pobierz swoje dane',
  downloadHint:
    'W pliku jest to samo, co na tej stronie, z całym adresem i sumą kontrolną. CSV otworzysz w arkuszu, JSON jest dla programów.',
  json: 'Pobierz JSON',
  csv: 'Pobierz CSV',
  language: 'Język wiadomości',
  languageHint:
    'Wybierz język powitania, stopki i stron, do których prowadzą linki. Wydania są w języku, w którym je napisano.',
  languageButton: (language) => `Zmień na: ${language}`,
  languageDone: 'Język wiadomości został zmieniony.',
  leave: 'Wypisz się',
  leaveHint: 'Adres usuniemy od razu i w całości. Nie zadamy żadnych pytań i nie wyślemy kolejnej wiadomości.',
  leaveButton: 'Usuń mój adres',
  law: 'Podstawa, czas i Twoje prawa',
  others:
    'Ta strona dotyczy newslettera. Jeśli urząd prowadzi Twoje sprawy, ma w nich także inne dane. O nie zapytasz wnioskiem:',
  request: 'Wniosek o dostęp do danych',
  complaint: 'Skarga',
  goneTitle: 'Nie przechowujemy już tego adresu',
  gone: 'Zapis, do którego prowadził ten link, skończył się, a adres e-mail został usunięty.',
  goneKept: 'Co może zostać po zapisie',
  goneList: [
    'Jeśli zapis był potwierdzony: skrót adresu zabezpieczony kluczem, daty i wersja zasad. To dowód zgody i ochrona przed ponownym dopisaniem adresu. Po tym linku nie rozpoznamy, który to skrót, bo numer zapisu usunęliśmy razem z adresem. Czas podają zasady newslettera urzędu.',
    'Jeśli zapis nie był potwierdzony: nic.',
    'Liczby: ile wiadomości wysłano i z jakim skutkiem, bez adresu.',
    'Kopie zapasowe, do czasu ich usunięcia. Odtworzona kopia nie przywraca usuniętych adresów do wysyłki.',
  ],
  goneAgain: 'Nowy zapis na newsletter dostanie nowy link, a ten nadal nic nie pokaże.',
}

const en: MyDataWords = {
  title: 'What we hold about you',
  lead: (name) =>
    `This is all that the newsletter of ${name} knows about the address to which the message with this link came.`,
  masked:
    'The address is shortened here, because somebody else or a program may have opened the link. The downloaded file holds all of it.',
  fields: {
    email: 'E-mail address',
    state: 'State of the subscription',
    locale: 'Language of the messages',
    channel: 'How you subscribed',
    askedAt: 'Request to subscribe',
    mailedAt: 'Confirmation link sent',
    confirmedAt: 'Confirmed',
    expiresAt: 'End of the time to confirm',
    lastMailAt: 'Last message caused by the form',
    stoppedAt: 'Sending stopped',
    stopReason: 'Why it was stopped',
    outcomes: 'Failed deliveries in a row',
    resumedAt: 'Sending resumed',
    remindedAt: 'Reminder to confirm',
    consentNote: 'Note on a consent given outside this portal',
    reconfirmAskedAt: 'Request to confirm the consent again',
  },
  none: 'none',
  states: {
    pending: 'waiting for confirmation',
    active: 'confirmed, you get the newsletter',
    reconfirm: 'waiting for the consent to be confirmed again, no newsletter is sent',
    stopped: 'stopped, because messages did not arrive',
  },
  stateHints: {
    pending: (day) => `If you do not confirm, we will erase the address. The time ends: ${day}.`,
    active: () => '',
    reconfirm: (day) => (day ? `If you do not confirm, we will erase the address. The time ends: ${day}.` : ''),
    stopped: () => 'To get the newsletter again, subscribe again with the form or write to the office.',
  },
  channels: {
    form: 'form on the website',
    staff: 'entered by staff at your request',
    paper: 'paper form',
    import: 'brought from the office’s earlier system',
  },
  stops: {
    hard_bounce: 'the mail server answered that there is no such mailbox',
    soft_bounces: 'the mailbox refused messages several times',
  },
  outcomes: { a: 'delivered', d: 'delayed or refused', s: 'refused by the mailbox' },
  noOutcomes: 'none',
  languages: { pl: 'Polish', en: 'English', uk: 'Ukrainian' },
  consent: 'What was agreed to',
  consentNone: 'The text shown at the subscription was not recorded.',
  text: (title, number) => `${title}, version ${number}`,
  rules: 'Newsletter rules',
  hash: 'SHA-256 of this text',
  brought: (moment) => `The address was brought from another system on ${moment}.`,
  broughtNote: 'What the office wrote down about these consents:',
  messages: 'Messages about the subscription',
  messagesHint: 'The address stays in the list of sent messages for 30 days at most.',
  mails: {
    'newsletter-join': 'request to confirm the subscription',
    'newsletter-already': 'notice that the address is already subscribed',
    'newsletter-welcome': 'confirmation of the subscription',
    'newsletter-leave': 'request to confirm leaving',
    'newsletter-reconfirm': 'request to confirm the consent again',
    'newsletter-reminder': 'reminder to confirm',
  },
  mailStates: {
    queued: 'waiting to be sent',
    sending: 'being sent',
    sent: 'sent',
    failed: 'could not be sent',
    cancelled: 'cancelled',
  },
  issues: 'Issues of the newsletter',
  issuesHint: 'We know who got an issue for 30 days after its sending ended. After that only numbers remain.',
  issue: (number, subject) => `Issue ${number}: ${subject}`,
  issueClosed: (number) => `Issue ${number} (access to it is closed)`,
  deliveries: {
    pending: 'waiting to be sent',
    claimed: 'waiting to be sent',
    handed: 'being sent',
    accepted: 'taken by the mail server',
    delivered: 'delivered',
    bounced: 'did not arrive',
    complained: 'reported as unwanted',
    skipped: 'not sent',
    failed: 'could not be sent',
    uncertain: 'not known whether it arrived',
  },
  leaving: 'Requests to leave',
  leavingAsked: (asked, until) => `Asked on ${asked}. The link to confirm works until ${until}.`,
  earlier: 'Earlier consents of this address',
  earlierConsent: (from, to, how, kept) => `From ${from} to ${to} (${how}). We keep the proof until ${kept}.`,
  ends: {
    left_by_form: 'left by the form',
    left_by_link: 'left by a link in a message',
    left_by_header: 'left by the button of a mail program',
    erased_by_staff: 'erased on request',
    office_removed: 'the office was removed from the portal',
    complaint: 'a message was reported as unwanted',
    hard_bounce: 'there was no such mailbox',
    soft_bounces: 'messages did not arrive',
    not_reconfirmed: 'not confirmed again',
  },
  download: 'Download your data',
  downloadHint:
    'The file holds the same as this page, with the whole address and a checksum. CSV opens in a spreadsheet, JSON is for programs.',
  json: 'Download JSON',
  csv: 'Download CSV',
  language: 'Language of the messages',
  languageHint:
    'Choose the language of the greeting, the footer and the pages behind the links. Issues are in the language in which they were written.',
  languageButton: (language) => `Change to: ${language}`,
  languageDone: 'The language of the messages has been changed.',
  leave: 'Unsubscribe',
  leaveHint: 'We will erase the address at once and completely. We will ask no questions and send no further message.',
  leaveButton: 'Erase my address',
  law: 'Legal basis, time and your rights',
  others:
    'This page is about the newsletter. If the office handles any matters of yours, it holds other data in them. You can ask for these by a request:',
  request: 'Request for access to data',
  complaint: 'Complaint',
  goneTitle: 'We no longer hold this address',
  gone: 'The subscription behind this link has ended and its e-mail address was erased.',
  goneKept: 'What may remain of a subscription',
  goneList: [
    'If it was confirmed: a hash of the address made with a secret key, dates and the version of the rules. It proves the consent and keeps the address from being added again. From this link we cannot tell which hash it is, because the number of the subscription was erased with the address. The newsletter rules of the office say for how long.',
    'If it was not confirmed: nothing.',
    'Numbers: how many messages were sent and with what result, without the address.',
    'Backups, until they are deleted. A restored backup does not bring erased addresses back to the mailing.',
  ],
  goneAgain: 'A new subscription gets a new link; this one will go on showing nothing.',
}

const uk: MyDataWords = {
  title: 'Що ми зберігаємо про вас',
  lead: (name) =>
    `Тут усе, що розсилка новин установи «${name}» знає про адресу, на яку надійшов лист із цим посиланням.`,
  masked: 'Адресу тут скорочено, бо посилання міг відкрити хтось інший або програма. У завантаженому файлі вона повна.',
  fields: {
    email: 'Адреса електронної пошти',
    state: 'Стан підписки',
    locale: 'Мова листів',
    channel: 'Спосіб підписки',
    askedAt: 'Запит на підписку',
    mailedAt: 'Надсилання посилання для підтвердження',
    confirmedAt: 'Підтвердження',
    expiresAt: 'Кінець часу на підтвердження',
    lastMailAt: 'Останній лист після використання форми',
    stoppedAt: 'Призупинення розсилки',
    stopReason: 'Причина призупинення',
    outcomes: 'Невдалі доставки поспіль',
    resumedAt: 'Відновлення розсилки',
    remindedAt: 'Нагадування про підтвердження',
    consentNote: 'Опис згоди, наданої поза порталом',
    reconfirmAskedAt: 'Прохання повторно підтвердити згоду',
  },
  none: 'немає',
  states: {
    pending: 'очікує на підтвердження',
    active: 'підтверджена, розсилка надходить',
    reconfirm: 'очікує на повторне підтвердження згоди, розсилка не надходить',
    stopped: 'призупинена, бо листи не доходили',
  },
  stateHints: {
    pending: (day) => `Якщо ви не підтвердите підписку, ми видалимо адресу. Час спливає: ${day}.`,
    active: () => '',
    reconfirm: (day) => (day ? `Якщо ви не підтвердите згоду, ми видалимо адресу. Час спливає: ${day}.` : ''),
    stopped: () => 'Щоб розсилка знову надходила, підпишіться ще раз через форму або напишіть до установи.',
  },
  channels: {
    form: 'форма на сайті',
    staff: 'запис працівника на ваше прохання',
    paper: 'паперова форма',
    import: 'перенесення з попередньої системи установи',
  },
  stops: {
    hard_bounce: 'поштовий сервер відповів, що такої скриньки немає',
    soft_bounces: 'скринька кілька разів не прийняла лист',
  },
  outcomes: { a: 'доставлено', d: 'затримано або відхилено', s: 'скринька не прийняла' },
  noOutcomes: 'немає',
  languages: { pl: 'польська', en: 'англійська', uk: 'українська' },
  consent: 'На що надано згоду',
  consentNone: 'Текст, показаний під час підписки, не записано.',
  text: (title, number) => `${title}, версія ${number}`,
  rules: 'Правила розсилки',
  hash: 'SHA-256 цього тексту',
  brought: (moment) => `Адресу перенесено з іншої системи ${moment}.`,
  broughtNote: 'Що установа записала про ці згоди:',
  messages: 'Листи про підписку',
  messagesHint: 'Адресу в списку надісланих листів ми зберігаємо щонайбільше 30 днів.',
  mails: {
    'newsletter-join': 'прохання підтвердити підписку',
    'newsletter-already': 'повідомлення, що адресу вже підписано',
    'newsletter-welcome': 'підтвердження підписки',
    'newsletter-leave': 'прохання підтвердити відмову',
    'newsletter-reconfirm': 'прохання повторно підтвердити згоду',
    'newsletter-reminder': 'нагадування про підтвердження',
  },
  mailStates: {
    queued: 'очікує на надсилання',
    sending: 'надсилається',
    sent: 'надіслано',
    failed: 'не вдалося надіслати',
    cancelled: 'скасовано',
  },
  issues: 'Випуски розсилки',
  issuesHint: 'Хто отримав випуск, ми знаємо 30 днів після закінчення надсилання. Далі залишаються лише числа.',
  issue: (number, subject) => `Випуск ${number}: ${subject}`,
  issueClosed: (number) => `Випуск ${number} (доступ до нього закрито)`,
  deliveries: {
    pending: 'очікує на надсилання',
    claimed: 'очікує на надсилання',
    handed: 'надсилається',
    accepted: 'прийнято поштовим сервером',
    delivered: 'доставлено',
    bounced: 'не дійшов',
    complained: 'позначено як небажаний',
    skipped: 'не надіслано',
    failed: 'не вдалося надіслати',
    uncertain: 'невідомо, чи дійшов',
  },
  leaving: 'Запити на відписку',
  leavingAsked: (asked, until) => `Запит подано ${asked}. Посилання для підтвердження діє до ${until}.`,
  earlier: 'Попередні згоди цієї адреси',
  earlierConsent: (from, to, how, kept) => `Від ${from} до ${to} (${how}). Доказ зберігаємо до ${kept}.`,
  ends: {
    left_by_form: 'відписка через форму',
    left_by_link: 'відписка за посиланням із листа',
    left_by_header: 'відписка кнопкою поштової програми',
    erased_by_staff: 'видалення на прохання',
    office_removed: 'видалення установи з порталу',
    complaint: 'лист позначено як небажаний',
    hard_bounce: 'скриньки не було',
    soft_bounces: 'листи не доходили',
    not_reconfirmed: 'немає повторного підтвердження',
  },
  download: 'Завантажте свої дані',
  downloadHint:
    'У файлі те саме, що й на цій сторінці, з повною адресою та контрольною сумою. CSV відкривається в таблиці, JSON – для програм.',
  json: 'Завантажити JSON',
  csv: 'Завантажити CSV',
  language: 'Мова листів',
  languageHint:
    'Виберіть мову привітання, нижнього колонтитула та сторінок за посиланнями. Випуски написано тією мовою, якою їх створено.',
  languageButton: (language) => `Змінити на: ${language}`,
  languageDone: 'Мову листів змінено.',
  leave: 'Відписатися',
  leaveHint: 'Ми видалимо адресу одразу й повністю. Не ставитимемо запитань і не надішлемо більше жодного листа.',
  leaveButton: 'Видалити мою адресу',
  law: 'Підстава, строк і ваші права',
  others:
    'Ця сторінка стосується розсилки. Якщо установа веде ваші справи, у них вона має й інші дані. Про них можна запитати запитом:',
  request: 'Запит на доступ до даних',
  complaint: 'Скарга',
  goneTitle: 'Ми більше не зберігаємо цієї адреси',
  gone: 'Підписка, до якої вело це посилання, закінчилася, а адресу електронної пошти видалено.',
  goneKept: 'Що може залишитися після підписки',
  goneList: [
    'Якщо підписку було підтверджено: захищений ключем хеш адреси, дати та версія правил. Це доказ згоди й захист від повторного додавання адреси. За цим посиланням ми не впізнаємо, який це хеш, бо номер підписки видалено разом з адресою. Строк зазначено у правилах розсилки установи.',
    'Якщо підписку не було підтверджено: нічого.',
    'Числа: скільки листів надіслано і з яким результатом, без адреси.',
    'Резервні копії, доки їх не видалено. Відновлена копія не повертає видалених адрес до розсилки.',
  ],
  goneAgain: 'Нова підписка отримає нове посилання, а це й надалі нічого не показуватиме.',
}

const tables: Record<Language, MyDataWords> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}

export const myDataWords = (locale: Language): MyDataWords => tables[locale]
