// Ukrainian version of the newsletter rules and information clause. The Polish text binds (the page says so); this one says the same, clause by clause.
import type { StandardText } from '../standard-text'

export const newsletterTextUkrainian: StandardText = {
  slug: 'newsletter',
  kind: 'newsletter',
  locale: 'uk',
  title: 'Правила розсилки та інформація про дані',
  source: `
## Що таке розсилка

{{> newsletter.what}}

{{> newsletter.archive}}

{{> newsletter.needs}}

{{> newsletter.no-mail}}

## Як підписатися

{{> newsletter.join}}

{{> newsletter.reconfirm}}

## Як відписатися

{{> newsletter.leave}}

{{> newsletter.delivery}}

## Скарги на роботу розсилки

{{> complaint.service}}

## Інформація про обробку персональних даних (ст. 13 GDPR)

{{> rodo.meaning}}

**Контролер даних.** {{> controller.contact}}

**Інспектор із захисту даних.** {{> dpo.contact}}

**Які дані.** {{> newsletter.data}}

**Мета.** {{> newsletter.purpose}}

**Правова підстава.** {{> newsletter.basis}}

**Одержувачі.** {{> newsletter.recipients}}

**Передача за межі Європейської економічної зони.** {{> transfer.mail}}

**Як довго.** {{> newsletter.retention}}

### Ваші права

{{> newsletter.rights}}

{{> newsletter.mine}}

{{> requests.how}}

**Скарга.** {{> complaint.authority}}

**Чи обов’язково надавати дані.** {{> newsletter.voluntary}}

**Автоматизовані рішення.** {{> decisions.none}}

## Зміни правил

{{> changes.versions}} {{> newsletter.changes}} Усі версії містить [історія документа]({{office.path}}/polityki/newsletter/wersje).
`.trim(),
}
