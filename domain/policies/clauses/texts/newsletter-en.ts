// English version of the newsletter rules and information clause. The Polish text binds (the page says so); this one says the same, clause by clause.
import type { StandardText } from '../standard-text'

export const newsletterTextEnglish: StandardText = {
  slug: 'newsletter',
  kind: 'newsletter',
  locale: 'en',
  title: 'Newsletter rules and information about your data',
  source: `
## What the newsletter is

The newsletter of {{office.name.genitive}} consists of free e-mails about changes on the office's website, news and announcements. We do not send advertising or commercial information this way, and the list of addresses is used for nothing else.

All you need is a mailbox and a web browser. The form works without JavaScript and without cookies.

{{#if mail.outbox}}
The portal has no mail service set up yet. Until it has, no message leaves the server.

{{/if}}
## How to join

1. On the [newsletter page]({{office.path}}/newsletter) enter your e-mail address, choose “add” and send the form.
2. We will send a message with a link to that address. The link is valid for {{newsletter.link}}.
3. The link opens a page with one button. Only when the button is pressed is the address added to the list, which we confirm by one more message.

If nobody confirms in that time, we delete the address. Before confirmation we send no issue of the newsletter.

## How to leave

You can leave at any time without giving a reason:

- **by the link at the end of each of our messages** – it opens a page with a button; once pressed, the address disappears at once, without a second message,
- **by the unsubscribe button of your mail program**, if it shows one – it works immediately,
- **by the form on the newsletter page** – enter your address, choose “remove” and send the form, then open the link in the message and press the button; this way no stranger can unsubscribe you without your knowledge.

Each of these ways ends the same: the address is deleted from the list of subscribers and from the sending queue. To change your address, remove the old one and add the new one.

## Complaints about the service

Comments on how the newsletter works can be sent to {{office.email}}. We answer within 14 days.

## Information about the processing of personal data (Article 13 GDPR)

GDPR (in Polish: RODO) is Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 (General Data Protection Regulation).

**Controller.** The controller of your data is {{controller.name}}. Address: {{office.address}}, e-mail: {{office.email}}{{#if office.phone}}, telephone: {{office.phone}}{{/if}}.

**Data Protection Officer.** {{#if dpo.name}}The officer is {{dpo.name}}. {{/if}}Contact: {{dpo.email}}{{#if dpo.phone}}, telephone: {{dpo.phone}}{{/if}}.

**Which data.** The only thing we ask for is your e-mail address. We also record when you asked to join and when you confirmed, the language, the channel, and the version numbers of the documents shown beside the form. We do not record your IP address with the subscription. We do not measure openings or clicks: messages contain neither tracking images nor rewritten links.

**Purpose.** To send the newsletter you asked for, and to be able to show that joining and leaving were handled properly.

**Legal basis.** Sending the newsletter: {{newsletter.basis}}{{#if newsletter.task}}. The tasks of the office are defined by {{office.acts}}{{/if}}. Showing that joining and leaving were proper: a legal obligation of the controller (Article 6(1)(c) in conjunction with Article 5(2){{#if newsletter.consent}} and Article 7(1){{/if}} GDPR).

**Recipients.** Your address may be known only to:

{{#if hosting.supplier}}
- the body that runs the server of the portal on behalf of the office: {{hosting.supplier}},
{{/if}}
{{#unless mail.outbox}}
- the body that sends the messages: {{mail.provider}},
{{/unless}}
- an authority entitled to it by law.

**Transfer outside the European Economic Area.** {{#if mail.resend}}The sending provider operates in the United States. We transfer the address and the content of the message on the basis of the European Commission's decision on the EU–US Data Privacy Framework, provided that the provider is on its list, and otherwise on the basis of standard contractual clauses (Article 46(2)(c) GDPR). A copy of the safeguards is available from the Data Protection Officer.{{else}}We do not transfer your address to third countries or international organisations.{{/if}}

**How long.** We keep your address until you leave, and an unconfirmed one for {{newsletter.link}} after the form was sent. When you leave, we delete it at once. What remains is a hash made with a secret key that is kept outside the database, from which we cannot read the address, together with the dates of joining and leaving and the version numbers of the documents. We keep it for {{newsletter.proof}} as proof, and so that we do not write again to a person who has left. It does not prevent you from joining again.

**Your rights.** You may:

{{#if newsletter.consent}}
- withdraw your consent at any time, most simply by leaving the newsletter; this does not affect the lawfulness of what was sent before,
{{/if}}
- obtain access to your data (Article 15 GDPR),
- have your data corrected (Article 16 GDPR),
{{#if newsletter.consent}}
- ask for your data to be erased (Article 17 GDPR),
- ask for processing to be restricted (Article 18 GDPR),
- receive your data in a machine-readable format and transfer them to another controller (Article 20 GDPR).
{{else}}
- ask for your data to be erased in the cases set out in Article 17 GDPR, and leave the list at any time,
- ask for processing to be restricted (Article 18 GDPR),
- object on grounds relating to your particular situation (Article 21 GDPR).
{{/if}}

{{#if newsletter.consent}}
The right to object under Article 21 GDPR does not apply here, because the basis is consent, which you can simply withdraw.
{{else}}
Processing is not based on consent, so the right to data portability under Article 20 GDPR does not apply here.
{{/if}}

**Complaint.** You may lodge a complaint with {{authority.address}}.

**Must you give your data?** Giving your address is voluntary. Without it we cannot send you the newsletter; this has no effect on your other dealings with the office.

**Automated decisions.** We make no automated decisions and do not profile subscribers.

## Changes to these rules

A new wording of the rules receives the next number and a date, and with every subscription we keep the number of the version that applied. All versions are in the [history of the document]({{office.path}}/polityki/newsletter/wersje). Changes are announced in the [Atom feed]({{office.path}}/kanal.xml).
`.trim(),
}
