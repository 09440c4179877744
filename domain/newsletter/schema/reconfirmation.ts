// Whom a run of re-confirmation asks, and why sending to somebody is taken up again: what the forms send. Browser-safe.
import { z } from 'zod'
import { isDay } from '@/lib/day'

export const reconfirmationKinds = ['imported', 'unproved', 'older'] as const
export type ReconfirmationKind = (typeof reconfirmationKinds)[number]

export const reconfirmationNames: Record<ReconfirmationKind, string> = {
  imported: 'przeniesieni z innego systemu bez dowodu zgody, jeszcze o nic nie proszeni',
  unproved: 'aktywni, przy których nie zapisano, na co się zgodzili',
  older: 'aktywni, którzy potwierdzili zapis przed wskazanym dniem',
}

export type ReconfirmationChoice = { which: ReconfirmationKind /** `YYYY-MM-DD`, only for `older` */; before: string }

/** `expected` and `sure` come with the second button, which starts what the first one counted. */
export const reconfirmationForm = z
  .object({
    which: z.enum(reconfirmationKinds, 'Wybierz, kogo poprosić.'),
    before: z.string().trim().default(''),
    expected: z
      .string()
      .regex(/^(?:\d{1,9}:[a-z]{1,10}:[\d-]{0,10})?$/)
      .default(''),
    // the first button of a form is pressed by Enter too: without the box it only counts
    sure: z.string().default(''),
  })
  .superRefine(({ which, before }, context) => {
    if (which === 'older' && !isDay(before))
      context.addIssue({ code: 'custom', path: ['before'], message: 'Podaj dzień w postaci rrrr-mm-dd.' })
  })

/** Why sending to an address was stopped. */
export const stopReasonNames: Record<string, string> = {
  hard_bounce: 'skrzynka nie istnieje albo nie przyjmuje wiadomości',
  soft_bounces: 'kilka wydań z rzędu nie doszło',
}

/** What the second button stands for: exactly what was counted, whatever was changed in the form since. */
export const countedAs = ({ which, before }: ReconfirmationChoice, count: number): string =>
  `${count}:${which}:${before}`

/** Null: nothing to start yet. */
export function chosenToStart(expected: string, sure: string): (ReconfirmationChoice & { expected: number }) | null {
  const [count, kind, before = ''] = expected.split(':')
  const which = reconfirmationKinds.find((one) => one === kind)
  if (!count || !which || sure === '' || (which === 'older' && !isDay(before))) return null
  return { which, before, expected: Number(count) }
}

export const resumeReasons = ['person_asked', 'mailbox_works'] as const
export type ResumeReason = (typeof resumeReasons)[number]

export const resumeReasonNames: Record<ResumeReason, string> = {
  person_asked: 'osoba poprosiła o wznowienie i podała, że skrzynka działa',
  mailbox_works: 'administrator skrzynki potwierdził, że przyjmuje wiadomości',
}

export const resumeForm = z.object({
  subscriptionId: z.uuid(),
  reason: z.enum(resumeReasons, 'Zaznacz, dlaczego wznawiasz wysyłkę.'),
})
