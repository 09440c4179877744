'use client'
// What people do with a text on its way to publication: send it, approve it, return it, ask for an opinion, give one. One form for
// each; all of them say which text was read, so that nobody decides about another.
import { FormArea } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import type { ReadAnew } from '@/domain/policies/schema/review'

export type ReadText = { policyId: string; locale: string; revision: string }

/** After a conflict the revision that is there by now: deciding again is then about the text that was read again. */
function ReadTextFields({ text }: { text: ReadText }) {
  const { theirs } = (useActionForm().state.detail ?? {}) as Partial<ReadAnew>
  const fields = { ...text, revision: theirs ? String(theirs.revision) : text.revision }
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

type Spec = {
  title: string
  /** what will happen */
  lead: string
  label: string
  optional?: string
  hint: string
  submit: string
}

const forms = {
  send: {
    title: 'Wyślij do recenzji',
    lead: 'Wydawcy dostaną wiadomość i zatwierdzą tekst albo zwrócą go do poprawy. Każda zmiana tytułu lub treści cofa wysłanie.',
    label: 'Notatka dla recenzenta',
    optional: 'opcjonalnie',
    hint: 'Co się zmieniło i na co zwrócić uwagę. Nie trafia na stronę publiczną.',
    submit: 'Wyślij do recenzji',
  },
  approve: {
    title: 'Zatwierdź',
    lead: 'Zatwierdzasz dokładnie ten tekst. Gdy ktoś go zmieni, zatwierdzenie straci ważność.',
    label: 'Notatka do zatwierdzenia',
    optional: 'opcjonalnie',
    hint: 'Nie trafia na stronę publiczną.',
    submit: 'Zatwierdź tekst',
  },
  return: {
    title: 'Zwróć do poprawy',
    lead: 'Tekst wraca do autora. Uwagi do konkretnych fragmentów dodaj osobno, przed zwróceniem.',
    label: 'Co trzeba poprawić',
    hint: 'Nie trafia na stronę publiczną.',
    submit: 'Zwróć do poprawy',
  },
  ask: {
    title: 'Poproś IOD o opinię',
    lead: 'Opinia nie wstrzymuje publikacji. Zostaje w historii tekstu.',
    label: 'Pytanie do IOD',
    optional: 'opcjonalnie',
    hint: 'Nie trafia na stronę publiczną.',
    submit: 'Poproś o opinię',
  },
  opinion: {
    title: 'Wydaj opinię',
    lead: 'Opinia zostaje w historii razem z odciskiem tekstu, którego dotyczy. Nie wstrzymuje publikacji.',
    label: 'Opinia IOD',
    hint: 'Zobaczą ją pracownicy urzędu. Nie trafia na stronę publiczną.',
    submit: 'Zapisz opinię',
  },
} as const satisfies Record<string, Spec>
export type ReviewAct = keyof typeof forms

type Props = {
  act: ReviewAct
  action: FormAction
  text: ReadText /** the act that most people came for */
  first: boolean
}

export function ReviewForm({ act, action, text, first }: Props) {
  const { title, lead, label, hint, submit, ...more } = forms[act] as Spec
  const id = `recenzja-${act}`
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="mb-4">{lead}</p>
      <ActionForm
        action={action}
        labels={{ text: label }}
        submit={submit}
        look={first ? 'primary' : 'secondary'}
        label={title}
      >
        <ReadTextFields text={text} />
        <FormArea name="text" id={`pole-text-${act}`} label={label} optional={more.optional} hint={hint} rows={3} />
      </ActionForm>
    </section>
  )
}

export function CommentForm({ action, text }: { action: FormAction; text: ReadText }) {
  const labels = { passage: 'Fragment tekstu', text: 'Uwaga' }
  return (
    <ActionForm action={action} labels={labels} submit="Dodaj uwagę" look="secondary" label="Nowa uwaga">
      <ReadTextFields text={text} />
      <FormArea
        name="passage"
        label={labels.passage}
        hint="Wklej słowa, których dotyczy uwaga, z podglądu albo z tekstu roboczego."
        rows={2}
      />
      <FormArea name="text" label={labels.text} rows={3} />
    </ActionForm>
  )
}

type SettleProps = { action: FormAction; remarkId: string; settled: boolean; passage: string }

/** One button: settles a comment, or opens it again. */
export function SettleForm({ action, remarkId, settled, passage }: SettleProps) {
  const submit = settled ? 'Otwórz ponownie' : 'Oznacz jako załatwioną'
  const short = passage.length > 60 ? `${passage.slice(0, 60)}…` : passage
  return (
    <ActionForm action={action} submit={submit} look="link" small label={`${submit}: „${short}”`}>
      <input type="hidden" name="remarkId" value={remarkId} />
      <input type="hidden" name="settled" value={settled ? 'nie' : 'tak'} />
    </ActionForm>
  )
}
