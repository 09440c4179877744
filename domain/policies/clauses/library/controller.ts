// Clauses: who the controller is and how to reach them, the data protection officer, what RODO is.
import type { Clause } from '../library'
import { acts, article, clause } from './clause'

export const controllerClauses: readonly Clause[] = [
  clause(
    'controller',
    'controller.contact',
    'Administrator i kontakt z nim',
    {
      pl: `
Administratorem Państwa danych osobowych jest {{controller.name}}. Kontakt z administratorem:

- adres do korespondencji: {{office.address}},
{{#if office.delivery}}
- adres do doręczeń elektronicznych: {{office.delivery}},
{{/if}}
{{#if office.phone}}
- telefon: {{office.phone}},
{{/if}}
- e-mail: {{office.email}}.`,
      en: `
The controller of your data is {{controller.name}}. Contact with the controller:

- postal address: {{office.address}},
{{#if office.delivery}}
- address for electronic delivery: {{office.delivery}},
{{/if}}
{{#if office.phone}}
- telephone: {{office.phone}},
{{/if}}
- e-mail: {{office.email}}.`,
      uk: `
Контролером ваших даних є {{controller.name}}. Зв’язок із контролером:

- поштова адреса: {{office.address}},
{{#if office.delivery}}
- адреса для електронного вручення: {{office.delivery}},
{{/if}}
{{#if office.phone}}
- телефон: {{office.phone}},
{{/if}}
- електронна пошта: {{office.email}}.`,
    },
    { cites: [article('13 ust. 1 lit. a')], mends: ['L08', 'L17'] },
  ),
  clause(
    'controller',
    'dpo.contact',
    'Inspektor ochrony danych',
    {
      pl: '{{#if dpo.name}}Inspektorem ochrony danych (IOD) jest {{dpo.name}}. {{else}}Administrator wyznaczył inspektora ochrony danych (IOD). {{/if}}W każdej sprawie dotyczącej danych osobowych i korzystania ze swoich praw można do niego napisać na adres {{dpo.email}}{{#if dpo.phone}} lub zadzwonić pod numer {{dpo.phone}}{{/if}}. Aktualne dane podaje [strona inspektora]({{office.path}}/iod).',
      en: '{{#if dpo.name}}The Data Protection Officer is {{dpo.name}}. {{else}}The controller has appointed a Data Protection Officer. {{/if}}In every matter of personal data and of your rights you may write to {{dpo.email}}{{#if dpo.phone}} or call {{dpo.phone}}{{/if}}. Current details are on [the officer’s page]({{office.path}}/iod).',
      uk: '{{#if dpo.name}}Інспектором із захисту даних є {{dpo.name}}. {{else}}Контролер призначив інспектора із захисту даних. {{/if}}З будь-якого питання щодо персональних даних і ваших прав можна написати на адресу {{dpo.email}}{{#if dpo.phone}} або зателефонувати за номером {{dpo.phone}}{{/if}}. Актуальні дані наведено на [сторінці інспектора]({{office.path}}/iod).',
    },
    { cites: [article('13 ust. 1 lit. b'), `${acts.protection}, art. 11`], mends: ['L08', 'L19'] },
  ),
  clause(
    'controller',
    'dpo.deputy',
    'Zastępca inspektora',
    '{{#if dpo.deputy}}Podczas nieobecności inspektora zastępuje go: {{dpo.deputy}}.{{/if}}',
    { cites: [`${acts.protection}, art. 11a`] },
  ),
  clause(
    'controller',
    'rodo.meaning',
    'Co znaczy RODO',
    {
      pl: 'RODO to rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych (ogólne rozporządzenie o ochronie danych).',
      en: 'GDPR (in Polish: RODO) is Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 (General Data Protection Regulation).',
      uk: 'GDPR (польською: RODO) – це Регламент Європейського Парламенту і Ради (ЄС) 2016/679 від 27 квітня 2016 р. (Загальний регламент про захист даних).',
    },
    { cites: [acts.rodo] },
  ),
]
