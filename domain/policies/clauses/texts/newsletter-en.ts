// English version of the newsletter rules and information clause. The Polish text binds (the page says so); this one says the same, clause by clause.
import type { StandardText } from '../standard-text'

export const newsletterTextEnglish: StandardText = {
  slug: 'newsletter',
  kind: 'newsletter',
  locale: 'en',
  title: 'Newsletter rules and information about your data',
  source: `
## What the newsletter is

{{> newsletter.what}}

{{> newsletter.archive}}

{{> newsletter.needs}}

{{> newsletter.no-mail}}

## How to join

{{> newsletter.join}}

{{> newsletter.reconfirm}}

## How to leave

{{> newsletter.leave}}

{{> newsletter.delivery}}

## Complaints about the service

{{> complaint.service}}

## Information about the processing of personal data (Article 13 GDPR)

{{> rodo.meaning}}

**Controller.** {{> controller.contact}}

**Data Protection Officer.** {{> dpo.contact}}

**Which data.** {{> newsletter.data}}

**Purpose.** {{> newsletter.purpose}}

**Legal basis.** {{> newsletter.basis}}

**Recipients.** {{> newsletter.recipients}}

**Transfer outside the European Economic Area.** {{> transfer.mail}}

**How long.** {{> newsletter.retention}}

### Your rights

{{> newsletter.rights}}

{{> newsletter.mine}}

{{> requests.how}}

**Complaint.** {{> complaint.authority}}

**Must you give your data?** {{> newsletter.voluntary}}

**Automated decisions.** {{> decisions.none}}

## Changes to these rules

{{> changes.versions}} {{> newsletter.changes}} All versions are in the [history of the document]({{office.path}}/polityki/newsletter/wersje).
`.trim(),
}
