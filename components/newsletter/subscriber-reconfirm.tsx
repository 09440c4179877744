'use client'
// Whom to ask anew for their consent: counted first. The second button starts what was counted, and nothing else.
import { FormRadios, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/choices'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import {
  countedAs,
  type ReconfirmationChoice,
  reconfirmationKinds,
  reconfirmationNames,
} from '@/domain/newsletter/schema/reconfirmation'
import { formatNumber } from '@/lib/format'

type Counted = ReconfirmationChoice & { count: number; withoutRules: number; minutes: number }

const lasting = (minutes: number): string =>
  minutes < 120 ? `najwyżej ${minutes} min` : `około ${Math.ceil(minutes / 60)} godz.`

function Answer({ which, before, count, withoutRules, minutes }: Counted) {
  return (
    <Notice
      kind={count > 0 ? 'warning' : 'info'}
      role="status"
      title={`Osoby do poproszenia: ${formatNumber(count)}`}
      className="mb-6"
    >
      {withoutRules > 0 ? (
        <p className="mb-3">
          {`Kolejnych osób: ${formatNumber(withoutRules)}. Nie da się ich poprosić, bo w ich języku nie obowiązują żadne zasady newslettera.`}
        </p>
      ) : null}
      {count > 0 ? (
        <>
          <p className="mb-3">
            {`Od tej chwili nie dostaną żadnego wydania, dopóki nie potwierdzą. Wiadomości będą wychodzić stopniowo (${lasting(minutes)}).`}
          </p>
          <CheckboxField name="sure" label="Tak, poproś właśnie te osoby" checked={false} />
          <Button name="expected" value={countedAs({ which, before }, count)}>
            {`Poproś te osoby (${formatNumber(count)})`}
          </Button>
        </>
      ) : (
        <p>Nie ma nikogo, kogo można teraz poprosić.</p>
      )}
    </Notice>
  )
}

export function SubscriberReconfirm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      labels={{ which: 'Kogo poprosić', before: 'Przed dniem' }}
      submit="Policz"
      look="secondary"
      label="Ponowne potwierdzenie zgód"
      detail={(detail) => <Answer {...(detail as Counted)} />}
    >
      <FormRadios
        name="which"
        label="Kogo poprosić o potwierdzenie?"
        initial="imported"
        options={reconfirmationKinds.map((value) => ({ value, label: reconfirmationNames[value] }))}
      />
      <FormText name="before" label="Przed dniem" hint="Tylko przy ostatnim wyborze." type="date" />
    </ActionForm>
  )
}
