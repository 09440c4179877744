// Standard newsletter rules with the information clause of art. 13 RODO (`newsletter`), Polish, made of clauses.
// Rights follow the chosen basis: consent or public task, never a mixture. The steps are those the software really takes.
import type { StandardText } from '../standard-text'

export const newsletterText: StandardText = {
  slug: 'newsletter',
  kind: 'newsletter',
  locale: 'pl',
  title: 'Zasady newslettera i informacja o danych',
  source: `
## Czym jest newsletter

{{> newsletter.what}}

{{> newsletter.archive}}

{{> newsletter.needs}}

{{> newsletter.no-mail}}

## Jak się zapisać

{{> newsletter.join}}

{{> newsletter.reconfirm}}

## Jak się wypisać

{{> newsletter.leave}}

{{> newsletter.delivery}}

## Reklamacje

{{> complaint.service}}

## Informacja o przetwarzaniu danych osobowych (art. 13 RODO)

{{> rodo.meaning}}

**Administrator.** {{> controller.contact}}

**Inspektor ochrony danych.** {{> dpo.contact}}

**Jakie dane.** {{> newsletter.data}}

**Cel.** {{> newsletter.purpose}}

**Podstawa prawna.** {{> newsletter.basis}}

**Odbiorcy.** {{> newsletter.recipients}}

**Przekazywanie poza Europejski Obszar Gospodarczy.** {{> transfer.mail}}

**Jak długo.** {{> newsletter.retention}}

### Państwa prawa

{{> newsletter.rights}}

{{> newsletter.mine}}

{{> requests.how}}

**Skarga.** {{> complaint.authority}}

**Czy trzeba podać dane.** {{> newsletter.voluntary}}

**Decyzje zautomatyzowane.** {{> decisions.none}}

## Zmiany zasad

{{> changes.versions}} {{> newsletter.changes}} Wszystkie wersje zawiera [historia dokumentu]({{office.path}}/polityki/newsletter/wersje).
`.trim(),
}
