// English words of the newsletter's pages. `name` comes with its article (“the City Office of …”).
import { counted } from '@/lib/format'
import type { NewsletterWords } from './newsletter-pl'

const months = { one: 'month', many: 'months' }
const minutes = { one: 'minute', many: 'minutes' }

export const newsletterEn: NewsletterWords = {
  title: 'Newsletter',
  errorTitle: 'Error',
  description: (name) => `Join or leave the newsletter of ${name}. All it takes is an e-mail address.`,
  lead: (name) =>
    `The newsletter of ${name} brings you changes on our website, news and announcements by e-mail. We send nothing else in it.`,
  form: {
    heading: 'Add or remove your address',
    headingLeave: 'Remove your address',
    email: 'E-mail address',
    emailHint: 'For example name@mail.pl. We ask for nothing else.',
    choice: 'What should we do with this address?',
    add: 'Add it to the newsletter',
    addHint: 'We will send you a message with a link. The subscription starts only when you confirm it.',
    remove: 'Remove it from the newsletter',
    removeHint: 'We will send you a message with a link to confirm the removal.',
    honeypot: 'Leave this field empty',
    submit: 'Send',
    errorWord: 'Error',
    errorHeading: 'There is a problem',
    stopHint:
      'Do you already get our newsletter? The link at the end of every message opens a page with a button that stops it at once, without a second message.',
    consent:
      'By entering your address and confirming it with the link in the message, you agree to receive the newsletter (Article 6(1)(a) GDPR). You can withdraw your consent at any time, just as easily.',
    publicTask:
      'We send the newsletter as part of our public task (Article 6(1)(e) GDPR), and only to an address that you confirm yourself with the link in the message. You can leave and object at any time.',
  },
  closed: {
    no_mail: 'You cannot join or leave with this form yet: the office has not set up sending e-mail.',
    disabled: 'The office is not taking new subscriptions at present. You can still remove your address.',
    no_rules:
      'You cannot join in this language, because the newsletter rules are not available in it. You can still remove your address.',
    title: 'Joining is not available',
    polish: 'Join in Polish',
  },
  clause: {
    heading: 'The rules and your data',
    exact: (number) => `Newsletter rules and information on your data, version ${number}`,
    since: (day) => `In force since ${day}`,
    hash: 'SHA-256 of the text',
    controller: 'Controller',
    dpo: 'Data Protection Officer',
    purpose: 'Purpose',
    purposeText: 'sending the newsletter you ask for',
    basis: 'Legal basis',
    basisConsent: 'your consent: Article 6(1)(a) GDPR',
    basisTask: 'public task: Article 6(1)(e) GDPR',
    kept: 'How long',
    keptText: (count) =>
      `the address: until you leave; an unconfirmed one: 7 days; one that messages do not reach: 30 days. After you leave, only a keyed hash of the address remains, as proof of consent, for ${counted(count, months, 'en')}`,
    rights: 'Your rights',
    rightsConsent:
      'access, rectification, erasure, restriction, portability, withdrawal of consent, and a complaint to the President of the Personal Data Protection Office (UODO)',
    rightsTask:
      'access, rectification, restriction, objection, and a complaint to the President of the Personal Data Protection Office (UODO)',
    voluntary: 'Giving your address is voluntary. Without it we cannot send the newsletter.',
    full: 'Read the full text',
    translation: 'This is a translation. The Polish version is binding.',
    outdated: (source, current, day) =>
      `The translation was made from version ${source} of the Polish rules. Since ${day} version ${current} has been in force.`,
  },
  accepted: {
    title: 'Request received',
    text: 'If there is something to confirm, we will send a message to this address within a few minutes. The link in it works for 7 days.',
    missing:
      'No message? Check your spam folder and the spelling of the address. You can ask for another one after 10 minutes.',
    outbox:
      'This is example data: messages do not leave the portal. An administrator can read them in the outbox of the staff panel.',
  },
  errors: {
    choice: 'Choose whether to add or to remove the address.',
    version: 'The newsletter rules have just changed. Read the new version and send the form again.',
    tooMany: (count) => `Too many requests from this place. Try again in ${counted(count, minutes, 'en')}.`,
    closed: 'This form cannot be sent at present.',
    large: 'The form is too large. Enter only an e-mail address.',
    email: {
      empty: 'Enter an e-mail address.',
      too_long: 'An e-mail address can have at most 254 characters.',
      control_character: 'The address contains characters that are not allowed. Type it by hand, in one line.',
      space: 'Remove the space from the e-mail address.',
      no_at: 'An e-mail address must contain @, for example name@mail.pl.',
      several_at: 'Enter one e-mail address, with one @.',
      local_letters: 'Before the @, use letters without accents. We cannot handle other addresses.',
      local_form: 'Check the part of the address before the @.',
      domain_form: 'Check the part of the address after the @, for example mail.pl.',
    },
  },
  join: {
    title: 'Confirm your subscription',
    ready: (name) => `Press the button to subscribe your address to the newsletter of ${name}.`,
    anewTitle: 'Confirm your subscription again',
    anew: (name) =>
      `Press the button if you want to keep receiving the newsletter of ${name}. We will record the confirmation with today’s date, under the rules named below.`,
    anewConsent:
      'By pressing the button you consent to receiving the newsletter (Article 6(1)(a) GDPR). You can withdraw your consent at any time, just as easily.',
    anewTask:
      'We send the newsletter as part of a public task (Article 6(1)(e) GDPR), and only to an address that you have confirmed yourself. You can leave and object at any time.',
    button: 'I confirm my subscription',
    doneTitle: 'Your subscription is confirmed',
    done: (name) =>
      `Your address is subscribed to the newsletter of ${name}. We have sent you a message that also contains a link to leave.`,
    doneHint: 'The link at the end of every message opens a page with a button that stops the newsletter at once.',
    expiredTitle: 'The link has expired',
    expired: 'The time named in the message is over, so you are not subscribed. You can ask again.',
    goneTitle: 'This link no longer works',
    gone: 'The link has expired, or the address was removed from the newsletter. If you would like to receive it, subscribe again.',
  },
  control: {
    title: 'Control copy of the newsletter',
    ready: (name: string) =>
      `This issue has reached the control address of the newsletter of ${name}. Press the button so that the office knows.`,
    button: 'I confirm: the issue arrived',
    doneTitle: 'The issue reached the control address',
    done: (name: string) =>
      `We have noted that the issue reached the control address of the newsletter of ${name}. It shows on the sending page.`,
    goneTitle: 'This link no longer works',
    gone: 'More than 30 days have passed since this issue was sent, so details of its deliveries are no longer kept.',
    issue: 'The issue on the office’s site',
  },
  leave: {
    title: 'Leave the newsletter',
    ready: (name) => `Press the button to remove your address from the newsletter of ${name}.`,
    what: 'We will erase the address at once and completely. We will ask no questions and send no further message.',
    button: 'Erase my address',
    doneTitle: 'Your address has been erased',
    done: (name) => `We have erased your address from the newsletter of ${name}. We will not send another message.`,
    erasedHeading: 'What we erased',
    erased: [
      'the e-mail address and the subscription,',
      'the address in the list of sent messages,',
      'messages that were waiting to be sent.',
    ],
    keptHeading: 'What remains',
    kept: (count) =>
      `Only a hash from which we cannot read the address, with the dates and the version of the rules: as proof that consent was given and withdrawn. We will erase it after ${counted(count, months, 'en')}.`,
    keptNothing:
      'If the address was never confirmed, nothing of it remains, unless we brought it from another system: then a hash remains, so that nobody adds it again.',
    keptNumbers: 'We go on counting the issues that were sent, but nothing connects these numbers with your address.',
    onTheWay: 'A message that has just left may still arrive.',
    again: 'You can join again at any time.',
    expiredTitle: 'The link has expired',
    expired:
      'More than 7 days have passed since the message was sent. Nothing has changed: the address is still subscribed.',
    expiredHint: 'Send the form again, or use the link at the end of any of our messages.',
    goneTitle: 'This address is no longer here',
    gone: 'The address to which this link was sent is not subscribed. You do not need to do anything.',
    usedTitle: 'This link no longer works',
    used: 'The link has already been used or has expired. If the newsletter still comes, use the link at the end of any of our messages.',
  },
  languages: 'Language',
  unknownTitle: 'We do not recognise this link',
  unknown: 'Check that the whole address was copied from the message.',
  toForm: 'Go to the newsletter',
  toOffices: 'List of offices',
}
