// The mails the portal can send. Templates live in components/email, one file each.

export const mailTemplates = [
  'newsletter-join',
  'newsletter-already',
  'newsletter-welcome',
  'newsletter-leave',
  'account-invitation',
  'account-reset',
  'mail-test',
] as const
export type MailTemplate = (typeof mailTemplates)[number]
