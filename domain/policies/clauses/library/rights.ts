// Clauses: rights that follow from the basis, each basis with exactly its own (art. 15–22 RODO; table of the research, section 2.2),
// how to ask, in what time an answer comes, and the complaint.
import type { Clause } from '../library'
import { acts, article, clause } from './clause'

const access = {
  pl: '- uzyskać dostęp do danych i ich kopię (art. 15 RODO),\n- sprostować dane nieprawidłowe lub niekompletne (art. 16 RODO),',
  en: '- obtain access to your data and a copy of them (Article 15 GDPR),\n- have wrong or incomplete data corrected (Article 16 GDPR),',
  uk: '- отримати доступ до даних та їхню копію (ст. 15 GDPR),\n- виправити неправильні або неповні дані (ст. 16 GDPR),',
}
const limitedErasure = {
  pl: '- żądać usunięcia danych w przypadkach wskazanych w art. 17 RODO,',
  en: '- ask for your data to be erased in the cases set out in Article 17 GDPR,',
  uk: '- вимагати видалення даних у випадках, зазначених у ст. 17 GDPR,',
}

export const rightClauses: readonly Clause[] = [
  clause(
    'rights',
    'rights.consent',
    'Prawa, gdy podstawą jest zgoda',
    {
      pl: `
Gdy podstawą jest zgoda, mogą Państwo:

- wycofać zgodę w dowolnym momencie; nie wpływa to na zgodność z prawem tego, co zrobiono przed jej wycofaniem,
${access.pl}
- żądać usunięcia danych (art. 17 RODO),
- żądać ograniczenia przetwarzania (art. 18 RODO),
- otrzymać dane w formacie nadającym się do odczytu maszynowego i przenieść je do innego administratora, jeżeli są przetwarzane w sposób zautomatyzowany (art. 20 RODO).

Prawo sprzeciwu z art. 21 RODO nie ma tu zastosowania, ponieważ podstawą jest zgoda, którą można po prostu wycofać.`,
      en: `
Where the basis is consent, you may:

- withdraw your consent at any time; this does not affect the lawfulness of what was done before,
${access.en}
- ask for your data to be erased (Article 17 GDPR),
- ask for processing to be restricted (Article 18 GDPR),
- receive your data in a machine-readable format and transfer them to another controller, where they are processed by automated means (Article 20 GDPR).

The right to object under Article 21 GDPR does not apply here, because the basis is consent, which you can simply withdraw.`,
      uk: `
Якщо підставою є згода, Ви можете:

- відкликати згоду будь-коли; це не впливає на законність того, що було зроблено до її відкликання,
${access.uk}
- вимагати видалення даних (ст. 17 GDPR),
- вимагати обмеження обробки (ст. 18 GDPR),
- отримати дані у машиночитаному форматі та передати їх іншому контролеру, якщо їх обробляють автоматизовано (ст. 20 GDPR).

Право на заперечення зі ст. 21 GDPR тут не застосовується, оскільки підставою є згода, яку можна просто відкликати.`,
    },
    { cites: [article('7 ust. 3'), article('15–18'), article('20')], mends: ['L08', 'L09'] },
  ),
  clause(
    'rights',
    'rights.public-task',
    'Prawa, gdy podstawą jest zadanie publiczne',
    {
      pl: `
Gdy podstawą jest zadanie realizowane w interesie publicznym, mogą Państwo:

${access.pl}
${limitedErasure.pl}
- żądać ograniczenia przetwarzania (art. 18 RODO),
- wnieść sprzeciw z przyczyn związanych z Państwa szczególną sytuacją (art. 21 RODO).

Przetwarzanie nie opiera się tu na zgodzie ani na umowie, dlatego nie ma zastosowania prawo do przenoszenia danych z art. 20 RODO.`,
      en: `
Where the basis is a task carried out in the public interest, you may:

${access.en}
${limitedErasure.en}
- ask for processing to be restricted (Article 18 GDPR),
- object on grounds relating to your particular situation (Article 21 GDPR).

Processing is based here neither on consent nor on a contract, so the right to data portability under Article 20 GDPR does not apply.`,
      uk: `
Якщо підставою є завдання в суспільних інтересах, Ви можете:

${access.uk}
${limitedErasure.uk}
- вимагати обмеження обробки (ст. 18 GDPR),
- заперечити проти обробки з причин, пов’язаних із вашою особливою ситуацією (ст. 21 GDPR).

Обробка тут не ґрунтується ні на згоді, ні на договорі, тому право на перенесення даних зі ст. 20 GDPR не застосовується.`,
    },
    { cites: [article('15–18'), article('21')], mends: ['L08', 'L09'] },
  ),
  clause(
    'rights',
    'rights.legal-duty',
    'Prawa, gdy podstawą jest obowiązek prawny',
    {
      pl: `
Gdy podstawą jest obowiązek wynikający z przepisu, mogą Państwo:

${access.pl}
${limitedErasure.pl}
- żądać ograniczenia przetwarzania (art. 18 RODO).

Prawo sprzeciwu (art. 21 RODO) i prawo do przenoszenia danych (art. 20 RODO) w takiej sprawie nie przysługują.`,
      en: `
Where the basis is a legal obligation, you may:

${access.en}
${limitedErasure.en}
- ask for processing to be restricted (Article 18 GDPR).

The right to object (Article 21 GDPR) and the right to data portability (Article 20 GDPR) do not apply in such a matter.`,
      uk: `
Якщо підставою є юридичний обов’язок, Ви можете:

${access.uk}
${limitedErasure.uk}
- вимагати обмеження обробки (ст. 18 GDPR).

Право на заперечення (ст. 21 GDPR) і право на перенесення даних (ст. 20 GDPR) у такій справі не застосовуються.`,
    },
    { cites: [article('15–18')], mends: ['L08', 'L09'] },
  ),
  clause(
    'rights',
    'rights.contract',
    'Prawa, gdy podstawą jest umowa',
    `
Gdy podstawą jest umowa, mogą Państwo:

${access.pl}
${limitedErasure.pl}
- żądać ograniczenia przetwarzania (art. 18 RODO),
- otrzymać dane w formacie nadającym się do odczytu maszynowego i przenieść je do innego administratora, jeżeli są przetwarzane w sposób zautomatyzowany (art. 20 RODO).`,
    { cites: [article('15–18'), article('20')], mends: ['L09'], documents: ['rodo', 'other'] },
  ),
  clause(
    'rights',
    'rights.overview',
    'Przegląd praw według podstaw',
    `
- **Dostęp** – informacja, czy i jakie dane przetwarzamy, oraz ich kopia (art. 15 RODO).
- **Sprostowanie** – poprawienie lub uzupełnienie danych (art. 16 RODO).
- **Usunięcie** – w przypadkach z art. 17 RODO; nie dotyczy danych niezbędnych do wykonania obowiązku prawnego lub zadania publicznego.
- **Ograniczenie przetwarzania** – w przypadkach z art. 18 RODO.
- **Przeniesienie** – tylko gdy podstawą jest zgoda lub umowa, a dane są przetwarzane automatycznie (art. 20 RODO).
- **Sprzeciw** – gdy podstawą jest zadanie publiczne, z przyczyn związanych z Państwa szczególną sytuacją (art. 21 RODO).
- **Wycofanie zgody** – w każdej chwili, bez wpływu na to, co zrobiono wcześniej zgodnie z prawem.

To, które z nich przysługują, zależy od podstawy prawnej w danej sprawie.`,
    { cites: [article('15–21')], mends: ['L08'] },
  ),
  clause(
    'rights',
    'requests.how',
    'Jak złożyć wniosek i kiedy przyjdzie odpowiedź',
    {
      pl: `
Wniosek można złożyć pisemnie, {{#if office.delivery}}przez e-Doręczenia, {{/if}}e-mailem lub ustnie w urzędzie. Nie wymaga szczególnej formy ani uzasadnienia, z wyjątkiem sprzeciwu. Jeżeli nie będziemy pewni, kto go złożył, poprosimy o dodatkowe potwierdzenie tożsamości.

Odpowiadamy bez zbędnej zwłoki, najpóźniej w ciągu miesiąca od otrzymania wniosku. W sprawach złożonych możemy przedłużyć ten termin o najwyżej dwa miesiące, o czym z podaniem przyczyny uprzedzimy w pierwszym miesiącu. Odpowiedź jest bezpłatna.`,
      en: `
A request can be made in writing, {{#if office.delivery}}by electronic delivery ([e-Doręczenia]{lang=pl}), {{/if}}by e-mail or orally at the office. It needs no particular form and no reasons, except for an objection. If we are not sure who made it, we will ask for further confirmation of identity.

We answer without undue delay, at the latest within one month of receiving the request. In complex matters we may extend that period by at most two months; we will tell you so, with the reasons, within the first month. The answer is free of charge.`,
      uk: `
Запит можна подати письмово, {{#if office.delivery}}через систему електронного вручення ([e-Doręczenia]{lang=pl}), {{/if}}електронною поштою або усно в установі. Він не потребує особливої форми чи обґрунтування, крім заперечення. Якщо ми не будемо впевнені, хто його подав, то попросимо додатково підтвердити особу.

Ми відповідаємо без зайвої затримки, не пізніше ніж за місяць після отримання запиту. У складних справах можемо продовжити цей строк щонайбільше на два місяці, про що повідомимо з поясненням причин протягом першого місяця. Відповідь безкоштовна.`,
    },
    { cites: [article('12 ust. 3–6')] },
  ),
  clause(
    'rights',
    'complaint.authority',
    'Skarga do organu nadzorczego',
    {
      pl: 'Jeżeli uznają Państwo, że przetwarzamy dane niezgodnie z prawem, mogą Państwo wnieść skargę do {{authority.address}} (art. 77 RODO).',
      en: 'If you think that we process your data unlawfully, you may lodge a complaint with {{authority.address}} (Article 77 GDPR).',
      uk: 'Якщо Ви вважаєте, що ми обробляємо дані незаконно, Ви можете подати скаргу до {{authority.address}} (ст. 77 GDPR).',
    },
    { cites: [article('77'), acts.protection], mends: ['L08'] },
  ),
]
