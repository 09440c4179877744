// Clauses: information of art. 13 RODO about the newsletter, in three languages. Rights and basis follow the setting; the fields
// follow the table of subscriptions.
import type { Clause } from '../library'
import { article, clause } from './clause'

const documents = ['newsletter'] as const

export const newsletterDataClauses: readonly Clause[] = [
  clause(
    'newsletter',
    'newsletter.data',
    'Jakie dane przetwarza newsletter',
    {
      pl: 'Jedyną daną, o którą prosimy, jest adres e-mail. Zapisujemy przy nim: {{newsletter.fields}}. Przy subskrypcji nie zapisujemy adresu IP. Nie mierzymy otwarć wiadomości ani kliknięć: wiadomości nie zawierają żadnych obrazków ani zmienionych odnośników.',
      en: 'The only thing we ask for is your e-mail address. Beside it we record: {{newsletter.fields}}. We do not record your IP address with the subscription. We do not measure openings or clicks: messages contain neither images nor rewritten links.',
      uk: 'Єдине, про що ми просимо, – це адреса електронної пошти. Поряд із нею ми записуємо: {{newsletter.fields}}. Разом із підпискою ми не записуємо IP-адресу. Ми не відстежуємо відкриття листів і переходи за посиланнями: листи не містять жодних зображень чи змінених посилань.',
    },
    { documents, cites: [article('5 ust. 1 lit. c'), article('25')] },
  ),
  clause(
    'newsletter',
    'newsletter.purpose',
    'Cel newslettera',
    {
      pl: 'Wysyłanie newslettera, o który Państwo poprosili, oraz wykazanie, że zapis i wypisanie odbyły się prawidłowo.',
      en: 'To send the newsletter you asked for, and to be able to show that joining and leaving were handled properly.',
      uk: 'Надсилання розсилки, про яку Ви попросили, а також можливість довести, що підписка й відписка відбулися належним чином.',
    },
    { documents, cites: [article('13 ust. 1 lit. c')] },
  ),
  clause(
    'newsletter',
    'newsletter.basis',
    'Podstawa prawna newslettera',
    {
      pl: 'Wysyłanie newslettera: {{newsletter.basis}}{{#if newsletter.task}}. Przepisy określające zadania urzędu: {{office.acts}}{{/if}}. Wykazanie prawidłowości zapisu i wypisania: obowiązek prawny administratora (art. 6 ust. 1 lit. c w związku z art. 5 ust. 2{{#if newsletter.consent}} i art. 7 ust. 1{{/if}} RODO).',
      en: 'Sending the newsletter: {{newsletter.basis}}{{#if newsletter.task}}. The tasks of the office are defined by {{office.acts}}{{/if}}. Showing that joining and leaving were proper: a legal obligation of the controller (Article 6(1)(c) in conjunction with Article 5(2){{#if newsletter.consent}} and Article 7(1){{/if}} GDPR).',
      uk: 'Надсилання розсилки: {{newsletter.basis}}{{#if newsletter.task}}. Завдання установи визначає {{office.acts}}{{/if}}. Доведення належної підписки та відписки: юридичний обов’язок контролера (ст. 6 ч. 1 літ. c у зв’язку зі ст. 5 ч. 2{{#if newsletter.consent}} та ст. 7 ч. 1{{/if}} GDPR).',
    },
    { documents, cites: [article('6 ust. 1 lit. a, c, e'), article('7 ust. 1')], mends: ['L08', 'L09'] },
  ),
  clause(
    'newsletter',
    'newsletter.recipients',
    'Odbiorcy adresu',
    {
      pl: `
Adres może poznać wyłącznie:

{{#if hosting.supplier}}
- podmiot utrzymujący serwer portalu na zlecenie urzędu: {{hosting.supplier}},
{{/if}}
{{#unless mail.outbox}}
- podmiot wysyłający wiadomości: {{mail.provider}},
{{/unless}}
- organ uprawniony do tego na podstawie przepisu prawa.`,
      en: `
Your address may be known only to:

{{#if hosting.supplier}}
- the body that runs the server of the portal on behalf of the office: {{hosting.supplier}},
{{/if}}
{{#unless mail.outbox}}
- the body that sends the messages: {{mail.provider}},
{{/unless}}
- an authority entitled to it by law.`,
      uk: `
Вашу адресу можуть знати лише:

{{#if hosting.supplier}}
- організація, яка утримує сервер порталу за дорученням установи: {{hosting.supplier}},
{{/if}}
{{#unless mail.outbox}}
- організація, яка надсилає листи: {{mail.provider}},
{{/unless}}
- орган, який має на це право згідно із законом.`,
    },
    { documents, cites: [article('13 ust. 1 lit. e'), article('28')], mends: ['L08', 'L10'] },
  ),
  clause(
    'newsletter',
    'newsletter.retention',
    'Jak długo przechowujemy adres',
    {
      pl: 'Adres przechowujemy do wypisania się lub do upływu terminów opisanych wyżej, a niepotwierdzony przez {{newsletter.link}} od wysłania formularza. Po wypisaniu usuwamy go z portalu od razu. Jeżeli zapis był potwierdzony albo przeniesiony z innego systemu, pozostaje skrót utworzony tajnym kluczem przechowywanym poza bazą danych, z którego nie odczytamy adresu, razem z datami zapisu i wypisania oraz numerami wersji dokumentów. Przechowujemy go przez {{newsletter.proof}} jako dowód i po to, by nie napisać ponownie do osoby, która zrezygnowała. Skrót nie przeszkadza w ponownym zapisaniu się. Informację, komu wysłaliśmy wydanie i z jakim skutkiem, przechowujemy przez {{newsletter.deliveries}} od zakończenia wysyłki; potem zostają same liczby. Po wypisaniu się nic w portalu nie łączy jej z adresem. Tabelę adresów przenoszoną z innego systemu przechowujemy zaszyfrowaną najwyżej przez dobę, a opis pochodzenia zgód tak długo jak te zgody i dowody ich zakończenia.',
      en: 'We keep your address until you leave or until the periods described above end, and an unconfirmed one for {{newsletter.link}} after the form was sent. When you leave, we delete it from the portal at once. If the subscription was confirmed or brought from another system, a hash remains, one made with a secret key that is kept outside the database, from which we cannot read the address, together with the dates of joining and leaving and the version numbers of the documents. We keep it for {{newsletter.proof}} as proof, and so that we do not write again to a person who has left. It does not prevent you from joining again. To whom an issue was sent and with what result is kept for {{newsletter.deliveries}} after the sending ends; then only numbers remain. Once you have left, nothing in the portal connects it with your address. A table of addresses brought from another system is kept encrypted for at most one day, and the note on where the consents came from for as long as these consents and the proofs of their end.',
      uk: 'Ми зберігаємо адресу, доки Ви не відпишетеся або доки не сплинуть описані вище строки, а непідтверджену – протягом {{newsletter.link}} після надсилання форми. Після відписки ми одразу видаляємо її з порталу. Якщо підписку було підтверджено або перенесено з іншої системи, залишається хеш, створений за допомогою таємного ключа, який зберігається поза базою даних; прочитати з нього адресу ми не можемо. Разом із ним зберігаються дати підписки та відписки й номери версій документів. Ми зберігаємо його протягом {{newsletter.proof}} як доказ і для того, щоб знову не написати людині, яка відмовилася. Хеш не заважає підписатися знову. Відомості про те, кому надіслано випуск і з яким результатом, ми зберігаємо протягом {{newsletter.deliveries}} після завершення надсилання; потім залишаються лише числа. Після відписки ніщо на порталі не пов’язує їх з адресою. Таблицю адрес, перенесену з іншої системи, ми зберігаємо зашифрованою щонайбільше одну добу, а опис походження згод – так довго, як самі згоди й докази їх завершення.',
    },
    { documents, cites: [article('5 ust. 1 lit. e'), article('7 ust. 1')], mends: ['L06', 'L08'] },
  ),
  clause(
    'newsletter',
    'newsletter.rights',
    'Prawa subskrybenta',
    {
      pl: '{{#if newsletter.consent}}\n{{> rights.consent}}\n\nZgodę najprościej wycofać przez wypisanie się.\n{{else}}\n{{> rights.public-task}}\n\nZ listy można się wypisać w każdej chwili.\n{{/if}}',
      en: '{{#if newsletter.consent}}\n{{> rights.consent}}\n\nThe simplest way to withdraw consent is to leave the newsletter.\n{{else}}\n{{> rights.public-task}}\n\nYou may leave the list at any time.\n{{/if}}',
      uk: '{{#if newsletter.consent}}\n{{> rights.consent}}\n\nНайпростіше відкликати згоду, відписавшись від розсилки.\n{{else}}\n{{> rights.public-task}}\n\nВідписатися від розсилки можна будь-коли.\n{{/if}}',
    },
    { documents, cites: [article('7 ust. 3'), article('15–21')], mends: ['L08', 'L09'] },
  ),
  clause(
    'newsletter',
    'newsletter.mine',
    'Co o mnie przechowujecie',
    {
      pl: 'Na końcu każdej wiadomości newslettera jest też link „Co o mnie przechowujecie”. Otwiera on bez logowania stronę z tym, co zapisaliśmy przy adresie. Można to tam pobrać (JSON, CSV), zmienić język wiadomości albo się wypisać. Adres jest na tej stronie skrócony, a samo jej otwarcie niczego nie zmienia.',
      en: 'At the end of each message of the newsletter there is also a link “What you hold about me”. It opens, without signing in, a page with what we have recorded beside the address. There you can download it (JSON, CSV), change the language of the messages or leave. The page shows the address shortened, and merely opening it changes nothing.',
      uk: 'Наприкінці кожного листа розсилки є також посилання «Що ви зберігаєте про мене». Воно без входу в обліковий запис відкриває сторінку з тим, що ми записали поряд з адресою. Там можна це завантажити (JSON, CSV), змінити мову листів або відписатися. Адресу на цій сторінці скорочено, а саме її відкриття нічого не змінює.',
    },
    { documents: ['newsletter', 'privacy', 'other'], cites: [article('12 ust. 2'), article('15')] },
  ),
  clause(
    'newsletter',
    'newsletter.voluntary',
    'Dobrowolność podania adresu',
    {
      pl: 'Podanie adresu jest dobrowolne. Bez niego nie możemy wysłać newslettera; nie ma to żadnego wpływu na załatwianie spraw w urzędzie.',
      en: 'Giving your address is voluntary. Without it we cannot send you the newsletter; this has no effect on your other dealings with the office.',
      uk: 'Надання адреси є добровільним. Без неї ми не зможемо надсилати розсилку; це жодним чином не впливає на вирішення ваших справ в установі.',
    },
    { documents, cites: [article('13 ust. 2 lit. e')], mends: ['L08'] },
  ),
  clause(
    'newsletter',
    'newsletter.changes',
    'Wersja zasad przy zapisie',
    {
      pl: 'Przy każdym zapisie na newsletter zachowujemy numer wersji zasad, która wtedy obowiązywała.',
      en: 'With every subscription we keep the number of the version of the rules that applied at the time.',
      uk: 'Для кожної підписки ми зберігаємо номер чинної на той час версії правил.',
    },
    { documents, cites: [article('7 ust. 1')] },
  ),
]
