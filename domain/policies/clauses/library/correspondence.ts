// Clauses: mail that people write to the office, complaints about the service.
import type { Clause } from '../library'
import { acts, article, clause } from './clause'

export const correspondenceClauses: readonly Clause[] = [
  clause(
    'correspondence',
    'mail.purpose',
    'Korespondencja e-mail: cel i podstawa',
    'Mogą Państwo napisać do nas na adresy podane na stronach. Dane z wiadomości przetwarzamy po to, by odpowiedzieć i załatwić sprawę. Podstawą jest wykonywanie zadań publicznych (art. 6 ust. 1 lit. e RODO) albo obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO), zależnie od treści sprawy.',
    { documents: ['privacy', 'rodo', 'other'], cites: [article('6 ust. 1 lit. c i e')], mends: ['L17'] },
  ),
  clause(
    'correspondence',
    'mail.use',
    'Korespondencja e-mail: do czego jej nie używamy',
    'Adresu nadawcy nie dopisujemy do newslettera i nie używamy w innych sprawach, chyba że nadawca o to poprosi. Wiadomości nie służą do tworzenia statystyk.',
    { documents: ['privacy', 'rodo', 'other'], cites: [article('5 ust. 1 lit. b')] },
  ),
  clause(
    'correspondence',
    'mail.contact',
    'Kontakt z urzędem',
    'Można do nas napisać na adres {{office.email}}{{#if office.phone}} lub zadzwonić pod numer {{office.phone}}{{/if}}. Korespondencję pisemną prosimy kierować na adres: {{office.address}}.',
    { mends: ['L17', 'L18'] },
  ),
  clause(
    'correspondence',
    'mail.delivery',
    'Korespondencja przez e-Doręczenia',
    '{{#if office.delivery}}Pisma elektroniczne można wysłać na adres do doręczeń elektronicznych: {{office.delivery}}.{{/if}}',
    { cites: [acts.delivery] },
  ),
  clause(
    'correspondence',
    'complaint.service',
    'Reklamacje dotyczące usługi',
    {
      pl: 'Uwagi o działaniu portalu i newslettera można zgłosić na adres {{office.email}}. Odpowiadamy w ciągu 14 dni.',
      en: 'Comments on how the portal and the newsletter work can be sent to {{office.email}}. We answer within 14 days.',
      uk: 'Зауваження щодо роботи порталу та розсилки можна надіслати на адресу {{office.email}}. Ми відповідаємо протягом 14 днів.',
    },
    {
      documents: ['newsletter', 'other'],
      cites: ['ustawa z dnia 18 lipca 2002 r. o świadczeniu usług drogą elektroniczną, art. 8'],
      mends: ['L17'],
    },
  ),
]
