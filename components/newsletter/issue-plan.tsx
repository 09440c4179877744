'use client'
// When an approved issue leaves: at a moment in Polish time, moved, called off; or now, after one more look.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Section } from '@/components/policies/ending-forms'
import { ButtonLink } from '@/components/ui/button'
import { type ReadIssue, ReadIssueFields } from './issue-review'
import { people } from './issue-words'

const labels = { day: 'Dzień wysyłki', time: 'Godzina wysyłki' }

type PlanProps = {
  issue: ReadIssue
  action: FormAction
  today: string
  /** what is planned now, in Polish time; null when nothing is */
  planned: { day: string; time: string } | null
}

export function PlanIssueForm({ issue, action, today, planned }: PlanProps) {
  const title = planned ? 'Zmień termin' : 'Zaplanuj'
  return (
    <Section id="termin" title={title}>
      <p className="mb-4">
        Wysyłka zacznie się sama. W zaplanowanej chwili portal sprawdzi wszystko jeszcze raz; gdy coś się zmieni albo
        gdy portal spóźni się o ponad dwie godziny, nie wyśle niczego i zapyta wydawców.
      </p>
      <ActionForm
        action={action}
        labels={labels}
        submit={planned ? 'Zmień termin' : 'Zaplanuj wysyłkę'}
        look="secondary"
        label={title}
      >
        <ReadIssueFields issue={issue} />
        <FormText
          name="day"
          label={labels.day}
          type="date"
          min={today}
          width="short"
          initial={planned && planned.day >= today ? planned.day : ''}
        />
        <FormText
          name="time"
          label={labels.time}
          hint="Czas polski. Gdy zegary cofa się na czas zimowy i godzina wypada dwa razy, liczy się pierwsza."
          type="time"
          width="short"
          initial={planned?.time ?? '09:00'}
        />
      </ActionForm>
    </Section>
  )
}

export function SendNowLink({ href, receives }: { href: string; receives: number }) {
  return (
    <Section id="teraz" title="Wyślij teraz">
      <p className="mb-4">
        Najpierw zobaczysz jeszcze raz, co, do kogo i w czyim imieniu wyjdzie ({people(receives)}).
      </p>
      <ButtonLink href={href}>Wyślij teraz…</ButtonLink>
    </Section>
  )
}

export function UnplanForm({ issueId, action }: { issueId: string; action: FormAction }) {
  return (
    <Section id="odwolanie" title="Odwołaj wysyłkę">
      <p className="mb-4">Wydanie i jego zatwierdzenie zostają bez zmian.</p>
      <ActionForm action={action} submit="Odwołaj wysyłkę" look="secondary" label="Odwołanie wysyłki">
        <input type="hidden" name="issueId" value={issueId} />
      </ActionForm>
    </Section>
  )
}
