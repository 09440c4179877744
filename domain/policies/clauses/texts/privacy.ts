// Standard privacy policy (`prywatnosc`), Polish, made of clauses. Every claim in it is something the portal does; what older
// policies promised and the portal does not do is said as not done. Facts only as variables.
import type { StandardText } from '../standard-text'

export const privacyText: StandardText = {
  slug: 'prywatnosc',
  kind: 'privacy',
  locale: 'pl',
  title: 'Polityka prywatności',
  source: `
{{> portal.intro}}

{{> portal.summary}}

## Kto odpowiada za dane

{{> controller.contact}}

{{> dpo.contact}}

## Dziennik serwera

{{> log.fields}}

{{> log.personal}}

{{> log.not-done}}

**Cel.** {{> log.purpose}}

**Podstawa prawna.** {{> log.basis}}

**Okres przechowywania.** {{> log.retention}}

**Dostęp.** {{> log.access}}

## Statystyka odwiedzin

{{> statistics.what}}

{{> statistics.how}}

## Pliki cookie i pamięć przeglądarki

{{> cookies.in-short}}

{{> portal.no-accounts}}

{{#if newsletter.enabled}}
## Newsletter

{{> newsletter.in-short}}

{{/if}}
## Korespondencja e-mail

{{> mail.purpose}}

{{> retention.archives}} {{> mail.use}}

## Kto może otrzymać dane

{{> recipients.hosting}}

{{> recipients.mail}} {{> transfer.mail}} {{> retention.sent-mail}}

{{> recipients.authorities}} {{> transfer.log-none}}

## Państwa prawa

{{> rights.public-task}}

{{> rights.log}}

{{> requests.how}}

{{> complaint.authority}}

## Czy podanie danych jest konieczne

{{> voluntary.portal}} {{> decisions.none}}

## Jak zabezpieczamy dane

{{> security.access}} {{> security.audit}}

{{> security.measures}}

## Odnośniki do innych stron

{{> links.other-sites}}

## Zmiany tego dokumentu

{{> changes.versions}} Wszystkie wersje zawiera [historia dokumentu]({{office.path}}/polityki/prywatnosc/wersje). {{> changes.no-consent}}
`.trim(),
}
