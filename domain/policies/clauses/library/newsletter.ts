// Clauses: what the newsletter is, how to join and how to leave, in three languages. The steps are those the software really takes.
import type { Clause } from '../library'
import { article, clause } from './clause'

const documents = ['newsletter', 'privacy', 'other'] as const

export const newsletterClauses: readonly Clause[] = [
  clause(
    'newsletter',
    'newsletter.in-short',
    'Newsletter w skrócie',
    'Zapis na newsletter jest dobrowolny i wymaga tylko adresu e-mail. Sposób zapisania i wypisania się oraz pełną informację o przetwarzaniu tego adresu zawierają [zasady newslettera]({{office.path}}/polityki/newsletter).',
    { documents: ['privacy', 'other'] },
  ),
  clause(
    'newsletter',
    'newsletter.what',
    'Czym jest newsletter',
    {
      pl: 'Newsletter {{office.name.genitive}} to bezpłatne wiadomości e-mail o zmianach na stronach urzędu, aktualnościach i komunikatach. Nie wysyłamy w ten sposób reklam ani informacji handlowych, a listy adresów nie używamy do niczego innego.',
      en: "The newsletter of {{office.name.genitive}} consists of free e-mails about changes on the office's website, news and announcements. We do not send advertising or commercial information this way, and the list of addresses is used for nothing else.",
      uk: 'Розсилка установи «{{office.name}}» – це безкоштовні електронні листи про зміни на сайті установи, новини та оголошення. Ми не надсилаємо таким чином реклами чи комерційної інформації, а список адрес не використовуємо ні для чого іншого.',
    },
    { documents, cites: [article('5 ust. 1 lit. b')] },
  ),
  clause(
    'newsletter',
    'newsletter.archive',
    'Wydania są też na stronie',
    {
      pl: 'Wszystko, co wysyłamy w newsletterze, jest od rozpoczęcia wysyłki także na stronie, w [archiwum newslettera]({{office.path}}/newsletter/archiwum). Nie trzeba się zapisywać, aby to przeczytać. Wyjątkiem jest treść, do której trzeba było zamknąć dostęp, bo nie powinna być publiczna.',
      en: 'Everything we send in the newsletter is also on the website from the moment its sending begins, in the [newsletter archive]({{office.path}}/newsletter/archiwum). You need not subscribe to read it. The exception is content to which access had to be closed because it should not be public.',
      uk: 'Усе, що ми надсилаємо в розсилці, від початку надсилання є також на сайті, в [архіві розсилки]({{office.path}}/newsletter/archiwum). Щоб це прочитати, підписуватися не потрібно. Виняток – зміст, доступ до якого довелося закрити, бо він не мав бути публічним.',
    },
    { documents, cites: [article('7 ust. 4')] },
  ),
  clause(
    'newsletter',
    'newsletter.needs',
    'Czego wymaga newsletter',
    {
      pl: 'Do korzystania z newslettera wystarczą skrzynka e-mail i przeglądarka internetowa. Formularz działa bez JavaScriptu i bez plików cookie.',
      en: 'All you need is a mailbox and a web browser. The form works without JavaScript and without cookies.',
      uk: 'Потрібні лише поштова скринька та веббраузер. Форма працює без JavaScript і без файлів cookie.',
    },
    { documents, cites: ['ustawa z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną, art. 8'] },
  ),
  clause(
    'newsletter',
    'newsletter.no-mail',
    'Portal nie wysyła jeszcze poczty',
    {
      pl: '{{#if mail.outbox}}Portal nie ma jeszcze skonfigurowanej wysyłki poczty. Dopóki to się nie zmieni, żadna wiadomość nie opuszcza serwera.{{/if}}',
      en: '{{#if mail.outbox}}The portal has no mail service set up yet. Until it has, no message leaves the server.{{/if}}',
      uk: '{{#if mail.outbox}}На порталі ще не налаштовано надсилання пошти. Доки це не зміниться, жоден лист не залишає сервер.{{/if}}',
    },
    { documents },
  ),
  clause(
    'newsletter',
    'newsletter.join',
    'Jak się zapisać',
    {
      pl: `
1. Na [stronie newslettera]({{office.path}}/newsletter) proszę wpisać adres e-mail, wybrać „dodaj” i wysłać formularz.
2. Na podany adres wyślemy wiadomość z linkiem. Link jest ważny przez {{newsletter.link}}.
3. Link otwiera stronę z jednym przyciskiem. Dopiero jego naciśnięcie zapisuje adres na listę, co potwierdzamy jeszcze jedną wiadomością.

Jeżeli przez {{newsletter.reminder}} nikt nie potwierdzi zapisu, przypomnimy o nim jeden raz. Gdy link straci ważność, niepotwierdzony adres usuwamy. Do chwili potwierdzenia nie wysyłamy żadnego wydania.`,
      en: `
1. On the [newsletter page]({{office.path}}/newsletter) enter your e-mail address, choose “add” and send the form.
2. We will send a message with a link to that address. The link is valid for {{newsletter.link}}.
3. The link opens a page with one button. Only when the button is pressed is the address added to the list, which we confirm by one more message.

If nobody confirms for {{newsletter.reminder}}, we send one reminder. When the link expires, we delete the unconfirmed address. Before confirmation we send no issue of the newsletter.`,
      uk: `
1. На [сторінці розсилки]({{office.path}}/newsletter) введіть адресу електронної пошти, виберіть «додати» та надішліть форму.
2. На цю адресу ми надішлемо лист із посиланням. Посилання дійсне протягом {{newsletter.link}}.
3. Посилання відкриває сторінку з однією кнопкою. Лише після натискання кнопки адресу буде додано до списку, що ми підтвердимо ще одним листом.

Якщо протягом {{newsletter.reminder}} ніхто не підтвердить підписку, ми нагадаємо про неї один раз. Коли посилання втратить чинність, ми видаляємо непідтверджену адресу. До підтвердження ми не надсилаємо жодного випуску.`,
    },
    { documents, cites: [article('7 ust. 1')] },
  ),
  clause(
    'newsletter',
    'newsletter.reconfirm',
    'Ponowne potwierdzenie zapisu',
    {
      pl: 'O ponowne potwierdzenie prosimy, gdy zapis przenieśliśmy z innego systemu bez dowodu albo gdy jest on dawny. Wysyłamy wtedy jedną wiadomość z linkiem i jedno przypomnienie. Na odpowiedź czekamy przez {{newsletter.reconfirm}} i do tego czasu nie wysyłamy żadnego wydania. Bez odpowiedzi adres usuwamy.',
      en: 'We ask you to confirm again when your subscription was brought from another system without proof, or when it is an old one. We then send one message with a link and one reminder. We wait for an answer for {{newsletter.reconfirm}} and send no issue meanwhile. Without an answer we delete the address.',
      uk: 'Ми просимо про повторне підтвердження, якщо підписку перенесено з іншої системи без доказу або якщо вона давня. Тоді ми надсилаємо один лист із посиланням та одне нагадування. На відповідь ми чекаємо протягом {{newsletter.reconfirm}} і до того часу не надсилаємо жодного випуску. Без відповіді ми видаляємо адресу.',
    },
    { documents, cites: [article('7 ust. 1')] },
  ),
  clause(
    'newsletter',
    'newsletter.delivery',
    'Gdy wiadomości nie dochodzą',
    {
      pl: '{{#if mail.resend}}Do każdego wydania dodajemy dla dostawcy wysyłki numer wydania i numer wiadomości. Dostawca donosi nam, czy wiadomość o tym numerze doręczono, czy wróciła i czy zgłoszono ją jako niechcianą. {{/if}}{{#if mail.smtp}}O losach wiadomości wiemy tylko tyle, ile odpowie serwer poczty w chwili wysyłania. {{/if}}Wysyłkę wstrzymujemy, gdy serwer odpowie, że skrzynka nie istnieje, albo gdy wśród pięciu ostatnich wydań skrzynka nie przyjęła trzech, a od pierwszego z nich żadne nie dotarło. Wstrzymany adres usuwamy, jeżeli przez {{newsletter.stopped}} nikt nie poprosi o wznowienie. Zgłoszenie naszej wiadomości jako niechcianej kończy wysyłkę i usuwa adres od razu, gdy tylko się o nim dowiemy.',
      en: '{{#if mail.resend}}To every issue we add, for the sending provider, the number of the issue and of the message. The provider tells us whether the message with that number was delivered, came back or was reported as unwanted. {{/if}}{{#if mail.smtp}}We know no more of a message than the mail server answers while it is sent. {{/if}}We stop sending when a server answers that the mailbox does not exist, or when the mailbox refused three of the last five issues and none arrived since the first of these. We delete a stopped address if nobody asks us to resume within {{newsletter.stopped}}. Reporting our message as unwanted ends the sending and deletes the address as soon as we learn of it.',
      uk: '{{#if mail.resend}}До кожного випуску ми додаємо для постачальника послуг надсилання номер випуску та номер листа. Постачальник повідомляє нам, чи лист із цим номером доставлено, чи він повернувся й чи позначено його як небажаний. {{/if}}{{#if mail.smtp}}Про долю листа ми знаємо лише те, що поштовий сервер відповість під час надсилання. {{/if}}Ми призупиняємо надсилання, якщо сервер відповість, що скриньки не існує, або якщо з п’яти останніх випусків скринька не прийняла трьох, а від першого з них жоден не дійшов. Призупинену адресу ми видаляємо, якщо протягом {{newsletter.stopped}} ніхто не попросить відновити надсилання. Якщо наш лист позначено як небажаний, ми припиняємо надсилання й видаляємо адресу одразу, щойно дізнаємося про це.',
    },
    { documents, cites: [article('5 ust. 1 lit. d–e')] },
  ),
  clause(
    'newsletter',
    'newsletter.leave',
    'Jak się wypisać',
    {
      pl: `
Wypisać się można w każdej chwili, bez podawania przyczyny:

- **linkiem na końcu każdej naszej wiadomości** – otwiera stronę z przyciskiem, po którego naciśnięciu adres znika od razu, bez drugiej wiadomości,
- **przyciskiem rezygnacji w programie pocztowym**, jeżeli program go pokazuje – działa natychmiast,
- **formularzem na stronie newslettera** – proszę wpisać adres, wybrać „usuń” i wysłać formularz, a następnie otworzyć link z wiadomości i nacisnąć przycisk; w ten sposób nikt obcy nie wypisze Państwa bez Państwa wiedzy.

Każda z tych dróg kończy się tak samo: adres zostaje usunięty z listy subskrybentów i z kolejki wysyłki. Adres zmienia się przez wypisanie dotychczasowego i zapisanie nowego.`,
      en: `
You can leave at any time without giving a reason:

- **by the link at the end of each of our messages** – it opens a page with a button; once pressed, the address disappears at once, without a second message,
- **by the unsubscribe button of your mail program**, if it shows one – it works immediately,
- **by the form on the newsletter page** – enter your address, choose “remove” and send the form, then open the link in the message and press the button; this way no stranger can unsubscribe you without your knowledge.

Each of these ways ends the same: the address is deleted from the list of subscribers and from the sending queue. To change your address, remove the old one and add the new one.`,
      uk: `
Відписатися можна будь-коли, не пояснюючи причини:

- **за посиланням наприкінці кожного нашого листа** – воно відкриває сторінку з кнопкою, після натискання якої адреса зникає одразу, без другого листа,
- **кнопкою відмови у поштовій програмі**, якщо програма її показує – вона діє негайно,
- **через форму на сторінці розсилки** – введіть адресу, виберіть «видалити» та надішліть форму, а потім відкрийте посилання з листа й натисніть кнопку; так ніхто сторонній не відпише вас без вашого відома.

Кожен із цих способів має той самий результат: адресу видаляють зі списку підписників і з черги надсилання. Щоб змінити адресу, видаліть попередню та додайте нову.`,
    },
    { documents, cites: [article('7 ust. 3')] },
  ),
]
