// Conditions of templates in words, as the end of „tylko gdy: …”. A condition exists here or editors do not see it in their list.

export const conditionWords: Readonly<Record<string, string>> = {
  'newsletter.enabled': 'newsletter włączony',
  'newsletter.consent': 'podstawą newslettera jest zgoda',
  'newsletter.task': 'podstawą newslettera jest zadanie publiczne',
  'mail.resend': 'pocztę wysyła Resend',
  'mail.smtp': 'pocztę wysyła serwer urzędu (SMTP)',
  'mail.outbox': 'portal nie wysyła poczty',
  'office.labour': 'urząd jest urzędem pracy',
  'office.city': 'urząd jest urzędem miasta lub gminy',
  'office.family': 'urząd jest centrum pomocy rodzinie',
  'accessibility.full': 'strona jest w pełni zgodna',
  'declaration.application': 'deklaracja dotyczy aplikacji mobilnej',
  accesskeys: 'ustawiono skróty klawiszowe',
}
